// The carers on a body's books, from the first day of a contract to its last: what one period ends
// with, the next begins with.

import Outcomes

/// One period of the books: carried forward = carried over + accepted + transferred in − closed −
/// transferred out.
struct SampleBookEntry {
  let period: ReportingPeriod
  var carriedOver = 0
  var accepted = 0
  var transferredIn = 0
  var closed = 0
  var transferredOut = 0

  var carriedForward: Int { carriedOver + accepted + transferredIn - closed - transferredOut }

  subscript(entry: SampleRule.StockEntry) -> Int {
    switch entry {
    case .carriedOver: carriedOver
    case .accepted: accepted
    case .transferredIn: transferredIn
    case .closed: closed
    case .transferredOut: transferredOut
    case .carriedForward: carriedForward
    }
  }
}

extension SampleNumbers {
  mutating func makeBooks() -> [SampleBookEntry] {
    let frequency =
      rules.items.keys.first { SampleRecipes.stock[$0] == .carriedForward }
      .flatMap { rules.items[$0]?.frequency } ?? contract.due.frequency
    let first = opening()
    var entries: [SampleBookEntry] = []
    var whole = frequency.period(holding: contract.validFrom, in: definitions.year)
    while let part = contract.part(of: whole) {
      var entry = SampleBookEntry(period: part)
      entry.carriedOver = entries.last?.carriedForward ?? first.carriedOver
      if entries.isEmpty { entry.transferredIn = first.transferredIn }
      if !story.isQuiet(in: part) { move(&entry, around: first.carriedOver + first.transferredIn) }
      if part.end == contract.validTo, isHandedOver { entry.transferredOut = entry.carriedForward }
      entries.append(entry)
      whole = frequency.period(holding: whole.end.adding(1), in: definitions.year)
    }
    return entries
  }

  /// Those who come, and so many who leave that the books stay near their usual size.
  private mutating func move(_ entry: inout SampleBookEntry, around usual: Int) {
    var random = Seeded(seed: seed, story.likeness, "books", entry.period.end.iso)
    let new = Double(sum(SampleRecipes.inflow, over: entry.period))
    let stock = entry.carriedForward
    entry.accepted = Int((new * Double.random(in: 1...1.1, using: &random)).rounded())
    let some = entry.accepted / 6
    let wanted =
      story.isVillage
      ? Int.random(in: 7...9, using: &random)
      : usual + (stock - usual) * 3 / 4 + Int.random(in: -some...some, using: &random)
    entry.closed = max(0, stock + entry.accepted - max(0, wanted))
  }

  /// What the first period begins with: the books of the body's own contract before this one, those
  /// that another body hands over, or some of its own.
  private func opening() -> (carriedOver: Int, transferredIn: Int) {
    if let earlier = story.body.contracts.first(where: { $0.isFollowed(by: contract) }) {
      return (last(of: earlier, story.body)?.carriedForward ?? 0, 0)
    }
    if let predecessor = story.predecessor,
      let earlier = predecessor.contracts.first(where: { $0.isFollowed(by: contract) })
    {
      return (0, last(of: earlier, predecessor)?.transferredOut ?? 0)
    }
    var random = Seeded(seed: seed, story.likeness, "books")
    return (Int.random(in: story.isVillage ? 7...9 : 620...900, using: &random), 0)
  }

  private func last(of earlier: Contract, _ body: ReportingBody) -> SampleBookEntry? {
    var numbers = SampleNumbers(
      earlier, of: body, by: definitions, rules, seed: seed, life: life)
    return numbers.makeBooks().last
  }

  /// Whether another body goes on with this contract's carers on the day after its last.
  private var isHandedOver: Bool {
    story.successor?.contracts.contains { contract.isFollowed(by: $0) } ?? false
  }
}

extension Contract {
  /// The same lot, from the day after this contract's last.
  fileprivate func isFollowed(by next: Contract) -> Bool {
    validTo.adding(1) == next.validFrom && lot?.code == next.lot?.code
  }
}
