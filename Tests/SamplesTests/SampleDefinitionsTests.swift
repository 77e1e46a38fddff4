// Samples of definitions that are not Kent's: other years, other frequencies, other items.

import Outcomes
import TestSupport
import Testing

@testable import Samples

@Suite("Samples of any definitions") struct SampleDefinitionsTests {
  private let new = SmallCounty.indicator(
    "N1", .sum(["new"]), frequency: .monthly, breakdowns: ["district"])
  private let share = SmallCounty.indicator(
    "R1", .ratio(numerator: ["held"], denominator: ["due"], scale: 100), breakdowns: ["district"])

  private func file(
    _ indicators: [Indicator], from: Day = "2026-04-01", to: Day = "2026-09-30",
    contract: (from: Day, to: Day) = ("2026-04-01", "2027-03-31")
  ) throws -> SampleFile {
    let body = SmallCounty.body(
      "P1", asked: indicators.map(\.code), districts: SmallCounty.east, from: contract.from,
      to: contract.to)
    let other = SmallCounty.body("P2", asked: [], districts: SmallCounty.west)
    let sample = SampleReturn(
      of: body, by: SmallCounty.definitions(indicators, [body, other]), seed: 3)
    return try SampleFile(sample.csv(from: from, to: to))
  }

  @Test("gain an indicator without a change to the others")
  func adding() throws {
    let few = try file([new]).values
    let more = try file([share, new]).values
    #expect(!few.isEmpty && few.allSatisfy { more[$0.key] == $0.value })
  }

  @Test(
    "keep within the contract and within the days asked for",
    arguments: [
      ("2026-04-01", "2026-09-30", "2026-05-10", "2026-08-20", 4),
      ("2026-07-01", "2026-09-30", "2026-04-01", "2027-03-31", 3),
      ("2026-04-01", "2026-09-29", "2026-04-01", "2027-03-31", 3),
      ("2026-04-01", "2026-06-29", "2026-04-01", "2027-03-31", 0),
    ] as [(Day, Day, Day, Day, Int)])
  func days(from: Day, to: Day, start: Day, end: Day, months: Int) throws {
    let file = try file([new], from: from, to: to, contract: (start, end))
    #expect(file.periods.count == months)
    let parts = file.periods.compactMap { ReportingPeriod(label: $0) }
    #expect(parts.allSatisfy { max(from, start) <= $0.start && $0.end <= min(to, end) })
  }

  @Test("send an item that two indicators share once")
  func shared() throws {
    let again = SmallCounty.indicator("N2", .sum(["new"]), frequency: .monthly)
    let alone = try file([new])
    #expect(try file([new, again]).values == alone.values)
  }

  @Test("report a yearly number with the year's last quarter")
  func yearly() throws {
    let yearly = SmallCounty.indicator("Y1", .sum(["asked"]), frequency: .yearly)
    #expect(try file([yearly]).values.isEmpty)
    let whole = try file([yearly], to: "2027-03-31")
    #expect(whole.periods == ["2026-27"])
  }

  @Test("keep parts of one whole together within it, in every row")
  func parts() throws {
    let three = SmallCounty.indicator(
      "R2", .ratio(numerator: ["a", "b", "c"], denominator: ["d", "e"], scale: 100),
      breakdowns: ["district", "tool"])
    let file = try file([three])
    var rows = 0
    for place in file.values.keys where place.item == "a" {
      let above = try #require(file.sum(["a", "b", "c"], at: place))
      #expect(above <= (try #require(file.sum(["d", "e"], at: place))))
      rows += 1
    }
    // A total, four districts and two tools.
    #expect(rows == 2 * 7)
  }

  @Test("come to an end where two indicators divide the same items by each other")
  func circle() throws {
    let back = SmallCounty.indicator(
      "R3", .ratio(numerator: ["due"], denominator: ["held"], scale: 100),
      breakdowns: ["district"])
    #expect(try file([share, back]).values.count == 2 * 2 * (1 + 4))
  }

  @Test("send in each period the items of the formula that was in force")
  func terms() throws {
    let citation = Citation(title: "Ours", licence: nil)
    func indicator(_ changes: [Superseded<Indicator.Terms>]) -> Indicator {
      Indicator(
        code: "T1", title: "T", plain: "p", numeratorWords: "n", denominatorWords: "d",
        form: .percentage, unit: "%", decimals: 0, frequency: .quarterly, kind: .flow,
        polarity: .up, reportedBy: .provider,
        formula: .ratio(numerator: ["new_in"], denominator: ["new_all"], scale: 100), beside: [],
        labels: [], moments: [], breakdowns: [], addsOver: [.time], secret: .service, tier: .core,
        publishes: [.total], source: citation, aliases: [], notes: [], changes: changes)
    }
    let before = Indicator.Terms(
      title: "T", plain: "p", numeratorWords: "n", denominatorWords: "d",
      formula: .ratio(numerator: ["old_in"], denominator: ["old_all"], scale: 100),
      source: citation)
    let change = Change(
      from: "2026-07-01", decided: "2026-06-01", by: "x", why: "y", isRedefinition: true)
    let changed = indicator([Superseded(change: change, before: before)])
    let body = SmallCounty.body("P1", asked: ["T1"])
    let plain = SmallCounty.definitions([changed], [body])
    let old = ["old_in", "old_all"].map {
      Item(
        code: $0, title: $0, unit: .events, frequency: .quarterly, kind: .flow, addsOver: [.time],
        breakdowns: [])
    }
    let definitions = Definitions(
      frameworks: [], items: plain.items + old, indicators: [changed], breakdowns: [],
      bodies: [body], holidays: [], populations: [], council: plain.council)
    let file = try SampleFile(
      SampleReturn(of: body, by: definitions, seed: 1).csv(from: "2026-04-01", to: "2026-09-30"))
    func items(_ period: String) -> Set<Item.Code> {
      Set(file.values.keys.filter { $0.period == period }.map(\.item))
    }
    #expect(items("2026-27-Q1") == ["old_in", "old_all"])
    #expect(items("2026-27-Q2") == ["new_in", "new_all"])
    #expect(file["2026-27-Q1", "old_in"] ?? 1 <= file["2026-27-Q1", "old_all"] ?? 0)
  }
}
