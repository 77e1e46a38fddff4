// Text files in the encodings, separators and line ends that programs write.

import Bytes
import Outcomes
import Testing

@testable import ProviderReturns

/// One text in each of the encodings.
private let encodings: [(name: String, encode: @Sendable (String) -> [UInt8])] = [
  ("UTF-8", { Array($0.utf8) }),
  ("UTF-8", { [0xEF, 0xBB, 0xBF] + Array($0.utf8) }),
  ("UTF-16", { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }),
  ("UTF-16", { [0xFE, 0xFF] + $0.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }),
  (
    "Windows-1252",
    { $0.unicodeScalars.map { $0 == "–" ? 0x96 : $0 == "’" ? 0x92 : UInt8($0.value) } }
  ),
]

private let separators: [(name: String, sign: String)] = [
  ("comma", ","), ("semicolon", ";"), ("tab", "\t"), ("pipe", "|"),
]

@Suite("A text file") struct EncodingTests {
  @Test(
    "says the same in every encoding and with every separator", arguments: encodings.indices,
    separators.indices)
  func everyWay(encoding: Int, separator: Int) throws {
    let rows = [
      ["body", "period", "item", "value", "note"],
      ["EX1", "2026-07", "carers_new", "1204", "the carers’ café – £5"],
      ["EX1", "2026-08", "carers_new", "36", "\"one\ntwo\""],
    ]
    let sign = separators[separator].sign
    let text = rows.map { $0.joined(separator: sign) }.joined(separator: "\r\n")
    let read = try ReturnReader().read(
      encodings[encoding].encode(text), by: Small.long, in: Small.context())
    #expect(read.problems.isEmpty)
    #expect(read.format.encoding == encodings[encoding].name)
    #expect(read.format.separator == separators[separator].name)
    let observations = read.returns.flatMap(\.observations)
    #expect(observations.map(\.reported) == [.quantity(1204), .quantity(36)])
    #expect(observations.map(\.note) == ["the carers’ café – £5", "one\ntwo"])
  }

  @Test(
    "that begins with Excel’s line for it is separated as that says",
    arguments: ["sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n", "sep=;\r"])
  func declared(line: String) throws {
    let text = line + "body;period;item;value\nEX1;2026-07;carers_new;x"
    let read = try ReturnReader().read(Array(text.utf8), by: Small.long, in: Small.context())
    #expect(read.format.separator == "semicolon" && read.rows == 1)
    // Excel takes the line away: what an editor shows in line 3 it shows in row 2.
    let place = try #require(read.returns.first?.problems.first).place
    #expect(place == Place(line: 3, column: "value", cell: "D2"))
  }

  @Test("with decimal commas is separated by what divides every row alike")
  func decimalCommas() throws {
    let text = "body;period;item;value\nEX1;2026-07;break_hours;7,5\nEX1;2026-08;break_hours;8,5"
    let read = try ReturnReader().read(Array(text.utf8), by: Small.long, in: Small.context())
    #expect(read.format.separator == "semicolon")
    #expect(read.returns.flatMap(\.problems).map(\.place.cell).prefix(2) == ["D2", "D3"])
  }

  @Test("may be compressed with gzip")
  func gzip() throws {
    let bytes = Small.file("EX1,2026-07,carers_new,,,5,,,,")
    let read = try ReturnReader().read(
      Gzip.compress(bytes), by: Small.long, in: Small.context())
    #expect(read.format.isGzip && read.format.kind == .csv)
    #expect(read.returns.flatMap(\.observations).count == 1)
  }

  @Test("that is not UTF-8 keeps every sign that Windows has", arguments: 0x80...0xFF)
  func windows(byte: Int) throws {
    let unused = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    // Unicode's CP1252.TXT.
    let firstRow = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ")
    let bytes = [UInt8(ascii: "a"), UInt8(byte), UInt8(ascii: "b")]
    guard !unused.contains(byte) else {
      #expect(throws: Stop.self) { try DecodedText(bytes) }
      return
    }
    let sign = byte < 0xA0 ? String(firstRow[byte - 0x80]) : String(UnicodeScalar(UInt8(byte)))
    let text = try DecodedText(bytes)
    #expect(text.encoding == "Windows-1252")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "a\(sign)b")
  }
}
