// A small county's definitions, and the means to release what its providers sent.

import Disclosure
import Foundation
import Outcomes
import Releasing
import Store
import TestSupport
import Testing

import func Bytes.sha256

/// Everything a test of releasing needs, on the running test's database.
struct SmallRelease {
  let test = TestStore()
  let published = PublishedStore(FreshDatabase.database(as: .public))
  let releasing: Releasing

  /// - Parameter illustrative: of each provider, P1 first.
  init(illustrative: [Bool] = [true, true], definitionsHash: [UInt8] = TestStore.definitionsHash) {
    let people = SmallCounty.indicator("N1", .sum(["people"]), breakdowns: ["district"])
    let bodies = illustrative.enumerated().map { number, isIllustrative in
      SmallCounty.body("P\(number + 1)", asked: ["N1"], isIllustrative: isIllustrative)
    }
    let publisher = SmallCounty.body("DHSC", asked: [], kind: .national, isIllustrative: false)
    releasing = Releasing(
      definitions: SmallCounty.definitions([people], bodies + [publisher]),
      definitionsHash: definitionsHash, store: test.store, dayOf: TestStore.dayOf,
      standings: { moment, records, _ in
        records.map { record in
          ReturnStanding(
            body: record.body, contract: "\(record.body)-1", period: record.period,
            due: TestStore.dayOf(moment), state: record.state,
            received: record.firstUsableAt.map(TestStore.dayOf))
        }
      })
  }

  /// P1's or another body's people in a quarter, received at an hour.
  func receive(
    _ people: Decimal, for period: ReportingPeriod = "2026-27-Q1",
    from body: ReportingBody.Code = "P1", at hour: Double
  ) async throws {
    let observation = SmallCounty.observation(body, "people", period, .quantity(people))
    try await test.receive([observation], for: period, from: body, at: .hour(hour))
  }

  /// The sealed bytes of a candidate, as they lie in `collected`.
  func sealed(_ id: Candidate.ID) async throws -> [UInt8] {
    let rows = try await test.owner.query(
      "select sealed from collected.candidate where id = \(id)")
    return try rows[0].bytes("sealed")
  }

  func opened(_ id: Candidate.ID) async throws -> OpenedRelease {
    try SmallRelease.opened(try await sealed(id))
  }

  static func opened(_ bytes: [UInt8]) throws -> OpenedRelease {
    try SealedRelease.open(
      length: bytes.count, read: { Array(bytes[$0]) }, digest: { sha256($0).bytes })
  }
}

extension OpenedRelease {
  /// `period: text`, and the markers beside it, of each of the indicator's totals.
  func totals() throws -> [String] {
    let figures = try #require(try figures(of: "N1"))
    let table = try #require(figures.tables.first { $0.table == .total })
    return table.rows[0].figures.map { figure in
      let markers = figure.markers.map(\.rawValue).filter { $0 != figure.text }
      return ([figure.period.code + ":", figure.text] + markers).joined(separator: " ")
    }
  }
}
