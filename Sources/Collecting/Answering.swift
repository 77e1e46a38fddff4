// A kept delivery read once more as it was, so that its sender can be answered.

package import Outcomes
package import Postgres
package import ProviderReturns
package import Store

/// What an answer to a kept delivery is made of.
package struct Answerable: Sendable {
  package let delivery: Delivery
  /// What it was read against: the definitions of its newest reading, what was known before it.
  package let context: ReadingContext
  /// What was read, with what its recording said besides.
  package let read: Result<ReadDelivery, Refusal>
  /// How its newest reading was recorded.
  package let recorded: RecordedReading

  /// How a return was recorded.
  package func state(of providerReturn: ProviderReturn) -> ReturnState? {
    let key = ReturnKey(body: providerReturn.body, period: providerReturn.period)
    return recorded.returns.first { $0.key == key }?.state
  }
}

/// Why there is nothing to answer.
package enum AnsweringError: Error, CustomStringConvertible {
  case noReading(Delivery.ID)
  case unusableDefinitions(Delivery.ID, String)
  /// The definitions that it was read by name no such source.
  case noLayout(Source.Code)
  case database(PostgresError)

  package var description: String {
    switch self {
    case .noReading(let id):
      "There is no delivery \(id) that was read, or it was erased. `carers-monitor status` names "
        + "the deliveries."
    case .unusableDefinitions(let id, let words):
      "Delivery \(id) was read by definition files that this program cannot use any more: \(words) "
        + "Read it by today's: carers-monitor reread --delivery \(id)"
    case .noLayout(let source):
      "The definitions that it was read by name no source “\(source)”, so nothing says how to read "
        + "its file."
    case .database(let error): "\(error)"
    }
  }
}

extension Replay {
  /// The delivery as its newest reading saw it.
  package func answerable(_ id: Delivery.ID) async throws(AnsweringError) -> Answerable {
    guard let (recorded, kept) = try await newest(of: id) else { throw .noReading(id) }
    guard let door = kept.door else {
      throw .unusableDefinitions(id, kept.words.joined(separator: " "))
    }
    let delivery = recorded.delivery
    guard let layout = door.layout(of: delivery.source) else { throw .noLayout(delivery.source) }
    let context: ReadingContext
    do { context = try await door.context(of: delivery, before: recorded.id) } catch {
      throw .database(error)
    }
    let read: Result<ReadDelivery, Refusal>
    do throws(Refusal) {
      let again = try ReturnReader().read(delivery.bytes, by: layout, in: context)
      read = .success(again.told(by: recorded))
    } catch { read = .failure(error) }
    return Answerable(delivery: delivery, context: context, read: read, recorded: recorded)
  }

  /// A delivery's newest reading, with the definitions that it was made by.
  private func newest(of id: Delivery.ID) async throws(AnsweringError)
    -> (RecordedReading, Kept)?
  {
    do throws(PostgresError) {
      guard let newest = try await store.readings(of: id).last,
        let recorded = try await store.recorded(newest)
      else { return nil }
      return (recorded, try await kept(recorded.definitionsHash))
    } catch { throw .database(error) }
  }
}

extension ReadDelivery {
  /// What only the recording could tell: what waits (R605), what the database refused (R604), and
  /// the return that was expected of a file without any.
  fileprivate func told(by recorded: RecordedReading) -> ReadDelivery {
    let told = recorded.problems ?? []
    guard recorded.verdict == .read else {
      return ReadDelivery(
        returns: recorded.returns.map(\.unread), problems: told.map(\.problem),
        cells: recorded.cells, format: format, rows: rows)
    }
    let waiting = told.filter {
      $0.problem.rule.number == ReadingRule.waitsForAcceptance.number
    }
    let read = returns.map { one in
      one.adding(
        waiting.filter { $0.body == one.body && $0.period == one.period }.map(\.problem))
    }
    let expected = recorded.returns.filter { one in
      !returns.contains { ReturnKey(body: $0.body, period: $0.period) == one.key }
    }
    return ReadDelivery(
      returns: read + expected.map(\.unread), problems: problems, cells: cells, format: format,
      rows: rows, notChecked: notChecked, own: own)
  }
}

extension ProviderReturn {
  fileprivate func adding(_ more: [Problem]) -> ProviderReturn {
    ProviderReturn(
      body: body, period: period, observations: observations, problems: problems + more,
      cells: cells, isNil: isNil, signedOffBy: signedOffBy, isHistory: isHistory,
      isRefused: isRefused)
  }
}

extension RecordedReturn {
  /// Of which nothing was read.
  fileprivate var unread: ProviderReturn {
    ProviderReturn(
      body: key.body, period: key.period, observations: [], problems: [], cells: CellCount(),
      isNil: false)
  }
}
