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
  /// When what it says was known: copied from the delivery or the decision, never taken from the
  /// clock.
  package let knownAt: Date
  /// Why it is made, where somebody decided something.
  package let decision: Decision?
  package let verdict: Verdict
  package let cells: CellCount
  /// Problems of the delivery as a whole; those of a return stand with it.
  package let problems: [Problem]
  package let returns: [ProviderReturn]

  package init(
    delivery: Delivery.ID, definitionsHash: [UInt8], readerVersion: Int, knownAt: Date,
    decision: Decision? = nil, verdict: Verdict, cells: CellCount, problems: [Problem],
    returns: [ProviderReturn]
  ) {
    self.delivery = delivery
    self.definitionsHash = definitionsHash
    self.readerVersion = readerVersion
    self.knownAt = knownAt
    self.decision = decision
    self.verdict = verdict
    self.cells = cells
    self.problems = problems
    self.returns = returns
  }
}

/// Why a delivery is read again, where somebody decided something.
package enum Decision: Hashable, Sendable {
  case acceptance(Acceptance)
  case erasure(Erasure)

  package var at: Date {
    switch self {
    case .acceptance(let acceptance): acceptance.at
    case .erasure(let erasure): erasure.at
    }
  }

  /// Whether it lets a return change what is released.
  func covers(_ providerReturn: ProviderReturn) -> Bool {
    switch self {
    case .acceptance(let acceptance): acceptance.covers(providerReturn)
    case .erasure(let erasure): erasure.covers(providerReturn)
    }
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
  /// Nothing was recorded now: the same reading was before, or its delivery was erased meanwhile.
  package let isRepeated: Bool

  package var changed: Int { returns.reduce(0) { $0 + $1.changed } }
}
