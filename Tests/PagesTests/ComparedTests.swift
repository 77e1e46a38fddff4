// How an indicator stands beside others: the country by margins, districts in a funnel.

import Disclosure
import Outcomes
import Statistics
import TestSupport
import Testing

@testable import Pages

@Suite("Beside others") struct ComparedTests {
  @Test("a survey figure is better, similar or worse in words, with its bars")
  func national() throws {
    let page = Sample.plainTexts["indicators/KC31/"] ?? ""
    let pieces = try pieces(of: page)
    #expect(pieces.allText.contains("Kent: worse than England."))
    #expect(pieces.allText.contains("Kent: similar to South East."))
    #expect(pieces.tags("svg").count == 2)
    #expect(pieces.allText.contains("√(a² + b²)"))
  }

  /// A funnel of three districts, as a page draws it.
  private func section(_ polarity: Indicator.Polarity) throws -> String {
    var one = OneIndicator(
      polarity: polarity,
      quarters: [(period: "2026-27-Q2", above: 880, below: 1_650, isPartial: false)])
    one.districts = [(40, 50), (500, 1_000), (340, 600)]
    return one.byDistrictPage
  }

  @Test("districts stand round the whole, in their own order, with limits and a table")
  func funnel() throws {
    let pieces = try pieces(of: section(.up))
    let text = pieces.allText
    #expect(text.contains("District A (better, beyond the 99.8% limit)"))
    #expect(text.contains("District B (worse, beyond the 95% limit)"))
    #expect(text.contains("2 of 3 districts differ from the whole by more than chance may do"))
    let kinds = pieces.tags("path").compactMap { $0["class"] }
    #expect(kinds.count { $0 == "limit outer" } == 2 && kinds.contains("mean"))
    #expect(kinds.count { $0 == "point change" } == 2)
    #expect(text.contains("Beside the whole"))
    #expect(text.contains("Illustrative"))
  }

  @Test("nothing is better or worse where neither way is")
  func neutral() throws {
    let text = try pieces(of: section(.neutral)).allText
    #expect(text.contains("District A (above, beyond the 99.8% limit)"))
    #expect(!text.contains("(better") && !text.contains("(worse"))
  }

  @Test("a page says the total of the same bodies where others came or went")
  func likeForLike() throws {
    var one = OneIndicator(
      form: .count,
      quarters: [
        (period: "2026-27-Q1", above: 300, below: nil, isPartial: false),
        (period: "2026-27-Q2", above: 410, below: nil, isPartial: false),
      ])
    one.likeForLike = (200, 210)
    let text = try pieces(of: one.page).allText
    #expect(text.contains("The 2 that reported for the whole of both periods: 200 carers for"))
    #expect(text.contains("then 210 carers for"))
  }

  @Test("what changed since another release is said, and where there is none to compare with")
  func changes() throws {
    let usual = [500, 520, 495, 510, 525, 490, 505, 515, 500, 510, 495, 520, 500]
    let periods = Frequency.quarterly.periods(from: "2023-04-01", to: "2026-09-30")
    func release(_ counts: [Int]) -> OneIndicator {
      OneIndicator(
        form: .count,
        quarters: zip(periods, counts).map {
          (period: $0, above: $1, below: Int?.none, isPartial: false)
        })
    }
    var revised = usual
    revised[2] = 700
    let page = try release(revised + [990]).changesPage(since: release(usual))
    let text = try pieces(of: page).allText
    #expect(text.contains("Seen in time: The newest figure lies higher than those before"))
    #expect(text.contains("Figures that are shown otherwise than before"))
    #expect(text.contains("495") && text.contains("700"))
    #expect(text.contains("July to September 2026"))
    #expect(
      try pieces(of: release(usual).changesPage(since: nil)).allText
        .contains("no earlier release that this one can be compared with"))
  }
}
