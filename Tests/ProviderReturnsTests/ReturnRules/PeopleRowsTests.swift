// People where a return's rows are expected: refused as a list, and nothing of them is quoted.

import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

/// Rows below a good one, each of ten cells as our long form has them, and what is told of them.
private struct Below: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let rows: [String]
  /// Of R113; `nil` where the file stays a return.
  let told: String?

  init(_ what: String, _ rows: [String], told: String? = nil) {
    testDescription = what
    self.rows = rows
    self.told = told
  }
}

private let people = ["Ann Sample", "Peter Sample", "Susan Sample", "Mary Sample", "David Sample"]
private let streets = [
  "12 Sample Road", "3a Example Lane", "Flat 1, 7 Sample Street", "28 Sample Close", "1 Sample Way",
]
private let postcodes = ["ZZ99 3WZ", "ZZ99 3VZ", "ZZ993CZ", "zz99 3gz", "ZZ99 1WZ"]
private let nhsNumbers = ["943 476 5919", "4505577104", "401 023 2137", "9434765919", "8314495581"]
private let births = ["01/02/1950", "1948-03-12", "30 November 1961", "2/6/1939", "19/08/1955"]

/// A row in which a word stands where an item is expected.
private func item(_ word: String) -> String { "EX1,2026-07,\"\(word)\",,,3,,,," }

private func zipped(_ columns: [String]...) -> [String] {
  columns[0].indices.map { row in
    let cells = columns.map { "\"\($0[row])\"" }
    return (cells + Array(repeating: "", count: 10 - cells.count)).joined(separator: ",")
  }
}

private let lists = [
  Below("names as items", people.map(item), told: "name"),
  Below("addresses as items", streets.map(item), told: "address"),
  Below("postcodes as items", postcodes.map(item), told: "postcode"),
  Below("NHS numbers as items", nhsNumbers.map(item), told: "NHS number"),
  Below("dates of birth as items", births.map(item), told: "date of birth"),
  Below(
    "names as items after as many misspelt ones",
    (1...5).map { item("nonsense \($0)") } + people.map(item), told: "name"),
  Below("names and dates of birth", zipped(people, births), told: "name, date of birth"),
  Below("three of them", Array(zipped(people, births).prefix(3)), told: "name, date of birth"),
  Below("names and addresses", zipped(people, streets), told: "name, address"),
  Below(
    "among many strange rows",
    (1...90).map { item("nonsense \($0)") } + zipped(people, nhsNumbers), told: "name, NHS number"),
  Below("rows of another width", people.map { "\($0),01/02/1950" }, told: "name, date of birth"),
  Below("names and nothing else", people, told: "name"),
  Below("headings of people alone", ["Surname,Forename,,,,,,,,"], told: "surname, forename"),
  Below(
    "clients of a doctor", zipped(people, births, Array(repeating: "Dr Sample", count: 5)),
    told: "name, date of birth"),
]

private let returns = [
  Below("two people", Array(zipped(people, births).prefix(2))),
  Below("four names", people.prefix(4).map(item)),
  Below("one name five times", Array(repeating: item(people[0]), count: 5)),
  Below("a few names among many strange rows", (1...9).map { item("x\($0)") } + people.map(item)),
  Below(
    "staff by their roles", zipped(people, ["Manager", "Volunteer", "Trustee", "GP", "Nurse"])),
  Below("staff below a heading", ["Our staff,,,,,,,,,"] + zipped(people)),
  Below("roles", ["Manager", "Support worker", "Trustee", "Team leader", "Volunteer"].map(item)),
  Below("districts", ["Ashford", "Dover", "Swale", "Thanet", "Medway", "Folkestone"].map(item)),
  Below(
    "places",
    ["Rose Cottage", "Holly Lodge", "Victoria House", "Martha Trust", "St Helen's Hospice"]
      .map(item)),
  Below(
    "who runs which venue",
    zipped(["The Hub", "Village Hall", "Town Hall", "Library", "Day Centre"], postcodes, people)),
  Below("months", ["April", "May", "June", "July", "August"].map(item)),
  Below("sums", (1...9).map { item("12345\($0)7890") }),
]

@Suite("Rows of people below a return") struct PeopleRowsTests {
  private static func read(_ below: Below) throws(Refusal) -> ReadDelivery {
    let rows = [Small.header, "EX1,2026-07,carers_new,,,12,,,,"] + below.rows
    return try ReturnReader().read(
      Array(rows.joined(separator: "\n").utf8), by: Small.long, in: Small.context())
  }

  @Test("are a list, and are refused unread", arguments: lists)
  private func refused(below: Below) throws {
    let refusal = try #require(throws: Refusal.self) { try Self.read(below) }
    #expect(refusal.problems.map(\.rule.number) == ["R113"])
    #expect(refusal.problems[0].act == .commissioner)
    let told = try #require(below.told)
    #expect(refusal.problems[0].words.contains("it has columns for \(told)."))
  }

  @Test("leave it a return where they may be something else", arguments: returns)
  private func kept(below: Below) throws {
    let read = try Self.read(below)
    #expect(read.returns.flatMap(\.observations).count == 1)
  }

  @Test("are quoted in no message, list or not", arguments: lists + returns.prefix(4))
  private func quoted(below: Below) {
    var problems: [Problem] = []
    do throws(Refusal) {
      let read = try Self.read(below)
      problems = read.problems + read.returns.flatMap(\.problems)
    } catch {
      problems = error.problems
    }
    #expect(!problems.isEmpty)
    let told = problems.map { "\($0.found ?? "") \($0.words) \($0.remedy)" }.joined()
    for secret in people + streets + postcodes + nhsNumbers + births {
      #expect(!told.contains(secret), "\(told)")
    }
  }
}
