// The end of every answer's head: the time, and what becomes of the connection.

import Foundation
import NIOCore
import Synchronization

/// What becomes of a connection after an answer.
enum Afterwards: Sendable {
  /// It stays open, as HTTP/1.1 has it without a word.
  case staysOpen
  /// It stays open since an HTTP/1.0 reader asked for that.
  case staysOpenAsAsked
  case closes
}

/// The ends of heads, written once a second.
final class HeadEnds: Sendable {
  private struct Ends {
    let second: Int
    let staysOpen: ByteBuffer
    let staysOpenAsAsked: ByteBuffer
    let closes: ByteBuffer

    init(_ second: Int) {
      self.second = second
      let date = HeadEnds.words(Date(timeIntervalSince1970: Double(second)))
      staysOpen = ByteBuffer(string: "Date: \(date)\r\n\r\n")
      staysOpenAsAsked = ByteBuffer(string: "Date: \(date)\r\nConnection: keep-alive\r\n\r\n")
      closes = ByteBuffer(string: "Date: \(date)\r\nConnection: close\r\n\r\n")
    }
  }

  private let latest = Mutex(Ends(0))

  func end(_ afterwards: Afterwards) -> ByteBuffer {
    let second = Int(Date().timeIntervalSince1970)
    let ends = latest.withLock { latest in
      if latest.second != second { latest = Ends(second) }
      return latest
    }
    return switch afterwards {
    case .staysOpen: ends.staysOpen
    case .staysOpenAsAsked: ends.staysOpenAsAsked
    case .closes: ends.closes
    }
  }

  /// A time as RFC 9110, 5.6.7 writes it: `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func words(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = .gmt
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.string(from: date)
  }
}
