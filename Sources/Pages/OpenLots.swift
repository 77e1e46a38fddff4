// Lots whose districts are not agreed: where figures stand by district, readers must know.

import Outcomes

extension Site {
  /// A note over a table by district, if the districts of a lot behind it are not confirmed.
  func openLots(of indicator: Indicator, in breakdown: Breakdown.Code) -> HTML? {
    let districts = Set(definitions.breakdown(breakdown)?.values.map(\.code) ?? [])
    let contracts = definitions.reporters(of: indicator).flatMap(\.contracts).filter {
      $0.indicators.contains(indicator.code)
    }
    var seen: Set<String> = []
    let open = contracts.compactMap(\.lot).filter { lot in
      !lot.isConfirmed && !districts.isDisjoint(with: lot.districts)
        && seen.insert(lot.code).inserted
    }
    guard !open.isEmpty else { return nil }
    return """
      <p class="caution">Not confirmed: which districts belong to \(open.map(\.title).inWords).</p>

      """
  }
}
