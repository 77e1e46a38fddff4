// What was agreed about a figure, by whom, and how a figure stands by it: Kent's own key.

package import Foundation

/// A target with its floor, or an expected range, that somebody has agreed for one year.
package struct Target: Hashable, Sendable, Codable {
  package enum Level: Hashable, Sendable, Codable {
    /// For a figure that is better up, or down.
    case target(Decimal, floor: Decimal)
    /// For an activity, of which neither more nor less is better.
    case range(lower: Decimal, upper: Decimal)
  }

  /// The financial year that it holds for.
  package let year: ReportingPeriod
  package let level: Level
  package let agreedBy: String
  package let agreedOn: Day
  /// The one contract or lot that it holds for; the whole county where neither is named.
  package let contract: String?
  package let lot: String?
  /// Invented: it rates illustrative releases only.
  package let isIllustrative: Bool

  package init(
    year: ReportingPeriod, level: Level, agreedBy: String, agreedOn: Day, contract: String?,
    lot: String?, isIllustrative: Bool
  ) {
    self.year = year
    self.level = level
    self.agreedBy = agreedBy
    self.agreedOn = agreedOn
    self.contract = contract
    self.lot = lot
    self.isIllustrative = isIllustrative
  }

  package var isCountyWide: Bool { contract == nil && lot == nil }
}

/// How a figure stands by its target and floor (Kent's Quarterly Performance Report, key of
/// 2020/21).
package enum Rating: String, Hashable, Sendable, Codable, CaseIterable {
  /// Target achieved; equality counts.
  case green
  /// Floor achieved, target not; equality with the floor counts.
  case amber
  /// Floor not achieved.
  case red
}

/// How an activity stands by the range that was expected.
package enum Activity: String, Hashable, Sendable, Codable, CaseIterable {
  case within, above, below
}

/// How one figure stands by what was agreed; there is none where nothing was.
package enum TargetStanding: Hashable, Sendable, Codable {
  case rated(Rating)
  case activity(Activity)
}

extension Target {
  /// How a figure stands by this target.
  ///
  /// - Parameters:
  ///   - figure: in the target's own unit, as it is shown.
  ///   - polarity: of the indicator; where down is better both comparisons are reversed.
  package func standing(of figure: Decimal, polarity: Indicator.Polarity) -> TargetStanding {
    switch level {
    case .range(let lower, let upper):
      return .activity(figure < lower ? .below : figure > upper ? .above : .within)
    case .target(let target, let floor):
      func reaches(_ level: Decimal) -> Bool {
        polarity == .down ? figure <= level : figure >= level
      }
      return .rated(reaches(target) ? .green : reaches(floor) ? .amber : .red)
    }
  }
}

extension Indicator {
  /// The county's agreed target for a period, and an invented one only among invented figures.
  package func target(for period: ReportingPeriod, amongIllustrative: Bool) -> Target? {
    target(for: period).flatMap { amongIllustrative || !$0.isIllustrative ? $0 : nil }
  }

  /// The county's agreed target for the year in which a period ends.
  package func target(for period: ReportingPeriod) -> Target? {
    targets.first {
      $0.isCountyWide && $0.year.start <= period.end && period.end <= $0.year.end
    }
  }
}
