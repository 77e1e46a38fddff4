// What one number turns into, by whose secret it is.

import Disclosure
import Foundation
import Outcomes
import Testing

@Suite("The gate, one number at a time") struct GateTests {
  @Test(
    "hides a carers' count from 1 to 4, shows zero, and rounds the rest to fives",
    arguments: [
      ("0", "0"), ("1", "[c]"), ("4", "[c]"), ("5", "5"), ("7", "5"), ("8", "10"), ("12", "10"),
      ("13", "15"), ("1249", "1,250"), ("1234567", "1,234,565"), ("0.5", "[c]"), ("4.9", "[c]"),
    ])
  func carersCount(sent: String, shown: String) throws {
    let count = try #require(Decimal(string: sent))
    let figure = Sample.figure(Sample.count(count), of: Sample.indicator())
    #expect(figure.text == shown)
    #expect(figure.markers == (shown == "[c]" ? [.confidential] : []))
    #expect(figure.value == Decimal(string: shown.replacingOccurrences(of: ",", with: "")))
    #expect(figure.parts.isEmpty)
  }

  @Test(
    "hides a carers' percentage with a small numerator, denominator or complement, all its parts",
    arguments: [
      (0, 40, "0%"), (1, 40, "[c]"), (4, 40, "[c]"), (5, 40, "13%"), (35, 40, "88%"),
      (36, 40, "[c]"), (39, 40, "[c]"), (40, 40, "100%"), (0, 4, "[c]"), (4, 4, "[c]"),
      (0, 5, "0%"), (5, 5, "100%"), (3, 7, "[c]"), (0, 0, "[z]"),
    ])
  func carersPercentage(numerator: Int, denominator: Int, shown: String) {
    let content = Sample.ratio(Decimal(numerator), Decimal(denominator))
    let figure = Sample.figure(content, of: Sample.percentage())
    #expect(figure.text == shown)
    #expect((figure.value == nil) == shown.hasPrefix("["))
    #expect(figure.parts.count == (shown.hasPrefix("[") ? 0 : 2))
  }

  @Test(
    "hides a service's percentage for a small denominator only",
    arguments: [
      (1, 40, "3%"), (39, 40, "98%"), (0, 4, "[c]"), (4, 4, "[c]"), (5, 5, "100%"), (0, 5, "0%"),
    ])
  func servicesPercentage(numerator: Int, denominator: Int, shown: String) {
    let content = Sample.ratio(Decimal(numerator), Decimal(denominator))
    #expect(Sample.figure(content, of: Sample.percentage(secret: .service)).text == shown)
  }

  @Test(
    "shows percentages whole under a denominator of 500, with one decimal from there, half up",
    arguments: [
      (25, 40, "63%", "62.5 is a half"), (249, 499, "50%", "49.899…"),
      (250, 500, "50.0%", "one decimal"), (1001, 1600, "62.6%", "62.5625"),
      (429, 800, "53.6%", "53.625 is a half of a tenth's half"), (617, 2000, "30.9%", "30.85"),
    ])
  func percentagePrecision(numerator: Int, denominator: Int, shown: String, why: String) {
    let content = Sample.ratio(Decimal(numerator), Decimal(denominator))
    #expect(Sample.figure(content, of: Sample.percentage()).text == shown, "\(why)")
  }

  @Test("computes percentages from unrounded parts and shows the parts rounded, in words")
  func partsBesidePercentages() {
    let figure = Sample.figure(Sample.ratio(622, 1003), of: Sample.percentage())
    #expect(figure.text == "62.0%")
    #expect(figure.value == 62)
    #expect(figure.parts.map(\.title) == ["in time", "all due"])
    #expect(figure.parts.map(\.text) == ["620", "1,005"])
  }

  @Test("gives a mean its own decimals, and no complement")
  func mean() {
    let mean = Sample.indicator(
      form: .mean, decimals: 2,
      formula: .ratio(numerator: ["points"], denominator: ["people"], scale: 1))
    #expect(Sample.figure(Sample.ratio(37, 40), of: mean).text == "0.93")
    #expect(Sample.figure(Sample.ratio(280, 40), of: mean).text == "7.00")
    #expect(Sample.figure(Sample.ratio(12, 3), of: mean).text == "[c]")
  }

  @Test("shows a service's hours whole, and hides none")
  func hours() {
    let hours = Sample.indicator(form: .hours, formula: .sum(["hours"]), secret: .service)
    #expect(Sample.figure(Sample.count(1233.5), of: hours).text == "1,234")
    #expect(Sample.figure(Sample.count(3), of: hours).text == "3")
    #expect(Sample.figure(Sample.count(0), of: hours).text == "0")
    #expect(Sample.figure(Sample.count(0.25), of: hours).text == "under 1")
    let cancelled = Sample.percentage(secret: .service, items: ["hours", "hours"])
    let figure = Sample.figure(Sample.ratio(1.5, 401.25), of: cancelled)
    #expect(figure.parts.map(\.text) == ["2", "401"])
  }

  @Test("treats hours that are carers' secret as any of their counts")
  func carersHours() {
    let hours = Sample.indicator(form: .hours, formula: .sum(["hours"]), secret: .carer)
    #expect(Sample.figure(Sample.count(3.5), of: hours).text == "[c]")
    #expect(Sample.figure(Sample.count(1233.5), of: hours).text == "1,235")
  }

  @Test("never rounds a service's small number to nothing")
  func smallServiceNumerator() {
    let figure = Sample.figure(Sample.ratio(2, 40), of: Sample.percentage(secret: .service))
    #expect(figure.parts.map(\.text) == ["under 5", "40"])
  }

  @Test("shows a published figure as published, its decimals filled up")
  func published() {
    let plain = PublishedFigure(value: 68, respondents: 36_415, margin: 2.4)
    let percentage = Sample.indicator(
      "KC30", form: .percentage, decimals: 1, formula: .published("easy"), secret: .published,
      tier: .national)
    let figure = Sample.figure(.published(plain), of: percentage)
    #expect(figure.text == "68.0%")
    #expect(figure.value == 68)
    #expect(figure.margin == 2.4)
    #expect(figure.parts.map(\.title) == ["People who answered", "Margin of error"])
    #expect(figure.parts.map(\.text) == ["36,415", "2.4"])

    let bare = PublishedFigure(value: 7.25, respondents: 3, margin: nil)
    let mean = Sample.figure(.published(bare), of: Sample.survey)
    #expect(mean.text == "7.25")
    #expect(mean.parts.map(\.text) == ["3"])
  }

  @Test(
    "says why there is no number",
    arguments: [
      (Cell.Gap.notReported, Marker.notAvailable), (.notRecorded, .notAvailable),
      (.withheldBySender, .confidential), (.notApplicable, .notApplicable),
      (.notOurService, .notApplicable),
    ])
  func gaps(gap: Cell.Gap, marker: Marker) {
    let figure = Sample.figure(.none(gap), of: Sample.indicator(), completeness: Sample.partial)
    #expect(figure.text == marker.rawValue)
    #expect(figure.markers == [marker])
    #expect(figure.value == nil)
    #expect(figure.completeness == Sample.partial)
  }

  @Test("marks a number that lacks a part as provisional, and keeps how much it rests on")
  func provisional() {
    let shown = Sample.figure(
      Sample.count(20), of: Sample.indicator(), completeness: Sample.partial)
    #expect(shown.text == "20")
    #expect(shown.markers == [.provisional])
    #expect(shown.completeness == Sample.partial)
    let hidden = Sample.figure(
      Sample.count(2), of: Sample.indicator(), completeness: Sample.partial)
    #expect(hidden.markers == [.confidential])
  }

  @Test("obeys another rule's numbers")
  func otherRule() {
    let rule = GateRule(smallMax: 7, roundingBase: 10, decimalFromDenominator: 20)
    let cube = Sample.cube(
      Sample.percentage(), [Sample.table(.total, [Sample.ratio(8, 24)])])
    let figure = freeze(cube, header: Sample.header(), rule: rule)
      .indicators[0].tables[0].rows[0].figures[0]
    #expect(figure.text == "33.3%")
    #expect(figure.parts.map(\.text) == ["10", "20"])
    let small = Sample.cube(Sample.indicator(), [Sample.table(.total, [Sample.count(7)])])
    let hidden = freeze(small, header: Sample.header(), rule: rule)
    #expect(hidden.indicators[0].tables[0].rows[0].figures[0].text == "[c]")
  }
}
