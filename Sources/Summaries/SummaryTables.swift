// The tables of a summary's web page.

import Disclosure
import Outcomes
import Pages

struct SummaryTables {
  let summary: Summary

  private var year: FinancialYear { summary.year }

  /// The period of a table's heads; rows of another period name it themselves.
  private var period: String { summary.periodWords }

  // MARK: The county

  var headlines: HTML {
    """
    <table>
    <caption>\(period), unless a row names another</caption>
    <thead><tr><th scope="col">What is counted</th><th scope="col" class="now">Figure</th>\
    <th scope="col">A year earlier</th></tr></thead>
    <tbody>
    \(summary.headlines.map { line -> HTML in
      "<tr>\(title(line))\(now(line, withParts: true))\(earlier(line))</tr>\n"
    })</tbody>
    </table>

    """
  }

  var outcomes: HTML {
    """
    <table class="outcomes">
    <caption>Newest figures: \(period), unless a row names another</caption>
    <thead><tr><th scope="col">Outcome and indicator</th><th scope="col" class="now">Figure</th>\
    <th scope="col">A year earlier</th><th scope="col">By what was agreed</th></tr></thead>
    \(summary.outcomes.map(outcome))</table>

    """
  }

  private func outcome(_ outcome: SummaryOutcome) -> HTML {
    let isInferred = outcome.label.status == .inferred
    let inferred: HTML? =
      isInferred ? " <span class=\"quiet\">(assignment inferred)</span>" : nil
    let rows = outcome.figures.map { line -> HTML in
      "<tr>\(title(line))\(now(line))\(earlier(line))\(standing(line))</tr>\n"
    }
    return """
      <tbody>
      <tr class="outcome"><th scope="rowgroup" colspan="4">\(outcome.label.code) \
      \(outcome.label.title)\(inferred)</th></tr>
      \(rows)\(also(outcome))</tbody>

      """
  }

  /// What else bears on the outcome, without a row of its own.
  private func also(_ outcome: SummaryOutcome) -> HTML? {
    var parts: [String] = []
    if !outcome.elsewhere.isEmpty {
      let titles = outcome.elsewhere.map { "\($0.title) (under \($0.outcome))" }
      parts.append("Also: \(titles.joined(separator: "; ")).")
    }
    if !outcome.published.isEmpty {
      parts.append("Published, below: \(outcome.published.joined(separator: "; ")).")
    }
    if !outcome.withoutFigure.isEmpty {
      parts.append(
        "No figure in this release, not rated: \(outcome.withoutFigure.joined(separator: "; ")).")
    }
    if parts.isEmpty, outcome.figures.isEmpty { parts.append("Nothing is collected here.") }
    guard !parts.isEmpty else { return nil }
    return "<tr><td colspan=\"4\" class=\"quiet\">\(parts.joined(separator: " "))</td></tr>\n"
  }

  // MARK: A district

  var district: HTML {
    guard !summary.headlines.isEmpty else {
      return "<p>No figure of this release is public by district.</p>\n"
    }
    return """
      <table>
      <caption>\(period), unless a row names another</caption>
      <thead><tr><th scope="col">What is counted</th>\
      <th scope="col" class="now">\(summary.areaName)</th><th scope="col">A year earlier</th>\
      <th scope="col" class="now">\(summary.council.areaName)</th></tr></thead>
      <tbody>
      \(summary.headlines.map { line -> HTML in
        "<tr>\(title(line))\(now(line, withParts: true))\(earlier(line))\(county(line))</tr>\n"
      })</tbody>
      </table>

      """
  }

  private func county(_ line: SummaryFigure) -> HTML {
    guard let county = line.besideIt(in: summary.council) else {
      return "<td class=\"beside\">not public</td>"
    }
    return "<td class=\"beside\">\(county.figure.shownWords)\(parts(county))</td>"
  }

  // MARK: Published national figures

  var published: HTML? {
    guard !summary.national.isEmpty || summary.lapsedWords != nil else { return nil }
    let areas = summary.national.map(\.figures).max { $0.count < $1.count }?.map(\.areaName) ?? []
    let heads = areas.map { "<th scope=\"col\" class=\"now\">\($0)</th>" as HTML }
    let rows = summary.national.map { one -> HTML in
      let cells = areas.map { area -> HTML in
        let figure = one.figures.first { $0.areaName == area }?.figure
        let words = figure?.publishedWords(decimals: one.indicator.decimals)
        return "<td class=\"now\">\(words ?? "not published")</td>"
      }
      return "<tr>\(one.figures.first.map(title))\(cells)</tr>\n"
    }
    return """
      <section class="published">
      <h2>Published national figures (real)</h2>
      <p>\(summary.publishedWords)</p>
      <table>
      <caption>The newest that was published for \(summary.council.areaName)</caption>
      <thead><tr><th scope="col">Measure</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      \(summary.lapsedWords.map { "<p class=\"quiet\">\($0)</p>\n" as HTML })</section>

      """
  }

  // MARK: Cells

  private func title(_ line: SummaryFigure) -> HTML {
    let words = line.footing(beside: summary.period, in: year)
    let footing: HTML? = words.isEmpty ? nil : " <span class=\"quiet\">\(words)</span>"
    return "<th scope=\"row\">\(line.title)\(footing)</th>"
  }

  private func now(_ line: SummaryFigure, withParts: Bool = false) -> HTML {
    "<td class=\"now\"><b>\(line.figure.shownWords)</b>\(withParts ? parts(line) : nil)</td>"
  }

  private func parts(_ line: SummaryFigure) -> HTML? {
    line.partsWords.map { " <span class=\"quiet\">\($0)</span>" }
  }

  private func earlier(_ line: SummaryFigure) -> HTML {
    "<td class=\"earlier\">\(line.yearEarlierWords)</td>"
  }

  private func standing(_ line: SummaryFigure) -> HTML {
    guard let standing = line.standing else { return "<td></td>" }
    let more = [standing.ratedWords(in: year), standing.levelWords(of: line.indicator)]
      .compactMap { $0 }.joined(separator: "; ")
    let quiet: HTML? = more.isEmpty ? nil : " <span class=\"quiet\">\(more)</span>"
    return """
      <td class="standing"><span class="\(SummaryStyle.look(standing.rating))">\
      \(standing.words)</span>\(quiet)</td>
      """
  }
}
