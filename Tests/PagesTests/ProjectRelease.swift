// A release of the project's own definitions and published figures, made without a database.

import Catalogue
import Disclosure
import Foundation
import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Pages

/// Real definitions with what their files publish, and a few invented numbers of our own: never
/// those of the sample, which may change as it likes.
struct ProjectRelease {
  let release: Release<Public>

  /// The definitions as they are, and the figures of one network.
  static let asIs = Result {
    try ProjectRelease(observations: network) { $0 }
  }

  /// One provider who reports KC34 alone, so that no other contract tells on its page.
  static let oneProvider = Result {
    try ProjectRelease(observations: hospital) { bodies in
      let contract = Contract(
        code: "TEST-1", title: "Carers’ support", lot: nil, validFrom: "2024-04-01",
        validTo: "2027-03-31", indicators: ["KC34"],
        due: DueRule(frequency: .quarterly, workingDays: 15))
      return bodies.filter { !$0.isIllustrative } + [
        ReportingBody(
          code: "TEST", name: "Example Carers (illustrative)", kind: .provider,
          isIllustrative: true, contracts: [contract])
      ]
    }
  }

  private init(
    observations: [Observation], bodies: ([ReportingBody]) -> [ReportingBody]
  ) throws {
    let catalogue = try Catalogue.load(Project.folders)
    let read = catalogue.definitions
    let definitions = Definitions(
      frameworks: read.frameworks, items: read.items, indicators: read.indicators,
      breakdowns: read.breakdowns, bodies: bodies(read.bodies), holidays: read.holidays,
      populations: read.populations, council: read.council,
      dashboards: Project.neededDashboards)
    let known = try ProjectRelease.published(by: catalogue) + observations
    let cubes = definitions.indicators.map { indicator in
      let items = Set(indicator.allItems)
      return indicator.combined(
        from: known.filter { items.contains($0.key.item) }
          .map { KnownObservation($0, received: "2026-10-14") },
        by: definitions, through: "2026-09-30")
    }
    release = freeze(
      Cube(
        definitions: definitions.inForce(on: "2026-09-30"), indicators: cubes, standings: []),
      header: ReleaseHeader(
        label: "2026-27-Q2", version: "1.0.0", kind: .illustrative,
        knownAt: Date(timeIntervalSince1970: 1_792_483_200),
        definitionsHash: String(repeating: "5e", count: 32)))
  }

  func html(_ path: String) -> String {
    let site = Site(front: release.front, isLatest: true, latestPath: nil)
    let page = render(path, of: site) { code in
      release.indicators.first { $0.indicator == code }
    }
    return String(decoding: page?.bytes ?? [], as: UTF8.self)
  }

  /// What stands in files beside the definitions, read as any return.
  private static func published(by catalogue: Catalogue) throws -> [Observation] {
    try catalogue.sources.flatMap { source -> [Observation] in
      guard case .file(let path) = source.place else { return [] }
      let layout = try #require(catalogue.layouts.first { $0.code == source.layout })
      let bytes = try Data(contentsOf: URL(filePath: "\(Project.folders.indicators)/\(path)"))
      let delivery = try ReturnReader().read(
        Array(bytes), by: layout,
        in: ReadingContext(
          definitions: catalogue.definitions, bodies: [source.body], today: "2026-10-20",
          rules: catalogue.rules))
      return delivery.returns.flatMap(\.observations)
    }
  }

  private static let network: [Observation] = [
    observation("EXN", "network_members", "2026-06-30", 62, from: "2026-04-01"),
    observation("EXN", "network_members", "2026-09-30", 71, from: "2026-07-01"),
  ]

  /// Three days to answer in until March 2025, two since.
  private static let hospital: [Observation] = {
    let rows: [(start: Day, end: Day, inTime: Int, due: Int)] = [
      ("2024-10-01", "2024-12-31", 61, 80), ("2025-01-01", "2025-03-31", 66, 84),
      ("2025-04-01", "2025-06-30", 55, 82), ("2025-07-01", "2025-09-30", 60, 79),
      ("2025-10-01", "2025-12-31", 66, 86), ("2026-01-01", "2026-03-31", 72, 88),
      ("2026-04-01", "2026-06-30", 71, 85), ("2026-07-01", "2026-09-30", 66, 90),
    ]
    return rows.flatMap { row in
      let isEarlier = row.end < "2025-04-01"
      let items =
        isEarlier
        ? ("hospital_contacts_in_3_days", "hospital_referrals_3_days_due")
        : ("hospital_contacts_in_time", "hospital_referrals_due")
      return [
        observation("TEST", items.0, row.end, row.inTime, from: row.start, kind: .flow),
        observation("TEST", items.1, row.end, row.due, from: row.start, kind: .flow),
      ]
    }
  }()

  private static func observation(
    _ body: String, _ item: String, _ end: Day, _ number: Int, from start: Day,
    kind: ReportingPeriod.Kind = .snapshot
  ) -> Observation {
    guard let period = ReportingPeriod(start: start, end: end, kind: kind) else {
      preconditionFailure("\(start) lies after \(end)")
    }
    return Observation(
      key: Observation.Key(body: body, item: item, period: period, breakdown: .total),
      reported: .quantity(Decimal(number)))
  }
}
