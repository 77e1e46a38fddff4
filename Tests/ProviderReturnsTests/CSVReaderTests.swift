// Rows and cells of CSV files, with the lines an editor shows.

import Testing
import Workbooks

@testable import ProviderReturns

@Suite("A CSV file") struct CSVReaderTests {
  @Test(
    "is divided into the same rows by any line end, with or without a last one",
    arguments: ["\n", "\r\n", "\r"], ["", "\n", "\r\n\r\n\r\n"])
  func lineEnds(end: String, last: String) throws {
    let rows = try rows("a,b\(end)1,2\(end)\(end)3,4\(last)")
    #expect(rows.map(\.cells) == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(rows.map(\.line) == [1, 2, 4])
  }

  @Test(
    "keeps what stands in quotation marks together",
    arguments: [
      ("\"36,415\",x", ["36,415", "x"]), ("\"say \"\"hello\"\"\",x", ["say \"hello\"", "x"]),
      ("\"\",x", ["", "x"]), ("\"\"\"\",x", ["\"", "x"]), ("a, \"b,c\" ,d", ["a", "b,c", "d"]),
      ("5\" pipe,x", ["5\" pipe", "x"]), (",", ["", ""]), ("x", ["x"]),
      ("\"a\nb\",c", ["a\nb", "c"]),
    ])
  func quotes(text: String, cells: [String]) throws {
    #expect(try rows(text).map(\.cells) == [cells])
  }

  @Test("counts the lines inside a cell, so that the next row has its own number")
  func linesInCells() throws {
    #expect(try rows("a,\"1\r\n2\r3\n4\"\nb,c\n").map(\.line) == [1, 5])
  }

  @Test("may begin with a byte-order mark")
  func byteOrderMark() throws {
    let read = try ReturnReader().read(
      [0xEF, 0xBB, 0xBF] + Small.file("EX1,2026-07,carers_new,,,5,,,,"), by: Small.long,
      in: Small.context())
    #expect(read.returns.flatMap(\.observations).count == 1)
    #expect(read.problems.isEmpty)
  }

  @Test("may have blank columns after its last, and nothing may stand in them")
  func columnsWithoutName() throws {
    let read = try ReturnReader().read(
      Array(
        "body,period,item,value,,\nEX1,2026-07,carers_new,5,,\nEX1,2026-08,carers_new,1,234,".utf8),
      by: Small.long, in: Small.context())
    #expect(read.returns.flatMap(\.observations).map(\.reported) == [.quantity(5)])
    #expect(read.problems.map(\.rule.number) == ["R208"])
    #expect(read.problems.map(\.line) == [3])
  }

  @Test("with a column nobody knows is read, with a warning that names the nearest")
  func unknownColumn() throws {
    let read = try ReturnReader().read(
      Array("body,period,item,value,notes,size\nEX1,2026-07,carers_new,5,,9".utf8),
      by: Small.long, in: Small.context())
    #expect(read.returns.flatMap(\.observations).count == 1)
    #expect(read.problems.map(\.rule.number) == ["R201", "R201"])
    #expect(read.problems.map(\.severity) == [.warning, .warning])
    #expect(read.problems.map(\.column) == ["notes", "size"])
    #expect(read.problems[0].remedy.contains("“note”"))
  }

  private func rows(_ text: String) throws -> [(line: Int, cells: [String])] {
    let bytes = Array(text.utf8)
    var reader = CSVReader(bytes, from: 0, limits: .init())
    var row = SheetRow()
    var rows: [(Int, [String])] = []
    while try reader.next(into: &row) {
      rows.append((row.line, row.cells.map(row.text)))
    }
    return rows
  }
}
