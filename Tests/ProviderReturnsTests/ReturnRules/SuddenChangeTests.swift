// Numbers far from a body's own history.

import Foundation
import Outcomes
import Testing
import TestSupport

@testable import ProviderReturns

/// Of 40, 42, 44, 46, 50, 52, 54, 56 the median is 48, the distances from it 8, 6, 4, 2, 2, 4, 6,
/// 8, and MAD 5: z = 0.6745 · |x − 48| / 5, so that 73 has 3.37 and 74 has 3.51. But chance alone
/// makes √48 = 6.93 of it (MAD 5 is 7.41): MAD stands.
private let wide: [Decimal] = [40, 42, 44, 46, 50, 52, 54, 56]
private let constant = Array(repeating: Decimal(100), count: 8)

private let numbers: [(history: [Decimal], now: Decimal, isTold: Bool)] = [
  (wide, 48, false), (wide, 73, false), (wide, 74, true), (wide, 23, false), (wide, 22, true),
  // MAD 0 is taken as 0.6745 · √100: 35 away is not yet too far.
  (constant, 100, false), (constant, 135, false), (constant, 136, true), (constant, 64, true),
  // Small counts.
  (Array(repeating: 0, count: 8), 9, false), (Array(repeating: 0, count: 8), 10, true),
  (Array(repeating: 2, count: 8), 9, false), ([1, 2, 1, 2, 1, 2, 1, 2], 30, true),
]

@Suite("A sudden change") struct SuddenChangeTests {
  private func history(_ item: String, _ numbers: [Decimal]) -> [Said] {
    zip(quarters(numbers.count, before: "2026-27 Q2"), numbers).map { Said(item, $1, $0) }
  }

  @Test("is told above 3.5 times the usual distance", arguments: numbers)
  func told(earlier: [Decimal], now: Decimal, isTold: Bool) {
    let checked = CarersHome.returned([Said("q1", now)], before: history("q1", earlier))
    let findings = SuddenChange.outcome(of: checked).findings
    #expect(findings?.count == (isTold ? 1 : 0))
  }

  @Test("says what is usual")
  func usual() throws {
    let checked = CarersHome.returned([Said("q1", 90)], before: history("q1", wide))
    let finding = try #require(SuddenChange.outcome(of: checked).findings?.first)
    // 48 ± 3.5 · 5 / 0.6745 = 22.05 to 73.95.
    #expect(finding.facts["usual_low"] == "23")
    #expect(finding.facts["usual_high"] == "73")
    #expect(finding.facts["value"] == "90")
    #expect(finding.facts["count"] == "8")
    #expect(finding.place.cell == "C2")
  }

  @Test("needs eight earlier periods of the same length")
  func tooFew() {
    let why = "fewer than 8 earlier periods are known"
    let seven = CarersHome.returned([Said("q1", 900)], before: history("q1", Array(wide.prefix(7))))
    #expect(SuddenChange.outcome(of: seven).why == why)
    let months = (1...9).map {
      Said(
        "q1", 5,
        ReportingPeriod(
          start: Day(2025, $0, 1) ?? "2025-01-01", end: Day(2025, $0, 28) ?? "2025-01-28"))
    }
    #expect(
      SuddenChange.outcome(of: CarersHome.returned([Said("q1", 900)], before: months)).why == why)
    #expect(
      SuddenChange.outcome(of: CarersHome.returned([Said("q1", 900)])).why
        == "no earlier return is known")
  }

  @Test("is not reckoned from before a redefinition")
  func redefined() {
    let checked = CarersHome.returned([Said("closing", 900)], before: history("closing", wide))
    // Redefined on 1 April 2025: only five quarters count.
    #expect(SuddenChange.outcome(of: checked).findings == nil)
  }

  @Test("is told of the ten farthest numbers at most, the farthest first")
  func most() throws {
    let said = (1...15).map { Said("q\($0)", Decimal(100 + 10 * $0)) }
    let past = (1...15).flatMap { history("q\($0)", wide) }
    let findings = try #require(
      SuddenChange.outcome(of: CarersHome.returned(said, before: past)).findings)
    #expect(findings.map(\.found) == (6...15).reversed().map { "\(100 + 10 * $0)" })
  }
}
