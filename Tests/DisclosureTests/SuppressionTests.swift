// Second parts hidden, so that a total gives none of its hidden parts away.

import Disclosure
import Foundation
import Outcomes
import Testing

@Suite("Hiding a second part") struct SuppressionTests {
  private func texts(
    total: Decimal, _ splits: [Decimal]..., secret: Indicator.Secret = .carer
  ) -> [[String]] {
    let names: [Indicator.Table] = [.by("district"), .by("source")]
    let tables = zip(names, splits).map { Sample.table($0, $1.map(Sample.count)) }
    let totals = Sample.table(.total, [Sample.count(total)])
    return Sample.texts(Sample.cube(Sample.indicator(secret: secret), [totals] + tables))
  }

  @Test("takes the next smallest part above zero")
  func nextSmallest() {
    #expect(texts(total: 93, [30, 3, 20, 40, 0])[1] == ["30", "[c]", "[c]", "40", "0"])
  }

  @Test("takes the first by code among equals")
  func ties() {
    #expect(texts(total: 63, [20, 20, 3, 20])[1] == ["[c]", "20", "[c]", "20"])
  }

  @Test("hides no second where two small parts leave room for each other, and a third where not")
  func room() {
    #expect(texts(total: 48, [4, 4, 20, 20])[1] == ["[c]", "[c]", "20", "20"])
    // 1 + 1 = 2 would tell both; so would a zero in place of the third.
    #expect(texts(total: 42, [1, 1, 20, 20, 0])[1] == ["[c]", "[c]", "[c]", "20", "0"])
  }

  @Test("hides the total where no part is left")
  func hiddenTotal() {
    #expect(texts(total: 20, [3, 17]) == [["20"], ["[c]", "[c]"]])
    #expect(texts(total: 5, [3, 2]) == [["[c]"], ["[c]", "[c]"]])
    #expect(texts(total: 3, [3, 0]) == [["[c]"], ["[c]", "0"]])
  }

  @Test("hides a part of each breakdown under a hidden total")
  func sharedTotal() {
    let shown = texts(total: 5, [3, 2], [5, 0])
    #expect(shown == [["[c]"], ["[c]", "[c]"], ["[c]", "0"]])
    let small = texts(total: 4, [4, 0], [1, 3])
    #expect(small == [["[c]"], ["[c]", "0"], ["[c]", "[c]"]])
  }

  @Test("leaves a breakdown alone that hides nothing under a shown total")
  func otherBreakdown() {
    let shown = texts(total: 60, [3, 20, 37], [25, 35])
    #expect(shown == [["60"], ["[c]", "[c]", "35"], ["25", "35"]])
  }

  @Test("hides nothing where nothing is small")
  func nothingSmall() {
    #expect(texts(total: 60, [0, 20, 40]) == [["60"], ["0", "20", "40"]])
  }

  @Test("hides all parts of the second ratio too, and chooses it by its denominator")
  func ratios() {
    let parts = [(30, 60), (3, 40), (25, 50), (0, 0)]
    let shown = ratioFigures(total: (58, 150), parts)
    #expect(shown.map(\.text) == ["50%", "[c]", "[c]", "[z]"])
    #expect(shown[2].parts.isEmpty)
  }

  @Test("hides a third ratio where two hidden ones together tell their numerators")
  func ratioRoom() {
    // 0 of 3 and 0 of 40: the numerators' sum of zero would tell both.
    let parts = [(0, 3), (0, 40), (25, 50), (30, 60)]
    #expect(ratioFigures(total: (55, 153), parts).map(\.text) == ["[c]", "[c]", "[c]", "50%"])
  }

  @Test("does not lean on a part that is missing, since its sender knows it")
  func missingPart() {
    let contents = [Sample.count(3), .none(.notReported), Sample.count(20), Sample.count(40)]
    let cube = Sample.cube(
      Sample.indicator(),
      [Sample.table(.total, [Sample.count(63)]), Sample.table(.by("district"), contents)])
    #expect(Sample.texts(cube)[1] == ["[c]", "[x]", "[c]", "40"])
  }

  @Test("hides nothing for the sake of a part that is merely missing")
  func missingPartAlone() {
    let contents = [Cell.Content.none(.notReported), Sample.count(20), Sample.count(40)]
    let cube = Sample.cube(
      Sample.indicator(),
      [Sample.table(.total, [Sample.count(63)]), Sample.table(.by("district"), contents)])
    #expect(Sample.texts(cube)[1] == ["[x]", "20", "40"])
  }

  @Test("protects what a sender withheld, where the total holds it")
  func withheldPart() {
    let contents = [.none(.withheldBySender), Sample.count(20), Sample.count(20), Sample.count(40)]
    func shown(total: Decimal) -> [String] {
      let totals = Sample.table(.total, [Sample.count(total)])
      let split = Sample.table(.by("district"), contents)
      return Sample.texts(Sample.cube(Sample.indicator(), [totals, split]))[1]
    }
    #expect(shown(total: 82) == ["[c]", "[c]", "[c]", "40"])
    #expect(shown(total: 80) == ["[c]", "20", "20", "40"])
  }

  @Test("counts with the total also where it is not published")
  func unpublishedTotal() {
    let indicator = Sample.indicator(publishes: [.by("district")])
    let cube = Sample.cube(
      indicator,
      [
        Sample.table(.total, [Sample.count(63)]),
        Sample.table(.by("district"), [3, 20, 40].map(Sample.count)),
      ])
    #expect(Sample.texts(cube) == [["[c]", "[c]", "40"]])
  }

  @Test("decides each period by itself")
  func periods() {
    let periods = Sample.quarters(2)
    func row(_ value: Breakdown.Value?, _ counts: [Decimal]) -> CubeTable.Row {
      CubeTable.Row(
        value: value,
        cells: zip(periods, counts).map { period, count in
          Cell(period: period, content: Sample.count(count), completeness: Sample.whole)
        })
    }
    let values = Sample.values(2)
    let tables = [
      CubeTable(table: .total, periods: periods, rows: [row(nil, [23, 50])]),
      CubeTable(
        table: .by("district"), periods: periods,
        rows: [row(values[0], [3, 20]), row(values[1], [20, 30])]),
    ]
    let shown = Sample.texts(Sample.cube(Sample.indicator(), tables))
    #expect(shown == [["25", "50"], ["[c]", "20", "[c]", "30"]])
  }

  @Test("hides a second denominator of a service's too")
  func service() {
    let parts = [(1, 3), (10, 20), (20, 40)]
    let shown = ratioFigures(total: (31, 63), parts, secret: .service)
    #expect(shown.map(\.text) == ["[c]", "[c]", "50%"])
  }

  private func ratioFigures(
    total: (Int, Int), _ parts: [(Int, Int)], secret: Indicator.Secret = .carer
  ) -> [Figure<Public>] {
    func content(_ pair: (Int, Int)) -> Cell.Content {
      Sample.ratio(Decimal(pair.0), Decimal(pair.1))
    }
    let cube = Sample.cube(
      Sample.percentage(secret: secret),
      [
        Sample.table(.total, [content(total)]),
        Sample.table(.by("district"), parts.map(content)),
      ])
    return freeze(cube, header: Sample.header()).indicators[0].tables[1].rows.map { $0.figures[0] }
  }
}
