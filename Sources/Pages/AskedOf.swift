// How many of those who report were asked for a figure: one provider's figure is not the county's.

package import Outcomes

/// Those whose contracts ask for an indicator in a period, among all who have a contract then.
package struct AskedOf: Hashable, Sendable {
  package let asked: Int
  package let all: Int
  private let kind: ReportingBody.Kind

  fileprivate init(asked: Int, all: Int, kind: ReportingBody.Kind) {
    self.asked = asked
    self.all = all
    self.kind = kind
  }

  /// `asked of 1 of 5 providers`.
  package var words: String {
    switch kind {
    case .provider: "asked of \(asked) of \(counted(all, "provider", "providers"))"
    case .employer: "asked of \(asked) of \(counted(all, "employer", "employers"))"
    case .council, .national: "asked of \(asked) of \(all)"
    }
  }
}

extension Definitions {
  /// Of how many of the reporting kind a figure was asked; `nil` where of all, or of nobody.
  package func asked(for indicator: Indicator, in period: ReportingPeriod) -> AskedOf? {
    guard !indicator.isPublished else { return nil }
    let contracts = bodies.filter { $0.kind == indicator.reportedBy && !isPublisher($0) }
      .map { $0.contracts.filter { $0.isValid(for: period) } }.filter { !$0.isEmpty }
    let asked = contracts.count { $0.contains { $0.indicators.contains(indicator.code) } }
    guard asked > 0, asked < contracts.count else { return nil }
    return AskedOf(asked: asked, all: contracts.count, kind: indicator.reportedBy)
  }
}

extension Contract {
  /// Whether it holds on the day of a snapshot, or on some day of any other period.
  func isValid(for period: ReportingPeriod) -> Bool {
    period.kind == .flow
      ? isValid(during: period) : validFrom <= period.end && period.end <= validTo
  }
}
