// A CSV file as plain rows, for the verbs that read no returns.

import ProviderReturns
import Testing

/// A file that is no table, with what is said of it.
private struct Faulty: Sendable {
  let bytes: [UInt8]
  let fault: TextTable.Fault
}

private let faulty = [
  Faulty(bytes: [], fault: .empty),
  Faulty(bytes: Array("series,date\n\"A,2026-04".utf8), fault: .openQuote(line: 2)),
  Faulty(bytes: [0xFE, 0xFF, 0x00], fault: .notText),
  Faulty(bytes: Array(String(repeating: ",", count: 20_000).utf8), fault: .manyColumns(line: 1)),
]

@Suite("A plain table") struct TextTableTests {
  @Test("has a header, rows and the line of each, whatever its separator and line ends")
  func rows() throws {
    let table = try TextTable(Array("series;date\r\nA;2026-04\r\n\r\n\"B;C\";2026-05\n".utf8))
    #expect(table.header == ["series", "date"])
    #expect(table.rows == [["A", "2026-04"], ["B;C", "2026-05"]])
    #expect(table.lines == [2, 4])
  }

  @Test("may be UTF-16")
  func encoding() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "kind,numerator\nrate,£".utf16 {
      bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
    }
    #expect(try TextTable(bytes).rows == [["rate", "£"]])
  }

  @Test("is refused with what to do", arguments: faulty)
  private func faults(file: Faulty) {
    #expect(throws: file.fault) { try TextTable(file.bytes) }
    #expect(file.fault.words.contains(":"))
  }
}
