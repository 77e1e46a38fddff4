// Periods, completeness, polarity and time in words that a councillor can read.

import Disclosure
import Foundation
import Outcomes

extension ReportingPeriod {
  /// What a sentence says of it: `July to September 2026`, `30 September 2026` for a snapshot.
  var sentenceWords: String {
    switch kind {
    case .flow: words
    case .snapshot: end.words
    case .rolling12: "12 months to \(end.words)"
    }
  }

  /// Two short lines for a table's head or a chart's axis: `Jul–Sep`, `2026`.
  ///
  /// The second is empty where the first says all, as for a financial year.
  var shortLines: (first: String, second: String) {
    let last = Day.monthNames[end.month - 1].prefix(3)
    guard kind == .flow else { return ("\(end.day) \(last)", "\(end.year)") }
    switch frequency {
    case .monthly: return (String(last), "\(end.year)")
    case .quarterly:
      return ("\(Day.monthNames[start.month - 1].prefix(3))–\(last)", "\(end.year)")
    case .yearly: return (words, "")
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
    let often =
      switch frequency {
      case .monthly: "month"
      case .quarterly: "quarter"
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
    case .published: "Shown exactly as published."
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
  var unitBeside: String { form == .percentage || unit == "%" ? "" : unit }
}

extension ReturnState {
  var words: String {
    switch self {
    case .notDue: "Not due yet"
    case .due: "Due, not received yet"
    case .late: "Late: not received"
    case .refused: "Received, but it could not be used"
    case .accepted: "Received"
    case .acceptedWithProblems: "Received, with problems in some cells"
    case .revised: "Received and later corrected"
    }
  }
}

/// Without it every time in summer would be an hour wrong; `Collecting.LondonTime` asks for it,
/// too.
private let london: TimeZone = {
  guard let zone = TimeZone(identifier: "Europe/London") else {
    preconditionFailure("no time zone data: install the package tzdata")
  }
  return zone
}()

extension Date {
  /// The day and the time in Kent: `20 October 2026 at 09:00`.
  var londonWords: String {
    let seconds = Int(timeIntervalSince1970.rounded(.down))
    let offset = london.secondsFromGMT(for: self)
    let (days, rest) = (seconds + offset).quotientAndRemainder(dividingBy: 86_400)
    let (day, second) = rest < 0 ? (days - 1, rest + 86_400) : (days, rest)
    return "\(Day(number: day).words) at \(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60))"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// `1 indicator`, `3 indicators`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

extension String {
  /// With a small first letter, for use inside a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// With a capital at its start and a full stop at its end.
  var asSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.hasSuffix(".") || text.isEmpty ? text : text + "."
  }
}
