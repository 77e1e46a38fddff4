// Which of an indicator's figures a file holds, and in which format.

import Disclosure
import Outcomes

/// One file of one indicator's figures.
struct FigureFile: Hashable, Sendable {
  /// What is in it: no more than the page shows that offers it.
  enum Scope: Hashable, Sendable {
    case everything
    /// The totals, and what stands beside them.
    case total
    case by(Breakdown.Code)
  }

  enum Format: String, Hashable, Sendable, CaseIterable {
    case csv, json
  }

  let scope: Scope
  let format: Format

  /// Its address below the indicator's.
  var name: String {
    let stem =
      switch scope {
      case .everything: "data"
      case .total: "total"
      case .by(let breakdown): breakdown.asPathPart + "/data"
      }
    return "\(stem).\(format.rawValue)"
  }

  /// Those of an indicator; of one without breakdown pages everything is in one.
  static func all(
    of indicator: Indicator, by definitions: Definitions, in kind: ReleaseHeader.Kind
  ) -> [FigureFile] {
    let breakdowns = definitions.breakdownPages(of: indicator, in: kind)
    let hasTotal = indicator.publishes.contains(.total) && !breakdowns.isEmpty
    let whole: [Scope] = hasTotal ? [.everything, .total] : [.everything]
    let scopes = whole + breakdowns.map { Scope.by($0.code) }
    return scopes.flatMap { scope in
      Format.allCases.map { FigureFile(scope: scope, format: $0) }
    }
  }
}

extension FigureFile.Scope {
  /// Whether a table is in it.
  func holds(_ table: Indicator.Table) -> Bool {
    switch self {
    case .everything: true
    case .total: table == .total
    case .by(let breakdown): table == .by(breakdown)
    }
  }

  /// Whether it has what stands beside the totals.
  var holdsBeside: Bool {
    if case .by = self { false } else { true }
  }
}
