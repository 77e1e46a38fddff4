// `council.yaml` and `holidays.yaml` → `Council` and the days that are not working days.

import Outcomes

extension Council {
  /// - Parameter drawings: the SVG files beside `council.yaml`, by name.
  init(reading entry: Entry, _ year: FinancialYear, _ drawings: [String: DefinitionFile]) {
    let look = entry.entry("look", .look)
    let logo = look?.node("logo")?.scalar?.string
    for file in drawings.filter({ $0.key != logo }).values {
      entry.ledger.fault(
        Place(file: file.path, line: 0), "", "No look: in council.yaml names this drawing.",
        "Write its name after logo: there, or take it out of the folder.")
    }
    self.init(
      name: entry.text("name"),
      areaCode: entry.reference("area_code", to: .value(of: Breakdown.areas)),
      areaName: entry.text("area_name"),
      helpNow: entry.entry("help_now", .contactLine).map(ContactLine.init(reading:))
        ?? ContactLine(words: "", telephone: nil, address: nil),
      press: entry.entry("press", .contactLine).map(ContactLine.init(reading:)),
      financialYear: year,
      releaseFrequency: entry.choice("release_frequency", otherwise: .quarterly),
      look: look.flatMap { Look(reading: $0, drawings) })
    entry.noteFileChanges()
  }
}

extension Council.ContactLine {
  fileprivate init(reading entry: Entry) {
    let address = entry.optionalText("address")
    if let address, !address.hasPrefix("https://") {
      entry.fault("address", "The address is no page that is safe to open.", "Begin with https://.")
    }
    self.init(
      words: entry.text("words"), telephone: entry.optionalText("telephone"), address: address)
  }
}

extension FinancialYear {
  /// `nil`, with the fault in the ledger, where the council's entry has none that is right.
  init?(reading council: Entry) {
    guard let entry = council.entry("financial_year", .financialYear) else { return nil }
    let month = entry.whole("first_month", in: 1...12, otherwise: 0)
    guard let style: LabelStyle = entry.optionalChoice("label"), month > 0 else { return nil }
    guard (month == 1) == (style == .calendar) else {
      entry.fault(
        "label", "A year that begins in January is called 2026, and no other is.",
        month == 1 ? "Write 2026." : "Write 2026-27, 2026/27, 2026 to 2027 or FY27.")
      return nil
    }
    self.init(firstMonth: month, style: style)
  }
}

extension Catalogue {
  /// The days of `holidays.yaml`.
  static func holidays(reading entry: Entry) -> Set<Day> {
    _ = Citation(reading: entry, "source")
    entry.noteFileChanges()
    var days: Set<Day> = []
    for holiday in entry.entries("days", .holiday) {
      _ = holiday.text("name")
      guard let day = holiday.optionalDay("day") else { continue }
      if day.weekday > 5 {
        holiday.fault(
          "day", "\(day.words) is a \(day.weekday == 6 ? "Saturday" : "Sunday").",
          "Write the substitute day, or take it out: weekends are no working days anyway.")
      }
      if !days.insert(day).inserted {
        holiday.fault("day", "\(day.words) stands twice.", "Write it once.")
      }
    }
    return days
  }
}
