// Districts beside the whole in a funnel plot, in words and in a table: never a league table.

import Disclosure
import Outcomes
import Statistics

struct FunnelSection {
  let site: Site
  let indicator: Indicator
  let table: FigureTable<Public>
  let funnel: Judgement.Funnel
  let isIllustrative: Bool
  let id: String

  var html: HTML {
    let chart = FunnelChart(
      id: id, title: "\(indicator.title), districts by size", plot: funnel.plot,
      name: { code in title(of: code) }, wholeName: site.definitions.council.areaName,
      sizeWords: sizeWords, isPercentage: indicator.form == .percentage,
      isIllustrative: isIllustrative)
    return """
      <p>\(verdict)</p>
      <figure class="chart-box">
      \(chart.svg)
      <figcaption>\(indicator.title), \(periodWords). \
      Across: \(sizeWords.lowercasedFirst). The inner dashed lines are the 95% limits of \
      chance for a district of that size, the outer ones the 99.8% limits. A square lies beyond \
      the first, a diamond beyond both.</figcaption>
      </figure>
      \(comparisonTable)
      """
  }

  private var periodWords: String { funnel.period.sentenceWords(in: site.definitions.year) }

  private var sizeWords: String {
    indicator.terms(for: funnel.period).denominatorWords ?? "Out of"
  }

  private func title(of code: String) -> String {
    table.rows.first { $0.value?.code == code }?.value?.title ?? code
  }

  private var verdict: String {
    let outside = funnel.plot.points.filter { $0.place != .within }
    let count = counted(funnel.plot.points.count, "district", "districts")
    guard !outside.isEmpty else {
      return
        "In \(periodWords), none of \(count) differs from the whole by more than chance may do."
    }
    let named = outside.map { "\(title(of: $0.code)) (\($0.place.words(indicator.polarity)))" }
    return "In \(periodWords), \(outside.count) of \(count) "
      + "\(outside.count == 1 ? "differs" : "differ") from the whole by more than chance may do: "
      + "\(named.inWords). Chance alone puts 1 of 20 outside the inner lines."
  }

  private var comparisonTable: HTML {
    let places = Dictionary(funnel.plot.points.map { ($0.code, $0.place) }) { first, _ in first }
    let column = table.periods.firstIndex(of: funnel.period) ?? 0
    let rows = table.rows.map { row -> HTML in
      let figure = row.figures[column]
      let place = row.value.flatMap { places[$0.code] }
      return """
        <tr><th scope="row">\(row.value?.title ?? "All")</th>\
        <td class="number main">\(figure.html)</td><td class="number">\(figure.intervalWords)</td>\
        <td class="number">\(figure.parts.last?.text ?? "")</td>\
        <td>\(place?.words(indicator.polarity) ?? "not compared")</td></tr>

        """
    }
    let caption = "\(indicator.title), districts beside the whole, \(periodWords)"
    return """
      \(scrollingTable("\(id)-table", caption))\
      <thead><tr><th scope="col">District</th>\
      <th scope="col" class="number">\(indicator.figureHead)</th>\
      <th scope="col" class="number">95% interval</th>\
      <th scope="col" class="number part">\(sizeWords)</th>\
      <th scope="col">Beside the whole</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }
}

extension FunnelPlace {
  /// `better, beyond the 95% limit`; above and below where neither way is better.
  func words(_ polarity: Polarity) -> String {
    let isAbove = self == .above95 || self == .above998
    let better: String =
      switch polarity {
      case .up: isAbove ? "better" : "worse"
      case .down: isAbove ? "worse" : "better"
      case .neutral: isAbove ? "above" : "below"
      }
    return switch self {
    case .within: "similar"
    case .below95, .above95: "\(better), beyond the 95% limit"
    case .below998, .above998: "\(better), beyond the 99.8% limit"
    }
  }
}
