// Releases of random cubes, attacked: no hidden number is found, nor proven to be small.

import Disclosure
import Foundation
import Outcomes
import TestSupport
import Testing

@Suite("An attacker") struct AttackTests {
  @Test("finds a single hidden part, two ones, and a hidden total: it can attack")
  func succeeds() {
    let attacker = Attacker(countMax: 20)
    let single = attacker.findings(
      total: .shown(23), tables: [[.hidden, .shown(20), .shown(0)]])
    #expect(single.parts[0][0] == [3])
    let ones = attacker.findings(total: .shown(12), tables: [[.hidden, .hidden, .shown(10)]])
    #expect(ones.parts[0][0] == [1])
    let total = attacker.findings(
      total: .hidden, tables: [[.hidden, .shown(0)], [.shown(2), .shown(1)]])
    #expect(total.total == [3])
    #expect(total.parts[0][0] == [3])
  }

  @Test("finds no hidden count, and proves none to be small", arguments: UInt64(1)...250)
  func counts(seed: UInt64) {
    var random = Seeded(seed)
    let cube = CountCube(using: &random)
    let shown = Sample.texts(cube.cube)
    let total = cube.seen(cube.total, shown[0][0])
    let tables = zip(cube.tables, shown.dropFirst()).map { contents, texts in
      zip(contents, texts).map { cube.seen($0, $1) }
    }
    let findings = Attacker(countMax: cube.total.count + 6)
      .findings(total: total, tables: tables)
    let hidden = zip(tables, findings.parts).flatMap { seen, possible in
      zip(seen, possible).filter { $0.0 == .hidden }.map(\.1)
    }
    let all = hidden + (total == .hidden ? [findings.total] : [])
    for possible in all {
      #expect(possible.count > 1, "\(cube) shown as \(shown)")
      #expect((possible.max() ?? 0) > 4, "\(cube) shown as \(shown)")
    }
  }

  @Test("who withheld a part finds nothing by knowing it", arguments: UInt64(1)...300)
  func insider(seed: UInt64) {
    var random = Seeded(seed)
    let cube = CountCube(withholding: true, using: &random)
    let shown = Sample.texts(cube.cube)
    // Under a hidden total, whoever sent all of it knows it anyway.
    guard shown[0][0] != "[c]" else { return }
    let seen = zip(cube.tables[0], shown[1]).map { content, text in
      content.isWithheld ? Attacker.Seen.shown(content.count) : cube.seen(content, text)
    }
    let findings = Attacker(countMax: 30).findings(
      total: cube.seen(cube.total, shown[0][0]), tables: [seen])
    for (seen, possible) in zip(seen, findings.parts[0]) where seen == .hidden {
      #expect(possible.count > 1 && (possible.max() ?? 0) > 4, "\(cube) shown as \(shown)")
    }
  }

  @Test("finds no hidden numerator, denominator or complement", arguments: UInt64(1)...300)
  func ratios(seed: UInt64) {
    var random = Seeded(seed)
    let parts = (0..<Int.random(in: 2...5, using: &random)).map { _ in
      let denominator = Int.random(in: 0...Int.random(in: 3...40, using: &random), using: &random)
      return RatioPart(
        numerator: Int.random(in: 0...denominator, using: &random), denominator: denominator)
    }
    let total = parts.reduce(RatioPart(numerator: 0, denominator: 0)) { $0 + $1 }
    let cube = Sample.cube(
      Sample.percentage(),
      [
        Sample.table(.total, [total.content]),
        Sample.table(.by("district"), parts.map(\.content)),
      ])
    let tables = freeze(cube, header: Sample.header()).indicators[0].tables
    let hidden = zip(parts, tables[1].rows).filter { $1.figures[0].markers == [.confidential] }
      .map(\.0)
    for (part, row) in zip(parts, tables[1].rows) where part.isSmall {
      #expect(row.figures[0].text == "[c]" && row.figures[0].parts.isEmpty)
    }
    if tables[0].rows[0].figures[0].text == "[c]" {
      #expect(!hidden.isEmpty, "the hidden total \(total) is the sum of \(parts)")
    } else if !hidden.isEmpty {
      let possible = RatioPart.possible(each: hidden)
      #expect(Set(possible.map(\.numerator)).count > 1, "\(parts)")
      #expect(Set(possible.map(\.denominator)).count > 1, "\(parts)")
      #expect(Set(possible.map(\.complement)).count > 1, "\(parts)")
    }
  }
}

/// A total, and two lists of parts that add up to it.
private struct CountCube: CustomStringConvertible {
  struct Content {
    let count: Int
    var isWithheld = false
    var isMissing = false
  }

  let total: Content
  let tables: [[Content]]

  init(withholding: Bool = false, using random: inout Seeded) {
    var first = (0..<Int.random(in: 2...4, using: &random)).map { _ in
      Content(count: Int.random(in: 0...Int.random(in: 1...9, using: &random), using: &random))
    }
    if withholding { first[Int.random(in: first.indices, using: &random)].isWithheld = true }
    let sum = first.reduce(0) { $0 + $1.count }
    // The same total, cut elsewhere.
    let cuts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Int.random(in: 0...sum, using: &random)
    }
    let ends = [0] + cuts.sorted() + [sum]
    var second = zip(ends, ends.dropFirst()).map { Content(count: $1 - $0) }
    if Bool.random(using: &random) {
      second.append(Content(count: 0, isMissing: true))
    }
    total = Content(count: sum)
    tables = [first, second]
  }

  var cube: Cube {
    func contents(_ list: [Content]) -> [Cell.Content] {
      list.map { content in
        if content.isMissing { return .none(.notReported) }
        return content.isWithheld
          ? .none(.withheldBySender) : Sample.count(Decimal(content.count))
      }
    }
    let names: [Indicator.Table] = [.total, .by("district"), .by("source")]
    return Sample.cube(
      Sample.indicator(),
      zip(names, [[total]] + tables).map { Sample.table($0, contents($1)) })
  }

  /// What the attacker makes of a text: the exact count where any number is shown.
  func seen(_ content: Content, _ text: String) -> Attacker.Seen {
    text == "[c]" ? .hidden : .shown(content.count)
  }

  var description: String { "\(total.count) = \(tables.map { $0.map(\.count) })" }
}

/// One ratio, as an attacker thinks of it.
private struct RatioPart: Hashable {
  let numerator: Int
  let denominator: Int

  var complement: Int { denominator - numerator }
  var content: Cell.Content { Sample.ratio(Decimal(numerator), Decimal(denominator)) }
  var isSmall: Bool {
    [numerator, denominator, complement].contains { (1...4).contains($0) }
  }

  static func + (a: RatioPart, b: RatioPart) -> RatioPart {
    RatioPart(numerator: a.numerator + b.numerator, denominator: a.denominator + b.denominator)
  }

  /// What each of these could be to somebody who knows their sums: all that leaves for each of the
  /// others a denominator of one at least.
  static func possible(each hidden: [RatioPart]) -> [RatioPart] {
    let sum = hidden.reduce(RatioPart(numerator: 0, denominator: 0)) { $0 + $1 }
    let others = hidden.count - 1
    var possible: [RatioPart] = []
    for numerator in 0...sum.numerator {
      for complement in 0...sum.complement where numerator + complement > 0 {
        let left = sum.denominator - numerator - complement
        guard others == 0 ? left == 0 : left >= others else { continue }
        possible.append(RatioPart(numerator: numerator, denominator: numerator + complement))
      }
    }
    return possible
  }
}
