// `items.yaml` and `breakdowns.yaml` → `Item` and `Breakdown`.

import Outcomes

extension Item {
  /// - Parameter year: `nil` where `council.yaml` does not say when a year begins.
  init(reading entry: Entry, _ year: FinancialYear?) {
    let frequency: Frequency = entry.choice("frequency", otherwise: .monthly)
    let code = entry.code("code", of: .item)
    self.init(
      code: code, title: entry.text("title"), unit: entry.choice("unit", otherwise: .people),
      frequency: frequency,
      kind: entry.choice("kind", otherwise: .flow),
      addsOver: Set(entry.choices("adds_over", of: Axis.self)),
      breakdowns: entry.references("breakdowns", to: .breakdown),
      changes: entry.itemChanges(
        of: code,
        startsPeriodOf: year.map { Entry.Periods(frequency: frequency, year: $0) }))
  }
}

extension Breakdown {
  init(reading entry: Entry) {
    let code = entry.code("code", of: .breakdown)
    let values = entry.entries("values", .breakdownValue)
    self.init(
      code: code, title: entry.text("title"),
      values: values.map { Value(reading: $0, in: code) })
    checkNames(values)
  }

  /// A name met in a return must mean one value.
  private func checkNames(_ entries: [Entry]) {
    var owners: [String: String] = [:]
    for (value, entry) in zip(values, entries) where !value.code.isEmpty {
      for name in [value.code, value.title] + value.aliases {
        if let owner = owners[name.lowercased()], owner != value.code {
          entry.fault(
            value.aliases.contains(name) ? "aliases" : "title",
            "“\(name)” names both \(owner) and \(value.code).", "Take the name out of one of them.")
        }
        owners[name.lowercased()] = value.code
      }
    }
  }
}

extension Breakdown.Value {
  fileprivate init(reading entry: Entry, in breakdown: Breakdown.Code) {
    let code = entry.code("code", of: .value(of: breakdown))
    if code == "total" {
      entry.fault(
        "code", "The word “total” means “not split” in returns.", "Write another code.")
    }
    // Each key moment is a value of the breakdown, and each value a key moment.
    if breakdown == Breakdown.moments {
      entry.ledger.refer(to: .keyMoment, code, at: entry.place(of: "code"), key: "code")
    }
    self.init(
      code: code, title: entry.text("title"), aliases: entry.texts("aliases"),
      isResidual: entry.yes("residual"))
  }
}
