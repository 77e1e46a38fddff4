// Where moments become days: deadlines are kept by the clock on the wall in London.

package import Foundation
package import Outcomes

/// Days and moments in Europe/London.
package struct LondonTime: Sendable {
  private let calendar: Foundation.Calendar

  /// `nil` where the system has no time zone data (Debian's package tzdata).
  package init?() {
    guard let zone = TimeZone(identifier: "Europe/London") else { return nil }
    var calendar = Foundation.Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    self.calendar = calendar
  }

  /// The day on which a moment falls.
  package func day(of moment: Date) -> Day {
    let parts = calendar.dateComponents([.year, .month, .day], from: moment)
    guard let year = parts.year, let month = parts.month, let date = parts.day,
      let day = Day(year, month, date)
    else { preconditionFailure("clocks stand between the years 1900 and 2199") }
    return day
  }

  /// The moment at which a clock in London shows the hour and minute on a day.
  package func moment(_ day: Day, hour: Int, minute: Int) -> Date {
    let parts = DateComponents(
      year: day.year, month: day.month, day: day.day, hour: hour, minute: minute)
    guard let moment = calendar.date(from: parts) else {
      preconditionFailure("Foundation gives a moment for every Gregorian day, hour and minute")
    }
    return moment
  }

  /// As people read it: `20 October 2026, 09:05`.
  package func words(_ moment: Date) -> String {
    let parts = calendar.dateComponents([.hour, .minute], from: moment)
    let (hour, minute) = (parts.hour ?? 0, parts.minute ?? 0)
    return
      "\(day(of: moment).words), \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
