// The state of each return in full: late but here, a part of a period, ended, not confirmed.

import Outcomes
import Testing

@testable import Pages

@Suite("The providers’ page") struct ProvidersTests {
  private let rows = (Sample.plainTexts["providers/"] ?? "").split(
    separator: "<tr><th scope=\"row\">")

  private func row(_ name: String) throws -> Substring {
    try #require(rows.first { $0.contains("Example Carers \(name)") })
  }

  @Test("says when a return came, and whether that was after its day")
  func received() throws {
    #expect(try row("East").contains(">received 14 October 2026</span>"))
    #expect(try row("West").contains(">received 3 August 2026, after it was due</span>"))
    #expect(try !row("Weald").contains("received "))
  }

  @Test("names a part-return by its own dates, and a contract that has ended by its end")
  func parts() throws {
    let coast = try row("Coast")
    #expect(coast.contains("1 July 2026 to 31 July 2026"))
    #expect(coast.contains("a part of July to September 2026"))
    #expect(coast.contains("ended on 31 July 2026"))
    #expect(try !row("East").contains("ended on"))
  }

  @Test("says of which lots the districts are not confirmed, as do tables by district")
  func notConfirmed() throws {
    #expect(try row("East").contains("districts not confirmed"))
    #expect(try !row("West").contains("districts not confirmed"))
    let table = "<p class=\"caution\">Not confirmed: which districts belong to Lot 1.</p>"
    for (path, isByDistrict) in [
      ("KC01/district/", true), ("KC22/district/", true), ("KC37/", false), ("KC11/", false),
    ] {
      let page = try #require(Sample.plainTexts["indicators/\(path)"])
      #expect(page.contains(table) == isByDistrict, "\(path)")
    }
  }
}
