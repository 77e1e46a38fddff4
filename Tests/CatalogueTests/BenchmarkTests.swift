// The published figures kept beside the definitions are those of the published workbook, read as
// any return.

import Catalogue
import Foundation
import Outcomes
import ProviderReturns
import Testing

@Suite("Published ASCOF figures") struct BenchmarkTests {
  struct Row: Sendable {
    let code: String
    /// Kent in the four surveys.
    let kent: [Decimal]
    let england: Decimal
    /// Of Kent in 2023-24.
    let respondents: Decimal
    let margin: Decimal

    init(_ code: String, kent: [String], england: String, respondents: Decimal, margin: String) {
      self.code = code
      self.kent = kent.compactMap { Decimal(string: $0) }
      self.england = Decimal(string: england) ?? 0
      self.respondents = respondents
      self.margin = Decimal(string: margin) ?? 0
    }
  }

  static let table = [
    Row(
      "KC24", kent: ["6.9", "7.3", "6.7", "6.5"], england: "7.3", respondents: 355, margin: "0.3"),
    Row(
      "KC31", kent: ["35.3", "38.3", "32.6", "31"], england: "36.7", respondents: 275, margin: "5.3"
    ),
    Row(
      "KC32", kent: ["68", "68.8", "60.8", "68.2"], england: "66.4", respondents: 280, margin: "5.3"
    ),
    Row(
      "KC30", kent: ["66.3", "66.7", "65.9", "60.5"], england: "59.1", respondents: 300,
      margin: "5.4"),
    Row(
      "KC25", kent: ["21.6", "27.3", "21.9", "17"], england: "30", respondents: 370, margin: "3.7"),
  ]

  @Test("equal the published table when the project's own file is collected", arguments: table)
  func ours(row: Row) throws {
    let path = "\(Folders.ofProject.indicators)/benchmarks/ascof-carers.csv"
    let delivery = try BenchmarkTests.read(path, by: "ascof-benchmark")
    #expect(delivery.returns.count == 4)
    try BenchmarkTests.expect(row, in: delivery)
  }

  static let published =
    URL(fileURLWithPath: Folders.ofProject.indicators).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/ascof_carers_long.csv").path

  @Test(
    "equal the published table when the publisher's file is collected, by layout alone",
    .enabled(if: FileManager.default.fileExists(atPath: published), "the file is not here"),
    arguments: table)
  func theirs(row: Row) throws {
    try BenchmarkTests.expect(
      row, in: BenchmarkTests.read(BenchmarkTests.published, by: "ascof-long"))
  }

  @Test("carry their source and licence in each row")
  func licence() throws {
    let path = "\(Folders.ofProject.indicators)/benchmarks/ascof-carers.csv"
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst()
    #expect(rows.count == 5 * 3 * 4)
    #expect(rows.allSatisfy { $0.contains("\"Department of Health and Social Care, Adult Social") })
    #expect(rows.allSatisfy { $0.hasSuffix("licensed under the Open Government Licence v3.0.") })
  }

  private static func read(_ path: String, by code: String) throws -> ReadDelivery {
    let catalogue = try Catalogue.ofProject.get()
    let layout = try #require(catalogue.layouts.first { $0.code == code })
    let today = try #require(Day(2026, 10, 20))
    let context = ReadingContext(
      definitions: catalogue.definitions, bodies: ["DHSC"], today: today, rules: catalogue.rules)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let delivery = try ReturnReader().read(bytes, by: layout, in: context)
    #expect(delivery.problems == [])
    #expect(delivery.returns.flatMap(\.problems) == [])
    return delivery
  }

  private static func expect(_ row: Row, in delivery: ReadDelivery) throws {
    let item = try #require(
      try Catalogue.ofProject.get().definitions.indicator(row.code)?.formulaItems.first)
    let figures = { (area: String) in
      delivery.returns.flatMap(\.observations)
        .filter { $0.key.item == item && $0.key.breakdown.values == ["area": area] }
        .sorted { $0.key.period < $1.key.period }
        .compactMap { observation -> PublishedFigure? in
          if case .published(let figure) = observation.reported { figure } else { nil }
        }
    }
    #expect(figures("E10000016").map(\.value) == row.kent)
    #expect(figures("E12000008").count == 4)
    #expect(figures("E92000001").last?.value == row.england)
    #expect(figures("E10000016").last?.respondents == row.respondents)
    #expect(figures("E10000016").last?.margin == row.margin)
  }
}
