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

  /// Looks at one source once. Every end of it is an attempt with its verdict in words.
  package func collect(_ source: Source, after last: Schedule?) async throws(PostgresError)
    -> Attempt.Verdict
  {
    let startedAt = clock.now
    let look: Look
    do throws(CollectingError) {
      look = try await self.look(at: source, after: last)
    } catch {
      return try await note(.notFetched, error.words, source, last, startedAt, error)
    }
    switch look {
    case .unchanged:
      let words = "The server says that nothing has changed since last time."
      return try await note(.unchanged, words, source, last, startedAt, nil)
    case .brought(let bytes, let validators, let contentType):
      return try await keep(bytes, validators, contentType, of: source, startedAt)
    }
  }

  /// What a look at a source came to.
  private enum Look {
    case unchanged
    case brought([UInt8], Validators, contentType: String?)
  }

  private func look(at source: Source, after last: Schedule?) async throws(CollectingError)
    -> Look
  {
    switch source.place {
    case .web(let address):
      let request = try request(to: address, after: last)
      do {
        switch try await fetcher.get(request) {
        case .unchanged: return .unchanged
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

  private func request(to address: WebAddress, after last: Schedule?) throws(CollectingError)
    -> Request
  {
    Request(
      url: address.url,
      validators: Validators(etag: last?.etag, lastModified: last?.lastModified),
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
    let schedule = Schedule(
      source: source.code,
      nextLookAt: calendar.nextLook(at: source, now: now, failures: 0, retryAfterSeconds: nil),
      failures: 0, etag: validators.etag, lastModified: validators.lastModified)
    let words = "\(bytes.count) bytes came and are kept."
    switch try await store.keep(arrival, words: words, next: schedule) {
    case .kept: return .kept
    case .unchanged: return .unchanged
    }
  }

  private func note(
    _ verdict: Attempt.Verdict, _ words: String, _ source: Source, _ last: Schedule?,
    _ startedAt: Date, _ error: CollectingError?
  ) async throws(PostgresError) -> Attempt.Verdict {
    let now = clock.now
    let failures = error == nil ? 0 : (last?.failures ?? 0) + 1
    let attempt = Attempt(
      source: source.code, startedAt: startedAt, finishedAt: now, verdict: verdict, words: words)
    let schedule = Schedule(
      source: source.code,
      nextLookAt: calendar.nextLook(
        at: source, now: now, failures: failures, retryAfterSeconds: error?.retryAfterSeconds),
      failures: failures, etag: last?.etag, lastModified: last?.lastModified)
    try await store.note(attempt, next: schedule)
    return verdict
  }
}
