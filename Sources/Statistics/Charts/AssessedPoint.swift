// One point of a chart, with the lines at it and what it means.

/// One point of a chart.
package struct AssessedPoint: Hashable, Sendable, Codable {
  /// As given; it is drawn even where it is not charted.
  package let value: Double?
  /// Whether it takes part in mean, limits, signals and direction. A figure that does not is drawn
  /// hollow.
  package let isCharted: Bool
  /// Whether it and the point before are both charted and in one step: a line may join them.
  package let follows: Bool
  /// Which stretch between rebases it stands in, from 0.
  package let step: Int
  /// The centre line at this point; `nil` where its step has no figure at all.
  package private(set) var mean: Double?
  package private(set) var limits: Limits?
  package internal(set) var signal: Signal?
  package internal(set) var variation = Variation.commonCause
  /// Of a charted point with a centre line.
  private(set) var place = Place.onMean

  init(value: Double?, isCharted: Bool, follows: Bool, step: Int) {
    self.value = value
    self.isCharted = isCharted
    self.follows = follows
    self.step = step
  }

  package var isHollow: Bool { value != nil && !isCharted }

  /// - Parameter slack: how far the number behind a rounded figure may lie from it.
  mutating func draw(mean: Double, limits: Limits?, slack: Double) {
    self.mean = mean
    self.limits = limits
    if isCharted, let value { place = Place(of: value, mean: mean, limits: limits, slack: slack) }
  }
}

/// The limits at one point, in the figures' own unit.
package struct Limits: Hashable, Sendable, Codable {
  package let lower: Double
  package let upper: Double
  /// Two thirds of the way from the mean to each.
  package let nearLower: Double
  package let nearUpper: Double
}

/// Where a point lies among its lines; a point on a line is not beyond it.
struct Place: Hashable, Sendable, Codable {
  enum Zone: String, Hashable, Sendable, Codable { case inside, near, outside }

  /// 1 above the mean, -1 below, 0 on it.
  let side: Int
  /// Near is beyond two thirds of the way to a limit and not outside it.
  let zone: Zone

  static let onMean = Place(side: 0, zone: .inside)

  private init(side: Int, zone: Zone) {
    self.side = side
    self.zone = zone
  }

  init(of value: Double, mean: Double, limits: Limits?, slack: Double = 0) {
    let (least, most) = (value - slack, value + slack)
    side = least > mean ? 1 : most < mean ? -1 : 0
    guard let limits else {
      zone = .inside
      return
    }
    zone =
      least > limits.upper || most < limits.lower
      ? .outside : least > limits.nearUpper || most < limits.nearLower ? .near : .inside
  }
}
