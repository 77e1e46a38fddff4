// The figures on an answer's page: totals in a table, the parts of each indicator behind a click.

import Disclosure
import Outcomes
import Pages

struct AnswerPreview {
  let preview: FigurePreview
  let year: FinancialYear

  var html: HTML {
    let totals = preview.lines.filter { if case .part = $0.place { false } else { true } }
    let parts = preview.lines.filter { if case .part = $0.place { true } else { false } }
    return """
      <p>\(preview.words)</p>
      \(table("Totals", totals))\(indicators(parts))\(nothing)\(markers)
      """
  }

  private func table(_ caption: String, _ lines: [FigurePreview.Line]) -> HTML? {
    guard !lines.isEmpty else { return nil }
    return """
      <table>
      <caption>\(caption)</caption>
      <thead><tr><th scope="col">Indicator</th><th scope="col">Period</th>\
      <th scope="col">Figure</th></tr></thead>
      <tbody>
      \(lines.map(row))</tbody>
      </table>

      """
  }

  private func row(_ line: FigurePreview.Line) -> HTML {
    """
    <tr><th scope="row">\(line.indicator.code) \(line.indicator.title)</th>\
    <td>\(line.placeWords(in: year))</td><td class="figure">\(line.figureWords)</td></tr>

    """
  }

  /// Each indicator's districts, key moments and so on.
  private func indicators(_ lines: [FigurePreview.Line]) -> [HTML] {
    var order: [Indicator.Code] = []
    var byIndicator: [Indicator.Code: [FigurePreview.Line]] = [:]
    for line in lines {
      if byIndicator[line.indicator.code] == nil { order.append(line.indicator.code) }
      byIndicator[line.indicator.code, default: []].append(line)
    }
    return order.compactMap { code in
      byIndicator[code].flatMap { lines in
        lines.first.map { first -> HTML in
          """
          <details>
          <summary>\(code) \(first.indicator.title), in its parts</summary>
          \(table("\(code) in its parts", lines))</details>

          """
        }
      }
    }
  }

  private var nothing: HTML? {
    preview.nothingCameWords.map { "<p><strong>Nothing came of:</strong> \($0)</p>\n" }
  }

  private var markers: HTML? {
    let pairs = preview.markers.map { "<dt>\($0.rawValue)</dt><dd>\($0.words)</dd>\n" as HTML }
    return pairs.isEmpty ? nil : "<dl class=\"markers\">\n\(pairs)</dl>\n"
  }
}
