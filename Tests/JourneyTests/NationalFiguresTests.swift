// The published national figures as a real delivery: by layout alone, value for value.

import Collecting
import Foundation
import Outcomes
import TestSupport
import Testing

@Suite("The published national figures", .freshDatabase) struct NationalFiguresTests {
  /// Adult Social Care Outcomes Framework, December 2025, Kent and England (OGL v3.0).
  private static let kent: [(indicator: String, values: [String: String])] = [
    ("KC24", ["2016-17": "6.9", "2018-19": "7.3", "2021-22": "6.7", "2023-24": "6.5"]),
    ("KC31", ["2016-17": "35.3", "2018-19": "38.3", "2021-22": "32.6", "2023-24": "31"]),
    ("KC32", ["2016-17": "68", "2018-19": "68.8", "2021-22": "60.8", "2023-24": "68.2"]),
    ("KC30", ["2016-17": "66.3", "2018-19": "66.7", "2021-22": "65.9", "2023-24": "60.5"]),
    ("KC25", ["2016-17": "21.6", "2018-19": "27.3", "2021-22": "21.9", "2023-24": "17"]),
  ]
  private static let england2023 = [
    "KC24": "7.3", "KC31": "36.7", "KC32": "66.4", "KC30": "59.1", "KC25": "30",
  ]

  private static let body = """
    bodies:
      - code: DHSC
        name: Department of Health and Social Care
        kind: national
        contracts:
          - code: DHSC-ASCOF
            title: Published figures
            valid_from: 2015-04-01
            valid_to: 2035-03-31
            indicators: [KC18, KC19, KC24, KC25, KC30, KC31, KC32]
            due: {frequency: yearly, working_days: 15}
        source:
          SOURCE

    """

  @Test("come from the file beside their definitions in a clean clone")
  func besideDefinitions() async throws {
    let source = "{file: benchmarks/ascof-carers.csv, layout: ascof-benchmark, "
    try await check(source: source + "look_every_minutes: 1440}")
  }

  @Test(
    "come from the whole file as it was published, over HTTP",
    .enabled(if: Project.sharedData != nil, "../shared/data is not beside this clone"))
  func asPublished() async throws {
    let path = try #require(Project.sharedData) + "/ascof_carers_long.csv"
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let provider = try LoopbackProvider { _ in .ok(bytes) }
    let cells = try await check(
      source: Journey.web(provider, "/k3J9x2Qm7Lp4Vt8Rw1Zb/ascof.csv", layout: "ascof-long"))
    #expect(cells.total == 10_041)
    #expect(cells.notUsable == 0)
    withExtendedLifetime(provider) {}
  }

  @discardableResult
  private func check(source: String) async throws -> CellCount {
    let folders = try Project.copy(
      providers: NationalFiguresTests.body.replacing("SOURCE", with: source)
        + Project.provider("EX1", source: "{by_hand: yes, layout: long}"))
    let journey = try Journey(folders: folders, database: { FreshDatabase.database(as: $0) })
    _ = try await journey.collecting.round(onlyDue: true)
    let london = journey.london
    for (code, values) in NationalFiguresTests.kent {
      let indicator = try #require(journey.catalogue.definitions.indicator(code))
      let known = try await journey.door.store.observations(
        of: indicator.formulaItems, knownBy: .distantFuture, dayOf: { london.day(of: $0) })
      for (year, value) in values {
        #expect(
          figure(known, "E10000016", year) == Decimal(string: value), "\(code), Kent, \(year)")
      }
      let england = try #require(NationalFiguresTests.england2023[code])
      #expect(figure(known, "E92000001", "2023-24") == Decimal(string: england))
    }
    let reading = try #require(try await journey.door.store.reading(of: "DHSC"))
    #expect(reading.problems.isEmpty)
    #expect(reading.cells.isBalanced)
    try await checkPages(journey)
    return reading.cells
  }

  private func figure(_ known: [KnownObservation], _ area: String, _ year: String) -> Decimal? {
    let found = known.first {
      $0.observation.key.breakdown.values.values.contains(area)
        && $0.observation.key.period.code == year
    }
    guard case .published(let figure)? = found?.observation.reported else { return nil }
    return figure.value
  }

  private func checkPages(_ journey: Journey) async throws {
    let period = Frequency.quarterly.period(holding: try #require(Day(iso: "2026-09-30")))
    #expect(try await journey.releasing.releaseIllustrative(for: period, at: Journey.moment))
    _ = try await journey.shelf.refresh(from: journey.published)
    try await journey.serving { port in
      let page = try await RawClient.get("/national/", from: port).text
      #expect(page.contains("Published national figures (real)"))
      #expect(page.contains("6.5") && page.contains("7.3"))
      #expect(page.contains("Open Government Licence"))
      let file = try await RawClient.get("/national/data.csv", from: port).text
      #expect(file.contains(",real"))
      #expect(!file.contains(",illustrative"), "real and illustrative never share a file")
    }
  }
}
