// The whole indicator set: what each indicator is called, what it is, and what it is evidence of.

import Catalogue
import Outcomes
import Testing

@Suite("The indicator set") struct IndicatorSetTests {
  let definitions: Definitions

  init() throws { definitions = try Catalogue.ofProject.get().definitions }

  @Test("holds each indicator as it was agreed", arguments: table)
  func each(row: Row) throws {
    let indicator = try #require(definitions.indicator(row.code))
    let words = { (tag: Indicator.Tag) in tag.bearing == .evidence ? tag.code : "(\(tag.code))" }
    #expect(indicator.title == row.title)
    #expect(indicator.form == row.form)
    #expect(indicator.polarity == row.polarity)
    #expect(indicator.labels.map(words).joined(separator: " ") == row.labels)
    #expect(indicator.moments.map(words).joined(separator: " ") == row.moments)
  }

  @Test("holds no others, and none under a code that is not used any more")
  func whole() {
    for (tier, rows) in IndicatorSetTests.tiers {
      let codes = definitions.indicators.filter { $0.tier == tier }.map(\.code)
      #expect(codes == rows.map(\.code), "\(tier)")
    }
    #expect(definitions.indicators.count == IndicatorSetTests.table.count)
    for unused in ["KC03", "KC07", "KC08"] { #expect(definitions.indicator(unused) == nil) }
  }

  @Test("is evidence twice of each outcome, and once of each key moment")
  func coverage() throws {
    let strategy = try #require(definitions.strategy)
    let parts = definitions.coverage(of: strategy, on: try #require(Day(2026, 11, 1)))
    #expect(parts.count { $0.kind == .outcome } == 10)
    #expect(parts.count { $0.kind == .moment } == 7)
    for part in parts where part.kind == .outcome { #expect(part.evidence.count >= 2, "\(part)") }
    for part in parts where part.kind == .moment { #expect(!part.evidence.isEmpty, "\(part)") }
  }

  @Test("asks every survey who was asked, and shows it beside, never within")
  func surveys() {
    let surveys = definitions.indicators.filter { $0.surveyAsked != nil }
    #expect(surveys.map(\.code) == ["KC12", "KC13", "KC29", "KC33", "KC48", "KC49"])
  }

  struct Row: Sendable {
    let code: String
    let title: String
    let form: Indicator.Form
    let polarity: Indicator.Polarity
    let labels: String
    let moments: String

    init(
      _ code: String, _ title: String, _ form: Indicator.Form, _ polarity: Indicator.Polarity,
      _ labels: String, _ moments: String = ""
    ) {
      self.code = code
      self.title = title
      self.form = form
      self.polarity = polarity
      self.labels = labels
      self.moments = moments
    }
  }

  static let tiers: [(Indicator.Tier, [Row])] = [
    (.core, core), (.optional, optional), (.council, council), (.national, national),
    (.employer, employers),
  ]
  static let table = tiers.flatMap(\.1)
}
