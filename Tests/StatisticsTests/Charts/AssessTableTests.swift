// Tests of the table that `assess` reads and writes.

import Testing

@testable import Statistics

@Suite("The table of assess") struct AssessTableTests {
  @Test("Agrees with the oracle row by row", arguments: try OracleChart.all())
  func agree(chart: OracleChart) throws {
    let series = chart.series
    let rows = chart.rows.map { [AssessTableTests.day($0[5]), $0[6], "s", "passed over"] }
    let options = AssessTable.Options(
      polarity: series.polarity, screensOutliers: series.options.screensOutliers,
      baselineCount: series.options.baselineCount,
      rebases: series.options.rebases.map { AssessTableTests.day("\($0.date)") })
    let table = try AssessTable(header: ["Date", " value", "series", "more"], options: options)
    let answer = table.answer(to: rows, lines: Array(rows.indices))
    #expect(answer.problems.isEmpty)
    #expect(answer.notes.isEmpty)
    for (cells, row) in zip(answer.rows, chart.rows) {
      #expect(cells.prefix(3) == ["s", AssessTableTests.day(row[5]), row[6]])
      for column in 3...5 { #expect(ChartOracle.agree(Double(cells[column]), row[column + 4])) }
      #expect(cells.suffix(2) == row.suffix(2))
    }
  }

  @Test("Answers each row where it stands, gaps and series in any order")
  func order() throws {
    let answer = try AssessTableTests.answer([
      ["A", "2026-03", "3"], ["B", "2026-01-31", "7"], ["A", "2026-01", "1"],
      ["A", "2026-02", ""], ["B", "2026-02-28 00:00:00", "NA"], ["A", "2026-04", "5"],
    ])
    #expect(answer.problems.isEmpty)
    #expect(
      answer.rows.map { $0.joined(separator: ",") } == [
        "A,2026-03,3,3.0,-2.3200000000000003,8.32,,common cause",
        "B,2026-01-31,7,7.0,,,,common cause",
        "A,2026-01,1,3.0,-2.3200000000000003,8.32,,common cause",
        "A,2026-02,,3.0,-2.3200000000000003,8.32,,",
        "B,2026-02-28 00:00:00,NA,7.0,,,,",
        "A,2026-04,5,3.0,-2.3200000000000003,8.32,,common cause",
      ])
  }

  @Test("Names each fault with its line, and assesses the other series")
  func faults() throws {
    let answer = try AssessTableTests.answer([
      ["A", "2026-01", "1"], ["B", "31/01/2026", "1"], ["B", "2026-02-30", "2"],
      ["A", "2026-02", "2"], ["C", "2026-01", "1,5"], ["C", "2026-02", "inf"],
      ["D", "2026-01", "1"], ["D", "2026-01-01", "2"], ["E", "2026-01", "1e200"],
    ])
    #expect(
      answer.problems == [
        "line 3: “31/01/2026” is no date: write it as 2026-05-31 or 2026-05.",
        "line 4: “2026-02-30” is no date: write it as 2026-05-31 or 2026-05.",
        "line 6: “1,5” is no number: write it as 1234.5, or leave it empty for a gap.",
        "line 7: “inf” is no number: write it as 1234.5, or leave it empty for a gap.",
        "line 9, 2026-01-01: there are two figures for one date. Keep one.",
        "line 10, 2026-01: the figure is too large or not a number. Give a number, or leave it "
          + "empty.",
      ])
    #expect(answer.rows[0][3] == "1.5")
    #expect(answer.rows[1][3...] == ["", "", "", "", ""])
  }

  @Test("Says where a rebase date is missing and how a series stands to the target")
  func notes() throws {
    let rows = (1...12).map { month in
      ["A", month < 10 ? "2026-0\(month)" : "2026-\(month)", "\(month % 3)"]
    }
    let options = AssessTable.Options(target: 9, rebases: ["2030-01"])
    #expect(
      try AssessTableTests.answer(rows, options).notes == [
        "A: against the target, consistently fail.",
        "2030-01: 1 of 1 series have no figure of that date, and are not drawn anew there.",
      ])
  }

  @Test("Is refused without its columns and with impossible options", arguments: refused)
  func refusals(header: [String], options: AssessTable.Options, words: String) {
    do throws(AssessTable.Fault) {
      _ = try AssessTable(header: header, options: options)
      Issue.record("not refused")
    } catch { #expect(error.words == words) }
  }

  private static func answer(
    _ rows: [[String]], _ options: AssessTable.Options = AssessTable.Options()
  ) throws -> AssessTable.Answer {
    let table = try AssessTable(header: ["series", "date", "value"], options: options)
    return table.answer(to: rows, lines: rows.indices.map { $0 + 2 })
  }

  /// A day for each index.
  private static func day(_ index: String) -> String {
    let index = Int(index) ?? 0
    let (month, day) = (index / 28 + 1, index % 28 + 1)
    return "2026-0\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

private let refused: [([String], AssessTable.Options, String)] = [
  (
    ["date", "value"], AssessTable.Options(),
    "There is no column “series”: the first row must name series, date and value."
  ),
  (
    ["series", "date", "value", "Value"], AssessTable.Options(),
    "The column “value” is there twice: take one out."
  ),
  (
    ["series", "date", "value"], AssessTable.Options(rebases: ["May"]),
    "“May” is no date to rebase at: write it as 2026-05-31 or 2026-05."
  ),
  (
    ["series", "date", "value"], AssessTable.Options(baselineCount: 11),
    "A baseline of 11 is too short to fix. Fix it after 12 or more."
  ),
  (
    ["series", "date", "value"], AssessTable.Options(target: .nan),
    "The target is too large or not a number. Give a number, or none."
  ),
]
