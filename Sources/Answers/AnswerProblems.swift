// The problems on an answer's page: a table for each sheet, and the links that lead to its rows.

import Outcomes
import Pages

struct AnswerProblems {
  /// One row of a table, with the name that links know it by.
  private struct Row {
    let number: Int
    let folded: FoldedProblem
  }

  /// The rows of one rule, as links.
  struct RuleLinks {
    let severity: Problem.Severity
    let title: String
    var links: [HTML]
  }

  private let tables: [(part: SheetProblems, rows: [Row])]

  init(answer: ReturnAnswer) {
    var number = 0
    tables = answer.problems.bySheet.map { part in
      let rows = part.folded.map { folded in
        number += 1
        return Row(number: number, folded: folded)
      }
      return (part, rows)
    }
  }

  /// By rule, in the order of the tables.
  var links: [RuleLinks] {
    var rules: [RuleLinks] = []
    for (part, row) in tables.flatMap({ table in table.rows.map { (table.part, $0) } }) {
      let rule = row.folded.first.rule
      let title = "\(rule.number) \(rule.name)"
      let more = row.folded.others.isEmpty ? "" : " and \(row.folded.others.count) more"
      let sheet = part.sheet.map { "\($0) " } ?? ""
      let link: HTML =
        "<a href=\"#p\(row.number)\">\(sheet)\(row.folded.first.placeName)\(more)</a>"
      if let known = rules.firstIndex(where: {
        $0.title == title && $0.severity == part.severity
      }) {
        rules[known].links.append(link)
      } else {
        rules.append(RuleLinks(severity: part.severity, title: title, links: [link]))
      }
    }
    return rules
  }

  var html: HTML {
    let sections = [Problem.Severity.error, .warning].compactMap { severity -> HTML? in
      let own = tables.filter { $0.part.severity == severity }
      guard !own.isEmpty else { return nil }
      return """
        <section aria-labelledby="\(severity.rawValue)-title">
        <h2 id="\(severity.rawValue)-title">\(severity.title)</h2>
        <p>\(severity.meaning)</p>
        \(own.map { table($0.part, $0.rows) })</section>

        """
    }
    return "\(sections)"
  }

  private func table(_ part: SheetProblems, _ rows: [Row]) -> HTML {
    """
    <table class="problems \(part.severity.rawValue)">
    <caption>\(part.title)</caption>
    <thead><tr><th scope="col">Where</th>\
    <th scope="col">What is wrong, and what to do</th></tr></thead>
    <tbody>
    \(rows.map(row))</tbody>
    </table>

    """
  }

  private func row(_ row: Row) -> HTML {
    let problem = row.folded.first
    let others: HTML? = row.folded.othersWords.map { "<p class=\"others\">\($0)</p>" }
    return """
      <tr id="p\(row.number)"><th scope="row">\(problem.placeName)</th><td><p>\(problem.words)</p>\
      <p class="remedy">\(problem.remedy)</p>\(others)\
      <p class="quiet">\(problem.footing)</p></td></tr>

      """
  }
}
