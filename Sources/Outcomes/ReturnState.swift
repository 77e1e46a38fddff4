// Where one body's return for one period stands.

/// The state of a return; a failed attempt to collect never changes it (docs/return-states.md).
package enum ReturnState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Its period has not ended.
  case notDue = "not due"
  /// Its period has ended, its due day has not passed, and nothing has come.
  case due
  /// Its due day has passed and nothing usable has come.
  case late
  /// What came could not be used, and nothing usable came before it.
  case refused
  /// It would change what is released, and nobody has accepted that yet.
  case waiting = "waiting for acceptance"
  case accepted
  case acceptedWithProblems = "accepted with problems"
  /// Accepted, in the place of an earlier one.
  case revised

  package var isInService: Bool {
    switch self {
    case .accepted, .acceptedWithProblems, .revised: true
    case .notDue, .due, .late, .refused, .waiting: false
    }
  }
}

/// How one expected return stands, as at some moment.
package struct ReturnStanding: Hashable, Sendable, Codable {
  package let body: ReportingBody.Code
  package let contract: String
  package let period: ReportingPeriod
  /// The last day on which it is on time.
  package let due: Day
  package let state: ReturnState
  /// The day on which the return in service was first seen.
  package let received: Day?

  package init(
    body: ReportingBody.Code, contract: String, period: ReportingPeriod, due: Day,
    state: ReturnState, received: Day?
  ) {
    self.body = body
    self.contract = contract
    self.period = period
    self.due = due
    self.state = state
    self.received = received
  }
}
