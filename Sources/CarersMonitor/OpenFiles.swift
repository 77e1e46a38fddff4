// Each connection is an open file, and systems begin with few of those for a process.

import CLimits
import Logging
import Serving

enum OpenFiles {
  /// What the daemon opens besides: databases, fetches, releases, event loops, the sample's pages.
  private static let ownMax = 200

  /// Raises the number of files this process may open to the most it may ask for, and says how many
  /// readers that leaves room for.
  static func limitsForReaders(_ logger: Logger) -> ReaderLimits {
    let wanted = ReaderLimits()
    let files = shim_raise_open_files()
    let room = files - ReaderLimits.refusedMax - ownMax
    guard files > 0, room < wanted.connectionsMax else { return wanted }
    let fewer = ReaderLimits(connectionsMax: max(room, 16))
    logger.warning(
      """
      This process may open \(files) files only, so \(fewer.connectionsMax) readers are served at \
      once, not \(wanted.connectionsMax). Start it with a limit of \
      \(wanted.connectionsMax + ReaderLimits.refusedMax + ownMax) files or more (ulimit -n, or \
      LimitNOFILE= of a systemd unit).
      """)
    return fewer
  }
}
