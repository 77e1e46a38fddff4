// Where everything in the wheel stands: rings and sectors as large as their words need, no larger.

import Foundation

/// A piece of a ring, around the drawing's middle; angles are clockwise from the top, in radians.
struct WheelSector: Hashable, Sendable {
  let middle: Double
  let half: Double
  let inner: Double
  let outer: Double

  /// How far words keep from its edges.
  private static let margin = 5.0

  /// How far out the middle of the lines must stand for all of them to be inside; `nil` where
  /// they are too wide or too many.
  func radius(for lines: [WheelLine]) -> Double? {
    let (centre, reach) = ((inner + outer) / 2, (outer - inner) / 2)
    let height = lines.reduce(0) { $0 + $1.height }
    return stride(from: 0, through: reach, by: 4).lazy
      .flatMap { [centre + $0, centre - $0] }.first { holds(lines, height: height, at: $0) }
  }

  private func holds(_ lines: [WheelLine], height: Double, at radius: Double) -> Bool {
    let (x, y) = WheelSector.point(radius, middle)
    var top = y - height / 2
    return lines.allSatisfy { line in
      defer { top += line.height }
      return holds(x - line.width / 2...x + line.width / 2, top...top + line.height)
    }
  }

  /// Whether a rectangle lies inside: its corners by the three outer edges, its nearest point by
  /// the inner one.
  func holds(_ across: ClosedRange<Double>, _ down: ClosedRange<Double>) -> Bool {
    func nearest(_ range: ClosedRange<Double>) -> Double {
      min(max(0, range.lowerBound), range.upperBound)
    }
    guard hypot(nearest(across), nearest(down)) >= inner + WheelSector.margin else {
      return false
    }
    return holds(across.lowerBound, down.lowerBound) && holds(across.lowerBound, down.upperBound)
      && holds(across.upperBound, down.lowerBound) && holds(across.upperBound, down.upperBound)
  }

  private func holds(_ x: Double, _ y: Double) -> Bool {
    let distance = hypot(x, y)
    guard distance <= outer - WheelSector.margin else { return false }
    let off = abs(remainder(atan2(x, -y) - middle, 2 * .pi))
    return off < half && distance * sin(min(half - off, .pi / 2)) >= WheelSector.margin
  }

  static func point(_ radius: Double, _ angle: Double) -> (x: Double, y: Double) {
    (radius * sin(angle), -radius * cos(angle))
  }
}

/// One part in its sector, with its lines as they are set.
struct WheelPart {
  let part: PartStanding
  let sector: WheelSector
  let lines: [WheelLine]
  let radius: Double
}

/// An area's name and how far around it stands.
struct WheelArea: Hashable, Sendable {
  let title: String
  /// Its middle and half of its extent.
  let middle: Double
  let half: Double

  /// The size of its type, in units of the drawing.
  static let size = 16.0
  var width: Double { Double(title.count) * WheelArea.size * 0.64 }
}

/// One ring of sectors of one size, area by area, clockwise from the top.
struct WheelRing {
  let parts: [WheelPart]
  let areas: [WheelArea]
  let outer: Double
  /// Where the areas' names stand.
  let titles: Double

  /// - Parameter titles: how far from the middle the areas' names stand, by the outer edge.
  /// - Returns: `nil` where some words do not fit.
  fileprivate init?(
    _ areas: [(title: String, parts: [PartStanding])], texts: [[[WheelLine]]], inner: Double,
    outer: Double, titles: Double
  ) {
    let count = areas.reduce(0) { $0 + $1.parts.count }
    let step = 2 * Double.pi / Double(count)
    // One area alone begins at the top; the first of several stands there as a whole.
    let first = areas.count == 1 ? 0 : -step * Double(areas[0].parts.count - 1) / 2
    var start = areas.count == 1 ? -.pi : first - step / 2
    self.areas = areas.map { area in
      let extent = step * Double(area.parts.count)
      defer { start += extent }
      return WheelArea(title: area.title, middle: start + extent / 2, half: extent / 2)
    }
    guard self.areas.allSatisfy({ $0.width <= 2 * $0.half * titles * 0.95 }) else { return nil }
    var parts: [WheelPart] = []
    for (part, settings) in zip(areas.flatMap(\.parts), texts) {
      let sector = WheelSector(
        middle: first + step * Double(parts.count), half: step / 2, inner: inner, outer: outer)
      let fitting = settings.lazy.compactMap { lines in
        sector.radius(for: lines).map {
          WheelPart(part: part, sector: sector, lines: lines, radius: $0)
        }
      }
      guard let set = fitting.first else { return nil }
      parts.append(set)
    }
    self.parts = parts
    self.outer = outer
    self.titles = titles
  }
}

/// The heart, the outcomes around it, and the other labels around them.
struct WheelLayout {
  typealias Areas = [(title: String, parts: [PartStanding])]

  let heart: Double
  /// The ring of the outcomes and, where there are other labels, theirs.
  let rings: [WheelRing]
  /// Half of the drawing's width.
  let edge: Double

  /// Between the rings' edges and what stands beside them.
  private static let gap = 6.0
  private static let band = 28.0

  /// - Returns: `nil` where the labels are so many or so long that they do not fit: then the list
  ///   alone shows them.
  init?(outcomes: Areas, others: Areas) {
    func texts(_ areas: Areas) -> [[[WheelLine]]] {
      areas.flatMap(\.parts).map { WheelText($0).settings }
    }
    let (near, far) = (texts(outcomes), texts(others))
    guard !near.isEmpty else { return nil }
    // A larger heart leaves the sectors wider, a smaller one the ring more room: the best is tried.
    let rings = stride(from: 64.0, through: 160, by: 16).compactMap { heart in
      WheelLayout.ring(outcomes, near, inner: heart + WheelLayout.band) { _ in
        heart + WheelLayout.band / 2
      }.map { (heart, $0) }
    }
    guard let (heart, first) = rings.min(by: { $0.1.outer < $1.1.outer }) else { return nil }
    self.heart = heart
    guard !far.isEmpty else {
      self.rings = [first]
      edge = first.outer + WheelLayout.gap
      return
    }
    let beside = WheelLayout.band / 2
    guard
      let second = WheelLayout.ring(
        others, far, inner: first.outer + WheelLayout.gap, titles: { $0 + beside })
    else { return nil }
    self.rings = [first, second]
    edge = second.outer + WheelLayout.band
  }

  /// The thinnest ring that holds all words.
  private static func ring(
    _ areas: Areas, _ texts: [[[WheelLine]]], inner: Double, titles: (Double) -> Double
  ) -> WheelRing? {
    stride(from: 80.0, through: 180, by: 8).lazy.compactMap { depth in
      WheelRing(
        areas, texts: texts, inner: inner, outer: inner + depth, titles: titles(inner + depth))
    }.first
  }
}
