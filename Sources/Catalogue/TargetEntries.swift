// Entries under `targets` → what was agreed about an indicator's figures, year by year.

import Foundation
import Outcomes

extension Target {
  /// The targets of an indicator's file.
  /// - Parameter year: `nil` where `council.yaml` does not say when a year begins.
  static func targets(
    of entry: Entry, _ form: Indicator.Form, _ polarity: Indicator.Polarity, _ year: FinancialYear?
  ) -> [Target] {
    var read: [(target: Target, line: Int)] = []
    for entry in entry.entries("targets", .target) {
      guard let level = Level(reading: entry, form, polarity) else { continue }
      guard let year, let target = Target(reading: entry, level, year) else { continue }
      if let other = read.first(where: { $0.target.holdsWhere(target) }) {
        entry.fault(
          "year",
          "A second target for \(target.year.words(in: year)): "
            + "one stands already at line \(other.line).",
          "Keep one of the two, or name the contract or the lot that it holds for.")
      }
      read.append((target, entry.place(of: "year").line))
    }
    return read.map(\.target).sorted { $0.year < $1.year }
  }

  /// Whether both are meant for the same figures.
  private func holdsWhere(_ other: Target) -> Bool {
    (year, contract, lot) == (other.year, other.contract, other.lot)
  }

  private init?(reading entry: Entry, _ level: Level, _ year: FinancialYear) {
    let agreedOn = entry.day("agreed_on")
    let contract = entry.has("contract") ? entry.reference("contract", to: .contract) : nil
    let lot = entry.has("lot") ? entry.reference("lot", to: .lot) : nil
    let (agreedBy, isIllustrative) = (entry.text("agreed_by"), entry.yes("illustrative"))
    guard let period = entry.financialYear("year", year) else { return nil }
    if agreedOn > period.end {
      entry.fault(
        "agreed_on", "It was agreed after its year had ended, on \(period.end.words).",
        "Write the day on which it was agreed; a year that is over gets no new target.")
    }
    self.init(
      year: period, level: level, agreedBy: agreedBy, agreedOn: agreedOn, contract: contract,
      lot: lot, isIllustrative: isIllustrative)
  }
}

extension Target.Level {
  /// `nil`, with the fault in the ledger, where the two numbers are not there or do not fit.
  fileprivate init?(
    reading entry: Entry, _ form: Indicator.Form, _ polarity: Indicator.Polarity
  ) {
    let isRange = polarity == .neutral
    let (ours, theirs) = (["target", "floor"], ["lower", "upper"])
    let (wanted, unwanted) = isRange ? (theirs, ours) : (ours, theirs)
    for key in unwanted where entry.has(key) {
      entry.fault(
        key, "The indicator's polarity is \(polarity.rawValue), so it has no \(key).",
        "Write \(wanted[0]): and \(wanted[1]):, or another polarity.")
    }
    for key in wanted where !entry.has(key) {
      entry.fault(
        key, "The target has no \(key).", "Write both \(wanted[0]): and \(wanted[1]):.")
    }
    let numbers = wanted.compactMap { entry.decimal($0, form) }
    guard numbers.count == 2 else { return nil }
    switch polarity {
    case .neutral:
      self = .range(lower: numbers[0], upper: numbers[1])
      entry.check(numbers[0] <= numbers[1], "upper", "The upper end lies below the lower.")
    case .up, .down:
      self = .target(numbers[0], floor: numbers[1])
      let isInOrder = polarity == .up ? numbers[1] <= numbers[0] : numbers[1] >= numbers[0]
      entry.check(
        isInOrder, "floor",
        "The floor lies \(polarity == .up ? "above" : "below") the target, and "
          + "\(polarity.rawValue) is better.")
    }
  }
}

extension Entry {
  fileprivate func check(_ isRight: Bool, _ key: String, _ words: String) {
    if !isRight { fault(key, words, "Change places, or correct the numbers.") }
  }

  /// One whole financial year, by one of its names.
  fileprivate func financialYear(_ key: String, _ year: FinancialYear) -> ReportingPeriod? {
    guard let text = optionalText(key) else { return nil }
    if let period = ReportingPeriod(label: text, in: year),
      period.frequency(in: year) == .yearly
    {
      return period
    }
    let example = Day(2026, year.firstMonth, 1).map {
      Frequency.yearly.period(holding: $0, in: year).words(in: year)
    }
    fault(key, "“\(text)” is not a financial year.", "Write a year such as \(example ?? "").")
    return nil
  }

  /// A number, exactly as written; a percentage lies from 0 to 100.
  fileprivate func decimal(_ key: String, _ form: Indicator.Form) -> Decimal? {
    guard let text = optionalText(key) else { return nil }
    guard let number = Decimal(exactly: text) else {
      fault(
        key, "“\(text)” is not a number.",
        "Write digits in the figure's own unit, as in 80 or 62.5, without a sign for it.")
      return nil
    }
    if form == .percentage, number < 0 || number > 100 {
      fault(key, "“\(text)” is not a percentage.", "Write a number from 0 to 100.")
      return nil
    }
    return number
  }
}

extension Decimal {
  /// Reads `80`, `62.5` and `-3`, at most twelve digits before the point and six behind it.
  fileprivate init?(exactly text: String) {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...12).contains(whole.utf8.count), parts.count <= 2,
      parts.count == 1 || (1...6).contains(parts[1].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let number = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    else { return nil }
    self = number
  }
}
