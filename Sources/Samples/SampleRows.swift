// The rows of one return: everything that the contract asks for in its period, each item once.

import Outcomes

struct SampleRow {
  enum Content {
    case number(Item.Code, Int)
    /// A nil return.
    case nothing
  }

  let content: Content
  let period: ReportingPeriod
  /// The period as the sender writes it.
  let label: String
  /// The value of a breakdown; `nil` for a total.
  let place: (breakdown: Breakdown.Code, value: String)?
}

struct SampleRows {
  private var numbers: SampleNumbers
  private let asked: [Asked]
  /// The values that the contract covers, of every breakdown.
  private let breakdowns: [Breakdown.Code: (Breakdown, [Breakdown.Value])]

  /// One item of the contract, and the indicators for which it is sent; none where the contract
  /// asks for it by itself.
  private struct Asked {
    let item: Item
    var indicators: [Indicator]
    /// Sent as a total, besides its breakdowns.
    var hasTotal: Bool
  }

  init(_ numbers: SampleNumbers) {
    self.numbers = numbers
    asked = SampleRows.asked(numbers)
    let lot = Set(numbers.contract.lot?.districts ?? [])
    let covered = numbers.definitions.breakdowns.map { breakdown in
      let values = breakdown.values.filter { value in
        lot.isEmpty || !numbers.rules.lotValues.contains(value.code) || lot.contains(value.code)
      }
      return (breakdown.code, (breakdown, values))
    }
    breakdowns = Dictionary(covered) { first, _ in first }
  }

  /// The items in the order of the contract's indicators, then those asked for by themselves.
  private static func asked(_ numbers: SampleNumbers) -> [Asked] {
    var all: [Asked] = []
    let contract = numbers.contract
    for code in contract.indicators {
      guard let indicator = numbers.definitions.indicator(code), !indicator.isPublished else {
        continue
      }
      for item in indicator.allItems.compactMap({ numbers.rules.items[$0] }) {
        // What stands beside a figure is shown as a total only.
        let hasTotal =
          indicator.publishes.contains(.total) || !indicator.formulaItems.contains(item.code)
        if let known = all.firstIndex(where: { $0.item.code == item.code }) {
          all[known].indicators.append(indicator)
          all[known].hasTotal = all[known].hasTotal || hasTotal
        } else {
          all.append(
            Asked(
              item: item, indicators: [indicator],
              hasTotal: hasTotal || item.breakdowns.isEmpty))
        }
      }
    }
    let published = contract.indicators.compactMap(numbers.definitions.indicator)
      .filter(\.isPublished).flatMap(\.allItems)
    for code in contract.items where !published.contains(code) {
      guard let item = numbers.rules.items[code], !all.contains(where: { $0.item.code == code })
      else { continue }
      all.append(Asked(item: item, indicators: [], hasTotal: true))
    }
    return all
  }

  /// The rows for one of the contract's own periods, part-returns among them.
  mutating func made(for period: ReportingPeriod) -> [SampleRow] {
    let year = numbers.definitions.year
    if numbers.story.hasNothingToReport(in: period) {
      return [
        SampleRow(content: .nothing, period: period, label: period.code(in: year), place: nil)
      ]
    }
    var rows: [SampleRow] = []
    for asked in asked {
      for slot in numbers.slots(of: asked.item, endingIn: period) where isAsked(asked, slot) {
        rows += made(asked, slot)
      }
    }
    return rows
  }

  /// Whether the terms that were in force for an indicator's period name the item.
  private func isAsked(_ asked: Asked, _ slot: ReportingPeriod) -> Bool {
    asked.indicators.isEmpty
      || asked.indicators.contains { indicator in
        let period = indicator.frequency.period(holding: slot.end, in: numbers.definitions.year)
        let items = indicator.terms(for: period).formula.items + indicator.besideItems
        return items.contains(asked.item.code)
      }
  }

  private mutating func made(_ asked: Asked, _ slot: ReportingPeriod) -> [SampleRow] {
    let item = asked.item
    let label = label(of: slot, item)
    func row(_ number: Int, _ place: (Breakdown.Code, String)?) -> SampleRow {
      SampleRow(content: .number(item.code, number), period: slot, label: label, place: place)
    }
    var rows: [SampleRow] = []
    if asked.hasTotal { rows.append(row(numbers.total(item, slot), nil)) }
    for code in item.breakdowns {
      guard let (breakdown, values) = breakdowns[code] else { continue }
      let parts = numbers.rows(item, slot, in: breakdown, values)
      rows += zip(values, parts).map { row($1, (code, $0.code)) }
    }
    return rows
  }

  /// A whole period or a month by its code, a part of one by its two dates.
  private func label(of slot: ReportingPeriod, _ item: Item) -> String {
    let year = numbers.definitions.year
    let names: [Frequency?] = [item.frequency, .monthly]
    return names.contains(slot.frequency(in: year))
      ? slot.code(in: year) : "\(slot.start.iso)--\(slot.end.iso)"
  }
}
