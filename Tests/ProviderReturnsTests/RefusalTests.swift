// Files that cannot be read at all, and what their sender is told.

import Bytes
import Outcomes
import Testing

@testable import ProviderReturns

@Suite("A file that cannot be read") struct RefusalTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let rule: String
    let line: Int?
    let says: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: [UInt8], _ rule: String, _ line: Int?, _ says: String) {
      self.name = name
      self.bytes = bytes
      self.rule = rule
      self.line = line
      self.says = says
    }
  }

  static let row = "EX1,2026-07,carers_new,,,5,,,,"
  static let files: [Case] = [
    Case("no byte", [], "R101", nil, "is empty"),
    Case(
      "a byte-order mark, blank lines", [0xEF, 0xBB, 0xBF, 13, 10, 32, 10], "R101", nil, "empty"),
    Case("only a header", Small.file(), "R102", 1, "no rows"),
    Case("a web page", Array("\n  <!DOCTYPE html><html>".utf8), "R103", 2, "no log-in page"),
    Case("a web page after words", Array("Sorry\n<HTML lang=en>".utf8), "R103", 1, "web page"),
    Case("bytes of no encoding", Small.file(row) + [0x81], "R104", 2, "CSV UTF-8"),
    Case("a UTF-8 mark and other bytes", [0xEF, 0xBB, 0xBF, 0xE9, 44], "R104", 1, "byte 233"),
    Case("half a character of UTF-16", [0xFF, 0xFE, 98, 0, 111], "R104", nil, "UTF-16"),
    Case("a zero byte", Small.file(row) + [10, 0], "R105", 3, "zero byte"),
    Case(
      "a quotation mark never closed", Small.file(row, "EX1,2026-08,carers_new,,,\"5", row),
      "R106", 3, "send the file again"),
    Case(
      "one enormous cell", Small.file(row, String(repeating: "9", count: 10_000_000)), "R107", 3,
      "more than 32767 bytes"),
    Case(
      "one enormous cell in quotation marks",
      Small.file("\"" + String(repeating: "9", count: 40_000) + "\""), "R107", 2, "quotation mark"),
    Case(
      "a row of many cells", Small.file(row, String(repeating: ",", count: 100)), "R108", 3,
      "more than 100 cells"),
    Case("a PDF", Array("%PDF-1.7\n".utf8), "R112", nil, "a PDF document"),
    Case(
      "an old workbook in XML",
      Array(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
          .utf8),
      "R114", nil, "old Excel workbook"),
    Case(
      "a gzip file in a gzip file", Gzip.compress(Gzip.compress(Small.file(row))), "R112", nil,
      "gzip"),
    Case(
      "half a gzip file", Array(Gzip.compress(Small.file(row)).dropLast(9)), "R120", nil, "again"),
    Case(
      "a list of people",
      Array("Surname,Forename,Date of birth\nSmith,Ann,01/02/1950\nJones,Bob,03/04/1961".utf8),
      "R113", nil, "carers-monitor erase"),
    Case(
      "a list of people below many titles",
      Array((String(repeating: "Title\n", count: 40) + "Surname,Forename,Hours\nSmith,Ann,3").utf8),
      "R113", nil, "columns for surname, forename."),
    Case(
      "no column for the body", Array("perod,item,value\n2026-07,x,5".utf8), "R110", 1,
      "no column “body”"),
    Case(
      "a column named twice",
      Array("body,period,item,value,Value \nEX1,2026-07,carers_new,5,6".utf8), "R111", 1,
      "The headings in D1 and E1 are both “Value”"),
    Case(
      "a misspelt breakdown", Array("body,period,item,distrct,value\nEX1,2026-07,x,,5".utf8),
      "R122", 1, "Rename the column “distrct” to “district”"),
    Case(
      "a numerator without a denominator column",
      Array("body,period,item,numerator\nEX1,2026-07,x,5".utf8), "R110", 1, "“denominator”"),
  ]

  @Test("is refused with the place and the remedy", arguments: files)
  func refused(file: Case) throws {
    let refusal = try #require(throws: Refusal.self) {
      try ReturnReader().read(file.bytes, by: Small.long, in: Small.context())
    }
    let problem = try #require(refusal.problems.first)
    #expect(problem.rule.number == file.rule)
    #expect(problem.line == file.line)
    #expect(problem.severity == .error)
    #expect("\(problem.words) \(problem.remedy)".contains(file.says))
  }

  @Test("shows nothing of a first row that is no header")
  func noHeader() throws {
    let refusal = try #require(throws: Refusal.self) {
      try ReturnReader().read(
        Array("Jane,Smith0,10/03/1950\nAnn,Jones1,11/04/1951".utf8), by: Small.long,
        in: Small.context())
    }
    #expect(refusal.problems.first?.rule.number == "R110")
    #expect(refusal.problems.allSatisfy { $0.found == nil && !$0.words.contains("Smith") })
  }

  @Test("names the cell that is too long")
  func longCell() throws {
    let refusal = try #require(throws: Refusal.self) {
      try ReturnReader().read(
        Small.file("EX1,2026-07," + String(repeating: "9", count: 40_000)), by: Small.long,
        in: Small.context())
    }
    #expect(refusal.problems.map(\.place) == [Place(line: 2, cell: "C2")])
  }

  @Test("says all that its header lacks, at once")
  func header() throws {
    let refusal = try #require(throws: Refusal.self) {
      try ReturnReader().read(
        Array("perod,note,note\n2026-07,,".utf8), by: Small.long, in: Small.context())
    }
    #expect(
      refusal.problems.map(\.rule.number) == ["R111", "R110", "R122", "R110", "R110"])
    #expect(refusal.problems[2].place == Place(line: 1, column: "perod", cell: "A1"))
    #expect(refusal.problems[2].remedy.hasPrefix("Rename the column “perod” to “period”"))
  }

  @Test("is one of more rows than the limit, and not one of as many")
  func rows() throws {
    let limits = ReadingContext.Limits(rowsMax: 3)
    let rows = (1...2).map { "EX1,2026-0\($0),carers_new,,,5,,,," }
    let enough = Array(([Small.header] + rows).joined(separator: "\n").utf8)
    _ = try ReturnReader().read(enough, by: Small.long, in: Small.context(limits: limits))
    let refusal = try #require(throws: Refusal.self) {
      try ReturnReader().read(
        enough + Array("\nEX1,2026-03,carers_new,,,5,,,,".utf8), by: Small.long,
        in: Small.context(limits: limits))
    }
    #expect(refusal.problems.map(\.rule.number) == ["R109"])
    #expect(refusal.problems.map(\.line) == [4])
  }
}
