// One connection held open, for asking a server what no client would: slowly, in part, or too much.

import Foundation
import Glibc

/// Blocks the thread it is used on; `RawClient.on` gives it one of its own.
package final class RawConnection {
  private let socket: Int32
  /// Received, and not yet given out.
  private var pending: [UInt8] = []

  /// - Parameter patienceSeconds: how long a single wait may take.
  package init(to port: Int, patienceSeconds: Int = 20) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var patience = timeval(tv_sec: patienceSeconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      close(socket)
      throw RawClient.NotConnected()
    }
  }

  deinit { close(socket) }

  /// Sends all, or says why not: the reason of the system's call, `EAGAIN` when patience is over.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Int32? {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return errno }
      sent += count
    }
    return nil
  }

  @discardableResult
  package func send(_ text: String) -> Int32? { send(Array(text.utf8)) }

  /// Says that nothing more will be sent.
  package func endSending() { shutdown(socket, Int32(SHUT_WR)) }

  /// Reads until the server closes.
  package func rest() -> RawAnswer {
    while receive() == nil {}
    defer { pending = [] }
    return RawAnswer(bytes: pending)
  }

  /// The next answer, by its head's length; `nil` where the connection ends before it is whole.
  package func answer(hasBody: Bool = true) -> RawAnswer? {
    while true {
      if let end = pending.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound {
        let head = RawAnswer(bytes: Array(pending[..<end]))
        let length = hasBody && head.status != 304 ? Int(head.header("Content-Length") ?? "") : 0
        if let length, pending.count >= end + length {
          defer { pending.removeFirst(end + length) }
          return RawAnswer(bytes: Array(pending[..<(end + length)]))
        }
      }
      if receive() != nil { return nil }
    }
  }

  /// Waits for bytes; 0 when the server closed, or the reason why none came.
  package func receive() -> Int32? {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = recv(socket, &buffer, buffer.count, 0)
    guard count > 0 else { return count == 0 ? 0 : errno }
    pending += buffer[..<count]
    return nil
  }
}
