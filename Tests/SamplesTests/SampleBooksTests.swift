// The carers on the books add up in every return, and from one return to the next.

import Outcomes
import TestSupport
import Testing

@testable import Samples

@Suite("Carers on the books of the sample") struct SampleBooksTests {
  /// The labels under which a body's flows of each return stand, oldest first.
  private func labels(_ file: SampleFile) -> [String] {
    let all = file.values.keys.filter { $0.item == "carers_carried_over" }.map(\.period)
    return all.sorted {
      let (a, b) = (ReportingPeriod(label: $0), ReportingPeriod(label: $1))
      return a.map { a in b.map { a < $0 } ?? false } ?? false
    }
  }

  private func flows(_ file: SampleFile, _ label: String) throws -> [String: Int] {
    let names = ["carried_over", "accepted", "transferred_in", "closed", "transferred_out"]
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try #require(file[label, "carers_\($0)"])) })
  }

  @Test(
    "are carried over + accepted + transferred in − closed − transferred out, also over gaps",
    arguments: Project.providers)
  func identity(code: ReportingBody.Code) throws {
    let file = try Project.file(of: code)
    let labels = labels(file)
    #expect(labels.count == ["EX4": 10, "EX5": 1][code] ?? 12)
    var last: Int?
    for label in labels {
      let flow = try flows(file, label)
      let (over, accepted) = (flow["carried_over"] ?? -1, flow["accepted"] ?? -1)
      let (closed, out) = (flow["closed"] ?? -1, flow["transferred_out"] ?? -1)
      let come = over + accepted + (flow["transferred_in"] ?? -1)
      if let last { #expect(over == last, "\(label) begins with what the one before ended with") }
      last = come - closed - out
      let snapshot = label.hasPrefix("2026-08-01") ? "2026-27-Q2" : label
      let forward = file[snapshot, "carers_carried_forward"]
      if code == "EX3", label == "2026-07" {
        #expect(forward == nil && last == 0, "everybody is handed over")
      } else {
        #expect(forward == last)
        let active = try #require(file[snapshot, "active_carers"])
        #expect(active <= forward ?? 0 && active * 2 > forward ?? 0)
      }
      let supported = try #require(file[label, "carers_supported"])
      #expect(supported <= come && supported * 5 > over)
      let months = Set(file.values.keys.filter { $0.item == "new_carers" }.map(\.period))
      let whole = try #require(ReportingPeriod(label: label))
      let new = months.compactMap { month in
        ReportingPeriod(label: month).flatMap {
          whole.contains($0) ? file[month, "new_carers"] : nil
        }
      }
      #expect(new.reduce(0, +) <= accepted)
    }
  }

  @Test("stay near their usual size", arguments: ["EX1", "EX2", "EX3", "EX4"])
  func size(code: ReportingBody.Code) throws {
    let file = try Project.file(of: code)
    let stocks = file.values.filter { $0.key.item == "carers_carried_forward" }.map(\.value)
    let (least, most) = (try #require(stocks.min()), try #require(stocks.max()))
    #expect(code == "EX4" ? least >= 1 && most <= 9 : least * 3 > most * 2)
  }

  @Test("go over to another body on 31 July 2026, never as new and never as closed")
  func handover() throws {
    let (from, to) = (try Project.file(of: "EX3"), try Project.file(of: "EX5"))
    let part = "2026-08-01--2026-09-30"
    let july = try flows(from, "2026-07")
    let rest = try flows(to, part)
    let many = try #require(july["transferred_out"])
    #expect(many > 500)
    #expect(rest["transferred_in"] == many)
    #expect(rest["carried_over"] == 0)
    #expect(july["transferred_in"] == 0 && rest["transferred_out"] == 0)
    #expect(july["closed"] ?? many < many / 5 && rest["closed"] ?? many < many / 5)
    let new = try ["2026-08", "2026-09"].map { try #require(to[$0, "new_carers"]) }
    #expect(new.allSatisfy { $0 > 0 && $0 < many / 5 })
    // Nobody is transferred at any other time.
    for code in Project.providers {
      let moved = try Project.file(of: code).values
        .filter { $0.key.item.hasPrefix("carers_transferred") && $0.value > 0 }
      #expect(moved.count == (["EX3", "EX5"].contains(code) ? 1 : 0))
    }
  }

  @Test("part-returns: flows by the month or the two dates, snapshots of 30 September alone")
  func partReturns() throws {
    let definitions = try #require(Project.catalogue?.definitions)
    let (from, to) = (try Project.file(of: "EX3"), try Project.file(of: "EX5"))
    let snapshots = Set(definitions.items.filter { $0.kind == .snapshot }.map(\.code))
    #expect(from.periods.isDisjoint(with: ["2026-27-Q2", "2026-08", "2026-09"]))
    #expect(from.values.keys.allSatisfy { $0.period != "2026-07" || !snapshots.contains($0.item) })
    #expect(to.periods == ["2026-08", "2026-09", "2026-08-01--2026-09-30", "2026-27-Q2"])
    for place in to.values.keys {
      #expect((place.period == "2026-27-Q2") == snapshots.contains(place.item), "\(place)")
    }
    let quarter: ReportingPeriod = "2026-27-Q2"
    let both = ["EX3", "EX5"]
    let known = try both.flatMap { try Project.read(Project.csv(of: $0), of: $0).returns }
      .flatMap(\.observations).map { KnownObservation($0, received: "2026-10-14") }
    let alone = definitions.with(bodies: definitions.bodies.filter { both.contains($0.code) })
    func parts(_ code: Indicator.Code) throws -> Cell.Content {
      let cube = try #require(definitions.indicator(code)).combined(
        from: known, by: alone, through: "2026-09-30")
      let cells = try #require(cube.tables.first?.rows.first?.cells)
      let cell = try #require(cells.first { $0.period.end == quarter.end })
      #expect(!cell.completeness.isPartial)
      return cell.content
    }
    let due =
      try #require(from["2026-07", "former_carers_due"])
      + #require(to["2026-08-01--2026-09-30", "former_carers_due"])
    let inTime =
      try #require(from["2026-07", "former_carers_contacted_in_time"])
      + #require(to["2026-08-01--2026-09-30", "former_carers_contacted_in_time"])
    #expect(
      try parts("KC36") == .parts(numerator: .init(inTime), denominator: .init(due)))
    let waiting = try #require(to["2026-27-Q2", "carers_waiting"])
    #expect(try parts("KC10") == .parts(numerator: .init(waiting), denominator: nil))
  }
}
