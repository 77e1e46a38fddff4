// How much of the machine readers may take, each number with its reason.

/// What readers may take of the machine, chosen for a county's pages on a small one.
package struct ReaderLimits: Sendable {
  /// Connections that are answered at once. A browser keeps one for half a minute, so that 2,000
  /// are some sixty new readers a second.
  package let connectionsMax: Int
  /// Seconds without a whole request, or without taking anything of an answer, before a connection
  /// is closed.
  package let silenceSeconds: Int
  /// Readers who wait to be told what is near an address where nothing stands. Such a page takes
  /// some 2 ms to make, so that the last of 32 waits less than a tenth of a second.
  package let notFoundWaitingMax: Int

  package init(
    connectionsMax: Int = 2000, silenceSeconds: Int = 30, notFoundWaitingMax: Int = 32
  ) {
    self.connectionsMax = connectionsMax
    self.silenceSeconds = silenceSeconds
    self.notFoundWaitingMax = notFoundWaitingMax
  }

  /// Connections beyond those that are told to come again; more are closed without a word.
  package static let refusedMax = 500
  /// Bytes of a request's address and fields together; browsers send about one kB.
  static let headBytesMax = 16 << 10
  /// Bytes that are taken from a connection at once: what is asked ahead waits in the system's own
  /// buffers, not in ours.
  static let readBytes = 4096
  /// Seconds in which an ended connection may still send what is thrown away.
  static let lingerSeconds = 2
  /// Seconds that answers begun may take when the daemon ends.
  static let partingSeconds = 5
}
