// Lots whose districts are not agreed: where figures rest on districts, readers must know.

import Disclosure
import Outcomes

extension Site {
  /// A note over a table by district, if the districts of a lot behind it are not confirmed.
  func openLots(of indicator: Indicator, in breakdown: Breakdown.Code) -> HTML? {
    let districts = Set(definitions.breakdown(breakdown)?.values.map(\.code) ?? [])
    let lots = contracts(for: indicator).compactMap(\.lot).filter {
      !districts.isDisjoint(with: $0.districts)
    }
    return note([notConfirmed(lots)])
  }

  /// A note under a figure for each so many people: which districts’ people are counted.
  func countedDistricts(of indicator: Indicator, for figure: Figure<Public>?) -> HTML? {
    guard let figure,
      case .perPopulation = indicator.terms(for: figure.period).formula
    else { return nil }
    let contracts = contracts(for: indicator).filter {
      $0.isValid(for: figure.period)
    }
    let lots = contracts.compactMap(\.lot)
    guard !contracts.isEmpty, lots.count == contracts.count,
      lots.allSatisfy({ !$0.districts.isEmpty })
    else { return nil }
    let partly = figure.completeness.isPartial ? ", as far as their returns have come" : ""
    let counted = "Counted: the districts of \(lots.titles.inWords)\(partly)."
    return note([notConfirmed(lots), counted])
  }

  private func contracts(for indicator: Indicator) -> [Contract] {
    definitions.reporters(of: indicator).flatMap(\.contracts).filter {
      $0.indicators.contains(indicator.code)
    }
  }

  private func notConfirmed(_ lots: [Lot]) -> String? {
    let open = lots.filter { !$0.isConfirmed }
    return open.isEmpty
      ? nil : "Not confirmed: which districts belong to \(open.titles.inWords)."
  }

  private func note(_ sentences: [String?]) -> HTML? {
    let words = sentences.compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? nil : "<p class=\"caution\">\(words)</p>\n\n"
  }
}

extension [Lot] {
  /// Each once: several contracts may share a lot.
  fileprivate var titles: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0.code).inserted }.map(\.title)
  }
}
