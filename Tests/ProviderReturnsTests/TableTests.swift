// Tables wherever in a file they stand, and whatever their shape.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

/// A file's text and layout, what comes out, and what is said.
struct TableCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let layout: Layout
  let text: String
  /// `carers_new 2026-07 district=E07000105 = 5`, in the order in which they stand.
  let observations: [String]
  /// `R304@B3`.
  let rules: [String]

  init(
    _ name: String, _ layout: Layout, _ text: String, _ observations: [String],
    _ rules: [String] = []
  ) {
    testDescription = name
    self.layout = layout
    self.text = text
    self.observations = observations
    self.rules = rules
  }
}

/// A layout whose body is always EX1.
private func layout(
  _ columns: Layout.Columns, across: Layout.Across? = nil, fillDown: [Layout.Role] = [],
  ignored: [String] = [], labelled: Layout.Labelled = .init(), dates: Frequency? = nil,
  pivot: [String: Layout.Part] = [:]
) -> Layout {
  Layout(
    code: "x", title: "x",
    tables: [
      Layout.Table(
        columns: columns, constants: Layout.Constants(body: "EX1"), pivot: pivot, across: across,
        fillDown: fillDown, ignored: ignored)
    ], periodDates: dates, labelled: labelled)
}

private let months = layout(
  Layout.Columns(item: "Item", breakdowns: ["district": "District"]),
  across: Layout.Across([.period]), ignored: ["Total"])
private let long = layout(Layout.Columns(period: "period", item: "item", value: "value"))
private let longAndMonths = Layout(
  code: "both", title: "Both", tables: [months.tables[0], long.tables[0]])
private let byMonth = layout(
  Layout.Columns(item: "item", value: "value"), labelled: .init(period: "Month"))
private let julyAndAugust = ["carers_new 2026-07 = 5", "carers_new 2026-08 = 6"]

private let cases: [TableCase] = [
  TableCase(
    "periods across", months, "Item,District,July 2026,2026-08\ncarers_new,,5,6", julyAndAugust),
  TableCase(
    "items across",
    layout(Layout.Columns(period: "Month"), across: Layout.Across([.item])),
    "Month,New carers,break_hours\n2026-07,5,7.5\n2026-08,6,",
    ["carers_new 2026-07 = 5", "break_hours 2026-07 = 7.5", "carers_new 2026-08 = 6"]),
  TableCase(
    "places across",
    layout(
      Layout.Columns(period: "Month", item: "Item"), across: Layout.Across([.breakdown("district")])
    ),
    "Month,Item,Ashford,Shepway,Total\n2026-07,carers_new,5,6,11",
    [
      "carers_new 2026-07 district=E07000105 = 5", "carers_new 2026-07 district=E07000112 = 6",
      "carers_new 2026-07 = 11",
    ]),
  TableCase(
    "two things in a heading",
    layout(Layout.Columns(), across: Layout.Across([.item, .period], separator: " / ")),
    "carers_new / 2026-07,carers_new / 2026-08\n5,6", julyAndAugust),
  TableCase(
    "two rows of headings, the upper one merged",
    layout(
      Layout.Columns(breakdowns: ["district": "District"]),
      across: Layout.Across([.item, .period], headerRows: 2)),
    "District,carers_new,,break_hours,\n,2026-07,2026-08,2026-07,2026-08\nAshford,5,6,,\n"
      + "Total,,,7,8",
    [
      "carers_new 2026-07 district=E07000105 = 5", "carers_new 2026-08 district=E07000105 = 6",
      "break_hours 2026-07 = 7", "break_hours 2026-08 = 8",
    ]),
  TableCase(
    "numerators and denominators across",
    layout(
      Layout.Columns(period: "period", indicator: "indicator"), across: Layout.Across([.part]),
      pivot: ["in time": .numerator, "due": .denominator]),
    "period,indicator,In time,Due\n2026-27 Q2,KC11,18,20",
    ["conversations_in_time 2026-27-Q2 = 18", "conversations_due 2026-27-Q2 = 20"]),
  TableCase(
    "titles above and notes below", long,
    "Return of Example Carers,,\n,,\nperiod,item,value\n2026-07,carers_new,5\n,,\n"
      + "Source: our books,,",
    ["carers_new 2026-07 = 5"]),
  TableCase(
    "a text alone within the rows is no note", long,
    "period,item,value\n2026-07,carers_new,5\nsee below,,\n2026-08,carers_new,6", julyAndAugust,
    ["R311@A3", "R301@B3"]),
  TableCase(
    "headings within a wide table", months,
    "Item,District,2026-07,2026-08\nReferrals,,,\ncarers_new,,5,6", julyAndAugust),
  TableCase(
    "its header again on each page", long,
    "period,item,value\n2026-07,carers_new,5\nPeriod,Item,Value\n2026-08,carers_new,6",
    julyAndAugust),
  TableCase(
    "two tables, one below the other", longAndMonths,
    "Item,District,2026-07,2026-08\ncarers_new,,5,6\n,,,\nMore,,,\nbody,period,item,value\n"
      + "EX1,2026-09,carers_new,7",
    julyAndAugust + ["carers_new 2026-09 = 7"], ["R201@A5"]),
  TableCase(
    "its header again, the columns in another order", long,
    "period,item,value\n2026-07,carers_new,5\nvalue,item,period\n6,carers_new,2026-08",
    julyAndAugust),
  TableCase(
    "a label above a table that stands below another", byMonth,
    "Month:,July 2026\nitem,value\ncarers_new,5\nMonth:,August 2026\nitem,value\ncarers_new,6",
    julyAndAugust),
  TableCase(
    "a row in which a cell reads like a label",
    layout(
      Layout.Columns(period: "period", item: "item", value: "value", status: "status"),
      ignored: ["Comment"], labelled: .init(signedOff: "Signed off")),
    "Signed off,A. Manager,,,\nComment,period,item,value,status\n"
      + "Signed off,2026-07,carers_new,5,\nSigned off,2026-08,carers_new,,not recorded\n"
      + "Signed off,2026-08,break_hours,7,",
    ["carers_new 2026-07 = 5", "carers_new 2026-08 not recorded", "break_hours 2026-08 = 7"]),
  TableCase(
    "blank rows and columns at the end", long,
    "period,item,value,,\n2026-07,carers_new,5,,\n,,,,\n,,,,\n", ["carers_new 2026-07 = 5"]),
  TableCase(
    "headings of several lines, spaces and any case", long,
    "\" PERIOD\n\",Item ,\"VALUE\"\n2026-07,carers_new,5", ["carers_new 2026-07 = 5"]),
  TableCase(
    "blank cells that say what the one above says",
    layout(
      Layout.Columns(period: "period", item: "item", value: "value"), fillDown: [.item]),
    "item,period,value\ncarers_new,2026-07,5\n,2026-08,6", julyAndAugust),
  TableCase(
    "the period beside a label",
    layout(
      Layout.Columns(item: "item", value: "value"), labelled: .init(period: "Reporting period")),
    "Reporting period:,,July 2026\nitem,value,\ncarers_new,5,", ["carers_new 2026-07 = 5"]),
  TableCase(
    "a future period beside a label is told once",
    layout(
      Layout.Columns(item: "item", value: "value"), labelled: .init(period: "Reporting period")),
    "Reporting period,July 2027\nitem,value\ncarers_new,5\nbreak_hours,7", [], ["R320@B1", "R502"]),
  TableCase(
    "a date for the quarter that holds it",
    layout(Layout.Columns(period: "period", item: "item", value: "value"), dates: .quarterly),
    "period,item,value\n2026-09-30,plans_current,5", ["plans_current 2026-27-Q2 = 5"]),
  TableCase(
    "a date for nobody knows what", long, "period,item,value\n2026-09-30,plans_current,5", [],
    ["R318@A2", "R502"]),
  TableCase(
    "a heading that nobody can read", months,
    "Item,District,2026-07,Augst 2026,Total\ncarers_new,,5,6,11", ["carers_new 2026-07 = 5"],
    ["R206@D1"]),
  TableCase(
    "an unknown item is told once, however many periods stand across", months,
    "Item,District,2026-07,2026-08\ncarers_nwe,,5,6\ncarers_new,,5,6", julyAndAugust, ["R304@A2"]),
  TableCase(
    "a quarter beside its months is compared and not kept", long,
    "period,item,value\n2026-07,referrals_accepted,5\n2026-08,referrals_accepted,6\n"
      + "2026-09,referrals_accepted,7\n2026-27 Q2,referrals_accepted,20",
    [
      "referrals_accepted 2026-07 = 5", "referrals_accepted 2026-08 = 6",
      "referrals_accepted 2026-09 = 7",
    ], ["R514@C5"]),
  TableCase(
    "a quarter without its months is of the wrong length", long,
    "period,item,value\n2026-07,carers_new,5\n2026-27 Q2,referrals_accepted,18",
    ["carers_new 2026-07 = 5"], ["R312@A3"]),
]

@Suite("A table") struct TableTests {
  @Test("gives its numbers and says what is wrong with it", arguments: cases)
  func table(one: TableCase) throws {
    let read = try ReturnReader().read(
      Array(one.text.utf8), by: one.layout, in: Small.context())
    let problems = read.problems + read.returns.flatMap(\.problems)
    #expect(read.returns.flatMap(\.observations).map(Self.words) == one.observations)
    #expect(problems.map(Self.rule) == one.rules)
    #expect(read.cells.isBalanced)
  }

  @Test("takes the period that the file was handed in for where it names none")
  func declared() throws {
    let layout = layout(Layout.Columns(period: "period", item: "item", value: "value"))
    let context = ReadingContext(
      definitions: Small.definitions, bodies: ["EX1"], today: Small.today, rules: .project,
      declaredPeriod: ReportingPeriod(label: "2026-07"))
    let read = try ReturnReader().read(
      Array("item,value\ncarers_new,5".utf8), by: layout, in: context)
    #expect(read.returns.flatMap(\.observations).map(Self.words) == ["carers_new 2026-07 = 5"])
  }

  @Test("carries the sender’s own references to its problems and its numbers")
  func own() throws {
    let text = "own_ref,period,item,value\nA17,2026-07,carers_new,5\nA18,2026-08,carers_new,x"
    let read = try ReturnReader().read(Array(text.utf8), by: long, in: Small.context())
    #expect(read.problems.isEmpty)
    #expect(read.returns.flatMap(\.problems).map(\.own) == [["own_ref": "A18"]])
    #expect(read.own.values.map { $0 } == [["own_ref": "A17"]])
  }

  @Test("may say who signed it off, in a column or beside a label")
  func signedOff() throws {
    let byColumn = layout(
      Layout.Columns(period: "period", item: "item", value: "value", signedOff: "signed"))
    let inColumn = try ReturnReader().read(
      Array("period,item,value,signed\n2026-07,carers_new,5,A. Manager".utf8), by: byColumn,
      in: Small.context())
    #expect(inColumn.returns.map(\.signedOffBy) == ["A. Manager"])
    let byLabel = layout(
      Layout.Columns(period: "period", item: "item", value: "value"),
      labelled: .init(signedOff: "Signed off by"))
    let table = "period,item,value\n2026-07,carers_new,5\n"
    for text in ["Signed off by:,A. Manager,\n" + table, table + ",,\nSigned off by,A. Manager,"] {
      let beside = try ReturnReader().read(Array(text.utf8), by: byLabel, in: Small.context())
      #expect(beside.returns.map(\.signedOffBy) == ["A. Manager"] && beside.problems.isEmpty)
    }
    let unsigned = [
      (table, "R505"), (table + ",,\nSigned off by,,", "R505@B4"),
      ("Signed off by:,,\n" + table, "R505@B1"),
      ("Signed off by:,Date:,3 August\n" + table, "R505@B1"),
    ]
    for (text, rule) in unsigned {
      let nobody = try ReturnReader().read(Array(text.utf8), by: byLabel, in: Small.context())
      #expect(nobody.returns.flatMap(\.problems).map(Self.rule) == [rule])
      #expect(nobody.returns.flatMap(\.problems).allSatisfy { $0.remedy.contains("Signed off by") })
    }
  }

  @Test("of back years is marked so, and is not late")
  func history() throws {
    let layout = Layout(
      code: "x", title: "x", tables: long.tables, historyUntil: Day(iso: "2025-03-31"))
    let read = try ReturnReader().read(
      Array("period,item,value\n2025-01,carers_new,5\n2026-07,carers_new,6".utf8), by: layout,
      in: Small.context())
    #expect(read.returns.map(\.isHistory) == [true, false])
    #expect(read.returns.flatMap(\.problems).isEmpty)
    #expect(read.problems.map(\.rule.number) == ["R515"])
  }

  @Test("with a note about a person keeps its numbers and not the note")
  func note() throws {
    let read = try Small.read("EX1,2026-07,carers_new,,,5,,,,call jane@example.org")
    #expect(read.returns.flatMap(\.observations).map(\.note) == [nil])
    #expect(read.returns.flatMap(\.problems).map(\.place.cell) == ["J2"])
    #expect(read.returns.flatMap(\.problems).map(\.found) == [nil])
  }

  /// `R304@B3`.
  static func rule(_ problem: Problem) -> String {
    [problem.rule.number, problem.place.cell].compactMap { $0 }.joined(separator: "@")
  }

  static func words(_ observation: Observation) -> String {
    let key = observation.key
    let what =
      ([key.item, key.period.code] + (key.breakdown.isTotal ? [] : [key.breakdown.description]))
      .joined(separator: " ")
    switch observation.reported {
    case .quantity(let number): return "\(what) = \(number)"
    case .notRecorded: return "\(what) not recorded"
    default: return "\(observation)"
    }
  }
}

@Suite("Rows in words") struct RowRangesTests {
  @Test(
    "are ranges and single rows",
    arguments: [
      ([7], "row 7"), ([12, 13, 14, 20], "rows 12 to 14 and 20"), ([1, 3, 5], "rows 1, 3 and 5"),
      ([1, 2], "rows 1 to 2"),
    ])
  func words(rows: [Int], words: String) {
    var ranges = RowRanges()
    for row in rows { ranges.add(row) }
    #expect(ranges.words == words)
  }

  @Test("are not all named where there are many")
  func many() {
    var ranges = RowRanges()
    for row in stride(from: 2, through: 100, by: 2) { ranges.add(row) }
    #expect(ranges.words == "rows 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 and others")
  }
}
