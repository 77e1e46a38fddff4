// The CSV files read back to what the pages show.

import Disclosure
import TestSupport
import Testing

@testable import Pages

@Suite("CSV files") struct FileTests {
  @Test("hold one row for each published figure, and parse back to it")
  func parseBack() throws {
    let release = Sample.plain.release
    for indicator in release.front.definitions.indicators {
      let path = "indicators/\(indicator.code)/data.csv"
      let rows = try rows(of: (Sample.plainTexts[path] ?? ""))
      #expect(rows.first == DataFile.columns)
      let figures =
        release.indicators.first { $0.indicator == indicator.code }?.tables
        .flatMap(\.rows).flatMap(\.figures) ?? []
      let own = rows.filter { $0[5] != "beside" }
      #expect(own.count == figures.count + 1)
      for (row, figure) in zip(own.dropFirst(), figures) {
        let cell = Dictionary(uniqueKeysWithValues: zip(DataFile.columns, row))
        #expect(cell["indicator"] == indicator.code)
        #expect(cell["period"] == figure.period.code)
        #expect(cell["period_start"] == figure.period.start.iso)
        let shown = figure.text.filter { $0 != "," && $0 != "%" }
        #expect(cell["figure"] == (figure.value == nil ? "" : shown))
        #expect(cell["markers"] == figure.markers.map(\.rawValue).joined())
        #expect(cell["reported"] == "\(figure.completeness.reported)")
        #expect(cell["rating"] == (figure.standing?.code ?? ""))
        #expect(cell["publisher_words"] == (figure.words ?? ""))
        #expect(cell["margin"] == (figure.margin.map { "\($0)" } ?? ""))
      }
    }
  }

  @Test("carry respondents and margins of national figures")
  func national() throws {
    let rows = try rows(of: (Sample.plainTexts["national/data.csv"] ?? ""))
    let kent = rows.first { $0[0] == "KC24" && $0[6] == "E10000016" && $0[4] == "2023-24" }
    let cells = Dictionary(uniqueKeysWithValues: zip(DataFile.columns, kent ?? []))
    #expect(cells["figure"] == "6.5")
    #expect(cells["respondents"] == "355")
    #expect(cells["margin"] == "0.3")
    #expect(cells["kind"] == "real")
  }

  @Test("put publishers’ words out of action where a spreadsheet would take them for a formula")
  func publisherWords() throws {
    #expect(DataFile.harmless("=HYPERLINK(1)") == "'=HYPERLINK(1)")
    let rows = try rows(of: (Sample.plainTexts["indicators/KP04/data.csv"] ?? ""))
    let column = try #require(DataFile.columns.firstIndex(of: "publisher_words"))
    #expect(
      rows.dropFirst().map { $0[column] } == [
        "an event attended by over 150 officers & staff",
        "its first Conference in 2019, attended by over 150",
      ])
  }

  @Test("never hold illustrative and real figures together, but for the one of everything")
  func apart() throws {
    for (path, file) in Sample.plain.everything
    where path.hasSuffix(".csv") && path != "everything.csv" {
      let rows = try rows(of: String(decoding: file.bytes, as: UTF8.self))
      let kinds = Set(rows.dropFirst().map { $0[DataFile.columns.count - 1] })
      let isReal = ["national", "KC24", "KC31", "KP"].contains { path.contains($0) }
      #expect(kinds == [isReal ? "real" : "illustrative"], "\(path)")
    }
  }

  @Test("hold in everything.csv each row of the others once")
  func everything() throws {
    func lines(_ path: String) -> [Substring] {
      (Sample.plainTexts[path] ?? "").split(separator: "\r\n")
    }
    let all = Sample.plain.definitions.indicators.flatMap {
      lines("indicators/\($0.code)/data.csv").dropFirst()
    }
    #expect(lines("everything.csv").dropFirst().sorted() == all.sorted())
    #expect(
      Set(lines("data.csv") + lines("national/data.csv")).isSubset(of: lines("everything.csv")))
  }

  @Test("are quoted where a title holds a comma, a quote or a line break")
  func quoting() throws {
    let sample = Sample(suffix: ", \"so\"\r\ncalled")
    let path = allPaths(sample.site).first { $0.hasSuffix("/data.csv") } ?? ""
    let rows = try rows(of: sample.html(path))
    #expect(rows.allSatisfy { $0.count == DataFile.columns.count })
    #expect(rows[1][1] == "New carers, \"so\"\r\ncalled")
  }

  /// RFC 4180, strictly: CRLF after each row, quotes doubled inside quotes.
  func rows(of text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var bytes = Array(text.unicodeScalars)[...]
    while let next = bytes.popFirst() {
      switch (next, isQuoted) {
      case ("\"", true) where bytes.first == "\"":
        cell.append("\"")
        bytes.removeFirst()
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false):
        guard bytes.popFirst() == "\n" else { throw MarkupFault("CR without LF") }
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(next)
      }
    }
    guard row.isEmpty, cell.isEmpty else { throw MarkupFault("no CRLF at the end") }
    return rows
  }
}
