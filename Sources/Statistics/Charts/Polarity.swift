// Which way is better: what tells improvement from concern.

/// Which way of a figure is better.
package enum Polarity: String, Hashable, Sendable, Codable, CaseIterable {
  /// More is better.
  case up
  /// Less is better.
  case down
  /// Neither: an activity, of which a change is neither improvement nor concern.
  case neutral
}
