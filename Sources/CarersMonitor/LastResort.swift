// The end of the program when a part of it does not end: a server that hangs holds a libpq call.

import Foundation
import Glibc
import ServiceLifecycle

/// Ends the process some seconds after the shutdown should have been over.
struct LastResort: Service {
  /// More than the shutdown's own 25 seconds, less than what `stop` waits.
  private static let seconds = 28.0

  func run() async throws {
    try await gracefulShutdown()
    // A thread of its own: the pool may be what hangs.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: LastResort.seconds)
      FileHandle.standardError.write(
        Data("Not every part has ended in time; the rest is cut off. Nothing kept is lost.\n".utf8))
      _exit(1)
    }
  }
}
