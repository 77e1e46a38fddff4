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
    #expect(read.returns[0].problems.count == 1_000)
    #expect(read.problems.map(\.rule.number) == ["R504"])
    // 1,203 unknown items, and a return with nothing in it.
    #expect(read.problems[0].words == "There are 204 more problems than the 1000 shown.")
    #expect(read.cells.notUsable == 1_203)
  }

  @Test("have numbers that are all different, and names")
  func numbers() {
    let rules = ReadingRule.allCases.map(\.rule)
    #expect(Set(rules.map(\.number)).count == rules.count)
    #expect(Set(rules.map(\.name)).count == rules.count)
    #expect(ReadingRule.notUTF8.rule == Problem.Rule(number: "R104", name: "not UTF-8"))
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
