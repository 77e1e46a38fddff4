// What a councillor is told of one release, for the county or a district: values, no markup.

package import Disclosure
package import Outcomes
import Pages

/// For which part of the county a summary is made.
package enum SummaryArea: Hashable, Sendable {
  case county
  case district(Breakdown.Value)
}

/// One release in as much as fits on a sheet of paper; every format is made of this and says the
/// same.
///
/// Nothing in it is computed from figures: they are shown, or compared in words.
package struct Summary: Hashable, Sendable {
  package let header: ReleaseHeader
  package let council: Council
  package let area: SummaryArea
  /// What the release is about; `nil` where its label is no period.
  let period: ReportingPeriod?
  let returns: SummaryReturns
  /// What the core return asks of everybody and publishes by district.
  let headlines: [SummaryFigure]
  /// The strategy's outcomes; none in a district's summary.
  let outcomes: [SummaryOutcome]
  /// How many indicators are evidence of the outcomes, published national ones left out.
  let indicatorCount: Int
  /// How they stand by what was agreed; `nil` in a district's summary.
  let counts: String?
  /// Published national figures, the council's own area and England side by side.
  let national: [SummaryPublished]
  /// Titles of published national figures that the release does not have.
  let publishedWithoutFigure: [String]
  /// Parts of the strategy that nothing, or one indicator alone, is evidence of.
  let unmeasured: [CoveredPart]
  /// What was changed in what the figures mean, within the last year.
  let changes: [SummaryChange]
  /// The strategy that the outcomes are from.
  let strategy: String?
  /// How many of its labels and key moments are no part of a summary.
  let leftOut: LeftOut
  /// Where published national figures are from, and on what terms.
  let sources: [Citation]
}

/// Parts of the strategy that stand on the monitor's pages only.
struct LeftOut: Hashable, Sendable {
  let labels: Int
  let moments: Int
}

/// One indicator's figure for one period and area, with what stands beside it.
struct SummaryFigure: Hashable, Sendable {
  let indicator: Indicator
  /// The indicator's, with the value's where it is one part of it.
  let title: String
  /// The outcomes that it is evidence of.
  let outcomes: [Label.Code]
  let areaCode: String
  let areaName: String
  let figure: Figure<Public>
  /// Of the same period a year earlier.
  var yearEarlier: Figure<Public>?
  /// `nil` where no year is set beside it.
  var comparison: YearComparison?
  /// How it stands by what was agreed for the county.
  var standing: AgreedStanding?
  /// Beside a district's figure, the county's for the same period.
  var county: Figure<Public>?
  /// Of how many it was asked, where not of all.
  let asked: AskedOf?
  let isIllustrative: Bool
}

/// One outcome with the indicators that are evidence of it; each indicator is listed once.
struct SummaryOutcome: Hashable, Sendable {
  struct Elsewhere: Hashable, Sendable {
    let title: String
    let outcome: Label.Code
  }

  let label: Label
  let figures: [SummaryFigure]
  /// Listed under an outcome before this one.
  let elsewhere: [Elsewhere]
  /// Titles of published national figures that stand in the summary and are evidence of it.
  let published: [String]
  /// Titles of indicators of which the release has no figure.
  let withoutFigure: [String]
}

/// One published national figure by area, all for one period.
struct SummaryPublished: Hashable, Sendable {
  let indicator: Indicator
  let figures: [SummaryFigure]
}

/// How an indicator stands by what was agreed, by its newest figure that is complete.
struct AgreedStanding: Hashable, Sendable {
  /// `nil`: not rated.
  let rating: TargetStanding?
  /// “target met”, or “not rated” with the reason.
  let words: String
  /// What was agreed for the year of the rated figure, or else of the newest one.
  let target: Target?
  /// What was agreed for the year of the newest figure.
  let newestTarget: Target?
  /// The figure that is rated, where it is not the newest.
  let ratedFigure: Figure<Public>?
}

/// A dated change of what a figure means.
struct SummaryChange: Hashable, Sendable {
  /// Titles of the indicators that it changes.
  let titles: [String]
  let change: Change
}

extension Summary {
  /// The financial year that periods are named by.
  var year: FinancialYear { council.financialYear }

  var isIllustrative: Bool { header.kind == .illustrative }

  package var areaCode: String {
    switch area {
    case .county: council.areaCode
    case .district(let district): district.code
    }
  }

  package var areaName: String {
    switch area {
    case .county: council.areaName
    case .district(let district): district.title
    }
  }

  var isCounty: Bool { area == .county }

  /// Every figure once: the headlines, the rest by outcome, published national ones last.
  var figures: [SummaryFigure] {
    var seen: Set<[String]> = []
    let listed = headlines + outcomes.flatMap(\.figures)
    let once = listed.filter { line in
      let (indicator, period) = (line.indicator.code, line.figure.period)
      return seen.insert([indicator, line.title, period.start.iso, period.end.iso]).inserted
    }
    return once.flatMap { [$0] + [$0.besideIt(in: council)].compactMap { $0 } }
      + national.flatMap(\.figures)
  }

  /// The marks that stand in it, in their usual order.
  var markers: [Marker] {
    let shown = figures.flatMap { [$0.figure, $0.yearEarlier, $0.standing?.ratedFigure] }
    let used = Set(shown.compactMap { $0 }.flatMap(\.markers))
    return Marker.allCases.filter(used.contains)
  }
}

extension SummaryFigure {
  /// The county's figure as a line of its own.
  func besideIt(in council: Council) -> SummaryFigure? {
    county.map { figure in
      SummaryFigure(
        indicator: indicator, title: title, outcomes: outcomes, areaCode: council.areaCode,
        areaName: council.areaName, figure: figure, asked: asked, isIllustrative: isIllustrative)
    }
  }
}
