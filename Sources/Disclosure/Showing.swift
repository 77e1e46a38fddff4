// One cell as a figure for everybody, once it is decided whether it is hidden.

import Foundation
import Outcomes
import Statistics

/// How one indicator's cells are rounded and put into words.
struct Showing {
  /// What a quantity is rounded to.
  enum Precision {
    /// Counts: to the rule's base.
    case base(Int)
    /// Nobody's secret, or somebody else's figure: as it is.
    case asPublished
  }

  private let indicator: Indicator
  private let terms: Indicator.Terms
  private let rule: GateRule
  private let numerator: Precision
  private let denominator: Precision
  private let scale: Int

  /// - Parameter terms: what the indicator meant in the period.
  init(_ indicator: Indicator, _ terms: Indicator.Terms, items: [Item], rule: GateRule) {
    self.indicator = indicator
    self.terms = terms
    self.rule = rule
    func precision(of codes: [Item.Code]) -> Precision {
      guard indicator.secret != .published else { return .asPublished }
      // Hours tell how a service ran, not who somebody is: whole hours are enough.
      let isHours = codes.allSatisfy { code in
        items.contains { $0.code == code && $0.unit == .hours }
      }
      return .base(indicator.secret == .service && isHours ? 1 : rule.roundingBase)
    }
    switch terms.formula {
    case .sum(let codes):
      // A service's sum, such as its meetings, is nobody's secret (`Secrets.hides`).
      numerator = indicator.secret == .service ? .base(1) : precision(of: codes)
      (denominator, scale) = (.asPublished, 1)
    case .ratio(let above, let below, let scale):
      (numerator, denominator) = (precision(of: above), precision(of: below))
      self.scale = scale
    case .perPopulation(let codes, _, let scale):
      // A census count is published, to the last person.
      (numerator, denominator) = (precision(of: codes), .base(1))
      self.scale = scale
    case .published:
      (numerator, denominator, scale) = (.asPublished, .asPublished, 1)
    }
  }

  func figure(of cell: Cell, isHidden: Bool) -> Figure<Public> {
    let period = cell.period
    if isHidden { return empty(.confidential, cell, period) }
    switch cell.content {
    case .none(let gap):
      return empty(gap.marker, cell, period)
    case .published(let published):
      return figure(of: published, cell, period)
    case .parts(_, .some(0)):
      return empty(.notApplicable, cell, period)
    case .parts(let above, .some(let below)):
      return ratio(above, below, cell, period)
    // A rest such as “district unknown” has no population.
    case .parts(_, nil) where terms.formula.isPerPopulation:
      return empty(.notAvailable, cell, period)
    case .parts(let count, nil):
      let (value, text) = shown(count, numerator)
      return number(text, value, cell, period)
    }
  }

  /// No figure: too few answered.
  func unreliable(_ cell: Cell) -> Figure<Public> { empty(.lowReliability, cell, cell.period) }

  private func ratio(
    _ above: Decimal, _ below: Decimal, _ cell: Cell, _ period: ReportingPeriod
  ) -> Figure<Public> {
    let decimals = decimals(ofRatioOver: below)
    // From unrounded parts.
    let value = Decimal.roundedRatio(above, of: below, scale: scale, decimals: decimals)
    let whole = shown(below, denominator)
    let parts = [
      Figure<Public>.Part(title: terms.numeratorWords, text: shown(above, numerator).text),
      Figure<Public>.Part(title: terms.denominatorWords ?? "Out of", text: whole.text),
    ]
    let text = value.grouped(decimalsMin: decimals) + sign
    return number(
      text, value, cell, period, interval: interval(of: value, over: whole.value), parts: parts)
  }

  /// From the figure and the denominator as they are shown, so that it gives nothing away.
  ///
  /// `nil` of a mean, whose spread nobody reports, and where the shown numbers allow none.
  private func interval(of value: Decimal, over denominator: Decimal) -> Interval? {
    guard let parts = ShownParts(of: value, over: denominator, scale: Double(scale)) else {
      return nil
    }
    do throws(StatisticsError) {
      switch indicator.form {
      case .percentage where scale == 100:
        return try parts.proportion.interval(.percent95).scaled(by: Double(scale))
      case .rate: return try parts.rate.interval(.percent95)
      case .percentage, .count, .mean, .hours: return nil
      }
    } catch { return nil }
  }

  /// Percentages are whole over a small denominator, where a decimal would pretend to precision.
  private func decimals(ofRatioOver denominator: Decimal) -> Int {
    guard indicator.form == .percentage, indicator.secret != .published else {
      return indicator.decimals
    }
    return denominator < Decimal(rule.decimalFromDenominator) ? 0 : 1
  }

  private func figure(
    of published: PublishedFigure, _ cell: Cell, _ period: ReportingPeriod
  ) -> Figure<Public> {
    var parts: [Figure<Public>.Part] = []
    if let respondents = published.respondents {
      parts.append(Figure.Part(title: PartTitle.respondents, text: respondents.grouped()))
    }
    if let margin = published.margin {
      let text = margin.grouped(decimalsMin: indicator.decimals)
      parts.append(Figure.Part(title: PartTitle.margin, text: text))
    }
    let text = published.value.grouped(decimalsMin: indicator.decimals) + sign
    return number(
      text, published.value, cell, period, parts: parts, margin: published.margin,
      words: published.words)
  }

  private var sign: String { indicator.form == .percentage ? "%" : "" }

  /// A quantity rounded; one that is not zero never reads as zero.
  private func shown(
    _ quantity: Decimal, _ precision: Precision
  ) -> (value: Decimal, text: String) {
    switch precision {
    case .asPublished:
      return (quantity, quantity.grouped(decimalsMin: indicator.decimals))
    case .base(let base):
      let rounded = quantity.rounded(toBase: base)
      let vanishes = rounded == 0 && quantity > 0
      return (rounded, vanishes ? "under \(base)" : rounded.grouped())
    }
  }

  private func number(
    _ text: String, _ value: Decimal, _ cell: Cell, _ period: ReportingPeriod,
    interval: Interval? = nil, parts: [Figure<Public>.Part] = [], margin: Decimal? = nil,
    words: String? = nil
  ) -> Figure<Public> {
    Figure(
      period: period, text: text, value: value, margin: margin, interval: interval, parts: parts,
      words: words, markers: cell.completeness.isPartial ? [.provisional] : [],
      completeness: cell.completeness)
  }

  private func empty(
    _ marker: Marker, _ cell: Cell, _ period: ReportingPeriod
  ) -> Figure<Public> {
    Figure(
      period: period, text: marker.rawValue, value: nil, margin: nil, parts: [],
      markers: [marker], completeness: cell.completeness)
  }
}
