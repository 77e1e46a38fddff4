// Running totals sent as the period's own numbers: found in simulated charities, and not in others.

import Foundation
import Outcomes
import Testing
import TestSupport

@testable import ProviderReturns

/// A charity's true numbers of one year, by item and quarter.
private struct Charity {
  let numbers: [[Int]]

  /// - Parameter growth: by how much the whole service grows, each quarter over the first.
  init(_ random: inout Seeded, items: Int, growth: Double = 0) {
    // The whole service has better and worse quarters, and each item its own.
    let season = (0..<4).map { quarter in
      Double.random(in: 0.7...1.3, using: &random) * (1 + growth * Double(quarter))
    }
    numbers = (0..<items).map { _ in
      let level = exp(Double.random(in: log(3.0)...log(120.0), using: &random))
      return season.map { factor in
        let mean = level * factor
        let noise = (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0...1, using: &random)
        }
        return max(0, Int((mean + noise * mean.squareRoot() * 1.3).rounded()))
      }
    }
  }

  func running(_ item: Int, _ quarter: Int) -> Int { numbers[item][...quarter].reduce(0, +) }

  /// What it sends for a quarter, having sent the earlier ones right or as running totals.
  func returned(_ quarter: Int, isRunning: Bool, wasRunning: Bool) -> CheckedReturn {
    let periods = Frequency.quarterly.periods(from: "2026-04-01", to: "2027-03-31")
    let said = { (quarter: Int, isRunning: Bool) in
      numbers.indices.map { item in
        Said(
          "q\(item + 1)",
          Decimal(isRunning ? running(item, quarter) : numbers[item][quarter]), periods[quarter])
      }
    }
    return CarersHome.returned(
      said(quarter, isRunning), for: periods[quarter],
      before: (0..<quarter).flatMap { said($0, wasRunning) })
  }
}

private func share(
  seed: UInt64, growth: Double = 0, _ returned: (Charity) -> CheckedReturn
) -> Double {
  var random = Seeded(seed)
  let charities = (0..<200).map { number in
    Charity(&random, items: 6 + number % 15, growth: growth)
  }
  let told = charities.count { Cumulative.outcome(of: returned($0)).findings?.isEmpty == false }
  return Double(told) / Double(charities.count)
}

@Suite("Running totals") struct CumulativeTests {
  @Test("are found where the earlier returns were running totals too", arguments: 1...3)
  func always(quarter: Int) {
    let hits = share(seed: 1) { $0.returned(quarter, isRunning: true, wasRunning: true) }
    #expect(hits > 0.9, "\(hits)")
  }

  @Test("are found where the earlier returns were right", arguments: 2...3)
  func suddenly(quarter: Int) {
    let hits = share(seed: 2) { $0.returned(quarter, isRunning: true, wasRunning: false) }
    #expect(hits > 0.9, "\(hits)")
  }

  @Test(
    "are seldom seen where there are none, though the whole service may double in a quarter",
    arguments: [(quarter: 1, most: 0.03), (2, 0.005), (3, 0.005)])
  func falseAlarms(quarter: Int, most: Double) {
    let alarms = share(seed: 3) { $0.returned(quarter, isRunning: false, wasRunning: false) }
    #expect(alarms < most, "\(alarms)")
  }

  @Test(
    "are seldom seen in a service that grows by a fifth each quarter",
    arguments: [(quarter: 1, most: 0.1), (2, 0.005), (3, 0.005)])
  func growth(quarter: Int, most: Double) {
    let alarms = share(seed: 4, growth: 0.2) {
      $0.returned(quarter, isRunning: false, wasRunning: false)
    }
    #expect(alarms < most, "\(alarms)")
  }

  @Test("are found in the months of one return")
  func months() throws {
    let months = ["April 2026", "May 2026", "June 2026"].compactMap { ReportingPeriod(label: $0) }
    let said = (1...6).flatMap { item in
      zip(months, 1...3).map { Said("m\(item)", Decimal(item * 10 * $1), $0) }
    }
    let outcome = Cumulative.outcome(of: CarersHome.returned(said, for: "2026-27 Q1"))
    #expect(outcome.findings?.map(\.facts) == [["count": "6", "period": "2026-27"]])
    let level = (1...6).flatMap { item in months.map { Said("m\(item)", 10, $0) } }
    #expect(Cumulative.outcome(of: CarersHome.returned(level, for: "2026-27 Q1")) == .checked([]))
  }

  @Test("cannot be told in the year's first quarter, nor without history")
  func notChecked() {
    let said = (1...6).map { Said("q\($0)", 10) }
    #expect(Cumulative.outcome(of: CarersHome.returned(said)).why == "no earlier return is known")
    let last = (1...6).map { Said("q\($0)", 5, "2025-26 Q4") }
    let first = (1...6).map { Said("q\($0)", 10, "2026-27 Q1") }
    #expect(
      Cumulative.outcome(of: CarersHome.returned(first, for: "2026-27 Q1", before: last)).why
        == "fewer than 5 items have an earlier number of the same year")
  }
}
