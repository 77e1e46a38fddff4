// From a release to a summary: which figures stand in it, and what beside them.

package import Disclosure
package import Outcomes
import Pages

extension Summary {
  /// The summary of a release.
  ///
  /// - Parameter figures: opens one indicator's figures; `nil` where the release has none of it.
  /// - Throws: what `figures` throws.
  package init<Failure: Error>(
    of front: ReleaseFront<Public>, for area: SummaryArea,
    figures: (Indicator.Code) throws(Failure) -> IndicatorFigures<Public>?
  ) throws(Failure) {
    let outcomes = front.definitions.strategy?.outcomes ?? []
    let codes = Set(outcomes.map(\.code))
    var opened: [Indicator.Code: IndicatorFigures<Public>] = [:]
    for indicator in front.definitions.indicators
    where indicator.isEvidence(ofAnyOf: codes) || indicator.isHeadline || indicator.isNational {
      opened[indicator.code] = try figures(indicator.code)
    }
    self.init(SummaryMaking(front: front, area: area, outcomes: outcomes, opened: opened))
  }

  private init(_ making: SummaryMaking) {
    let definitions = making.front.definitions
    header = making.front.header
    council = definitions.council
    area = making.area
    period = making.period
    returns = SummaryReturns(
      making.front, of: making.period, in: making.area, asAt: making.asAt)
    headlines = making.headlines
    outcomes = making.area == .county ? making.outcomeParts : []
    indicatorCount = making.own.count
    counts = making.area == .county ? making.counts : nil
    national = making.area == .county ? making.national : []
    publishedWithoutFigure = making.area == .county ? making.publishedWithoutFigure : []
    unmeasured = making.area == .county ? making.unmeasured : []
    changes = making.changes(of: outcomes.flatMap(\.figures) + headlines)
    strategy = definitions.strategy?.title
    leftOut = LeftOut(
      labels: (definitions.strategy?.labels.count ?? 0) - outcomes.count,
      moments: definitions.strategy?.keyMoments.count ?? 0)
    var seen: Set<Citation> = []
    sources = national.map(\.indicator.source).filter { seen.insert($0).inserted }
  }
}

/// A release's front with the figures that a summary needs.
struct SummaryMaking {
  let front: ReleaseFront<Public>
  let area: SummaryArea
  let outcomes: [Label]
  let opened: [Indicator.Code: IndicatorFigures<Public>]
  private let lines: SummaryLines

  init(
    front: ReleaseFront<Public>, area: SummaryArea, outcomes: [Label],
    opened: [Indicator.Code: IndicatorFigures<Public>]
  ) {
    self.front = front
    self.area = area
    self.outcomes = outcomes
    self.opened = opened
    lines = SummaryLines(front: front, opened: opened)
  }

  var asAt: Day { front.header.knownAt.londonDay }

  private var definitions: Definitions { front.definitions }

  var period: ReportingPeriod? {
    ReportingPeriod(label: front.header.label, in: definitions.year)
  }

  /// The indicators that are evidence of an outcome, without the published ones.
  var own: [Indicator] {
    let codes = Set(outcomes.map(\.code))
    return definitions.indicators.filter { !$0.isPublished && $0.isEvidence(ofAnyOf: codes) }
  }

  // MARK: Headlines

  /// Every figure of the release's period, so the months of a quarter one by one: nothing is added
  /// up.
  var headlines: [SummaryFigure] {
    switch area {
    case .county:
      definitions.indicators.filter(\.isHeadline).flatMap { indicator in
        lines.totals(of: indicator).flatMap { ofPeriod($0.figures, lines.county(of: $0)) }
      }
    case .district(let district):
      (own + definitions.indicators.filter { $0.isHeadline && !own.contains($0) })
        .flatMap { indicator in
          lines.row(of: district, of: indicator)
            .flatMap { ofPeriod($0.figures, lines.district(district, of: $0)) }
        }
    }
  }

  /// As many as a quarter has months: more would fill the sheet.
  private static let headlinesMax = 3

  /// The newest figures that end within the release's period; the newest of all where none does.
  private func ofPeriod(
    _ figures: [Figure<Public>], _ line: (Figure<Public>) -> SummaryFigure
  ) -> [SummaryFigure] {
    let within = figures.filter { figure in
      period.map { $0.start <= figure.period.end && figure.period.end <= $0.end } ?? false
    }
    let newest = within.suffix(SummaryMaking.headlinesMax)
    return (newest.isEmpty ? figures.suffix(1) : newest).map(line)
  }

  // MARK: Outcomes

  var outcomeParts: [SummaryOutcome] {
    var places: [Indicator.Code: Label.Code] = [:]
    let published = national.map(\.indicator)
    return outcomes.map { label in
      let evidence = definitions.indicators.filter { $0.isEvidence(ofAnyOf: [label.code]) }
      var figures: [SummaryFigure] = []
      var elsewhere: [SummaryOutcome.Elsewhere] = []
      var withoutFigure: [String] = []
      for indicator in evidence where !indicator.isPublished {
        if let place = places[indicator.code] {
          elsewhere.append(.init(title: indicator.title, outcome: place))
          continue
        }
        places[indicator.code] = label.code
        let rows = lines.countyRows(of: indicator)
        let newest = rows.compactMap { row in row.figures.last.map(lines.county(of: row)) }
        if newest.isEmpty { withoutFigure.append(indicator.title) }
        figures += newest
      }
      return SummaryOutcome(
        label: label, figures: figures, elsewhere: elsewhere,
        published: evidence.filter(published.contains).map(\.title), withoutFigure: withoutFigure)
    }
  }

  /// `3 on target, 1 target missed but minimum met, 4 not rated.`: every indicator in one of them.
  var counts: String? { own.map(lines.verdict).counts }

  // MARK: Published national figures

  var national: [SummaryPublished] {
    definitions.indicators.filter(\.isNational).compactMap { indicator in
      let tables = opened[indicator.code]?.tables ?? []
      guard let rows = tables.first(where: { $0.table != .total })?.rows else { return nil }
      let compared = FigureTable<Public>.comparison(rows, of: definitions.council)
      let newest = compared.first?.figures.last { $0.value != nil }
      guard let period = newest?.period else { return nil }
      let figures = compared.compactMap { row in
        row.figures.first { $0.period == period }.flatMap { figure in
          row.value.map { lines.published(indicator, figure, of: $0) }
        }
      }
      return SummaryPublished(indicator: indicator, figures: figures)
    }
  }

  var publishedWithoutFigure: [String] {
    let shown = national.map(\.indicator.code)
    return definitions.indicators.filter { $0.isNational && !shown.contains($0.code) }
      .map(\.title)
  }

  // MARK: What is not measured, and what was changed

  var unmeasured: [CoveredPart] {
    guard let strategy = definitions.strategy else { return [] }
    return definitions.coverage(of: strategy, on: asAt).filter {
      $0.findings.contains(.empty) || $0.findings.contains(.thin)
    }
  }

  /// Changes that took effect in the year up to the release's day, the latest first.
  func changes(of figures: [SummaryFigure]) -> [SummaryChange] {
    var titles: [Change: [String]] = [:]
    for indicator in definitions.indicators
    where figures.contains(where: { $0.indicator.code == indicator.code }) {
      let ofItems = definitions.items.filter { indicator.formulaItems.contains($0.code) }
        .flatMap(\.changes).filter(\.isRedefinition)
      for change in Set(indicator.changes.map(\.change) + ofItems)
      where asAt.yearBefore < change.from && change.from <= asAt {
        titles[change, default: []].append(indicator.title)
      }
    }
    return titles.map { SummaryChange(titles: $1, change: $0) }.sorted {
      ($1.change.from, $0.titles[0]) < ($0.change.from, $1.titles[0])
    }
  }
}

extension Indicator {
  func isEvidence(ofAnyOf labels: Set<Label.Code>) -> Bool {
    labels.contains { label in
      self.labels.contains { $0.code == label && $0.bearing == .evidence }
    }
  }

  /// What the core return asks of everybody and publishes for the county and every district.
  var isHeadline: Bool {
    tier == .core && publishes.contains(.total)
      && publishes.contains(.by(Breakdown.districts))
  }
}
