// A framework in its own words, and what employers published, word by word.

import Disclosure
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("A framework’s page") struct FrameworkTests {
  static let strategy = Sample.plainTexts["frameworks/kent/"] ?? ""
  static let plan = Sample.plainTexts["frameworks/police/"] ?? ""

  @Test("is where the navigation’s “Strategy” leads, and says there where it is")
  func navigation() {
    #expect(
      Self.strategy.contains(
        "<a href=\"../../frameworks/kent/\" aria-current=\"page\">Strategy</a>"))
    for (path, page) in Sample.plainTexts where path.hasSuffix("/") {
      #expect(page.contains("frameworks/kent/\""), "\(path)")
    }
  }

  @Test("links every label and key moment, and says which places are inferred")
  func labels() throws {
    let links = Set(try pieces(of: Self.strategy).tags("a").compactMap { $0["href"] })
    let framework = Sample.plain.strategy
    for label in framework.labels {
      #expect(links.contains("../../" + Page.path(of: label, in: framework)), "\(label.code)")
    }
    for moment in framework.keyMoments { #expect(links.contains("../../moments/\(moment.code)/")) }
    let inferred = framework.labels.count { $0.status == .inferred }
    #expect(Self.strategy.split(separator: ">assignment inferred<").count == inferred + 1)
    #expect(Self.strategy.contains("<q>I know where to find information</q>"))
  }

  @Test("tells where a label stood before, until when, by whom it was moved, and why")
  func earlierPlace() {
    let words =
      "Until 31 December 2025: called “Time off”, under “Positive outcomes” (inferred), because it "
      + "is what carers ask for. Decided on 4 December 2025 by Cabinet member: A carers’ panel "
      + "read it so."
    #expect(Self.strategy.contains(words))
    #expect(Sample.plainTexts["labels/Y1/"]?.contains(words) == true)
  }

  @Test("made before a decided change holds says that it is to come")
  func comingChange() {
    let label = Sample.plain.strategy.labels.first { $0.code == "Y1" }
    let words = label.map { label in
      let terms = label.changes[0].before
      let earlier = Label(
        code: label.code, title: terms.title, area: terms.area, status: terms.status,
        evidence: terms.evidence, aliases: [], changes: label.changes)
      let history = LabelHistory(label: earlier, framework: Sample.plain.strategy)
      return String(decoding: history.html?.bytes ?? [], as: UTF8.self)
    }
    #expect(words?.contains("From 1 January 2026 this no longer holds.") == true)
  }

  @Test("of an employer quotes what was published, and keeps what is reported apart")
  func quotations() throws {
    #expect(Self.plan.contains("It holds from 12 June 2017; no end is stated."))
    #expect(
      Self.plan.contains(
        "<blockquote><p>an event attended by over 150 officers &amp; staff</p></blockquote>"))
    let text = try pieces(of: Self.plan).allText
    #expect(text.contains("250% growth in four years October 2017 to September 2021"))
    #expect(text.contains("published, real"))
    let parts = Self.plan.split(separator: "From returns (illustrative)")
    #expect(parts.count == 2)
    #expect(!parts[0].contains("Network members") && parts[1].contains("Network members"))
    // What is illustrative on it is said at its head.
    #expect(Self.plan.contains("<strong>Illustrative.</strong>"))
    #expect(Self.plan.contains("Nothing is collected here."))
  }

  @Test("says at its head whose figures they are where all of them are published")
  func publisher() {
    let page = Sample.plainTexts["outcomes/W1/"] ?? ""
    #expect(page.contains("<strong>Real.</strong> Figures about Example Police, as others or "))
    #expect(page.contains("<h3>Published figures (real)</h3>"))
    #expect(page.contains("Measured by: 1 published figure."))
  }

  @Test("of employers is linked from the front page, whose labels are the strategy’s alone")
  func front() throws {
    let home = try #require(Sample.plainTexts[""])
    #expect(home.contains("<a href=\"frameworks/police/\">Example Police Carers Plan</a>"))
    #expect(!home.contains("Carer footprint in the force"))
  }

  @Test("and its indicator’s page show few figures in a table with the words, without a chart")
  func indicator() throws {
    let page = Sample.plainTexts["indicators/KP04/"] ?? ""
    #expect(try pieces(of: page).tags("svg").isEmpty)
    #expect(page.contains("<td class=\"quoted\"><q>its first Conference in 2019, attended by"))
    #expect(page.contains("<dd>As its publisher publishes it.</dd>"))
    #expect(page.contains("Example Police: taken from what was published about it."))
    #expect(page.contains("A benchmark: never rated."))
  }

  @Test(
    "charts published figures only from three stretches of one length",
    arguments: [
      (["2024-25", "2025-26"], 0), (["2023-24", "2024-25", "2025-26"], 1),
      (["2023-24", "2024-25", "2025-26-Q1"], 0),
    ])
  func charts(periods: [String], charts: Int) throws {
    let one = OneIndicator(
      form: .count, secret: .published,
      quarters: periods.compactMap { ReportingPeriod(label: $0) }.map { ($0, 150, nil, false) })
    #expect(try pieces(of: one.page).tags("svg").count == charts)
    #expect(one.file.contains(",so it was,"))
  }
}
