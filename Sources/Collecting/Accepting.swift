// What people decide about a return: that it may change what is released, that it may come later.

package import Foundation
package import Outcomes
package import Postgres
package import Store

/// Why a decision could not be taken.
package enum DecisionError: Error, CustomStringConvertible {
  case noSuchDelivery(Delivery.ID)
  case erased(Delivery.ID)
  case nothingWaits(Delivery.ID)
  /// The one that was named does not wait; these do.
  case another(waiting: [String])
  /// The return that is meant cannot be told.
  case naming(ReceivingError)
  /// The body owes no return for the period.
  case notExpected(String)
  /// By the contract it is due on this day, which is no earlier than the one to be agreed on.
  case notLater(due: Day)
  /// Read again, these are not in service all the same.
  case stillOut(Delivery.ID, [String])
  case noNameOrReason
  case database(PostgresError)

  package var description: String {
    switch self {
    case .noSuchDelivery(let id):
      "There is no delivery \(id). `carers-monitor status` shows each source's newest."
    case .erased(let id): "Delivery \(id) was erased: nothing can read it again."
    case .nothingWaits(let id):
      "Nothing of delivery \(id) waits for acceptance. `carers-monitor status` says what does."
    case .another(let waiting):
      "That return does not wait. Of this delivery wait: \(waiting.joined(separator: "; "))."
    case .naming(let error): "\(error)"
    case .notExpected(let words): "No contract of theirs asks for a return for \(words)."
    case .notLater(let due):
      "By the contract it is due on \(due.words): agree on a later day, as in "
        + "--to \(due.adding(14).iso)."
    case .stillOut(let id, let returns):
      "Read again by today's definitions, this is not in service: "
        + "\(returns.joined(separator: "; ")). Why: carers-monitor answer --delivery \(id)"
    case .noNameOrReason: "Say who and why: --by NAME and --reason TEXT, each on one line."
    case .database(let error): "\(error)"
    }
  }
}

extension Door {
  /// Accepts what waits in a delivery, and reads it again by today's definitions.
  ///
  /// What it changes is known from `now` on.
  /// - Parameter named: one of its returns; all that wait where there is none.
  package func accept(
    _ id: Delivery.ID, _ named: ReturnKey?, reason: String, by name: String, at now: Date
  ) async throws(DecisionError) -> Recorded {
    guard let reason = reason.asOneLine, let name = name.asOneLine else {
      throw .noNameOrReason
    }
    let (delivery, waiting) = try await waiting(in: id)
    guard let delivery else { throw .noSuchDelivery(id) }
    guard !delivery.isErased else { throw .erased(id) }
    guard !waiting.isEmpty else { throw .nothingWaits(id) }
    func words(_ keys: [ReturnKey]) -> [String] {
      keys.map { "\($0.body), \($0.period.words(in: inForce.definitions.year))" }
    }
    if let named, !waiting.contains(named) { throw .another(waiting: words(waiting)) }
    let recorded: Recorded
    do {
      try await store.keepDefinitions(hash: inForce.hash, files: inForce.files)
      recorded = try await record(
        delivery,
        because: .acceptance(Acceptance(of: named, reason: reason, by: name, at: now)))
    } catch { throw .database(error) }
    let inService = recorded.returns.filter(\.state.isInService)
      .map { ReturnKey(body: $0.body, period: $0.period) }
    let out = waiting.filter { (named == nil || named == $0) && !inService.contains($0) }
    guard out.isEmpty else { throw .stillOut(id, words(out)) }
    return recorded
  }

  private func waiting(in id: Delivery.ID) async throws(DecisionError)
    -> (Delivery?, [ReturnKey])
  {
    do {
      return (try await store.delivery(id), try await store.waiting(in: id))
    } catch { throw .database(error) }
  }

  /// Agrees to a later due day for one return.
  /// - Returns: the return that it holds for.
  package func extend(
    _ body: ReportingBody.Code, period label: String, to due: Day, reason: String,
    by name: String, at now: Date
  ) async throws(DecisionError) -> ReturnKey {
    guard let reason = reason.asOneLine, let name = name.asOneLine else {
      throw .noNameOrReason
    }
    let key: ReturnKey
    do { key = try returnKey(body, period: label) } catch { throw .naming(error) }
    let year = inForce.definitions.year
    let contracts = inForce.definitions.body(body)?.contracts ?? []
    let asking = contracts.first {
      $0.periods(endedBy: key.period.end, in: year).contains(key.period)
    }
    guard let asking else { throw .notExpected(key.period.words(in: year)) }
    let agreed = asking.due.dueDay(for: key.period, holidays: inForce.definitions.holidays)
    guard due > agreed else { throw .notLater(due: agreed) }
    do {
      try await store.extend(
        Extension(of: key, due: due, reason: reason, by: name, at: now))
    } catch { throw .database(error) }
    return key
  }
}
