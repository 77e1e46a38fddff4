// Who has reported for the release's period, who has not, and whose districts are not confirmed.

import Disclosure
import Outcomes
import Pages

/// How complete a release is, for one area.
struct SummaryReturns: Hashable, Sendable {
  struct Missing: Hashable, Sendable {
    let name: String
    let period: ReportingPeriod
    let state: ReturnState
  }

  /// Returns that were expected for the release's period.
  let expected: Int
  /// Those of them that are in service.
  let received: Int
  let missing: [Missing]
  /// Those of the year before that never came, the latest period first.
  let missingBefore: [Missing]
  /// Titles of lots that hold the area, or part of it, without being confirmed.
  let unconfirmedLots: [String]

  /// - Parameters:
  ///   - period: the release's; `nil` where its label is no period: the newest that ended then.
  ///   - asAt: the release's day.
  init(
    _ front: ReleaseFront<Public>, of period: ReportingPeriod?, in area: SummaryArea, asAt: Day
  ) {
    let definitions = front.definitions
    let expected = front.standings.filter { standing in
      standing.state != .notDue
        && definitions.contract(of: standing).map { area.isServed(by: $0) } ?? false
    }
    let end = period?.end ?? expected.map(\.period.end).max() ?? asAt
    let start = period?.start ?? end
    func isOf(_ standing: ReturnStanding) -> Bool {
      start <= standing.period.end && standing.period.end <= end
    }
    func missing(_ standings: [ReturnStanding]) -> [Missing] {
      standings.filter { !$0.state.isInService }.map { standing in
        Missing(
          name: definitions.body(standing.body)?.name ?? standing.body, period: standing.period,
          state: standing.state)
      }
    }
    let own = expected.filter(isOf)
    self.expected = own.count
    received = own.count { $0.state.isInService }
    self.missing = missing(own)
    let before = expected.filter {
      $0.period.end < start && $0.period.end > end.yearBefore.adding(-1)
    }
    missingBefore = missing(before).sorted { $0.period > $1.period }
    var seen: Set<String> = []
    unconfirmedLots = definitions.commissioned.flatMap(\.contracts)
      .filter { $0.validFrom <= asAt && start <= $0.validTo && area.isServed(by: $0) }
      .compactMap(\.lot).filter { !$0.isConfirmed }.map(\.title)
      .filter { seen.insert($0).inserted }
  }
}

extension SummaryArea {
  /// Whether the contract's lot holds it, as far as is known.
  fileprivate func isServed(by contract: Contract) -> Bool {
    guard case .district(let district) = self, let lot = contract.lot else { return true }
    return lot.districts.isEmpty || lot.districts.contains(district.code)
  }
}

extension Definitions {
  /// Those who report to this council about its own strategy: neither publishers nor employers.
  fileprivate var commissioned: [ReportingBody] {
    bodies.filter { body in
      let asked = indicators.filter { indicator in
        body.contracts.contains { $0.indicators.contains(indicator.code) }
      }
      let isEmployers = !asked.isEmpty && asked.allSatisfy { $0.tier == .employer }
      return !isPublisher(body) && !isEmployers
    }
  }

  /// The contract whose return it is, where it is a return to this council.
  fileprivate func contract(of standing: ReturnStanding) -> Contract? {
    commissioned.first { $0.code == standing.body }?.contracts
      .first { $0.code == standing.contract }
  }
}
