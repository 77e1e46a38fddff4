// Times assessing and Wilson's limits by themselves, all made ready in memory before.

import Foundation
import Statistics

/// Prints the processor's seconds of both, for `scripts/bench/charts.py`.
@main
enum Speed {
  static func main() throws {
    var random = Seeded(20_260_401)
    let all = (0..<100_000).map { series($0, &random) }
    let parts = (0..<1_000_000).map { _ in
      let denominator = (random.uniform() * 2_000).rounded(.up)
      return (
        numerator: (random.uniform() * denominator).rounded(.down), denominator: denominator
      )
    }
    // What is found is added up and printed, so that nothing of it can be left out.
    var letters = 0
    let assessing = try seconds {
      for series in all { letters += try assess(series).sentence.utf8.count }
    }
    var sum = 0.0
    let intervals = try seconds {
      for part in parts {
        let estimate = try Proportion(part.numerator, of: part.denominator).estimate
        sum += estimate.at95.lower + estimate.at95.upper
        sum += estimate.at998.lower + estimate.at998.upper
      }
    }
    print(assessing, intervals, letters, sum)
  }

  /// Of every ten series one rises and one has a step, so that all four rules are met.
  private static func series(_ number: Int, _ random: inout Seeded) -> Series {
    let points = (0..<36).map { month in
      let rise = number % 10 == 3 ? 0.5 * Double(month) : 0
      let step = number % 10 == 7 && month > 24 ? 15.0 : 0
      return Series.Point(
        date: month, label: labels[month], value: 100 + rise + step + 10 * random.bell())
    }
    return Series(points: points, polarity: .up)
  }

  private static let labels = (2023...2025).flatMap { year in
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ].map { "\($0) \(year)" }
  }

  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}

extension Seeded {
  /// From 0 to 1.
  mutating func uniform() -> Double { Double.random(in: 0..<1, using: &self) }

  /// Nearly Normal, of mean 0 and standard deviation 1: twelve uniform numbers added up.
  mutating func bell() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
}
