// What is assessed: one indicator's figures in the order of time, and what is known about them.

/// One indicator's figures in the order of time, with all that decides how they are judged.
package struct Series: Hashable, Sendable {
  /// What the figures are, which decides how they are drawn.
  package enum Kind: Hashable, Sendable {
    /// Anything measured: a mean, hours, a rate.
    case quantity
    /// Events, counted.
    case count
    /// Events among a denominator, times `scale` (100 for percentages).
    case proportion(scale: Double)
    /// A survey's figures: the latest against the one before, with their margins of error, where
    /// both are known.
    case survey(SurveyDifference?)
  }

  package var points: [Point]
  package var kind: Kind
  package var polarity: Polarity
  /// An agreed target in the figures' own unit, and nothing else: without it there is no assurance.
  package var target: Double?
  package var caveats: Set<Caveat>
  /// Points whose denominator is below are kept out of everything.
  package var denominatorFloor: Double?
  package var options: Options
  package var period: PeriodName
  /// What the figures were rounded to multiples of, such as 5; nought for exact ones.
  ///
  /// A rounded figure lies beyond a line only where the number behind it must, and limits are never
  /// nearer to the mean than one such unit: rounding hides how much the figures vary.
  package var rounding: Double

  /// - Parameter points: the earliest first.
  package init(
    points: [Point], kind: Kind = .quantity, polarity: Polarity, target: Double? = nil,
    caveats: Set<Caveat> = [], denominatorFloor: Double? = nil, options: Options = Options(),
    period: PeriodName = .month, rounding: Double = 0
  ) {
    self.points = points
    self.kind = kind
    self.polarity = polarity
    self.target = target
    self.caveats = caveats
    self.denominatorFloor = denominatorFloor
    self.options = options
    self.period = period
    self.rounding = rounding
  }
}

extension Series {
  /// One period's figure.
  package struct Point: Hashable, Sendable {
    /// Any whole number that grows with time, such as days since 1970-01-01.
    package var date: Int
    /// The period's name as sentences say it: “May 2026”.
    package var label: String
    /// `nil` for a period of which there is no figure.
    package var value: Double?
    /// The parts of a proportion.
    package var numerator: Double?
    package var denominator: Double?
    /// A total with a return missing: drawn hollow, kept out of everything that is computed.
    package var isPartial: Bool

    package init(
      date: Int, label: String, value: Double?, numerator: Double? = nil,
      denominator: Double? = nil, isPartial: Bool = false
    ) {
      self.date = date
      self.label = label
      self.value = value
      self.numerator = numerator
      self.denominator = denominator
      self.isPartial = isPartial
    }
  }

  package struct Options: Hashable, Sendable {
    /// Whether moving ranges of 3.267 times their mean or more are left out, once.
    package var screensOutliers: Bool
    /// How many figures of each step the mean and the limits are computed from, at least 12; all
    /// where it is `nil`.
    package var baselineCount: Int?
    /// Dates from which mean and limits are computed anew.
    package var rebases: [Rebase]

    package init(
      screensOutliers: Bool = true, baselineCount: Int? = nil, rebases: [Rebase] = []
    ) {
      self.screensOutliers = screensOutliers
      self.baselineCount = baselineCount
      self.rebases = rebases
    }
  }

  /// A known change, from which the chart starts anew.
  package struct Rebase: Hashable, Sendable {
    /// That of the first point of the new step.
    package var date: Int
    /// What changed, and when, as it stands on the chart.
    package var reason: String

    package init(date: Int, reason: String) {
      self.date = date
      self.reason = reason
    }
  }
}

/// Why a change must not be called better or worse.
package enum Caveat: Hashable, Sendable, CaseIterable {
  case returnMissing
  case definitionChanged
  case contractChanged
  /// The change lies within the figures' margins of error.
  case marginCovers
  /// Too few people stand behind the latest figure: nothing is said at all.
  case denominatorUnderFloor
}

/// What one period is called.
package enum PeriodName: String, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year
  case halfYear = "half-year"
  /// Any other length, such as two months.
  case period

  /// `month`, `months`.
  package func words(_ count: Int) -> String { count == 1 ? rawValue : rawValue + "s" }
}
