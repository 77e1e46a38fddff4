// What stands beside a figure: in its table and its file, by its own name, never as the figure.

import Disclosure
import TestSupport
import Testing

@testable import Pages

@Suite("What stands beside a figure") struct BesideTests {
  private let beside =
    Sample.plain.release.indicators.first { $0.indicator == "KC28" }?.beside.first

  @Test("is a column of the table of totals, period by period")
  func column() throws {
    let page = try pieces(of: Sample.plainTexts["indicators/KC28/"] ?? "")
    let heads = page.filter { $0 == .text("Beside it: training places taken") }
    #expect(heads.count == 1)
    let html = Sample.plainTexts["indicators/KC28/"] ?? ""
    let figures = try #require(beside).figures
    #expect(figures.count == 12)
    for figure in figures {
      let row = try #require(
        html.split(separator: "\n").first {
          $0.hasPrefix("<tr><th scope=\"row\">\(figure.period.sentenceWords(in: .april))</th>")
        })
      let marked = String(decoding: figure.html.bytes, as: UTF8.self)
      #expect(row.contains("</td><td class=\"number\">\(marked)</td><td>"), "\(row)")
    }
    #expect(html.contains("is no part of it"))
  }

  @Test("has rows of its own in the file, named by the item")
  func file() throws {
    let rows = (Sample.plainTexts["indicators/KC28/data.csv"] ?? "").split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let figures = try #require(beside).figures
    let own = rows.filter { $0[5] == "beside" }
    #expect(own.count == figures.count)
    for (row, figure) in zip(own, figures) {
      let cell = Dictionary(uniqueKeysWithValues: zip(DataFile.columns, row))
      #expect(cell["period"] == figure.period.code)
      #expect(cell["value_code"] == "places")
      #expect(cell["value_title"] == "Training places taken")
      #expect(cell["unit"] == "events")
      #expect(cell["figure"] == (figure.value.map { "\($0)" } ?? ""))
      #expect(cell["markers"] == figure.markers.map(\.rawValue).joined())
    }
  }

  @Test("is nowhere where the indicator has no total")
  func noTotal() {
    let pages = Sample.plainTexts.filter { $0.key.hasPrefix("indicators/KC26/") }.values
    #expect(pages.count == 6)
    #expect(pages.allSatisfy { !$0.lowercased().contains("beside it:") && !$0.contains("due") })
  }
}
