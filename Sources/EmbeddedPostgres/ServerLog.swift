// The server's own log: kept small, and read when the server has died.

import Foundation

/// The file the server writes to, opened for one run.
final class ServerLog: Sendable {
  let path: String
  private let file: FileHandle
  /// Where this run begins.
  private let start: UInt64

  /// Larger than this, the log is emptied at the start.
  private static let sizeMax: UInt64 = 10_000_000
  /// How much of a dead server's words is repeated.
  private static let lastLineCount = 5

  init(_ path: String) throws(ClusterError) {
    self.path = path
    do {
      if !FileManager.default.fileExists(atPath: path) {
        try Data().write(to: URL(fileURLWithPath: path))
      }
      file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      let size = try file.seekToEnd()
      if size > ServerLog.sizeMax { try file.truncate(atOffset: 0) }
      start = size > ServerLog.sizeMax ? 0 : size
    } catch { throw .folderUnusable(folder: path, words: error.localizedDescription) }
  }

  var descriptor: Int32 { file.fileDescriptor }

  /// The last lines of this run, in one.
  var lastLines: String {
    let text = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
    let lines = String(decoding: text.dropFirst(Int(start)), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    return lines.suffix(ServerLog.lastLineCount).joined(separator: " | ")
  }
}
