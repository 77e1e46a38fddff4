// Figures as tables: periods down the page, or one breakdown's values across the newest periods.

import Disclosure
import Outcomes

extension Figure {
  /// The figure as text, with the markers that stand beside it.
  var html: HTML { "\(text)\(markersBeside)" }

  /// The markers, but for one that stands in the number's place.
  var markersBeside: HTML? {
    let beside = markers.filter { !text.contains($0.rawValue) }.map(\.rawValue).joined()
    return beside.isEmpty ? nil : " <span class=\"marker\">\(beside)</span>"
  }
}

/// Periods on screen in one table; all of them are in the file (phones show about three columns).
let periodsOnScreen = 8

struct FigureTables<Audience: Sendable> {
  let indicator: Indicator

  /// One period's figure, and what stands beside it.
  private struct Line {
    let figure: Figure<Audience>
    let beside: [Figure<Audience>?]
  }

  /// One row's figures, the newest period first, with their parts, what stands beside them and what
  /// they rest on.
  func byPeriod(
    _ figures: [Figure<Audience>], beside: [BesideFigures<Audience>], caption: String, id: String
  ) -> HTML {
    let lines = figures.map { figure in
      Line(
        figure: figure,
        beside: beside.map { $0.figures.first { $0.period == figure.period } })
    }
    let newest = Array(lines.reversed())
    // A fold for two or three rows would hide more than it saves.
    guard newest.count > periodsOnScreen + 4 else {
      return periodTable(newest, beside, caption: caption, id: id)
    }
    let earlier = Array(newest[periodsOnScreen...])
    let first = earlier.last?.figure.period.sentenceWords ?? ""
    return """
      \(periodTable(Array(newest[..<periodsOnScreen]), beside, caption: caption, id: id))\
      <details>
      <summary>Earlier: \(first) to \(earlier[0].figure.period.sentenceWords)</summary>
      \(periodTable(earlier, beside, caption: "\(caption), earlier", id: id + "-earlier"))</details>

      """
  }

  private func periodTable(
    _ lines: [Line], _ beside: [BesideFigures<Audience>], caption: String, id: String
  ) -> HTML {
    let parts = lines.first { !$0.figure.parts.isEmpty }?.figure.parts.map(\.title) ?? []
    let isPublished = indicator.secret == .published
    let heads = (parts + beside.map { "Beside it: \($0.title.lowercasedFirst)" }).map {
      "<th scope=\"col\" class=\"number part\">\($0)</th>" as HTML
    }
    let rest: HTML? = isPublished ? nil : "<th scope=\"col\">Reported</th>"
    let rows = lines.map { line -> HTML in
      let figure = line.figure
      let cells = parts.map { title -> HTML in
        let text = figure.parts.first { $0.title == title }?.text ?? ""
        return "<td class=\"number\">\(text)</td>"
      }
      let besideCells = line.beside.map { "<td class=\"number\">\($0?.html)</td>" as HTML }
      let reported: HTML? =
        isPublished
        ? nil
        : "<td>\(figure.completeness.reported) of \(figure.completeness.expected)</td>"
      return """
        <tr><th scope="row">\(figure.period.sentenceWords)</th>\
        <td class="number main">\(figure.html)</td>\(cells)\(besideCells)\(reported)</tr>

        """
    }
    return """
      \(scroll(id, caption, kind: "figures periods"))<thead><tr><th scope="col">Period</th>\
      <th scope="col" class="number">\(indicator.figureHead)</th>\(heads)\(rest)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  /// A breakdown's values down, its newest periods across, the newest first.
  func byValue(_ table: FigureTable<Audience>, head: String, caption: String, id: String) -> HTML {
    let periods = Array(table.periods.suffix(periodsOnScreen).reversed())
    let heads = periods.map { period -> HTML in
      let (first, second) = period.shortLines
      return "<th scope=\"col\" class=\"number\">\(first) \(second)</th>"
    }
    let rows = table.rows.map { row -> HTML in
      let cells = row.figures.suffix(periodsOnScreen).reversed().map {
        "<td class=\"number\">\($0.html)</td>" as HTML
      }
      return "<tr><th scope=\"row\">\(row.value?.title ?? "All")</th>\(cells)</tr>\n"
    }
    return """
      \(scroll(id, caption))<thead><tr><th scope="col">\(head)</th>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  /// Periods down, the areas within each: figure, margin of error, people who answered.
  func published(_ table: FigureTable<Audience>, caption: String, id: String) -> HTML {
    let bodies = table.periods.indices.reversed().map { index -> HTML in
      let rows = table.rows.enumerated().map { number, row -> HTML in
        let figure = row.figures[index]
        let period: HTML? =
          number > 0
          ? nil
          : """
          <th scope="rowgroup" rowspan="\(table.rows.count)">\
          \(table.periods[index].sentenceWords)</th>
          """
        return """
          <tr>\(period)<th scope="row">\(row.value?.title ?? "All")</th>\
          <td class="number main">\(figure.html)</td>\
          <td class="number">\(figure.marginWords)</td>\
          <td class="number">\(figure.respondents)</td></tr>

          """
      }
      return "<tbody>\n\(rows)</tbody>\n"
    }
    return """
      \(scroll(id, caption))<thead><tr><th scope="col">Period</th><th scope="col">Area</th>\
      <th scope="col" class="number">\(indicator.figureHead)</th>\
      <th scope="col" class="number">\(PartTitle.margin)</th>\
      <th scope="col" class="number">\(PartTitle.respondents)</th></tr></thead>
      \(bodies)</table>
      </div>

      """
  }

  /// A table that scrolls inside its own region, which the keyboard can reach.
  private func scroll(_ id: String, _ caption: String, kind: HTML = "figures") -> HTML {
    """
    <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
    <table class="\(kind)">
    <caption><span id="\(id)">\(caption)</span></caption>

    """
  }
}

extension Indicator {
  /// What stands over the column of figures.
  var figureHead: String {
    unitBeside.isEmpty ? "Figure" : unitBeside.prefix(1).uppercased() + unitBeside.dropFirst()
  }
}

extension Figure {
  /// `± 5.3`, or nothing where none was published.
  var marginWords: String {
    guard let margin else { return "" }
    return "± \(parts.first { $0.title == PartTitle.margin }?.text ?? "\(margin)")"
  }

  var respondents: String { parts.first { $0.title == PartTitle.respondents }?.text ?? "" }
}
