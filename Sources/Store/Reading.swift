// What a delivery said when it was read, and what recording it changed.

package import Foundation
package import Outcomes

/// One delivery read by one set of definitions with one version of the reader.
package struct Reading: Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case read, refused
  }

  package let delivery: Delivery.ID
  /// SHA-256 of the definition files, kept by `keepDefinitions` before.
  package let definitionsHash: [UInt8]
  package let readerVersion: Int
  /// When what it says was known: copied from the delivery, never taken from the clock.
  package let knownAt: Date
  package let verdict: Verdict
  package let cells: CellCount
  /// Problems of the delivery as a whole; those of a return stand with it.
  package let problems: [Problem]
  package let returns: [ProviderReturn]

  package init(
    delivery: Delivery.ID, definitionsHash: [UInt8], readerVersion: Int, knownAt: Date,
    verdict: Verdict, cells: CellCount, problems: [Problem], returns: [ProviderReturn]
  ) {
    self.delivery = delivery
    self.definitionsHash = definitionsHash
    self.readerVersion = readerVersion
    self.knownAt = knownAt
    self.verdict = verdict
    self.cells = cells
    self.problems = problems
    self.returns = returns
  }
}

/// What recording a reading came to.
package struct Recorded: Hashable, Sendable {
  package struct Return: Hashable, Sendable {
    package let body: ReportingBody.Code
    package let period: ReportingPeriod
    package let state: ReturnState
    /// Observations that are new or differ from what was in service.
    package let changed: Int
  }

  package let returns: [Return]

  package var changed: Int { returns.reduce(0) { $0 + $1.changed } }
}

/// What stands in service for one thing.
struct Standing: Sendable {
  let reported: Reported
  let revision: Int
}

/// What a return changes of what is in service: only that is written.
struct Revisions: Sendable {
  private(set) var changed: [(observation: Observation, revision: Int)] = []
  /// In service before and absent from the return: flagged, not obeyed in silence.
  private(set) var dropped: [Observation.Key] = []

  init(of observations: [Observation], after earlier: [Observation.Key: Standing]) {
    changed.reserveCapacity(observations.count)
    for observation in observations {
      guard let standing = earlier[observation.key] else {
        changed.append((observation, 1))
        continue
      }
      if standing.reported != observation.reported {
        changed.append((observation, standing.revision + 1))
      }
    }
    guard !earlier.isEmpty else { return }
    let sent = Set(observations.map(\.key))
    dropped = earlier.keys.filter { !sent.contains($0) }
  }
}
