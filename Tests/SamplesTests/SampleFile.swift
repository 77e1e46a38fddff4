// A sample's CSV taken apart again, and the project's own definitions to make it by.

import Catalogue
import Foundation
import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Samples

extension Project {
  /// The definition files that stand in the repository, read once.
  static let catalogue = try? Catalogue.load(folders)

  static let bodies = catalogue?.definitions.bodies.filter(\.isIllustrative) ?? []
  static let codes = bodies.map(\.code)
  static let providers = bodies.filter { $0.kind == .provider }.map(\.code)

  static func sample(of code: ReportingBody.Code, seed: UInt64 = 1) throws -> SampleReturn {
    let definitions = try #require(catalogue?.definitions)
    return SampleReturn(of: try #require(definitions.body(code)), by: definitions, seed: seed)
  }

  /// Three years of a body's returns, once everything is sent and mended; made once.
  static func csv(of code: ReportingBody.Code) throws -> String { try #require(files[code]) }

  private static let files = Dictionary(
    codes.compactMap { code in
      (try? sample(of: code).csv(from: "2023-10-01", to: "2026-09-30")).map { (code, $0) }
    }
  ) { first, _ in first }

  static func file(of code: ReportingBody.Code) throws -> SampleFile {
    try SampleFile(csv(of: code))
  }

  /// What lies on the body's web page on a day.
  static func file(of code: ReportingBody.Code, asOf day: Day) throws -> SampleFile {
    try SampleFile(sample(of: code).csv(asOf: day))
  }

  /// The file as the monitor reads it.
  static func read(_ csv: String, of code: ReportingBody.Code) throws -> ReadDelivery {
    let definitions = try #require(catalogue?.definitions)
    let layout = try #require(catalogue?.layouts.first { $0.code == "long" })
    let context = ReadingContext(
      definitions: definitions, bodies: [code], today: "2026-10-20", rules: .project)
    return try ReturnReader().read(Array(csv.utf8), by: layout, in: context)
  }
}

/// The rows of a sample file, whose cells hold neither commas nor quotation marks.
struct SampleFile {
  struct Place: Hashable {
    let period: String
    let item: Item.Code
    let breakdown: BreakdownKey

    init(_ period: String, _ item: Item.Code, _ breakdown: BreakdownKey = .total) {
      self.period = period
      self.item = item
      self.breakdown = breakdown
    }
  }

  let values: [Place: Int]
  /// Periods of nil returns.
  let nils: [String]
  let rowCount: Int

  init(_ csv: String) throws {
    let lines = csv.components(separatedBy: "\r\n")
    let header = lines[0].components(separatedBy: ",")
    #expect(lines.last == "")
    var values: [Place: Int] = [:]
    var nils: [String] = []
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
      let period = try #require(named["period"])
      let item = try #require(named["item"])
      if item == "nil" {
        #expect(named["value"] == "")
        nils.append(period)
        continue
      }
      let place = Place(period, item, BreakdownKey(breakdown))
      let value = try #require(named["value"].flatMap { Int($0) })
      #expect(value >= 0 && values[place] == nil, "\(row)")
      values[place] = value
    }
    self.values = values
    self.nils = nils
    rowCount = rows.count
  }

  subscript(period: String, item: Item.Code) -> Int? { values[Place(period, item)] }

  var periods: Set<String> { Set(values.keys.map(\.period)) }

  /// The sum of some items at a place; `nil` where one of them is missing.
  func sum(_ items: [Item.Code], at place: Place) -> Int? {
    let found = items.map { values[Place(place.period, $0, place.breakdown)] }
    return found.contains(nil) ? nil : found.reduce(0) { $0 + ($1 ?? 0) }
  }

  /// Places whose numbers differ between two files, or that only one of them has.
  func differences(from other: SampleFile) -> Set<Place> {
    Set(values.keys).union(other.values.keys).filter { values[$0] != other.values[$0] }
  }
}
