// Periods, times and completeness as people read them.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("Plain words") struct WordsTests {
  @Test(
    "name periods by what they are",
    arguments: [
      ("2026-27-Q2", ReportingPeriod.Kind.flow, "July to September 2026", ["Jul–Sep", "2026"]),
      ("2026-27-Q2", .snapshot, "30 September 2026", ["30 Sep", "2026"]),
      ("2026-27-Q2", .rolling12, "12 months to 30 September 2026", ["30 Sep", "2026"]),
      ("2026-07", .flow, "July 2026", ["Jul", "2026"]),
      ("2023-24", .flow, "2023-24", ["2023-24", ""]),
    ])
  func periods(label: String, kind: ReportingPeriod.Kind, words: String, short: [String]) throws {
    let period = try #require(ReportingPeriod(label: label)).of(kind: kind)
    #expect(period.sentenceWords(in: .april) == words)
    let (first, second) = period.shortLines(in: .april)
    #expect([first, second] == short)
  }

  @Test("say how complete a figure is")
  func completeness() {
    let part = Completeness(reported: 3, expected: 4, collected: Day(2026, 10, 14))
    #expect(part.words == "3 of 4 reported, collected 14 October 2026")
    #expect(Completeness(reported: 0, expected: 4, collected: nil).words == "0 of 4 reported")
  }

  @Test(
    "give times in Kent, summer and winter",
    arguments: [
      (1_792_483_200.0, "20 October 2026 at 09:00"), (1_798_761_540.0, "31 December 2026 at 23:59"),
      (1_790_809_200.0, "1 October 2026 at 00:00"), (-1.0, "1 January 1970 at 00:59"),
    ])
  func times(seconds: Double, words: String) {
    #expect(Date(timeIntervalSince1970: seconds).londonWords == words)
  }
}
