// What a list of indicators says of each: its newest figure, a moment's own, or that there is none.

import Disclosure
import Outcomes
import Testing

@testable import Pages

@Suite("A list of indicators") struct ListTests {
  private let contacts = Sample.plain.release.indicators.first { $0.indicator == "KC37" }

  /// The entry of an indicator in a part of a page.
  private func listed(_ title: String, in html: some StringProtocol) -> String? {
    html.split(separator: "<li><span").first { $0.contains(">\(title)</a>") }.map { String($0) }
  }

  @Test("shows a key moment’s own row, on its page and in the matrix", arguments: ["M1", "M5"])
  func ownRow(moment: String) throws {
    let rows = try #require(contacts).tables.first { $0.table == .by("moment") }?.rows
    let row = try #require(rows?.first { $0.value?.code == moment })
    let own = try #require(row.newest)
    let expected = "<span class=\"figure\">\(own.text)<span class=\"unit\"> contacts</span>"
    let page = try #require(Sample.plainTexts["moments/\(moment)/"])
    #expect(try #require(listed("Contacts by key moment", in: page)).contains(expected))
    let matrix = try #require(Sample.plainTexts["matrix/"])
    let place = try #require(
      matrix.split(separator: "<h4 ").first { $0.hasPrefix("id=\"O4-\(moment)\"") })
    #expect(try #require(listed("Contacts by key moment", in: place)).contains(expected))
  }

  @Test("shows the total under an outcome, and of what is not split by moment")
  func totals() throws {
    let total = try #require(contacts?.tables.first?.rows.first?.newest)
    let outcome = try #require(Sample.plainTexts["outcomes/O4/"])
    #expect(
      try #require(listed("Contacts by key moment", in: outcome)).contains(">\(total.text)<"))
    let moment = try #require(Sample.plainTexts["moments/M5/"])
    #expect(try #require(listed("New carers", in: moment)).contains("together") == false)
  }

  @Test("says that a total is of all key moments where the moment’s own row is not there")
  func allTogether() throws {
    let sample = Sample.plain
    let total = try #require(contacts?.tables.first)
    let release = sample.release
    let page = try #require(
      render("moments/M5/", of: sample.site) { code -> IndicatorFigures<Public>? in
        code == "KC37" ? nil : release.indicators.first { $0.indicator == code }
      })
    let html = String(decoding: page.bytes, as: UTF8.self)
    let entry = try #require(listed("Contacts by key moment", in: html))
    #expect(entry.contains(">\(try #require(total.rows[0].newest).text)<"))
    #expect(entry.contains(", all key moments together"))
  }

  @Test("says why no total is shown, where the tables are at hand")
  func absence() {
    func item(_ one: OneIndicator, isOpen: Bool = true) -> String {
      let figures = isOpen ? one.release.indicators.first : nil
      let item = IndicatorItem(
        site: one.site, place: Place(path: ""), indicator: one.indicator, bearing: .evidence,
        code: "O1", opened: OpenedFigures(indicator: one.indicator, figures: figures))
      return String(decoding: item.html.bytes, as: UTF8.self)
    }
    let hidden = OneIndicator(secret: .carer, quarters: [("2026-27-Q2", 3, 9, false)])
    #expect(item(hidden).contains(">Hidden: too few people [c]<"))
    #expect(item(hidden, isOpen: false).contains(">No figure can be shown yet<"))
    let few = OneIndicator(survey: "asked", quarters: [("2026-27-Q2", 7, 9, false)])
    #expect(item(few).contains(">Too few answers [u]<"))
    let none = OneIndicator(quarters: [("2026-27-Q2", 0, nil, false)])
    #expect(item(none).contains(">No figure can be shown yet<"))
  }

  @Test("says of a national figure that lapsed that none is in this release")
  func lapsed() throws {
    let html = Sample(suffix: "", lapsed: ["KC24", "KC26"]).html("outcomes/O3/")
    let national = try #require(listed("Carer-reported quality of life", in: html))
    #expect(national.contains("None in this release"))
    #expect(!html.contains("No figure yet"))
  }
}
