// Entries under `targets` → what was agreed about an indicator's figures, year by year.

import Foundation
import Outcomes

extension Target {
  /// The targets of an indicator's file.
  /// - Parameters:
  ///   - polarity: `nil` where the file does not say it.
  ///   - year: `nil` where `council.yaml` does not say when a year begins.
  static func targets(
    of entry: Entry, _ form: Indicator.Form, _ polarity: Indicator.Polarity?,
    _ year: FinancialYear?
  ) -> [Target] {
    var scopes: [Scope: Int] = [:]
    let targets = entry.entries("targets", .target).compactMap { entry -> Target? in
      // All is read before anything is missed, so that all that is wrong is told at once.
      let level = Level(reading: entry, form, polarity)
      let (agreedBy, agreedOn) = (entry.text("agreed_by"), entry.day("agreed_on"))
      let isIllustrative = entry.yes("illustrative")
      guard let scope = Scope(reading: entry, year) else { return nil }
      scope.check(entry, agreedOn: agreedOn)
      if let line = scopes[scope], let year {
        entry.fault(
          "year",
          "A second target for \(scope.year.words(in: year)): one stands already at line \(line).",
          "Keep one of the two, or name the contract or the lot that it holds for.")
      }
      scopes[scope] = scopes[scope] ?? entry.place(of: "year").line
      return level.map {
        Target(
          year: scope.year, level: $0, agreedBy: agreedBy, agreedOn: agreedOn,
          contract: scope.contract, lot: scope.lot, isIllustrative: isIllustrative)
      }
    }
    return targets.sorted { $0.year < $1.year }
  }

  /// The figures that a target is meant for; two targets may not have one scope.
  private struct Scope: Hashable {
    let year: ReportingPeriod
    let contract: String?
    let lot: String?

    /// `nil` where no year is written, or a wrong one.
    init?(reading entry: Entry, _ year: FinancialYear?) {
      contract = entry.has("contract") ? entry.reference("contract", to: .contract) : nil
      lot = entry.has("lot") ? entry.reference("lot", to: .lot) : nil
      guard let year, let period = entry.financialYear("year", year) else { return nil }
      self.year = period
    }

    func check(_ entry: Entry, agreedOn: Day) {
      guard agreedOn > year.end else { return }
      entry.fault(
        "agreed_on", "It was agreed after its year had ended, on \(year.end.words).",
        "Write the day on which it was agreed; a year that is over gets no new target.")
    }
  }
}

extension Target.Level {
  /// `nil`, with the fault in the ledger, where the two numbers are not there or do not fit.
  fileprivate init?(
    reading entry: Entry, _ form: Indicator.Form, _ polarity: Indicator.Polarity?
  ) {
    guard let polarity else {
      for key in ["target", "floor", "lower", "upper"] { _ = entry.decimal(key, form) }
      return nil
    }
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
