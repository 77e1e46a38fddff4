// What the page of one indicator, or of one of its breakdowns, can show of it.

import Disclosure
import Outcomes

struct IndicatorSections {
  let page: DashboardPage
  let opened: OpenedFigures
  let id: String

  private var site: Site { page.site }
  private var place: Place { page.place }
  private var indicator: Indicator { opened.indicator }
  private var definition: IndicatorDefinition {
    IndicatorDefinition(site: site, place: place, indicator: indicator)
  }

  /// `nil` where there is nothing of it, or where it is no business of one indicator.
  func html(_ show: Dashboard.Show) -> HTML? {
    switch show {
    case .newest: newest
    case .series: IndicatorSeries(site: site, place: place, opened: opened, id: id).html
    case .breakdowns: BreakdownLinks(site: site, place: place, opened: opened).html
    case .evidence: definition.bearings
    case .definition:
      "\(definition.list)\(IndicatorHistory(site: site, indicator: indicator).html)"
    case .notes: notes
    case .revised: RevisedTable(site: site, place: place, id: id).html(of: indicator)
    case .marks: marks
    case .files: IndicatorFiles(site: site, place: place, opened: opened).html(on: page.subject)
    case .breakdown:
      breakdown {
        BreakdownFigures(site: site, place: place, opened: opened, table: $0, id: id).html
      }
    case .comparison: breakdown(comparison)
    case .words, .figures, .charts, .actions, .returns, .changes, .hidden, .definitions,
      .releases, .release, .pages, .ratings, .press, .measures, .placing:
      nil
    }
  }

  private var newest: HTML {
    let sentence = AssessmentWords(of: opened.figures, at: place)?.sentence
    return "\(sentence)\(IndicatorHeadline(site: site, opened: opened).html)"
  }

  private var notes: HTML? {
    guard !indicator.notes.isEmpty else { return nil }
    return "<ul>\n\(indicator.notes.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
  }

  /// Those that the page has.
  private var marks: HTML? {
    let scope = page.subject.scope(of: opened)
    let tables = opened.tables.filter { scope.holds($0.table) }
    let beside = scope.holdsBeside ? opened.figures?.beside ?? [] : []
    let shown = tables.flatMap(\.rows).flatMap(\.figures) + beside.flatMap(\.figures)
    let used = Set(shown.flatMap(\.markers))
    return used.isEmpty ? nil : MarkerKey.list(Marker.allCases.filter(used.contains))
  }

  /// The table that the page is about; a release may have nothing of it.
  private func breakdown(_ shown: (FigureTable<Public>) -> HTML?) -> HTML? {
    guard case .breakdown(let breakdown, _) = page.subject,
      let table = opened.tables.first(where: { $0.table == .by(breakdown.code) })
    else { return nil }
    return shown(table)
  }

  private func comparison(_ table: FigureTable<Public>) -> HTML? {
    opened.figures?.judgement.funnels.first { $0.table == table.table }.map {
      FunnelSection(
        site: site, indicator: indicator, table: table, funnel: $0,
        isIllustrative: opened.isIllustrative(in: site), id: id
      ).html
    }
  }
}

extension DashboardSubject {
  /// Which of an indicator's figures its page shows: of a breakdown its own; of the indicator the
  /// total, and what has no total by its first breakdown.
  func scope(of opened: OpenedFigures) -> FigureFile.Scope {
    if case .breakdown(let breakdown, _) = self { return .by(breakdown.code) }
    guard opened.indicator.provenance == .returns else { return .everything }
    return switch opened.tables.first?.table {
    case .by(let breakdown): .by(breakdown)
    case .total, nil: .total
    }
  }
}
