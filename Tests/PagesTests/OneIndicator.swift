// A release of one indicator with the cells that a test writes down.

import Bytes
import Disclosure
import Foundation
import Outcomes
import TestSupport

@testable import Pages

/// A percentage, or a count where there is no denominator, by quarter.
struct OneIndicator {
  var form = Indicator.Form.percentage
  var polarity = Indicator.Polarity.up
  var secret = Indicator.Secret.service
  var targets: [Target] = []
  var actions: [Action] = []
  var changes: [Superseded<Indicator.Terms>] = []
  var survey: Item.Code?
  /// In place of the one that the form has.
  var formula: Indicator.Formula?
  var bodies: [ReportingBody] = []
  /// Numerator and denominator; neither for a quarter of which nothing came.
  let quarters: [(period: ReportingPeriod, above: Int, below: Int?, isPartial: Bool)]
  var kind = ReleaseHeader.Kind.illustrative
  /// Of the newest quarter, by district A, B and so on.
  var districts: [(above: Int, below: Int)] = []
  /// Of the newest two quarters.
  var likeForLike: (earlier: Int, later: Int)?

  static func target(
    _ level: Target.Level, year: ReportingPeriod = "2026-27", isIllustrative: Bool = false
  ) -> Target {
    Target(
      year: year, level: level, agreedBy: "Committee", agreedOn: "2026-03-12", contract: nil,
      lot: nil, isIllustrative: isIllustrative)
  }

  var indicator: Indicator {
    let isPublished = secret == .published
    return Indicator(
      code: "T1", title: "Seen in time", plain: "How many were seen in time.",
      numeratorWords: "seen in time", denominatorWords: form == .percentage ? "all due" : nil,
      form: form, unit: form == .percentage ? "%" : "carers", decimals: 0, frequency: .quarterly,
      kind: .flow, polarity: polarity, reportedBy: isPublished ? .employer : .provider,
      formula: formula
        ?? (isPublished
          ? .published("seen")
          : form == .percentage
            ? .ratio(numerator: ["seen"], denominator: ["due"], scale: 100) : .sum(["seen"])),
      beside: [], labels: [], moments: [],
      breakdowns: districts.isEmpty ? [] : [Breakdown.districts], addsOver: [], secret: secret,
      tier: isPublished ? .employer : .core,
      publishes: [.total] + (districts.isEmpty ? [] : [.by(Breakdown.districts)]),
      source: Citation(title: "Ours", licence: nil), aliases: [], notes: [],
      surveyAsked: survey, targets: targets, actions: actions, changes: changes)
  }

  var release: Release<Public> {
    let cells = quarters.map { quarter in
      Cell(
        period: quarter.period, content: content(quarter),
        completeness: Completeness(
          reported: quarter.isPartial ? 1 : 2, expected: 2, collected: "2026-10-14"))
    }
    let table = CubeTable(
      table: .total, periods: quarters.map(\.period),
      rows: [CubeTable.Row(value: nil, cells: cells)])
    let council = Council(
      name: "Small", areaCode: "E1", areaName: "Small",
      helpNow: Council.ContactLine(words: "Telephone us.", telephone: nil, address: nil))
    let definitions = Definitions(
      frameworks: [], items: [], indicators: [indicator],
      breakdowns: [Breakdown(code: Breakdown.districts, title: "District", values: places)],
      bodies: bodies,
      holidays: [], populations: [], council: council,
      dashboards: Project.neededDashboards + [
        Dashboard(
          code: "changes", title: "What changed", plain: "Since then.",
          sections: [Dashboard.Section(heading: "Since then", show: .changes)])
      ])
    return freeze(
      Cube(
        definitions: definitions,
        indicators: [
          IndicatorCube(
            indicator: indicator, tables: [table] + byDistrict, likeForLike: likeForLikePair)
        ], standings: []),
      header: ReleaseHeader(
        label: "2026-27-Q2", version: "1.0.0", kind: kind,
        knownAt: Date(timeIntervalSince1970: 1_792_483_200), definitionsHash: ""))
  }

  private var places: [Breakdown.Value] {
    zip(["A", "B", "C", "D"], districts).map { code, _ in
      Breakdown.Value(code: code, title: "District \(code)", aliases: [], isResidual: false)
    }
  }

  private var byDistrict: [CubeTable] {
    guard let period = quarters.last?.period, !districts.isEmpty else { return [] }
    let rows = zip(places, districts).map { place, parts in
      CubeTable.Row(value: place, cells: [whole(period, parts.above, parts.below, bodies: 2)])
    }
    return [CubeTable(table: .by(Breakdown.districts), periods: [period], rows: rows)]
  }

  private var likeForLikePair: LikeForLike? {
    guard let likeForLike, quarters.count > 1 else { return nil }
    let newest = quarters.suffix(2).map(\.period)
    return LikeForLike(
      earlier: whole(newest[0], likeForLike.earlier, nil, bodies: 2),
      later: whole(newest[1], likeForLike.later, nil, bodies: 2))
  }

  private func whole(
    _ period: ReportingPeriod, _ above: Int, _ below: Int?, bodies: Int
  ) -> Cell {
    Cell(
      period: period,
      content: .parts(numerator: Decimal(above), denominator: below.map { Decimal($0) }),
      completeness: Completeness(reported: bodies, expected: bodies, collected: "2026-10-14"))
  }

  private func content(
    _ quarter: (period: ReportingPeriod, above: Int, below: Int?, isPartial: Bool)
  ) -> Cell.Content {
    if secret == .published {
      return .published(
        PublishedFigure(
          value: Decimal(quarter.above), respondents: nil, margin: nil, words: "so it was"))
    }
    if form == .percentage, quarter.below == nil { return .none(.notReported) }
    return .parts(
      numerator: Decimal(quarter.above), denominator: quarter.below.map { Decimal($0) })
  }

  var site: Site { Site(front: release.front, isLatest: true, latestPath: nil) }

  var opened: OpenedFigures {
    OpenedFigures(indicator: indicator, figures: release.indicators.first)
  }

  var standing: IndicatorStanding {
    IndicatorStanding(of: indicator, totals: opened.totals, in: site)
  }

  var page: String { at("indicators/T1/") }
  var file: String { at("indicators/T1/data.csv") }
  var byDistrictPage: String { at("indicators/T1/district/") }

  func changesPage(since earlier: OneIndicator?) throws -> String {
    guard let earlier else { return at("changes/") }
    return try at("changes/", since: earlier)
  }

  /// A page of this release after another.
  func at(_ path: String, since earlier: OneIndicator) throws -> String {
    let bytes = SealedRelease.seal(earlier.release) { sha256($0).bytes }
    let opened = try SealedRelease.open(
      length: bytes.count, read: { Array(bytes[$0]) }, digest: { sha256($0).bytes })
    return at(path, of: try release.changed(since: opened))
  }

  private func at(_ path: String) -> String { at(path, of: release) }

  private func at(_ path: String, of release: Release<Public>) -> String {
    let site = Site(front: release.front, isLatest: true, latestPath: nil)
    let page = render(path, of: site) { _ in release.indicators.first }
    return String(decoding: page?.bytes ?? [], as: UTF8.self)
  }
}
