// A file that came by e-mail, through the same door as a collected one.

import Bytes
package import Foundation
package import Outcomes
package import Postgres
package import Store

/// Why a file could not be taken in.
package enum ReceivingError: Error, CustomStringConvertible {
  case noSuchBody(String, known: [String])
  case noSource(ReportingBody.Code)
  /// With labels that can be read.
  case unreadablePeriod(String, examples: String)
  /// A name that is empty or holds line breaks or control characters.
  /// The label covers several returns of the body, which are these.
  case severalReturns(String, [String])
  case noName
  case database(PostgresError)

  package var description: String {
    switch self {
    case .noSuchBody(let code, let known):
      "There is no reporting body “\(code)” in Config/providers.yaml. "
        + "Known: \(known.joined(separator: ", "))."
    case .noSource(let body):
      "\(body) has no source in Config/providers.yaml, so nothing says by which layout its file is "
        + "read. Add one: `by_hand: yes` with a layout is enough."
    case .unreadablePeriod(let text, let examples):
      "“\(text)” is not a period. Write it like \(examples)."
    case .severalReturns(let label, let names):
      "“\(label)” covers several returns. Name the one that the file is: "
        + "\(names.map { "“\($0)”" }.joined(separator: " or "))."
    case .noName:
      "Who hands it in? Write --by with a name, on one line."
    case .database(let error): "\(error)"
    }
  }
}

/// What became of a file that was handed in.
package enum Received: Sendable {
  case recorded(ReadingStatus)
  /// The same content as the body's last delivery, and what that one came to.
  case unchanged(ReadingStatus)
}

extension Door {
  /// Keeps a file that somebody handed in, marked *received by hand*, and reads it at once.
  package func receive(
    _ bytes: [UInt8], named fileName: String, of body: ReportingBody.Code, period label: String,
    from name: String, at now: Date
  ) async throws(ReceivingError) -> Received {
    let definitions = inForce.definitions
    guard definitions.body(body) != nil else {
      throw .noSuchBody(body, known: definitions.bodies.map(\.code))
    }
    guard let source = inForce.sources.first(where: { $0.body == body }) else {
      throw .noSource(body)
    }
    guard let named = ReportingPeriod(label: label, in: definitions.year) else {
      throw .unreadablePeriod(label, examples: definitions.year.examples)
    }
    let period = try returnPeriod(of: body, holding: named)
    let name = name.trimmingSpaces()
    guard !name.isEmpty,
      !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else {
      throw .noName
    }
    let arrival = Arrival(
      source: source.code, body: body, bytes: bytes, sha256: sha256(bytes).bytes, contentType: nil,
      came: .byHand(fileName: fileName, from: name, period: period), startedAt: now,
      receivedAt: now)
    do throws(PostgresError) {
      let words = "\(bytes.count) bytes were received by hand from \(name) and are kept."
      let keeping = try await store.keep(arrival, words: words, next: nil)
      try await readUnread()
      // Its own reading: another file may have come in the meantime.
      let delivery: Delivery.ID? = if case .kept(let id) = keeping { id } else { nil }
      guard let status = try await store.reading(of: source.code, delivery: delivery) else {
        throw .unreadable(column: "id", words: "is absent: a delivery just read has no reading")
      }
      return keeping == .unchanged ? .unchanged(status) : .recorded(status)
    } catch {
      throw .database(error)
    }
  }

  /// The period of the body's return that holds a named one: August belongs to its quarter, and
  /// a quarter of which the contract covers a part stands for that part.
  ///
  /// Throws `.severalReturns` where the named period reaches into more than one.
  package func returnPeriod(of body: ReportingBody.Code, holding named: ReportingPeriod)
    throws(ReceivingError) -> ReportingPeriod
  {
    let year = inForce.definitions.year
    let contracts = inForce.definitions.body(body)?.contracts ?? []
    let returns = Set(
      contracts.flatMap { contract in
        contract.part(of: named).map { [$0.start, $0.end] } ?? []
      }.flatMap { day in contracts.compactMap { $0.returnPeriod(holding: day, in: year) } })
    guard returns.count < 2 else {
      let between = contracts.flatMap { $0.periods(endedBy: named.end, in: year) }
      let names = returns.union(between.filter { $0.overlaps(from: named.start, to: named.end) })
      throw .severalReturns(
        named.words(in: year), names.sorted().map { $0.words(in: year) })
    }
    return returns.first ?? named
  }
}
