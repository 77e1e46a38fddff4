// How problems are shown, kept and numbered.

import Outcomes
import Testing

@testable import ProviderReturns

@Suite("Problems") struct ProblemTests {
  @Test(
    "show a sender's text so that nothing in it acts on a terminal",
    arguments: [
      ("plain", "plain"), ("a\u{1B}[2J", "a␛[2J"), ("a\nb\tc", "a␊b␉c"), ("\u{202E}x", "⟨U+202E⟩x"),
      ("\u{7F}", "⟨U+7F⟩"), ("Zoë – “ok”", "Zoë – “ok”"),
    ])
  func visible(text: String, shown: String) { #expect(Problem.visible(text) == shown) }

  @Test("cut a sender's text to 80 characters")
  func cut() {
    let exactly = String(repeating: "a", count: 80)
    #expect(Problem.visible(exactly) == exactly)
    #expect(Problem.visible(exactly + "b") == String(repeating: "a", count: 79) + "…")
    #expect(Problem.visible(String(repeating: "\u{202E}", count: 90)).count == 80)
  }

  @Test("are kept up to the limit, and then one says how many more there are")
  func limit() throws {
    let rows = (1...1_203).map { "EX1,2026-07,carers_\($0),,,5,,,," }
    let read = try ReturnReader().read(
      Array(([Small.header] + rows).joined(separator: "\n").utf8), by: Small.long,
      in: Small.context())
    // 1,203 unknown items; and a return with nothing in it, which still has room.
    #expect(read.returns[0].problems.count == 1_001)
    #expect(read.problems.map(\.rule.number) == ["R517"])
    #expect(
      read.problems[0].words == "Only some of the problems are shown. Not shown: 203. Cells that"
        + " cannot be used: 1203.")
    #expect(read.cells.notUsable == 1_203)
  }

  @Test("of which a thousand are warnings hide no error")
  func warningsHideNothing() throws {
    let rows =
      Array(repeating: "EX1,2026-07,carers_new,,,5,,,,", count: 1_500)
      + ["EX1,2026-08,carers_new,,,many,,,,"]
    let read = try ReturnReader().read(
      Array(([Small.header] + rows).joined(separator: "\n").utf8), by: Small.long,
      in: Small.context())
    let problems = read.problems + read.returns.flatMap(\.problems)
    #expect(problems.contains { $0.rule.number == "R401" && $0.place.cell == "F1502" })
    #expect(problems.contains { $0.rule.number == "R517" && $0.severity == .error })
  }

  @Test("are each about a rule whose number is its own and says to which hundred it belongs")
  func numbers() {
    #expect(ReadingRule.allCases.allSatisfy { $0.number.wholeMatch(of: #/R[1-6]\d\d/#) != nil })
    #expect(ReadingRule.notUTF8.number == "R104")
  }

  @Test("leave every rule a severity, and no fact both always and sometimes")
  func severities() {
    #expect(ReadingRule.allCases.allSatisfy { !$0.severities.isEmpty })
    #expect(
      ReadingRule.allCases.allSatisfy { $0.facts.always.isDisjoint(with: $0.facts.sometimes) })
  }

  @Test(
    "name the word that was probably meant",
    arguments: [
      ("Ashfrod", "Ashford"), ("CANTERBURRY", "Canterbury"),
      ("folkstone and hyth", "Folkestone and Hythe"),
      ("Manchester", nil), ("", nil), ("M2", "M1"),
    ])
  func nearest(text: String, word: String?) {
    let words = ["Ashford", "Canterbury", "Folkestone and Hythe", "M1"]
    #expect(Nearest.word(to: text, among: words) == word)
  }
}
