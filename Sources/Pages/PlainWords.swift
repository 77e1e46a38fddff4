// Periods, completeness, polarity and time in words that a councillor can read.

import Disclosure
package import Foundation
package import Outcomes

extension ReportingPeriod {
  /// What a sentence says of it: `July to September 2026`, `30 September 2026` for a snapshot.
  package func sentenceWords(in year: FinancialYear) -> String {
    switch kind {
    case .flow: frequency(in: year) == nil ? monthsWords ?? words(in: year) : words(in: year)
    case .snapshot: end.words
    case .rolling12: "12 months to \(end.words)"
    }
  }

  /// `October 2017 to September 2021`: whole months that make no period of the year.
  private var monthsWords: String? {
    guard start.day == 1, end.adding(1).day == 1 else { return nil }
    let first = Day.monthNames[start.month - 1]
    let beginning = start.year == end.year ? first : "\(first) \(start.year)"
    return "\(beginning) to \(Day.monthNames[end.month - 1]) \(end.year)"
  }

  /// Two short lines for a table's head or a chart's axis: `Jul–Sep`, `2026`.
  ///
  /// The second is empty where the first says all, as for a financial year.
  func shortLines(in year: FinancialYear) -> (first: String, second: String) {
    let last = Day.monthNames[end.month - 1].prefix(3)
    guard kind == .flow else { return ("\(end.day) \(last)", "\(end.year)") }
    switch frequency(in: year) {
    case .monthly: return (String(last), "\(end.year)")
    case .twoMonthly, .quarterly, .fourMonthly, .halfYearly:
      return ("\(Day.monthNames[start.month - 1].prefix(3))–\(last)", "\(end.year)")
    case .yearly: return (words(in: year), "")
    case nil: return ("to \(end.day) \(last)", "\(end.year)")
    }
  }
}

extension Completeness {
  /// `3 of 4 reported, collected 14 October 2026`.
  var words: String {
    let reported = "\(reported) of \(expected) reported"
    return collected.map { "\(reported), collected \($0.words)" } ?? reported
  }
}

extension Indicator {
  var polarityWords: String {
    switch polarity {
    case .up: "Higher is better."
    case .down: "Lower is better."
    case .neutral: "Neither higher nor lower is better by itself."
    }
  }

  var kindWords: String {
    if isPublished { return "As its publisher publishes it." }
    let often =
      switch frequency {
      case .monthly: "month"
      case .twoMonthly: "two months"
      case .quarterly: "quarter"
      case .fourMonthly: "four months"
      case .halfYearly: "half-year"
      case .yearly: "year"
      }
    return switch kind {
    case .flow: "Every \(often): what happened in it."
    case .snapshot: "Every \(often): how things stood on its last day."
    case .rolling12: "Every \(often): what happened in the twelve months that end with it."
    }
  }

  var secretWords: String {
    switch secret {
    case .carer: "Small numbers of carers are hidden, and counts are rounded to the nearest 5."
    case .service:
      "About a service, not about people: hidden only where it rests on fewer than 5 cases."
    case .published where tier == .employer: "The number, and the words it was published in."
    case .published: "Every figure, exactly as published."
    }
  }

  var formWords: String {
    switch form {
    case .count: "a count"
    case .percentage: "a percentage"
    case .rate: "a rate"
    case .mean: "an average"
    case .hours: "hours"
    }
  }

  /// What stands behind a figure: nothing for a percentage, whose sign is in its text.
  package var unitBeside: String { form == .percentage || unit == "%" ? "" : unit }

  /// The same with the space before it, which a per cent sign goes without.
  var unitAfter: String {
    unitBeside.isEmpty || unitBeside.hasPrefix("%") ? unitBeside : " " + unitBeside
  }
}

extension Definitions {
  /// `Kent and England`: the council's own area and the country it is compared with.
  var comparedAreas: String {
    let country = breakdown(Breakdown.areas)?.values.last
    guard let country, country.code != council.areaCode else { return council.areaName }
    return "\(council.areaName) and \(country.title)"
  }
}

extension Framework {
  /// What key moments are, and that there is contact besides them, if the strategy says so.
  var momentsWords: String {
    let ongoing = keyMoments.first { $0.kind == .ongoing }
    let besides = ongoing.map { ", besides \($0.title.lowercasedFirst)" } ?? ""
    return "Times when support matters most\(besides)."
  }
}

extension ReturnState {
  package var words: String {
    switch self {
    case .notDue: "Not due yet"
    case .due: "Due, not received yet"
    case .late: "Late: not received"
    case .refused: "Received, but it could not be used"
    case .waiting: "Received, not accepted yet"
    case .accepted: "Received"
    case .acceptedWithProblems: "Received, with problems in some cells"
    case .revised: "Received and later corrected"
    }
  }
}

/// Without it every time in summer would be an hour wrong; `Collecting.LondonTime` asks for it,
/// too.
private let londonZone: TimeZone = {
  guard let zone = TimeZone(identifier: "Europe/London") else {
    preconditionFailure("no time zone data: install the package tzdata")
  }
  return zone
}()

extension Date {
  /// The day and the time in Kent: `20 October 2026 at 09:00`.
  package var londonWords: String {
    let (day, second) = london
    return "\(day.words) at \(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60))"
  }

  /// The day on which it falls in Kent.
  package var londonDay: Day { london.day }

  private var london: (day: Day, second: Int) {
    let seconds = Int(timeIntervalSince1970.rounded(.down))
    let offset = londonZone.secondsFromGMT(for: self)
    let (days, rest) = (seconds + offset).quotientAndRemainder(dividingBy: 86_400)
    return rest < 0 ? (Day(number: days - 1), rest + 86_400) : (Day(number: days), rest)
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  var inWords: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

/// `1 indicator`, `3 indicators`.
package func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

extension String {
  /// With a small first letter, for use inside a sentence.
  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// With a capital at its start.
  var asSentenceStart: String { prefix(1).uppercased() + dropFirst() }

  /// With a capital at its start and a full stop at its end.
  package var asSentence: String {
    let text = asSentenceStart
    let isClosed = [".", ".”", "?”", "!”"].contains(where: text.hasSuffix)
    return isClosed || text.isEmpty ? text : text + "."
  }
}
