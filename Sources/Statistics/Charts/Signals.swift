// The four signals: each stronger one is written over the weaker.

extension Chart {
  /// Finds the signals of all points, every point of a run and of a trend included.
  mutating func markSignals() {
    for step in steps {
      markRuns(step)
      markTwoOfThree(step)
      markTrends(step)
      markOutside(step)
    }
  }

  private mutating func markRuns(_ step: Range<Int>) {
    guard points[step.lowerBound].mean != nil else { return }
    var length = 0
    var sideBefore = 0
    for index in step {
      let side = points[index].place.side
      length = side == 0 ? 0 : side == sideBefore ? length + 1 : 1
      sideBefore = side
      if length >= RuleSet.runLength { markSeven(upTo: index, .runOfSeven, side) }
    }
  }

  private mutating func markTwoOfThree(_ step: Range<Int>) {
    for index in step.dropFirst(2) where nearCount(upTo: index) >= 2 {
      let side = points[index].place.side
      guard side != 0, points[index - 1].place.side == side, points[index - 2].place.side == side
      else { continue }
      for near in index - 2...index where points[near].place.zone == .near {
        mark(near, .twoOfThree, side)
      }
    }
  }

  private func nearCount(upTo index: Int) -> Int {
    (points[index].place.zone == .near ? 1 : 0) + (points[index - 1].place.zone == .near ? 1 : 0)
      + (points[index - 2].place.zone == .near ? 1 : 0)
  }

  /// Of a point at which one trend turns into another the later direction counts.
  private mutating func markTrends(_ step: Range<Int>) {
    var length = 1
    var wayBefore = 0
    for index in step.dropFirst() {
      let way = direction(to: index)
      length = way == 0 ? 1 : way == wayBefore ? length + 1 : 2
      wayBefore = way
      guard length >= RuleSet.runLength else { continue }
      markSeven(upTo: index, .trendOfSeven, way)
      if length == RuleSet.runLength { markTie(before: index - RuleSet.runLength + 1) }
    }
  }

  /// A trend's last point counts as falling where the next trend begins at the same height.
  ///
  /// So NHSRplotthedots has it, whichever way the first trend went; followed, so that charts agree.
  private mutating func markTie(before start: Int) {
    guard points[start].follows, points[start - 1].signal?.rule == .trendOfSeven,
      values[start] == values[start - 1]
    else { return }
    mark(start - 1, .trendOfSeven, -1)
  }

  private mutating func markOutside(_ step: Range<Int>) {
    for index in step where points[index].place.zone == .outside {
      mark(index, .outsideLimits, points[index].place.side)
    }
  }

  private mutating func markSeven(upTo last: Int, _ rule: Rule, _ way: Int) {
    for index in last - RuleSet.runLength + 1...last { mark(index, rule, way) }
  }

  private mutating func mark(_ index: Int, _ rule: Rule, _ way: Int) {
    points[index].signal = Signal(rule: rule, way: way > 0 ? .up : .down)
  }

  /// 1 for a rise from the point before, -1 for a fall, 0 for a tie and beside a gap.
  func direction(to index: Int) -> Int { sign(values[index] - values[index - 1]) }

  /// 0 for a NaN.
  private func sign(_ number: Double) -> Int { (number > 0 ? 1 : 0) - (number < 0 ? 1 : 0) }
}
