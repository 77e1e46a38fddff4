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
  /// The label covers several returns of the body, which are these.
  case severalReturns(String, [String])
  /// A name that is empty or holds line breaks or control characters.
  case noName
  /// The file is one that was erased.
  case erased(Delivery.ID)
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
      "Who is it? Write --by, and --signed-off-by where it is given, with a name, on one line."
    case .erased(let delivery):
      "This is the file of delivery \(delivery), which was erased: it is not taken in again. Ask "
        + "the sender for a file without what had to be erased."
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
    from name: String, signedOffBy signer: String? = nil, at now: Date
  ) async throws(ReceivingError) -> Received {
    let period = try returnKey(body, period: label).period
    guard let source = inForce.sources.first(where: { $0.body == body }) else {
      throw .noSource(body)
    }
    guard let name = name.asOneLine else { throw .noName }
    let signer = try signer.map { given throws(ReceivingError) in
      guard let name = given.asOneLine else { throw .noName }
      return name
    }
    let arrival = Arrival(
      source: source.code, body: body, bytes: bytes, sha256: sha256(bytes).bytes, contentType: nil,
      came: .byHand(fileName: fileName, from: name, period: period), signedOffBy: signer,
      startedAt: now, receivedAt: now)
    return try await take(arrival, from: name)
  }

  private func take(_ arrival: Arrival, from name: String) async throws(ReceivingError) -> Received
  {
    let words = "\(arrival.bytes.count) bytes were received by hand from \(name) and are kept."
    let erased: Delivery.ID
    do throws(PostgresError) {
      switch try await store.keep(arrival, words: words, next: nil) {
      case .kept(let id): return .recorded(try await status(of: arrival.source, delivery: id))
      case .unchanged(let id):
        return .unchanged(try await status(of: arrival.source, delivery: id))
      case .erased(let id): erased = id
      }
    } catch { throw .database(error) }
    throw .erased(erased)
  }

  /// A delivery's own reading, since another file may have come in the meantime.
  private func status(of source: Source.Code, delivery: Delivery.ID) async throws(PostgresError)
    -> ReadingStatus
  {
    try await readUnread()
    guard let status = try await store.reading(of: source, delivery: delivery) else {
      throw .unreadable(column: "id", words: "is absent: a delivery just read has no reading")
    }
    return status
  }

  /// The return that a body and a period's label name.
  package func returnKey(_ body: ReportingBody.Code, period label: String) throws(ReceivingError)
    -> ReturnKey
  {
    let period = try inForce.definitions.returnPeriod(of: body, labelled: label)
    return ReturnKey(body: body, period: period)
  }
}
