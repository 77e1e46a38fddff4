// Making recorded readings again, from the bytes and the definition files as they were kept.

import Outcomes
package import Postgres
import ProviderReturns
package import Store

/// What making readings again came to.
package struct Replayed: Sendable {
  /// One reading that does not come out as it was recorded.
  package struct Difference: Sendable {
    package let reading: Int
    package let delivery: Delivery.ID
    /// What differs, one thing each.
    package let words: [String]
  }

  package fileprivate(set) var same = 0
  /// Made by another version of the reader: they cannot be made again by this one.
  package fileprivate(set) var otherVersions = 0
  package fileprivate(set) var differences: [Difference] = []
}

/// Makes readings again. It writes nothing.
package struct Replay: Sendable {
  let store: CollectedStore
  private let london: LondonTime
  /// Definition files as values; throws the words of what is wrong with them.
  private let definitions:
    @Sendable ([(path: String, bytes: [UInt8])]) throws(UnusableDefinitions) -> DefinitionsInForce

  /// Definition files that cannot be read, or not any more, and why.
  package struct UnusableDefinitions: Error {
    package let words: String
    package init(_ words: String) { self.words = words }
  }

  package init(
    store: CollectedStore, london: LondonTime,
    definitions:
      @escaping @Sendable ([(path: String, bytes: [UInt8])])
      throws(UnusableDefinitions) -> DefinitionsInForce
  ) {
    self.store = store
    self.london = london
    self.definitions = definitions
  }

  /// - Parameter delivery: of this one alone; readings of what was erased are passed over.
  package func replayed(_ delivery: Delivery.ID? = nil) async throws(PostgresError) -> Replayed {
    var replayed = Replayed()
    // One at a time, and one set of definitions: readings by one set stand together.
    var door: (hash: [UInt8], kept: Kept)?
    for id in try await store.readings(of: delivery) {
      guard let recorded = try await store.recorded(id) else { continue }
      guard recorded.readerVersion == ReturnReader.version else {
        replayed.otherVersions += 1
        continue
      }
      let hash = recorded.definitionsHash
      let kept: Kept
      if let door, door.hash == hash { kept = door.kept } else { kept = try await self.kept(hash) }
      door = (hash, kept)
      let words = try await differences(recorded, kept)
      if words.isEmpty {
        replayed.same += 1
      } else {
        replayed.differences.append(
          .init(reading: id, delivery: recorded.delivery.id, words: words))
      }
    }
    return replayed
  }

  /// Definitions as they were kept under a hash.
  struct Kept {
    let door: Door?
    /// What is wrong with them.
    let words: [String]
  }

  func kept(_ hash: [UInt8]) async throws(PostgresError) -> Kept {
    let files = try await store.definitions(hash: hash)
    do throws(UnusableDefinitions) {
      let inForce = try definitions(files)
      let isWhole = inForce.hash == hash
      return Kept(
        door: Door(inForce, store: store, london: london),
        words: isWhole
          ? [] : ["the definition files kept for it are not those that it was made by"])
    } catch {
      return Kept(
        door: nil, words: ["the definition files kept for it cannot be used: \(error.words)"])
    }
  }

  private func differences(_ recorded: RecordedReading, _ kept: Kept) async throws(PostgresError)
    -> [String]
  {
    guard let door = kept.door else { return kept.words }
    let context = try await door.context(of: recorded.delivery, before: recorded.id)
    let reading = door.reading(of: recorded.delivery, in: context)
    var words = kept.words
    if reading.verdict != recorded.verdict {
      words.append("it was \(recorded.verdict.rawValue), and is \(reading.verdict.rawValue)")
    }
    if reading.cells != recorded.cells { words.append("its value cells are counted otherwise") }
    words += problemDifferences(recorded, reading)
    for providerReturn in reading.returns {
      words += try await differences(providerReturn, recorded, door)
    }
    let again = Set(reading.returns.map { ReturnKey(body: $0.body, period: $0.period) })
    for lost in recorded.returns where !again.contains(lost.key) {
      words.append("\(name(lost.key, door)): the return is missing")
    }
    return words
  }

  private func name(_ key: ReturnKey, _ door: Door) -> String {
    "\(key.body), \(key.period.words(in: door.inForce.definitions.year))"
  }

  private func differences(
    _ providerReturn: ProviderReturn, _ recorded: RecordedReading, _ door: Door
  ) async throws(PostgresError) -> [String] {
    let key = ReturnKey(body: providerReturn.body, period: providerReturn.period)
    let name = name(key, door)
    guard let before = recorded.returns.first(where: { $0.key == key }) else {
      return ["\(name): the return is new"]
    }
    var words: [String] = []
    if providerReturn.isUsable == (before.state == .refused) {
      words.append("\(name): \(before.state.rawValue), and now the other way about")
    }
    if providerReturn.isNil != before.isNil { words.append("\(name): whether it is nil") }
    if providerReturn.isHistory != before.isHistory {
      words.append("\(name): whether it is history")
    }
    if providerReturn.observations.count != before.observations {
      words.append(
        "\(name): \(before.observations) observations, and now "
          + "\(providerReturn.observations.count)")
    }
    // What waited wrote nothing, whatever it held.
    guard before.state != .waiting else { return words }
    let written = try await store.changes(by: providerReturn, of: recorded)
    let others = written.symmetricDifference(before.written)
    if !others.isEmpty {
      let items = Set(others.map(\.key.item)).sorted().joined(separator: ", ")
      words.append("\(name): it would write other revisions (\(items))")
    }
    return words
  }

  /// Rules and places; what waits is said when a reading is recorded, and is no part of it.
  private func problemDifferences(_ recorded: RecordedReading, _ reading: Reading) -> [String] {
    guard let problems = recorded.problems else { return [] }
    let before = problems.map(\.problem)
      .filter { $0.rule.number != ReadingRule.waitsForAcceptance.number }.map(Replay.words)
    let after = (reading.problems + reading.returns.flatMap(\.problems)).map(Replay.words)
    let gone = Replay.less(before, after).map { "the problem \($0) is gone" }
    return gone + Replay.less(after, before).map { "the problem \($0) is new" }
  }

  private static func less(_ some: [String], _ others: [String]) -> [String] {
    var left = others.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return some.filter { words in
      guard let count = left[words], count > 0 else { return true }
      left[words] = count - 1
      return false
    }
  }

  private static func words(_ problem: Problem) -> String {
    let place = problem.place
    let places = [place.sheet, place.line.map { "line \($0)" }, place.column, place.cell]
      .compactMap { $0 }
    return (["\(problem.rule.number) version \(problem.rule.version)"] + places)
      .joined(separator: ", ")
  }
}
