// Rows that cannot be used, each with the rule, the line, the column and the remedy it must name.

import Outcomes
import Testing
import Workbooks

@testable import ProviderReturns

@Suite("A row that cannot be used") struct RowProblemTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let row: String
    let rule: String
    let column: String?
    let says: String
    var testDescription: String { row }

    init(_ row: String, _ rule: String, _ column: String?, _ says: String) {
      self.row = row
      self.rule = rule
      self.column = column
      self.says = says
    }
  }

  static let codes = [
    Case("EX9,2026-07,carers_new,,,5,,,,", "R302", "body", "Write EX1."),
    Case("EX2,2026-07,carers_new,,,5,,,,", "R303", "body", "another body’s code"),
    Case(",2026-07,carers_new,,,5,,,,", "R301", "body", "Fill in the column “body”"),
    Case("EX1,,carers_new,,,5,,,,", "R301", "period", "names no period"),
    Case("EX1,2026-07,,,,5,,,,", "R301", "item", "names no item or indicator"),
    Case("EX1,2026-07,carers_nwe,,,5,,,,", "R304", "item", "Did you mean “carers_new”?"),
    Case(
      "EX1,2026-07,KC01,,,5,,,,", "R319", "item", "an indicator’s in the column “indicator”"),
    Case("EX1,2026-07,,KC99,,5,,,,", "R305", "indicator", "“KC99”"),
    Case("EX1,2026-07,break_hours,KC01,,5,,,,", "R306", "item", "no part of the indicator KC01"),
    Case(
      "EX1,2026-07,,KC05,,,5,6,,", "R307", "indicator",
      "its items instead: referrals_accepted, referrals_refused"),
    Case(
      "EX1,2026-07,carers_new,,Ashfrod,5,,,,", "R308", "district",
      "Did you mean “Ashford”? All that can be written stands in Indicators/breakdowns.yaml"),
    Case("EX1,2026-07,break_hours,,Ashford,5,,,,", "R309", "district", "send the total"),
  ]

  static let personal = [
    Case(
      "EX1,2026-07,Jane Smith 07700 900123,,,5,,,,", "R304", "item",
      "“[withheld: a telephone number]” is no item")
  ]

  static let periods = [
    Case("EX1,2026-13,carers_new,,,5,,,,", "R311", "period", "such as July 2026, 2026-27-Q2"),
    Case("EX1,Q2 2026,carers_new,,,5,,,,", "R311", "period", "could be more than one"),
    Case("EX1,2026-12,carers_new,,,5,,,,", "R320", "period", "not over on 20 October 2026"),
    Case("EX1,2026-27 Q2,break_hours,,,5,,,,", "R312", "period", "one such period, as 2026-09"),
    Case("EX1,2026-07,plans_current,,,5,,,,", "R312", "period", "as 2026-27-Q2"),
    Case("EX1,2026-27 Q4,nil,,,,,,,", "R320", "period", "Correct the period"),
    Case("EX1,2022-07,carers_new,,,5,,,,", "R313", "period", "no contract in July 2022"),
  ]

  static let cells = [
    Case(
      "EX1,2026-07,carers_new,,,Jane Smith 07700 900123,,,,", "R401", "value",
      "“[withheld: a telephone number]” is not a number"),
    Case("EX1,2026-07,carers_new,,,NaN,,,,", "R401", "value", "“NaN” is not a number"),
    Case("EX1,2026-07,carers_new,,,inf,,,,", "R401", "value", "Type digits only"),
    Case("EX1,2026-07,carers_new,,,1e309,,,,", "R421", "value", "scientific notation"),
    Case("EX1,2026-07,carers_new,,,0x1F,,,,", "R401", "value", "is not a number"),
    Case("EX1,2026-07,carers_new,,,\"1,23\",,,,", "R427", "value", "a point before the fraction"),
    Case("EX1,2026-07,carers_new,,,#DIV/0!,,,,", "R415", "value", "a spreadsheet’s error"),
    Case("EX1,2026-07,carers_new,,,62%,,,,", "R419", "value", "without the sign"),
    Case("EX1,2026-07,carers_new,,,1234567890123456789,,,,", "R402", "value", "18 digits"),
    Case("EX1,2026-07,carers_new,,,3.5,,,,", "R403", "value", "whole number, and people"),
    Case("EX1,2026-07,carers_new,,,-3,,,,", "R404", "value", "Type 0 or more"),
    Case("EX1,2026-07,break_hours,,,-0.5,,,,", "R404", "value", "hours cannot be"),
    Case("EX1,2026-07,carers_new,,,n/a,,,,", "R406", "value", "Type 0 if there were none"),
    Case("EX1,2026-07,carers_new,,,36 (25),,,,", "R407", "value", "without brackets"),
    Case("EX1,2026-27 Q2,,KC11,,,18,,,", "R409", "numerator", "Fill in both parts"),
    Case("EX1,2026-27 Q2,,KC11,,90,,,,", "R414", "value", "a numerator and a denominator"),
    Case("EX1,2026-07,carers_new,,,5,,,not recorded,", "R410", "value", "Clear the status"),
    Case("EX1,2026-07,carers_new,,,,,,lost,", "R411", "status", "the row has no number"),
    Case("EX1,2026-07,carers_new,,,5,,,", "R202", nil, "9 cells and the header has 10"),
    Case("EX1,2026-07,carers_new,,,5,,,", "R202", nil, "Add the missing 1 cell;"),
    Case("EX1,2026-07,carers_new,,,36,415,,,,", "R202", nil, "in quotation marks"),
    Case("EX1,2026-07,carers_new,,,36,,,,,", "R202", nil, "11 cells and the header has 10"),
    Case("EX1,2026-07,carers_new,,,\"5\"0,,,,", "R203", "value", "double each one"),
  ]

  @Test("is named with its place and its remedy, and the others go in", arguments: codes, [0])
  func unknownCodes(one: Case, _: Int) throws { try expect(one) }

  @Test("for what may be a person’s data is named and does not repeat it", arguments: personal)
  func personalData(one: Case) throws { try expect(one) }

  @Test("for its period is named, and the others go in", arguments: periods)
  func unknownPeriods(one: Case) throws { try expect(one) }

  @Test("for what its cells hold is named, and the others go in", arguments: cells)
  func unreadableCells(one: Case) throws { try expect(one) }

  private func expect(_ one: Case) throws {
    let good = "EX1,2026-09,carers_new,,,41,,,,"
    let read = try Small.read(good, one.row)
    let problems = read.problems + read.returns.flatMap(\.problems)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.rule.number == one.rule)
    #expect(problem.severity == .error)
    #expect(problem.line == 3)
    #expect(problem.column == one.column)
    #expect(problem.place.cell == RowProblemTests.cell(in: one.column))
    #expect("\(problem.words) \(problem.remedy)".contains(one.says))
    #expect(read.returns.flatMap(\.observations).map(\.reported) == [.quantity(41)])
    #expect(read.cells.isBalanced && read.cells.total == 6)
  }

  /// Of the third row, as a spreadsheet program names it.
  private static func cell(in column: String?) -> String? {
    let headings = Small.header.split(separator: ",").map(String.init)
    return column.flatMap { headings.firstIndex(of: $0) }
      .map { "\(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"][$0])3" }
  }

  @Test("for a status that is not known is taken where it has a number, with a warning")
  func statusOfNumber() throws {
    let read = try Small.read("EX1,2026-07,carers_new,,,5,,,lost,")
    let one = try #require(read.returns.first)
    #expect(one.observations.map(\.reported) == [.quantity(5)])
    #expect(one.problems.map(\.rule.number) == ["R424"])
    #expect(one.problems[0].severity == .warning)
    #expect(one.problems[0].words.contains("taken as it stands"))
  }

  @Test("for a cell under no heading is told which")
  func underNoHeading() throws {
    let read = try ReturnReader().read(
      Array("body,period,item,value,\nEX1,2026-07,carers_new,36,415".utf8), by: Small.long,
      in: Small.context())
    let problem = try #require(read.problems.first)
    #expect(problem.rule.number == "R208" && problem.found == "415")
    #expect(problem.place == Place(line: 2, cell: "E2"))
    #expect(problem.remedy.contains("\"36,415\""))
  }

  @Test("for two reasons is told both, and what its cells hold as well")
  func severalFaults() throws {
    let read = try Small.read("EX9,2026-13,carers_nwe,,Ashfrod,NaN,,,,")
    let rules = read.problems.map(\.rule.number)
    #expect(rules == ["R302", "R311", "R304", "R308", "R401", "R502"])
    #expect(read.returns.isEmpty)
  }
}

@Suite("A row of a workbook") struct WorkbookRowTests {
  /// What is found in a row of these cells, and whether any of its numbers is used.
  private func read(_ cells: [(String, SheetCell.Kind)]) -> (findings: [Finding], isUsed: Bool) {
    let layout = Layout(
      code: "x", title: "x",
      columns: .init(
        body: "body", period: "period", item: "item", value: "value", status: "status",
        breakdowns: ["district": "district"]))
    let file = ReadFile(layout, Small.context(), isBySemicolons: false)
    let tables = TableReader(
      layout, finder: TableFinder(layout, isPeriodDeclared: false, means: file.means),
      names: file.names, taker: ReturnTables(file))
    _ = tables.begin(Sheet(name: "Return", isHidden: false))
    let header = ["body", "period", "item", "district", "status", "value"]
    _ = tables.take(Self.row(1, header.map { ($0, .text) }))
    _ = tables.take(Self.row(2, cells))
    tables.end(Sheet(name: "Return", isHidden: false), merged: [])
    return (file.log.kept.map(\.finding), !tables.taker.ledger.entries.isEmpty)
  }

  private static func row(_ line: Int, _ cells: [(String, SheetCell.Kind)]) -> SheetRow {
    var row = SheetRow()
    row.line = line
    for (index, (text, kind)) in cells.enumerated() {
      let start = row.bytes.count
      row.bytes += Array(text.utf8)
      row.cells.append(
        SheetCell(
          start: start, end: row.bytes.count, row: line, column: index + 1, kind: kind))
    }
    return row
  }

  @Test(
    "is not used where a formula that says what it is about came to nothing",
    arguments: [
      (2, "", SheetCell.Kind.uncomputed, "R416", "C2"), (3, "", .uncomputed, "R416", "D2"),
      (3, "#N/A", .error, "R415", "D2"), (4, "", .uncomputed, "R416", "E2"),
      (4, "#REF!", .error, "R415", "E2"), (0, "", .uncomputed, "R416", "A2"),
    ])
  func lostWord(column: Int, text: String, kind: SheetCell.Kind, rule: String, cell: String) {
    var cells: [(String, SheetCell.Kind)] = [
      ("EX1", .text), ("2026-07", .text), ("carers_new", .text), ("", .blank), ("", .blank),
      ("12", .number),
    ]
    #expect(read(cells).isUsed)
    cells[column] = (text, kind)
    let (findings, isUsed) = read(cells)
    #expect(!isUsed)
    #expect(findings.map(\.rule.number) == [rule] && findings.map(\.place.cell) == [cell])
  }

  @Test("with a percentage of people shows the sign that its sender sees")
  func percentSign() {
    let cells: [(String, SheetCell.Kind)] = [
      ("EX1", .text), ("2026-07", .text), ("carers_new", .text), ("", .blank), ("", .blank),
      ("62", .percentage),
    ]
    #expect(read(cells).findings.map(\.found) == ["62%"])
  }
}

@Suite("Rows that do not fit each other") struct RowConflictTests {
  @Test("are both left out, and both lines are named")
  func contradiction() throws {
    let read = try Small.read(
      "EX1,2026-07,carers_new,,,5,,,,", "EX1,2026-08,carers_new,,,7,,,,",
      "EX1,2026-07,carers_new,,,6,,,,")
    let one = try #require(read.returns.first)
    #expect(one.observations.map(\.reported) == [.quantity(7)])
    #expect(one.problems.map(\.rule.number) == ["R413"])
    #expect(
      one.problems[0].words == "F2 is about carers_new for the same period and place too,"
        + " and they do not all say the same; none of them was used.")
    #expect(one.problems[0].place.cell == "F4")
    #expect(one.cells.notUsable == 2 && one.cells.used == 1)
  }

  @Test(
    "as a numerator above its denominator are both left out",
    arguments: [
      ["EX1,2026-27 Q2,,KC11,,,21,20,,"],
      [
        "EX1,2026-27 Q2,conversations_due,,,20,,,,",
        "EX1,2026-27 Q2,conversations_in_time,,,21,,,,",
      ],
    ])
  func numeratorAbove(rows: [String]) throws {
    let read = try ReturnReader().read(
      Array(([Small.header] + rows).joined(separator: "\n").utf8), by: Small.long,
      in: Small.context())
    let one = try #require(read.returns.first)
    #expect(one.observations.isEmpty && !one.isUsable)
    #expect(one.problems.map(\.rule.number).sorted() == ["R408", "R501"])
    #expect(one.cells.notUsable == 2)
  }

  @Test("as a numerator equal to its denominator are taken")
  func numeratorEqual() throws {
    let read = try Small.read("EX1,2026-27 Q2,,KC11,,,20,20,,")
    #expect(read.returns.flatMap(\.observations).count == 2)
  }

  @Test("as numbers beside a nil return are taken, with a warning")
  func nilWithNumbers() throws {
    let read = try Small.read("EX1,2026-27 Q2,nil,,,,,,,", "EX1,2026-07,carers_new,,,5,,,,")
    let one = try #require(read.returns.first)
    #expect(!one.isNil && one.observations.count == 1)
    #expect(one.problems.map(\.rule.number) == ["R503"])
  }

  @Test("as a nil return that holds a number is no nil return")
  func nilWithNumber() throws {
    let read = try Small.read("EX1,2026-27 Q2,nil,,,4,,,,")
    #expect(read.returns.map(\.isUsable) == [false])
    #expect(read.returns[0].problems.map(\.rule.number) == ["R425", "R501"])
    #expect(read.returns[0].problems[0].remedy.contains("name the item"))
  }

  @Test("split in two ways at once are refused: nothing is crossed")
  func crossed() throws {
    let read = try ReturnReader().read(
      Array("body,period,item,district,moment,value\nEX1,2026-07,carers_new,Ashford,M1,5".utf8),
      by: Small.long, in: Small.context())
    #expect(read.returns[0].problems.map(\.rule.number) == ["R310", "R501"])
  }
}
