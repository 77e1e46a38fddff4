// Lists of clients sent by mistake, and returns that only look a little like one.

import ProviderReturns
import Testing
import TestSupport

/// A file's headings, and cells by heading where they matter; what is told.
private struct Sheet: Sendable, CustomTestStringConvertible {
  let headings: String
  let cells: [String: [String]]
  let told: String?

  init(_ headings: String, _ cells: [String: [String]] = [:], told: String? = nil) {
    self.headings = headings
    self.cells = cells
    self.told = told
  }

  var names: [String] { headings.split(separator: "|").map(String.init) }

  var sample: [[String]] {
    (0..<(cells.values.map(\.count).max() ?? 0)).map { row in
      names.map { name in
        let column = cells[name] ?? []
        return row < column.count ? column[row] : ""
      }
    }
  }

  var testDescription: String { headings }
}

private let birthDates = ["12/03/1956", "1948-06-02", "2 June 1961", "30/11/1939 00:00:00"]
private let postcodes = ["ME14 1XQ", "CT1 2AB", "TN48AS", "DA11 0HN"]
private let nhsNumbers = ["943 476 5919", "4505577104", "401 023 2137", "9434765919", "8314495581"]
private let people = ["Jane Smith", "Mohammed Khan", "Smith, Peter", "Wendy O'Neil"]
private let emails = ["a@example.org", "b@example.org", "c@example.com", "d@example.net"]

private let fiveDates = birthDates + ["1 May 1972"]
private let fivePostcodes = postcodes + ["TN1 1AA"]

private let lists: [Sheet] = [
  Sheet("Surname|Forename|Hours", told: "surname|forename"),
  Sheet("First Name|Last Name|District", told: "forename|surname"),
  Sheet("first_name|last_name", told: "forename|surname"),
  Sheet("Client name|DOB|Visits", told: "name|date of birth"),
  Sheet("Carer's name|Postcode|Breaks", told: "name|postcode"),
  Sheet("Name of carer|Address|Telephone", told: "name|address|telephone number"),
  Sheet("NHS Number|Date of Birth|Postcode", told: "NHS number|date of birth|postcode"),
  Sheet("NHS no.|Gender|Home address", told: "NHS number|address"),
  Sheet("Service user surname|D.O.B.", told: "surname|date of birth"),
  Sheet("Carer ID|Carer postcode|Ethnicity", told: "person’s reference number|postcode"),
  Sheet("Client ref|Date of birth", told: "person’s reference number|date of birth"),
  Sheet("Person ID|Postcode", told: "person’s reference number|postcode"),
  Sheet("Cared-for person's surname|NHS", told: "surname|NHS number"),
  Sheet("Family name|Given names|E-mail", told: "surname|forename|e-mail address"),
  Sheet("NI number|Surname", told: "National Insurance number|surname"),
  Sheet("Patient name|Mobile", told: "name|telephone number"),
  Sheet("own_surname|own_dob|item|value", told: "surname|date of birth"),
  Sheet("  DATE OF\nBIRTH  |SURNAME", told: "date of birth|surname"),
  Sheet("Address line 1|Postcode|Surname", told: "address|postcode|surname"),
  Sheet("Date of birth|Hours", ["Date of birth": birthDates], told: "date of birth"),
  Sheet("Postcode|Hours", ["Postcode": postcodes], told: "postcode"),
  Sheet("NHS number|Hours", ["NHS number": nhsNumbers], told: "NHS number"),
  Sheet("Reference|Hours", ["Reference": nhsNumbers], told: "NHS number"),
  Sheet("Name|Hours", ["Name": people], told: "name"),
  Sheet("Name|Postcode|Hours", ["Name": people, "Postcode": postcodes], told: "name|postcode"),
  Sheet("Email|Sessions", ["Email": emails], told: "e-mail address"),
  Sheet(
    "Mobile|Sessions", ["Mobile": ["07700 900123", "07700900124", "01622 758444"]],
    told: "telephone number"),
  Sheet("Carer|Hours", ["Carer": people], told: "name"),
  Sheet(
    "Jane Smith|10/03/1950|ME14 1XQ",
    ["Jane Smith": people + ["Ann Jones"], "10/03/1950": fiveDates, "ME14 1XQ": fivePostcodes],
    told: "name|date of birth|postcode"),
  Sheet(
    "NINO|x", ["NINO": ["QQ123456C", "AB 12 34 56 D", "ZZ654321A"]],
    told: "National Insurance number"),
]

private let returns: [Sheet] = [
  Sheet("body|period|item|indicator|district|moment|value|numerator|denominator|status|note"),
  Sheet("provider|period|value"), Sheet("Name of provider|Staff name|Quarter|New carers"),
  Sheet("Organisation|Contact name|Contact e-mail|Signed off by|Value"),
  Sheet("District|Postcode district|Number of carers"), Sheet("Carers|Clients|Hours"),
  Sheet("New carers|Carers supported|Carers waiting"), Sheet("Telephone calls|E-mails sent|Visits"),
  Sheet("Telephone support|Email contacts|Letters"), Sheet("Carers with date of birth known|Value"),
  Sheet("Number of surnames changed|Number of addresses changed"),
  Sheet("ID|Value|Postcode area"), Sheet("Item name|Indicator name|Value"),
  Sheet("Date|Value|Note"),
  Sheet("Venue address|Venue postcode|Attendances", ["Venue postcode": postcodes]),
  Sheet("Provider address|Provider postcode|Provider telephone"),
  Sheet("Surname|Hours"), Sheet("Name|Value", ["Name": ["Ashford", "Dover", "Swale", "Thanet"]]),
  Sheet("Name|Value", ["Name": ["Rose Cottage", "Holly Lodge", "Victoria House", "Martha Trust"]]),
  Sheet("Postcode|Carers", ["Postcode": ["ME14", "CT1", "TN4", "DA11"]]),
  Sheet("Email|Value", ["Email": ["a@example.org", "a@example.org", "a@example.org"]]),
  Sheet("Email|Telephone|Value", ["Email": ["a@example.org"], "Telephone": ["01622 758444"]]),
  Sheet("Value|Month", ["Value": ["1234567890", "9434765919", "1", "2", "3", "4"]]),
  Sheet("Birthday cards sent|Value"), Sheet("Carer age band|Carer district|Value"),
  Sheet("Carer|Postcode area", ["Carer": ["36", "40", "41"]]),
  Sheet(
    "Venue|Venue postcode|Run by",
    ["Venue postcode": fivePostcodes, "Run by": people + ["Ann Jones"]]),
  Sheet("Reference|Value", ["Reference": ["R-1", "R-2", "R-3"]]), Sheet("|Value|"),
  Sheet(
    "Period|Value", ["Period": ["01/04/2026", "01/05/2026", "01/06/2026"]]),
]

@Suite("A list of people") struct PeopleListedTests {
  @Test("is told by its headings, or by a heading and its cells", arguments: lists)
  private func list(sheet: Sheet) {
    let columns = PeopleListed.columns(headings: sheet.names, sample: sheet.sample)
    #expect(columns?.joined(separator: "|") == sheet.told)
  }

  @Test("is none where a return only counts", arguments: returns)
  private func onlyCounts(sheet: Sheet) {
    #expect(PeopleListed.columns(headings: sheet.names, sample: sheet.sample) == nil)
  }

  @Test("is no return that was made to look like any", arguments: 1...20)
  func random(seed: UInt64) {
    var random = Seeded(seed)
    let rows = (0..<50).map { _ in
      (0..<4).map { _ in "\(Int.random(in: 0...4_000_000_000, using: &random))" }
    }
    #expect(
      PeopleListed.columns(headings: ["a", "b", "c", "d"], sample: rows) == nil)
  }
}
