// The same numbers in every shape that a table can have.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

/// Numbers by item, month and district, as a seed has them.
private struct Numbers {
  let items = ["carers_new"]
  let months = ["2026-07", "2026-08", "2026-09"]
  let districts = ["Ashford", "Canterbury", "Shepway", "Total"]
  private var values: [String: Int] = [:]

  init(seed: UInt64) {
    var random = Seeded(seed)
    for month in months {
      for district in districts.dropLast() where Bool.random(using: &random) {
        values[month + district] = Int.random(in: 0...9_999, using: &random)
      }
      // No less than its parts, which are compared with it.
      values[month + "Total"] = 30_000
    }
  }

  func text(_ month: String, _ district: String) -> String {
    values[month + district].map { "\($0)" } ?? ""
  }
}

private let shapes: [(name: String, table: Layout.Table, rows: @Sendable (Numbers) -> [[String]])] =
  [
    (
      "long",
      Layout.Table(
        columns: .init(period: "Month", value: "Number", breakdowns: ["district": "District"])),
      { numbers in
        [["Month", "District", "Number"]]
          + numbers.months.flatMap { month in
            numbers.districts.map { [month, $0, numbers.text(month, $0)] }
          }
      }
    ),
    (
      "months across",
      Layout.Table(
        columns: .init(breakdowns: ["district": "District"]), across: .init([.period])),
      { numbers in
        [["District"] + numbers.months]
          + numbers.districts.map { district in
            [district] + numbers.months.map { numbers.text($0, district) }
          }
      }
    ),
    (
      "districts across",
      Layout.Table(
        columns: .init(period: "Month"), across: .init([.breakdown("district")])),
      { numbers in
        [["Month"] + numbers.districts]
          + numbers.months.map { month in
            [month] + numbers.districts.map { numbers.text(month, $0) }
          }
      }
    ),
    (
      "both in each heading",
      Layout.Table(
        columns: .init(item: "Item"),
        across: .init([.breakdown("district"), .period], separator: ": ")),
      { numbers in
        let pairs = numbers.districts.flatMap { district in numbers.months.map { (district, $0) } }
        return [
          ["Item"] + pairs.map { "\($0): \($1)" },
          ["carers_new"] + pairs.map { numbers.text($1, $0) },
        ]
      }
    ),
    (
      "two rows of headings",
      Layout.Table(
        columns: .init(item: "Item"),
        across: .init([.breakdown("district"), .period], headerRows: 2)),
      { numbers in
        let pairs = numbers.districts.flatMap { district in numbers.months.map { (district, $0) } }
        return [
          [""] + pairs.map { $1 == numbers.months[0] ? $0 : "" }, ["Item"] + pairs.map(\.1),
          ["carers_new"] + pairs.map { numbers.text($1, $0) },
        ]
      }
    ),
  ]

@Suite("Numbers") struct ReshapingTests {
  @Test("are the same in whatever shape they come", arguments: shapes.indices, 1...20)
  func reshaped(shape: Int, seed: Int) throws {
    let numbers = Numbers(seed: UInt64(seed))
    let expected = try read(numbers, shapes[0].table, shapes[0].rows)
    let read = try read(numbers, shapes[shape].table, shapes[shape].rows)
    #expect(
      Set(read.returns.flatMap(\.observations)) == Set(expected.returns.flatMap(\.observations)))
    #expect(read.cells == expected.cells)
    #expect(read.problems.isEmpty && read.returns.flatMap(\.problems).isEmpty)
  }

  private func read(
    _ numbers: Numbers, _ shape: Layout.Table, _ rows: (Numbers) -> [[String]]
  ) throws -> ReadDelivery {
    let table = Layout.Table(
      columns: shape.columns,
      constants: .init(body: "EX1", item: shape.columns.item == nil ? "carers_new" : nil),
      across: shape.across)
    let layout = Layout(code: "x", title: "x", tables: [table])
    let text = rows(numbers).map { $0.joined(separator: ",") }.joined(separator: "\n")
    return try ReturnReader().read(Array(text.utf8), by: layout, in: Small.context())
  }
}
