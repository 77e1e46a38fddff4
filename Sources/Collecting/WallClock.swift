// The clock that everything takes, so that a test or a demonstration can say what time it is.

package import Foundation

/// Tells the time; nothing else in the monitor asks the system.
package struct WallClock: Sendable {
  private let reading: @Sendable () -> Date

  package init(_ reading: @escaping @Sendable () -> Date) { self.reading = reading }

  package var now: Date { reading() }

  /// The system's clock.
  package static let system = WallClock { Date() }

  /// A clock that shows `moment` now and goes on from there.
  package static func starting(at moment: Date) -> WallClock {
    let ahead = moment.timeIntervalSince(Date())
    return WallClock { Date().addingTimeInterval(ahead) }
  }
}
