// What whoever sent a file is told about it: one value, of which every format is made.

package import Foundation
package import Outcomes
package import ProviderReturns

/// The answer to one file, the same for the daemon, the command line and an e-mail.
package struct ReturnAnswer: Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case accepted
    case acceptedWithProblems = "accepted with problems"
    /// A return of it would change what is released, and nobody has accepted that yet.
    case waiting = "waiting for acceptance"
    case refused
  }

  package let receipt: Receipt
  package let state: State
  /// `nil` where the file could not be read.
  package let format: FoundFormat?
  /// Rows of its tables, headers left out.
  package let rows: Int
  package let cells: CellCount
  /// By body and period.
  package let returns: [AnsweredReturn]
  /// What was taken from the file, in its order.
  package let observations: FlattenSequence<[[Observation]]>
  /// The cells of columns headed `own_…`, by what their row is about.
  package let own: [Observation.Key: [String: String]]
  /// Errors first, then by sheet and place.
  package let problems: [Problem]
  package let notChecked: [NotChecked]
  /// `nil` where nothing could be used.
  package let preview: FigurePreview?
  /// Who has to do what: at most one step for each of the two.
  package let next: [NextStep]
  let definitions: Definitions

  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  var year: FinancialYear { definitions.year }
}

/// Which file it was, and when it came.
package struct Receipt: Hashable, Sendable {
  /// `EX1-2026-27-Q2-12`; `nil` where the file was only tried.
  package let reference: String?
  package let time: Date
  package let fileName: String?
  /// `nil` where the bytes are not there any more.
  package let byteCount: Int?
  /// In hexadecimal.
  package let sha256: String

  /// - Parameter delivery: by which the file is kept; `nil` where it was not handed in.
  package init(
    delivery: Int?, of body: ReportingBody.Code, period: ReportingPeriod?, in year: FinancialYear,
    time: Date, fileName: String?, byteCount: Int?, sha256: String
  ) {
    reference = delivery.map { delivery in
      ([body] + (period.map { [$0.code(in: year)] } ?? []) + ["\(delivery)"])
        .joined(separator: "-")
    }
    self.time = time
    self.fileName = fileName.map { Problem.visible($0) }
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}

/// How one body's return for one period stands.
package struct AnsweredReturn: Hashable, Sendable {
  package let body: ReportingBody.Code
  package let bodyName: String
  package let period: ReportingPeriod
  package let state: ReturnState
  package let isNil: Bool
  package let isHistory: Bool
  /// Who signed it off; told to its sender, never published.
  package let signedOffBy: String?
  package let cells: CellCount
  package let observationCount: Int
  package let errorCount: Int
  package let warningCount: Int
  /// The last day on which it is on time; `nil` where none was agreed.
  package let due: Day?
}
