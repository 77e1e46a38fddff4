// One row's figures as tables, a period a line, the newest first.

import Disclosure
import Outcomes

/// With their parts, what stands beside them, how they stand and what they rest on.
///
/// What was counted otherwise, before the definition changed, has a table of its own: its parts
/// have other names.
struct PeriodTable<Audience: Sendable> {
  let indicator: Indicator
  let year: FinancialYear
  let figures: [Figure<Audience>]
  let beside: [BesideFigures<Audience>]
  let id: String

  var html: HTML {
    let stretches = stretches
    let tables = stretches.enumerated().map { number, stretch -> HTML in
      let until = number == 0 ? "" : ", until \(stretch[0].period.end.words)"
      return folded(
        stretch, caption: "\(title(of: stretch)), by period\(until)",
        id: number == 0 ? id : "\(id)-\(number + 1)")
    }
    return "\(tables)\(rounding)"
  }

  /// The title that the indicator had for the newest of the periods.
  private func title(of stretch: [Figure<Audience>]) -> String {
    stretch.first.map { indicator.terms(for: $0.period).title } ?? indicator.title
  }

  private var rounding: HTML? {
    guard !indicator.isPublished, figures.contains(where: { $0.parts.count > 1 }) else {
      return nil
    }
    return "<p class=\"rounding\">\(indicator.roundingWords)</p>\n"
  }

  /// The figures whose parts have the same names, the newest first; those without parts join.
  private var stretches: [[Figure<Audience>]] {
    var stretches: [[Figure<Audience>]] = []
    var titles: [String] = []
    for figure in figures.reversed() {
      let own = figure.parts.map(\.title)
      if stretches.isEmpty || !own.isEmpty && !titles.isEmpty && own != titles {
        stretches.append([])
        titles = []
      }
      if !own.isEmpty { titles = own }
      stretches[stretches.count - 1].append(figure)
    }
    return stretches
  }

  private func folded(_ newest: [Figure<Audience>], caption: String, id: String) -> HTML {
    // A fold for two or three rows would hide more than it saves.
    guard newest.count > periodsOnScreen + 4 else { return table(newest, caption, id) }
    let earlier = Array(newest[periodsOnScreen...])
    let first = earlier.last?.period.sentenceWords(in: year) ?? ""
    return """
      \(table(Array(newest[..<periodsOnScreen]), caption, id))\
      <details>
      <summary>Earlier: \(first) to \(earlier[0].period.sentenceWords(in: year))</summary>
      \(table(earlier, "\(caption), earlier", id + "-earlier"))</details>

      """
  }

  private func table(_ figures: [Figure<Audience>], _ caption: String, _ id: String) -> HTML {
    let parts = figures.first { !$0.parts.isEmpty }?.parts.map(\.title) ?? []
    let hasRatings = figures.contains { $0.standing != nil }
    let hasIntervals = figures.contains { $0.interval != nil }
    let interval: HTML? =
      hasIntervals ? "<th scope=\"col\" class=\"number\">95% interval</th>" : nil
    let rating: HTML? = hasRatings ? "<th scope=\"col\" class=\"rated\">Rating</th>" : nil
    let heads = (parts + beside.map { "Beside it: \($0.title.lowercasedFirst)" }).map {
      "<th scope=\"col\" class=\"number part\">\($0)</th>" as HTML
    }
    let rest: HTML? = indicator.isPublished ? nil : "<th scope=\"col\">Reported</th>"
    return """
      \(scrollingTable(id, caption, kind: "figures periods"))<thead><tr>\
      <th scope="col">Period</th><th scope="col" class="number">\(indicator.figureHead)</th>\
      \(interval)\(rating)\(heads)\(rest)</tr></thead>
      <tbody>
      \(figures.map {
        row($0, parts: parts, hasIntervals: hasIntervals, hasRatings: hasRatings)
      })</tbody>
      </table>
      </div>

      """
  }

  private func row(
    _ figure: Figure<Audience>, parts: [String], hasIntervals: Bool, hasRatings: Bool
  ) -> HTML {
    let interval: HTML? =
      hasIntervals ? "<td class=\"number\">\(figure.intervalWords)</td>" : nil
    let rating: HTML? = hasRatings ? "<td>\(figure.standing?.html ?? "not rated")</td>" : nil
    let cells = parts.map { title -> HTML in
      let text = figure.parts.first { $0.title == title }?.text ?? ""
      return "<td class=\"number\">\(text)</td>"
    }
    let besideCells = beside.map { beside -> HTML in
      let own = beside.figures.first { $0.period == figure.period }
      return "<td class=\"number\">\(own?.html)</td>"
    }
    let reported: HTML? =
      indicator.isPublished
      ? nil : "<td>\(figure.completeness.reported) of \(figure.completeness.expected)</td>"
    return """
      <tr><th scope="row">\(figure.period.sentenceWords(in: year))</th>\
      <td class="number main">\(figure.html)</td>\(interval)\(rating)\(cells)\(besideCells)\
      \(reported)</tr>

      """
  }
}

/// Without a full stop.
package let roundedPartsWords = "Parts are rounded, so they may not add up"

extension Indicator {
  /// Why parts that were rounded one by one need not come to their total.
  var roundingWords: String {
    form == .percentage
      ? "\(roundedPartsWords); percentages are worked out before rounding."
      : "\(roundedPartsWords)."
  }
}
