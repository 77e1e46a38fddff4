// What employers published about their own carers, read as any return, with the words it stood in.

import Catalogue
import Foundation
import Outcomes
import ProviderReturns
import Testing

@Suite("Figures that employers published") struct EmployersFiguresTests {
  struct Row: Sendable {
    let indicator: String
    let period: String
    let value: Decimal
    let words: String

    init(_ indicator: String, _ period: String, _ value: Decimal, _ words: String) {
      self.indicator = indicator
      self.period = period
      self.value = value
      self.words = words
    }
  }

  static let ofKentPolice = [
    Row("KP01", "2017-10-01--2021-09-30", 150, "Growth of 150% in the last four years"),
    Row("KP02", "2017-10-01--2021-09-30", 250, "Growth of 250% in last four years"),
    Row("KP03", "2019-01-01--2019-12-31", 40, "increase carer registrations by 40%"),
    Row("KP04", "2017-11-01--2017-11-30", 150, "attended by over 150 officers and staff"),
    Row("KP04", "2019-01-01--2019-12-31", 150, "attended by over 150 officers and staff"),
    Row("KP05", "2017-01-01--2017-12-31", 141, "141 Kent Police employees completed it"),
    Row("KP06", "2021-09-01--2021-09-30", 20, "at least one in five of our employees are carers"),
    Row("KP07", "2021-09-01--2021-09-30", 6500, "over 6,500 employees"),
  ]

  static let ofCivilService = [
    Row("CS01", "2019-01-01--2019-12-31", 67_000, "almost 67,000 civil servants"),
    Row("CS02", "2020-02-01--2020-02-29", 18, "All 18 main departments have adopted this"),
    Row("CS03", "2020-02-01--2020-02-29", 7, "seven organisations have already achieved"),
    Row("CS04", "2020-02-01--2020-02-29", Decimal(125) / 10, "one in eight workers"),
  ]

  @Test(
    "are read with their own dates and the publisher's exact words",
    arguments: [
      ("KP", "employers-kent-police", ofKentPolice),
      ("CS", "employers-civil-service", ofCivilService),
    ])
  func read(body: String, file: String, rows: [Row]) throws {
    let catalogue = try Catalogue.ofProject.get()
    let layout = try #require(catalogue.layouts.first { $0.code == "employers-benchmark" })
    let context = ReadingContext(
      definitions: catalogue.definitions, bodies: [body], today: try #require(Day(2026, 10, 20)),
      rules: catalogue.rules)
    let path = "\(Folders.ofProject.indicators)/benchmarks/\(file).csv"
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let delivery = try ReturnReader().read(bytes, by: layout, in: context)
    #expect(delivery.problems == [])
    #expect(delivery.returns.flatMap(\.problems) == [])
    let observations = delivery.returns.flatMap(\.observations)
    #expect(observations.count == rows.count)
    for row in rows {
      let item = try #require(catalogue.definitions.indicator(row.indicator)?.formulaItems.first)
      let found = try #require(
        observations.first {
          $0.key.item == item
            && "\($0.key.period.start.iso)--\($0.key.period.end.iso)" == row.period
        }, "\(row.indicator) \(row.period)")
      guard case .published(let figure) = found.reported else {
        Issue.record("\(row.indicator) is not a published figure")
        continue
      }
      #expect(figure.value == row.value)
      #expect(found.note?.contains(row.words) == true, "\(row.indicator): \(found.note ?? "")")
    }
  }

  @Test("say above what they are growth, and never become a count")
  func growth() throws {
    let definitions = try Catalogue.ofProject.get().definitions
    for code in ["KP01", "KP02", "KP03"] {
      let indicator = try #require(definitions.indicator(code))
      #expect(indicator.unit.hasPrefix("% "))
      #expect(definitions.item(try #require(indicator.formulaItems.first))?.unit == .percentChange)
    }
  }
}
