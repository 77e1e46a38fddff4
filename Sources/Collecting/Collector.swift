// One source, one function: from its address to a kept delivery.

import Bytes
package import Fetching
import Foundation
package import Outcomes
package import Postgres
package import Store

/// Fetches sources and keeps what they bring.
package struct Collector: Sendable {
  private let fetcher: Fetcher
  private let store: CollectedStore
  private let calendar: ReturnCalendar
  private let clock: WallClock
  private let limits: Limits
  /// Where paths of local files start.
  private let indicatorsFolder: String

  package init(
    fetcher: Fetcher, store: CollectedStore, calendar: ReturnCalendar, clock: WallClock,
    limits: Limits, indicatorsFolder: String
  ) {
    self.fetcher = fetcher
    self.store = store
    self.calendar = calendar
    self.clock = clock
    self.limits = limits
    self.indicatorsFolder = indicatorsFolder
  }

  /// The same collector, by a calendar in which what was agreed stands.
  func extended(by extensions: Extensions) -> Collector {
    Collector(
      fetcher: fetcher, store: store, calendar: calendar.extended(by: extensions), clock: clock,
      limits: limits, indicatorsFolder: indicatorsFolder)
  }

  /// Looks at one source once. Every end of it is an attempt with its verdict in words.
  package func collect(_ source: Source, after last: Schedule?) async throws(PostgresError)
    -> Attempt.Verdict
  {
    let startedAt = clock.now
    let look: Look
    do throws(CollectingError) {
      look = try await self.look(at: source, after: last)
    } catch {
      let failures = (last?.failures ?? 0) + 1
      // A server that refused may have refused the validators: it gets none next time.
      let validators = error.isRefusal ? .none : Collector.validators(of: source, last)
      let next = schedule(
        source, validators, failures: failures,
        retryAfterSeconds: error.retryAfterSeconds)
      return try await note(.notFetched, error.words, startedAt, next)
    }
    switch look {
    case .unchanged(let validators):
      let words = "The server says that nothing has changed since last time."
      return try await note(.unchanged, words, startedAt, schedule(source, validators))
    case .brought(let bytes, let validators, let contentType):
      return try await keep(bytes, validators, contentType, of: source, startedAt)
    }
  }

  /// What a look at a source came to.
  private enum Look {
    case unchanged(Validators)
    case brought([UInt8], Validators, contentType: String?)
  }

  private func look(at source: Source, after last: Schedule?) async throws(CollectingError)
    -> Look
  {
    switch source.place {
    case .web(let address):
      let request = try request(to: address, Collector.validators(of: source, last))
      do {
        switch try await fetcher.get(request) {
        case .unchanged(let validators): return .unchanged(validators)
        case .body(let response):
          return .brought(response.body, response.validators, contentType: response.contentType)
        }
      } catch { throw .fetch(error) }
    case .file(let path):
      let bytes = try LocalFile.read(
        path, in: indicatorsFolder, bytesMax: limits.decodedBytesMax)
      return .brought(bytes, .none, contentType: nil)
    case .byHand:
      throw .byHand
    }
  }

  /// What the source's address gave last time; another address knows nothing of it.
  private static func validators(of source: Source, _ last: Schedule?) -> Validators {
    guard let last, last.addressHash == addressHash(of: source) else { return .none }
    return Validators(etag: last.etag, lastModified: last.lastModified)
  }

  private static func addressHash(of source: Source) -> [UInt8]? {
    guard case .web(let address) = source.place else { return nil }
    return sha256(Array(address.url.utf8)).bytes
  }

  private func request(to address: WebAddress, _ validators: Validators)
    throws(CollectingError) -> Request
  {
    Request(
      url: address.url, validators: validators,
      credential: try address.credential.map { given throws(CollectingError) in
        try Secrets.credential(given)
      },
      allowsPrivateAddresses: address.allowsPrivateAddresses, limits: limits)
  }

  private func keep(
    _ bytes: [UInt8], _ validators: Validators, _ contentType: String?, of source: Source,
    _ startedAt: Date
  ) async throws(PostgresError) -> Attempt.Verdict {
    let now = clock.now
    let arrival = Arrival(
      source: source.code, body: source.body, bytes: bytes, sha256: sha256(bytes).bytes,
      contentType: contentType, came: .collected, startedAt: startedAt, receivedAt: now)
    let words = "\(bytes.count) bytes came and are kept."
    switch try await store.keep(arrival, words: words, next: schedule(source, validators)) {
    case .kept: return .kept
    case .unchanged, .erased: return .unchanged
    }
  }

  private func note(
    _ verdict: Attempt.Verdict, _ words: String, _ startedAt: Date, _ next: Schedule
  ) async throws(PostgresError) -> Attempt.Verdict {
    let attempt = Attempt(
      source: next.source, startedAt: startedAt, finishedAt: clock.now, verdict: verdict,
      words: words)
    try await store.note(attempt, next: next)
    return verdict
  }

  private func schedule(
    _ source: Source, _ validators: Validators, failures: Int = 0, retryAfterSeconds: Int? = nil
  ) -> Schedule {
    Schedule(
      source: source.code,
      nextLookAt: calendar.nextLook(
        at: source, now: clock.now, failures: failures, retryAfterSeconds: retryAfterSeconds),
      failures: failures, addressHash: Collector.addressHash(of: source),
      etag: Collector.kept(validators.etag), lastModified: Collector.kept(validators.lastModified))
  }

  /// Many servers refuse requests with longer headers, so a longer validator is not given back.
  private static func kept(_ validator: String?) -> String? {
    validator.flatMap { $0.utf8.count <= 1024 ? $0 : nil }
  }
}
