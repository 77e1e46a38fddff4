// One fictitious provider's returns, as the CSV file it would publish.

package import Outcomes

/// Invented returns for whatever the definitions ask for: seeded, so that they can be repeated.
///
/// Every number is made up. Totals equal the sums of their breakdowns, numerators stay within their
/// denominators, carers on the books add up from quarter to quarter, and each series wanders a
/// little around a level of its own with the season. What else happens is the life's affair.
package struct SampleReturn: Sendable {
  package let body: ReportingBody
  private let definitions: Definitions
  private let seed: UInt64
  private let life: SampleLife
  private let story: SampleStory
  private let rules: SampleRules

  package init(
    of body: ReportingBody, by definitions: Definitions, seed: UInt64, life: SampleLife = .example
  ) {
    self.body = body
    self.definitions = definitions
    self.seed = seed
    self.life = life
    story = SampleStory(of: body, in: life, by: definitions)
    rules = SampleRules(definitions)
  }

  /// The file as it lies on the body's web page on a day: all that was sent by then, with the
  /// mistakes that were not mended by then. Only a header before the first return.
  package func csv(asOf day: Day) -> String {
    file(asOf: day) { period, contract in isSent(period, contract, by: day) }
  }

  /// The returns whose periods lie within two days, as they stand once everything is sent and
  /// mended.
  package func csv(from: Day, to: Day) -> String {
    file(asOf: Day(number: .max), through: to) { period, contract in
      from <= period.start && story.sendDay(of: period, contract) != nil
    }
  }

  /// The newest period for which a return was sent by a day; `nil` before the first.
  package func newestReturn(asOf day: Day) -> ReportingPeriod? {
    body.contracts.flatMap { contract in
      contract.periods(endedBy: day, in: definitions.year)
        .filter { isSent($0, contract, by: day) }
    }.max()
  }

  private func isSent(_ period: ReportingPeriod, _ contract: Contract, by day: Day) -> Bool {
    story.sendDay(of: period, contract).map { $0 <= day } ?? false
  }

  private func file(
    asOf day: Day, through last: Day? = nil, holds: (ReportingPeriod, Contract) -> Bool
  ) -> String {
    let breakdowns = definitions.breakdowns.map(\.code).filter(isUsed)
    var lines = [
      (["body", "period", "item"] + breakdowns + ["value", "status", "note"])
        .joined(separator: ",")
    ]
    for contract in body.contracts {
      var rows = SampleRows(
        SampleNumbers(
          contract, of: body, by: definitions, rules, seed: seed, life: life))
      let ended = contract.periods(endedBy: last ?? day, in: definitions.year)
      for period in ended where holds(period, contract) {
        for row in rows.made(for: period) { lines.append(line(row, breakdowns, asOf: day)) }
      }
    }
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private func line(_ row: SampleRow, _ breakdowns: [Breakdown.Code], asOf day: Day) -> String {
    let (item, value) =
      switch row.content {
      case .nothing: ("nil", "")
      case .number(let item, let number):
        (item, "\(story.sent(number, of: item, for: row.period, asOf: day))")
      }
    let places = breakdowns.map { $0 == row.place?.breakdown ? row.place?.value ?? "" : "" }
    return ([body.code, row.label, item] + places + [value, "", ""]).joined(separator: ",")
  }

  /// Whether some contract asks for an item that is split by the breakdown.
  private func isUsed(_ breakdown: Breakdown.Code) -> Bool {
    let indicators = body.contracts.flatMap(\.indicators).compactMap(definitions.indicator)
    return (body.contracts.flatMap(\.items) + indicators.flatMap(\.allItems))
      .compactMap { rules.items[$0] }.contains { $0.breakdowns.contains(breakdown) }
  }
}
