// A sample return's CSV taken apart again, and the project's own definitions to make it by.

import Catalogue
import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Samples

extension Project {
  /// The definition files that stand in the repository, read once.
  static let catalogue = try? Catalogue.load(folders)

  static let providers = catalogue?.definitions.bodies.filter { $0.kind == .provider } ?? []
  static let codes = providers.map(\.code)

  /// The three years of a provider's samples.
  static func csv(of code: ReportingBody.Code, seed: UInt64) throws -> String {
    let definitions = try #require(catalogue?.definitions)
    let body = try #require(definitions.body(code))
    return SampleReturn(of: body, by: definitions, seed: seed)
      .csv(from: "2023-10-01", to: "2026-09-30")
  }

  /// The same for seed 1, made once.
  static func csv(of code: ReportingBody.Code) throws -> String { try #require(files[code]) }

  private static let files = Dictionary(
    codes.compactMap { code in (try? csv(of: code, seed: 1)).map { (code, $0) } }
  ) { first, _ in first }
}

/// The rows of a sample file, whose cells hold neither commas nor quotation marks.
struct SampleFile {
  struct Place: Hashable {
    let period: String
    let item: Item.Code
    let breakdown: BreakdownKey
  }

  let values: [Place: Int]
  let rowCount: Int

  init(_ csv: String) throws {
    let lines = csv.components(separatedBy: "\r\n")
    let header = lines[0].components(separatedBy: ",")
    #expect(lines.last == "")
    var values: [Place: Int] = [:]
    let rows = lines.dropFirst().dropLast()
    for row in rows {
      let cells = row.components(separatedBy: ",")
      try #require(cells.count == header.count)
      var breakdown: [Breakdown.Code: String] = [:]
      for (name, cell) in zip(header, cells)
      where !["body", "period", "item", "value", "status", "note"].contains(name) && cell != "" {
        breakdown[name] = cell
      }
      let named = Dictionary(zip(header, cells)) { first, _ in first }
      let place = Place(
        period: try #require(named["period"]), item: try #require(named["item"]),
        breakdown: BreakdownKey(breakdown))
      let value = try #require(named["value"].flatMap { Int($0) })
      #expect(value >= 0 && values[place] == nil, "\(row)")
      values[place] = value
    }
    self.values = values
    rowCount = rows.count
  }

  /// The value of each of some items at a place; `nil` where one of them is missing.
  func sum(_ items: [Item.Code], at place: Place) -> Int? {
    let found = items.map { item in
      values[Place(period: place.period, item: item, breakdown: place.breakdown)]
    }
    return found.contains(nil) ? nil : found.reduce(0) { $0 + ($1 ?? 0) }
  }
}
