// What a reader is allowed to see of one number. Only this target can make one.

package import Foundation
package import Outcomes
package import Statistics

/// For everybody: gated.
package enum Public: Sendable {}
/// For those who signed in to see their own: not gated.
package enum Restricted: Sendable {}

/// What stands where a number does not, or beside it (Analysis Function, symbols in tables).
package enum Marker: String, Hashable, Sendable, Codable, CaseIterable {
  case confidential = "[c]"
  case notAvailable = "[x]"
  case notApplicable = "[z]"
  case provisional = "[p]"
  case revised = "[r]"
  case lowReliability = "[u]"
  case breakInSeries = "[b]"

  /// What it tells the reader, for the key beside each table.
  package var words: String {
    switch self {
    case .confidential: "hidden, so that nobody can be recognised from a small number"
    case .notAvailable: "not available: not reported or not recorded"
    case .notApplicable: "not applicable"
    case .provisional: "provisional: not every return that was expected has come"
    case .revised: "revised since an earlier release"
    case .lowReliability: "too few people answered for a figure that can be relied on"
    case .breakInSeries:
      "break in the series: its definition changed, or a contract changed hands, so it is not to "
        + "be compared with what stands before it"
    }
  }
}

/// What the parts of a published figure are called.
package enum PartTitle {
  package static let respondents = "People who answered"
  package static let margin = "Margin of error"
}

/// One number as its audience may see it: text, and what a chart may draw.
///
/// No page can show a raw count, because no other target can make one of these.
package struct Figure<Audience: Sendable>: Hashable, Sendable {
  /// The parts a percentage was computed from, or what a survey says of its own figure.
  package struct Part: Hashable, Sendable {
    package let title: String
    package let text: String

    init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  package let period: ReportingPeriod
  /// The number as shown, with its unit sign where it has one: `1,250`, `62%`; a marker's text
  /// where there is none.
  package let text: String
  /// The number shown, for drawing; `nil` where a marker stands instead.
  package let value: Decimal?
  /// Half the width of a published 95% interval, as published.
  package let margin: Decimal?
  /// What chance alone may make of it, at 95%, in the figure's own unit: from what is shown only.
  package let interval: Interval?
  package let parts: [Part]
  /// The publisher's exact words, of a figure that somebody else published.
  package let words: String?
  package let markers: [Marker]
  package let completeness: Completeness
  /// How the number, as shown, stands by what was agreed for its year; `nil`: not rated.
  package let standing: TargetStanding?

  init(
    period: ReportingPeriod, text: String, value: Decimal?, margin: Decimal?,
    interval: Interval? = nil, parts: [Part], words: String? = nil, markers: [Marker],
    completeness: Completeness,
    standing: TargetStanding? = nil
  ) {
    self.period = period
    self.text = text
    self.value = value
    self.margin = margin
    self.interval = interval
    self.parts = parts
    self.words = words
    self.markers = markers
    self.completeness = completeness
    self.standing = standing
  }
}

extension Figure {
  /// The figure with another mark beside it.
  func marked(_ marker: Marker) -> Figure {
    Figure(
      period: period, text: text, value: value, margin: margin, interval: interval, parts: parts,
      words: words,
      markers: markers + [marker], completeness: completeness, standing: standing)
  }

  /// The figure with how it stands by a target.
  func standing(_ standing: TargetStanding?) -> Figure {
    Figure(
      period: period, text: text, value: value, margin: margin, interval: interval, parts: parts,
      words: words,
      markers: markers, completeness: completeness, standing: standing)
  }
}

/// One table of figures: the total, or one breakdown's values, by period.
package struct FigureTable<Audience: Sendable>: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// `nil` in the table of totals.
    package let value: Breakdown.Value?
    /// One figure for each of the table's periods, in their order.
    package let figures: [Figure<Audience>]

    init(value: Breakdown.Value?, figures: [Figure<Audience>]) {
      self.value = value
      self.figures = figures
    }
  }

  package let table: Indicator.Table
  package let periods: [ReportingPeriod]
  package let rows: [Row]

  init(table: Indicator.Table, periods: [ReportingPeriod], rows: [Row]) {
    self.table = table
    self.periods = periods
    self.rows = rows
  }
}

extension [FigureTable<Public>] {
  /// The county's own row; `nil` where there is no table of totals.
  package var totalRow: FigureTable<Public>.Row? {
    first { $0.table == .total }?.rows.first
  }
}

/// What one item comes to beside an indicator's figure, never part of it.
package struct BesideFigures<Audience: Sendable>: Hashable, Sendable {
  package let item: Item.Code
  package let title: String
  package let unit: Item.Unit
  /// Totals, one for each period of the indicator's own totals, in their order.
  package let figures: [Figure<Audience>]

  init(item: Item.Code, title: String, unit: Item.Unit, figures: [Figure<Audience>]) {
    self.item = item
    self.title = title
    self.unit = unit
    self.figures = figures
  }
}

/// The newest total and the one before of those bodies alone that are in both.
package struct LikeForLikeFigures<Audience: Sendable>: Hashable, Sendable {
  package let earlier: Figure<Audience>
  package let later: Figure<Audience>

  /// How many bodies are in both.
  package var bodyCount: Int { later.completeness.reported }
}

/// One indicator's figures; the table of totals comes first where there is one.
package struct IndicatorFigures<Audience: Sendable>: Hashable, Sendable {
  package let indicator: Indicator.Code
  /// Invented, to show the monitor at work. National figures never are.
  package let isIllustrative: Bool
  package let tables: [FigureTable<Audience>]
  /// None where the total is not public.
  package let beside: [BesideFigures<Audience>]
  /// `nil` where the same bodies are in the newest two totals, or it would give somebody away.
  package let likeForLike: LikeForLikeFigures<Audience>?
  package let judgement: Judgement

  init(
    indicator: Indicator.Code, isIllustrative: Bool, tables: [FigureTable<Audience>],
    beside: [BesideFigures<Audience>], likeForLike: LikeForLikeFigures<Audience>? = nil,
    judgement: Judgement = .none
  ) {
    self.indicator = indicator
    self.isIllustrative = isIllustrative
    self.tables = tables
    self.beside = beside
    self.likeForLike = likeForLike
    self.judgement = judgement
  }

  package var assessment: Assessment? { judgement.assessment }
}
