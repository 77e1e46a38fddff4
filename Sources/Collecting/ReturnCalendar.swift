// What is expected by when, and how each expected return stands. Pure: `now` is passed in.

package import Foundation
package import Outcomes
package import Store

/// The return's calendar of all bodies.
package struct ReturnCalendar: Sendable {
  private let definitions: Definitions
  private let london: LondonTime
  private let extensions: Extensions

  /// - Parameter extensions: due days that were agreed instead of the contracts'.
  package init(
    _ definitions: Definitions, _ london: LondonTime, extensions: Extensions = [:]
  ) {
    self.definitions = definitions
    self.london = london
    self.extensions = extensions
  }

  /// The same calendar with what was agreed.
  package func extended(by extensions: Extensions) -> ReturnCalendar {
    ReturnCalendar(definitions, london, extensions: extensions)
  }

  /// The last day on which a body's return is on time.
  private func dueDay(_ body: ReportingBody.Code, _ contract: Contract, _ period: ReportingPeriod)
    -> Day
  {
    extensions[body]?[period]
      ?? contract.due.dueDay(for: period, holidays: definitions.holidays)
  }

  /// Each expected return as it stands at a moment, newest period first within a body.
  ///
  /// The running period is there as *not due*. A failed attempt changes nothing here.
  package func standings(at now: Date, records: [ReturnRecord]) -> [ReturnStanding] {
    let today = london.day(of: now)
    let known = Dictionary(
      records.map { (Key(body: $0.body, start: $0.period.start, end: $0.period.end), $0) },
      uniquingKeysWith: { first, _ in first })
    return definitions.bodies.filter { !definitions.isPublisher($0) }.flatMap { body in
      body.contracts.flatMap { contract -> [ReturnStanding] in
        let current = contract.running(on: today, in: definitions.year)
        let ended = contract.periods(endedBy: today.adding(-1), in: definitions.year)
        return (ended + current).map { period in
          let key = Key(body: body.code, start: period.start, end: period.end)
          return standing(body, contract, period, known[key], today)
        }
      }.sorted { $0.period > $1.period }
    }
  }

  private struct Key: Hashable {
    let body: ReportingBody.Code
    let start: Day
    let end: Day
  }

  private func standing(
    _ body: ReportingBody, _ contract: Contract, _ period: ReportingPeriod, _ record: ReturnRecord?,
    _ today: Day
  ) -> ReturnStanding {
    let due = dueDay(body.code, contract, period)
    let state: ReturnState =
      if let record {
        record.state
      } else if today <= period.end {
        .notDue
      } else {
        today <= due ? .due : .late
      }
    return ReturnStanding(
      body: body.code, contract: contract.code, period: period, due: due, state: state,
      received: record?.firstUsableAt.map(london.day))
  }

  /// The last period of the body's return that had ended by a moment: what a file that names none
  /// must be about.
  package func latestPeriod(of body: ReportingBody.Code, at moment: Date) -> ReportingPeriod? {
    let day = london.day(of: moment)
    let contracts = definitions.body(body)?.contracts ?? []
    return contracts.flatMap { $0.periods(endedBy: day.adding(-1), in: definitions.year) }.max()
  }

  /// When to look at a source next, after an attempt at `now`.
  ///
  /// After success: after the source's own interval. After failures: a wait that doubles from one
  /// minute up to the interval, never giving up. In either case on the next deadline, one minute
  /// before the day ends, if that comes first; only a server's Retry-After puts it off, up to a
  /// day.
  package func nextLook(
    at source: Source, now: Date, failures: Int, retryAfterSeconds: Int?
  ) -> Date {
    let interval = Double(source.lookEveryMinutes) * 60
    let backOff = min(60 * exp2(Double(min(failures, 20) - 1)), interval)
    let next = now.addingTimeInterval(failures > 0 ? backOff : interval)
    let asked = now.addingTimeInterval(Double(min(retryAfterSeconds ?? 0, 86_400)))
    guard let deadline = nextDeadline(of: source.body, after: now) else { return max(next, asked) }
    return max(min(next, deadline), asked)
  }

  private func nextDeadline(of body: ReportingBody.Code, after now: Date) -> Date? {
    let today = london.day(of: now)
    let contracts = definitions.body(body)?.contracts ?? []
    let deadlines = contracts.flatMap { contract -> [Date] in
      // A due day is at most some months after its period, so last year's periods are enough.
      let periods = contract.periods(endedBy: today.adding(366), in: definitions.year)
      return periods.filter { $0.end >= today.adding(-366) }
        .map { dueDay(body, contract, $0) }
        .map { london.moment($0, hour: 23, minute: 59) }
    }
    return deadlines.filter { $0 > now }.min()
  }
}

extension Contract {
  /// The period of its return that is running on a day, if there is one.
  fileprivate func running(on day: Day, in year: FinancialYear) -> [ReportingPeriod] {
    guard validFrom <= day, day <= validTo else { return [] }
    return part(of: due.frequency.period(holding: day, in: year)).map { [$0] } ?? []
  }
}
