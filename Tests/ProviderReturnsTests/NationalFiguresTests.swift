// A national body's published figures, read by layout alone.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

@Suite("A national body's file") struct NationalFiguresTests {
  static let context = Small.context(["DHSC"])

  /// In the shape of the published file; the figures are made up.
  static let excerpt = """
    measure,cassr_code,area_name,ons_code,period,item,cell_as_published
    1C,820,Kent,E10000016,2016 to 2017,margin of error,0.4 (7.1)
    1C,820,Kent,E10000016,2016 to 2017,number of respondents,"1,475 (920)"
    1C,820,Kent,E10000016,2016 to 2017,outcome,5.9 (5.8)
    5A(2),England,England,E92000001,2023 to 2024,outcome,41
    5A(2),England,England,E92000001,2023 to 2024,number of respondents,[x]
    1E,820,Kent,E10000016,2023 to 2024,outcome,[x]
    1E,820,Kent,E10000016,2023 to 2024,number of respondents,[x]
    1E,820,Kent,E10000016,2023 to 2024,margin of error,[x]
    3B,S,Shire Counties,[z],2023 to 2024,outcome,61.5
    """

  @Test("gives figures with their respondents and margins, the official value outside the brackets")
  func excerpt() throws {
    let read = try ReturnReader().read(
      Array(Self.excerpt.utf8), by: Small.national, in: Self.context)
    #expect(read.problems.isEmpty)
    #expect(read.returns.map(\.period.code) == ["2016-17", "2023-24"])
    #expect(
      read.returns[0].observations.map(\.reported) == [
        .published(
          PublishedFigure(
            value: Decimal(59) / 10, respondents: 1475, margin: Decimal(4) / 10))
      ])
    let later = read.returns[1].observations
    #expect(later.map(\.key.item) == ["social_contact", "satisfaction"])
    #expect(
      later.map(\.reported) == [
        .published(PublishedFigure(value: 41, respondents: nil, margin: nil)), .notRecorded,
      ])
    #expect(later.map(\.key.breakdown.values["area"]) == ["E92000001", "E10000016"])
    #expect(read.cells.filtered == 1 && read.cells.used == 8 && read.cells.isBalanced)
  }

  @Test("with a margin and no outcome keeps neither, and says so")
  func noOutcome() throws {
    let text = Self.excerpt.split(separator: "\n")[..<3].joined(separator: "\n")
    let read = try ReturnReader().read(Array(text.utf8), by: Small.national, in: Self.context)
    #expect(read.returns[0].observations.isEmpty)
    #expect(read.returns[0].problems.map(\.rule.number) == ["R426", "R426", "R501"])
    #expect(read.cells.notUsable == 2)
  }

  @Test("with an unknown part says which words there are")
  func unknownPart() throws {
    let read = try ReturnReader().read(
      Array((Self.excerpt + "\n1C,820,Kent,E10000016,2023 to 2024,median,7").utf8),
      by: Small.national, in: Self.context)
    let problem = try #require(read.returns[1].problems.first)
    #expect(problem.rule.number == "R314")
    #expect(
      problem.remedy
        == "Write one of these words: margin of error, number of respondents, outcome.")
  }

  @Test("may name indicators by the codes they had at the time")
  func aliases() throws {
    let layout = Layout(
      code: "by alias", title: "By alias", columns: Small.national.tables[0].columns,
      constants: Small.national.tables[0].constants, pivot: Small.national.tables[0].pivot,
      ignored: Small.national.tables[0].ignored)
    let rows = ["2018 to 2019", "2023 to 2024"].map {
      "3B,820,Kent,E10000016,\($0),outcome,50"
    }
    let header = "measure,cassr_code,area_name,ons_code,period,item,cell_as_published"
    let read = try ReturnReader().read(
      Array(([header] + rows).joined(separator: "\n").utf8), by: layout, in: Self.context)
    #expect(
      read.returns.flatMap(\.observations).map(\.key.item) == ["satisfaction", "consulted"])
  }

  /// The file stands beside the project where it is developed, and is no part of it.
  static let publishedFile = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../../shared/data/ascof_carers_long.csv").standardizedFileURL

  @Test(
    "as published gives the values of its own workbook",
    .enabled(
      if: FileManager.default.fileExists(atPath: publishedFile.path),
      "the published file does not stand beside this clone; the excerpt is read instead"))
  func published() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.publishedFile))
    let read = try ReturnReader().read(bytes, by: Small.national, in: Self.context)
    #expect(read.problems.isEmpty)
    #expect(read.returns.flatMap(\.problems).isEmpty)
    #expect(read.cells.total == 10_041 && read.cells.isBalanced)
    // ASCOF, December 2025: Kent in four surveys, England in the last; respondents and margin of
    // the last.
    let table: [(item: String, kent: [String], england: String, n: Decimal, margin: String)] = [
      ("quality_of_life", ["6.9", "7.3", "6.7", "6.5"], "7.3", 355, "0.3"),
      ("satisfaction", ["35.3", "38.3", "32.6", "31.0"], "36.7", 275, "5.3"),
      ("consulted", ["68.0", "68.8", "60.8", "68.2"], "66.4", 280, "5.3"),
      ("information", ["66.3", "66.7", "65.9", "60.5"], "59.1", 300, "5.4"),
      ("social_contact", ["21.6", "27.3", "21.9", "17.0"], "30.0", 370, "3.7"),
    ]
    for row in table {
      let kent = figures(row.item, "E10000016", in: read)
      #expect(kent.map(\.value) == row.kent.map { Decimal(string: $0) })
      #expect(kent.last?.respondents == row.n)
      #expect(kent.last?.margin == Decimal(string: row.margin))
      #expect(figures(row.item, "E92000001", in: read).last?.value == Decimal(string: row.england))
      #expect(figures(row.item, "E12000008", in: read).count == 4)
    }
  }

  private func figures(_ item: String, _ area: String, in read: ReadDelivery) -> [PublishedFigure] {
    read.returns.flatMap(\.observations).compactMap { observation in
      guard observation.key.item == item, observation.key.breakdown.values == ["area": area],
        case .published(let figure) = observation.reported
      else { return nil }
      return figure
    }
  }
}
