// One fictitious provider's return, as the CSV file it would publish.

package import Outcomes

/// Invented returns for whatever the definitions ask for: seeded, so that they can be repeated.
///
/// Every number is made up. Totals equal the sums of their breakdowns, numerators stay within their
/// denominators, and each series wanders a little around a level of its own with the season.
package struct SampleReturn: Sendable {
  package let body: ReportingBody
  private let definitions: Definitions
  private let seed: UInt64

  package init(of body: ReportingBody, by definitions: Definitions, seed: UInt64) {
    self.body = body
    self.definitions = definitions
    self.seed = seed
  }

  /// The file's rows for the periods of the body's contracts that lie within two days.
  package func csv(from: Day, to: Day) -> String {
    let breakdowns = definitions.breakdowns.map(\.code).filter(isUsed)
    var lines = [
      (["body", "period", "item"] + breakdowns + ["value", "status", "note"])
        .joined(separator: ",")
    ]
    for contract in body.contracts {
      for period in contract.periods(endedBy: to) where period.start >= from {
        for row in rows(contract, period) {
          let places = breakdowns.map { row.breakdown.values[$0] ?? "" }
          let cells = [body.code, row.period.code, row.item] + places + ["\(row.value)", "", ""]
          lines.append(cells.joined(separator: ","))
        }
      }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  /// Whether some contract asks for an item that is split by the breakdown.
  private func isUsed(_ breakdown: Breakdown.Code) -> Bool {
    body.contracts.flatMap(\.indicators).compactMap(definitions.indicator)
      .flatMap { $0.formulaItems + $0.beside }.compactMap(definitions.item)
      .contains { $0.breakdowns.contains(breakdown) }
  }

  struct Row {
    let item: Item.Code
    let period: ReportingPeriod
    let breakdown: BreakdownKey
    let value: Int
  }

  /// Everything the contract asks for in one of its periods, each item once.
  private func rows(_ contract: Contract, _ whole: ReportingPeriod) -> [Row] {
    var made: Set<Item.Code> = []
    var rows: [Row] = []
    for code in contract.indicators {
      guard let indicator = definitions.indicator(code), !indicator.isNational else { continue }
      for period in indicator.frequency.periods(endingIn: whole)
      where contract.isValid(during: period) {
        let parts = SampleParts(
          indicator, body, contract, definitions, seed: seed, period: period)
        for part in parts.all where !made.contains(part.item) {
          rows += part.rows(for: period, of: indicator, contract, definitions)
        }
      }
      made.formUnion(indicator.formulaItems + indicator.beside)
    }
    return rows
  }
}
