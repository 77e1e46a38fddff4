// A release of one indicator with the cells that a test writes down.

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
  var changes: [Superseded<Indicator.Terms>] = []
  var survey: Item.Code?
  /// In place of the one that the form has.
  var formula: Indicator.Formula?
  var bodies: [ReportingBody] = []
  /// Numerator and denominator; neither for a quarter of which nothing came.
  let quarters: [(period: ReportingPeriod, above: Int, below: Int?, isPartial: Bool)]
  var kind = ReleaseHeader.Kind.illustrative

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
      beside: [], labels: [], moments: [], breakdowns: [], addsOver: [], secret: secret,
      tier: isPublished ? .employer : .core, publishes: [.total],
      source: Citation(title: "Ours", licence: nil), aliases: [], notes: [],
      surveyAsked: survey, targets: targets, changes: changes)
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
      helpNow: Council.HelpLine(words: "Telephone us.", telephone: nil, address: nil))
    let definitions = Definitions(
      frameworks: [], items: [], indicators: [indicator], breakdowns: [], bodies: bodies,
      holidays: [], populations: [], council: council)
    return freeze(
      Cube(
        definitions: definitions,
        indicators: [IndicatorCube(indicator: indicator, tables: [table])], standings: []),
      header: ReleaseHeader(
        label: "2026-27-Q2", version: "1.0.0", kind: kind,
        knownAt: Date(timeIntervalSince1970: 1_792_483_200), definitionsHash: ""))
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

  var standing: IndicatorStanding {
    let figures = release.indicators.first
    let totals = OpenedFigures(indicator: indicator, figures: figures).totals
    return IndicatorStanding(of: indicator, totals: totals, in: site)
  }

  var page: String { at("indicators/T1/") }
  var file: String { at("indicators/T1/data.csv") }

  private func at(_ path: String) -> String {
    let release = release
    let site = Site(front: release.front, isLatest: true, latestPath: nil)
    let page = render(path, of: site) { _ in release.indicators.first }
    return String(decoding: page?.bytes ?? [], as: UTF8.self)
  }
}
