// What a series may not hold: each fault names the period and says what to do.

/// Why a series cannot be assessed.
package enum SeriesFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// A value or part that is infinite, not a number, or beyond ±1e100.
  case outOfRange(period: String)
  case repeatedDate(period: String)
  case earlierThanBefore(period: String)
  /// A proportion whose parts are negative, whose denominator is nought or whose numerator is the
  /// greater; or that lies outside nought to all.
  case notAProportion(period: String)
  case baselineTooShort(count: Int)
  case targetOutOfRange

  package var description: String {
    switch self {
    case .outOfRange(let period):
      "\(period): the figure is too large or not a number. Give a number, or leave it empty."
    case .repeatedDate(let period):
      "\(period): there are two figures for one date. Keep one."
    case .earlierThanBefore(let period):
      "\(period): this date is earlier than the one before it. Put the earliest first."
    case .notAProportion(let period):
      "\(period): the part is not a part of the whole. Check numerator and denominator."
    case .baselineTooShort(let count):
      "A baseline of \(count) is too short to fix. Fix it after \(RuleSet.pointsMin) or more."
    case .targetOutOfRange:
      "The target is too large or not a number. Give a number, or none."
    }
  }
}

extension Series {
  /// Larger ones could overflow on the way.
  static let magnitudeMax = 1e100

  /// Looks at every point once.
  func check() throws(SeriesFault) {
    if let count = options.baselineCount, count < RuleSet.pointsMin {
      throw .baselineTooShort(count: count)
    }
    if let target, !Series.isUsable(target) { throw .targetOutOfRange }
    for index in points.indices {
      try check(index)
      guard index > 0 else { continue }
      if points[index].date == points[index - 1].date {
        throw .repeatedDate(period: points[index].label)
      }
      if points[index].date < points[index - 1].date {
        throw .earlierThanBefore(period: points[index].label)
      }
    }
  }

  private func check(_ index: Int) throws(SeriesFault) {
    guard
      Series.isUsable(points[index].value), Series.isUsable(points[index].numerator),
      Series.isUsable(points[index].denominator)
    else { throw .outOfRange(period: points[index].label) }
    guard case .proportion(let scale) = kind, let value = points[index].value else { return }
    guard value >= 0, value <= scale, hasParts(index) else {
      throw .notAProportion(period: points[index].label)
    }
  }

  /// Whether numerator and denominator, where they are known, make a proportion.
  private func hasParts(_ index: Int) -> Bool {
    guard let denominator = points[index].denominator else { return true }
    let numerator = points[index].numerator ?? 0
    return denominator > 0 && numerator >= 0 && numerator <= denominator
  }

  private static func isUsable(_ number: Double?) -> Bool {
    guard let number else { return true }
    return number.magnitude <= magnitudeMax
  }
}
