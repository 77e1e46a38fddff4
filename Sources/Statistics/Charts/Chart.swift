// A chart in the making: its points, which of them count, and which stand side by side.

/// The points of one series, to which lines and signals are added in place.
struct Chart {
  var points: [AssessedPoint] = []
  /// What is charted, a NaN for every gap: no comparison with one holds, so that a gap needs no
  /// branch of its own.
  private(set) var values: [Double] = []
  /// The stretches between rebases, in order.
  private(set) var steps: [Range<Int>]
  /// Rebases whose date is that of no point.
  private(set) var absent: [Series.Rebase] = []

  init(_ series: Series) {
    steps = series.points.isEmpty ? [] : [0..<series.points.count]
    for rebase in series.options.rebases {
      if let start = series.index(ofDate: rebase.date) {
        split(at: start)
      } else {
        absent.append(rebase)
      }
    }
    points.reserveCapacity(series.points.count)
    values.reserveCapacity(series.points.count)
    for step in steps.indices {
      var isBeforeCharted = false
      for index in steps[step] {
        let isCharted = series.isCharted(index)
        points.append(
          AssessedPoint(
            value: series.points[index].value, isCharted: isCharted,
            follows: isCharted && isBeforeCharted, step: step))
        values.append(isCharted ? series.points[index].value ?? .nan : .nan)
        isBeforeCharted = isCharted
      }
    }
  }

  /// A new step begins at a point, unless one begins there already.
  private mutating func split(at start: Int) {
    guard let step = steps.firstIndex(where: { $0.contains(start) }),
      steps[step].lowerBound < start
    else { return }
    steps.insert(start..<steps[step].upperBound, at: step + 1)
    steps[step] = steps[step].lowerBound..<start
  }

  /// The last point that takes part.
  var last: Int? { points.lastIndex(where: \.isCharted) }

  func chartedCount(in range: Range<Int>) -> Int {
    var count = 0
    for index in range where points[index].isCharted { count += 1 }
    return count
  }

  /// The part of a step that its lines are computed from.
  func baseline(of step: Range<Int>, _ count: Int?) -> Range<Int> {
    guard let count else { return step }
    var charted = 0
    for index in step where points[index].isCharted {
      charted += 1
      if charted == count { return step.lowerBound..<index + 1 }
    }
    return step
  }
}

extension Series {
  /// Whether a point takes part: it has a value, whole, on enough people.
  func isCharted(_ index: Int) -> Bool {
    points[index].value != nil && !points[index].isPartial && !isUnderFloor(index)
  }

  func isUnderFloor(_ index: Int) -> Bool {
    guard let floor = denominatorFloor, let denominator = points[index].denominator else {
      return false
    }
    return denominator < floor
  }

  /// By halves: dates grow.
  func index(ofDate date: Int) -> Int? {
    var range = points.startIndex..<points.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if points[middle].date == date { return middle }
      range =
        points[middle].date < date
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}
