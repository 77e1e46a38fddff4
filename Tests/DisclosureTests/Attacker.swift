// Somebody who tries to find what is hidden: every way of filling the gaps is tried out.

/// Knows every shown count exactly, though all are rounded; that parts add up to their total; and
/// that a count is hidden only if it is one at least.
struct Attacker {
  /// What the attacker knows of one count.
  enum Seen: Equatable {
    case shown(Int)
    case hidden
  }

  struct Findings {
    /// The values each hidden part could have, by table and row.
    var parts: [[Set<Int>]]
    var total: Set<Int>
  }

  /// No count is thought to be above this.
  let countMax: Int

  /// Tries every total and every way of sharing it out, in each table.
  func findings(total: Seen, tables: [[Seen]]) -> Findings {
    var findings = Findings(
      parts: tables.map { $0.map { _ in [] } }, total: [])
    let totals: [Int] = if case .shown(let total) = total { [total] } else { Array(1...countMax) }
    for total in totals {
      let ways = tables.map { table in Attacker.ways(of: table, addingUpTo: total) }
      guard ways.allSatisfy({ !$0.isEmpty }) else { continue }
      findings.total.insert(total)
      for (table, ways) in ways.enumerated() {
        for way in ways {
          for (row, count) in way.enumerated() { findings.parts[table][row].insert(count) }
        }
      }
    }
    return findings
  }

  /// All lists that agree with what is seen and add up to the total.
  private static func ways(of seen: [Seen], addingUpTo total: Int) -> [[Int]] {
    guard let first = seen.first else { return total == 0 ? [[]] : [] }
    let rest = Array(seen.dropFirst())
    let taken = rest.reduce(0) { if case .shown(let count) = $1 { $0 + count } else { $0 + 1 } }
    let candidates: [Int] =
      switch first {
      case .shown(let count): count <= total - taken ? [count] : []
      case .hidden: total - taken > 0 ? Array(1...(total - taken)) : []
      }
    return candidates.flatMap { count in
      ways(of: rest, addingUpTo: total - count).map { [count] + $0 }
    }
  }
}
