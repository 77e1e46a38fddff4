// Figures as tables: one breakdown's values across the newest periods, or areas within periods.

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
  let year: FinancialYear

  /// A breakdown's values down, its newest periods across, the newest first.
  ///
  /// - Parameter link: to the page of a value, where it has one.
  func byValue(
    _ table: FigureTable<Audience>, head: String, caption: String, id: String,
    link: (Breakdown.Value) -> String?
  ) -> HTML {
    let periods = Array(table.periods.suffix(periodsOnScreen).reversed())
    let heads = periods.map { period -> HTML in
      let (first, second) = period.shortLines(in: year)
      return "<th scope=\"col\" class=\"number\">\(first) \(second)</th>"
    }
    let rows = table.rows.map { row -> HTML in
      let cells = row.figures.suffix(periodsOnScreen).reversed().map {
        "<td class=\"number\">\($0.html)</td>" as HTML
      }
      let title = row.value?.title ?? "All"
      let name: HTML =
        row.value.flatMap(link).map { "<a href=\"\($0)\">\(title)</a>" } ?? "\(title)"
      return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
    }
    return """
      \(scrollingTable(id, caption))<thead><tr><th scope="col">\(head)</th>\(heads)</tr></thead>
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
          \(table.periods[index].sentenceWords(in: year))</th>
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
      \(scrollingTable(id, caption))<thead><tr><th scope="col">Period</th><th scope="col">Area</th>\
      <th scope="col" class="number">\(indicator.figureHead)</th>\
      <th scope="col" class="number">\(PartTitle.margin)</th>\
      <th scope="col" class="number">\(PartTitle.respondents)</th></tr></thead>
      \(bodies)</table>
      </div>

      """
  }
}

/// A table that scrolls inside its own region, which the keyboard can reach; left open.
func scrollingTable(_ id: String, _ caption: String, kind: HTML = "figures") -> HTML {
  scrollingTable(id, "\(caption)" as HTML, kind: kind)
}

func scrollingTable(_ id: String, _ caption: HTML, kind: HTML = "figures") -> HTML {
  """
  <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
  <table class="\(kind)">
  <caption><span id="\(id)">\(caption)</span></caption>

  """
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

  /// `58.2 to 66.1`, with one decimal, or nothing where there is none.
  var intervalWords: String {
    guard let interval else { return "" }
    let limits = [interval.lower, interval.upper].map { ($0 * 10).rounded() / 10 }
    return "\(limits[0]) to \(limits[1])"
  }

  var respondents: String { parts.first { $0.title == PartTitle.respondents }?.text ?? "" }
}
