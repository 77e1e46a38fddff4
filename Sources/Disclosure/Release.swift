// A release: all that is published at one time, frozen and suppressed once.

package import Foundation
package import Outcomes

/// Which release it is, and what it stands on.
package struct ReleaseHeader: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Made from invented returns; may approve itself.
    case illustrative
    case real
  }

  /// The period it is about, such as `2026-27-Q2`; part of its address.
  package let label: String
  /// Major, minor, patch: `1.0.0`; part of its address.
  package let version: String
  package let kind: Kind
  /// Everything kept by this moment, and nothing kept after it.
  package let knownAt: Date
  /// The SHA-256 of the definition files it was made by, in hexadecimal.
  package let definitionsHash: String

  package init(
    label: String, version: String, kind: Kind, knownAt: Date, definitionsHash: String
  ) {
    self.label = label
    self.version = version
    self.kind = kind
    self.knownAt = knownAt
    self.definitionsHash = definitionsHash
  }

  /// The address that never changes, without a leading slash: `releases/2026-27-Q2/1.0.0/`.
  package var path: String { "releases/\(label)/\(version)/" }
}

/// What a front page shows of one indicator without opening its block.
package struct LatestFigure<Audience: Sendable>: Hashable, Sendable {
  package let indicator: Indicator.Code
  package let figure: Figure<Audience>

  init(indicator: Indicator.Code, figure: Figure<Audience>) {
    self.indicator = indicator
    self.figure = figure
  }
}

/// The part of a release that every page needs.
package struct ReleaseFront<Audience: Sendable>: Sendable {
  package let header: ReleaseHeader
  /// What was measured, by whom, in the words of the time.
  package let definitions: Definitions
  /// Each expected return's state as at the release, the latest period of each body first.
  package let standings: [ReturnStanding]
  /// Each indicator's newest total that has a number, in the order of the definitions.
  package let latest: [LatestFigure<Audience>]
  /// What it says otherwise than the release before it; `nil` for the first, and where that one
  /// cannot be opened.
  package let changes: ReleaseChanges?
  /// The releases before it, oldest first, as far back as each could be opened for the next.
  package let earlier: [ReleaseHeader]

  init(
    header: ReleaseHeader, definitions: Definitions, standings: [ReturnStanding],
    latest: [LatestFigure<Audience>], changes: ReleaseChanges? = nil,
    earlier: [ReleaseHeader] = []
  ) {
    self.header = header
    self.definitions = definitions
    self.standings = standings
    self.latest = latest
    self.changes = changes
    self.earlier = earlier
  }
}

/// A whole release, as `freeze` makes it and `SealedRelease` keeps it.
package struct Release<Audience: Sendable>: Sendable {
  package let front: ReleaseFront<Audience>
  package let indicators: [IndicatorFigures<Audience>]

  init(front: ReleaseFront<Audience>, indicators: [IndicatorFigures<Audience>]) {
    self.front = front
    self.indicators = indicators
  }
}
