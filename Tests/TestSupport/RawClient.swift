// A client that sends exactly the bytes it is given, for asking a server what no library would ask.

import Foundation
import Glibc

/// One answer, as it came.
package struct RawAnswer: Sendable {
  package let bytes: [UInt8]

  package var status: Int {
    Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
  }

  package var head: String {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return text }
    return String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
  }

  package var body: [UInt8] {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return [] }
    return Array(bytes[end.upperBound...])
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The first header of that name, whatever the case of its letters.
  package func header(_ name: String) -> String? {
    for line in head.split(separator: "\r\n").dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, parts[0].lowercased() == name.lowercased() {
        return parts[1].trimmingCharacters(in: .whitespaces)
      }
    }
    return nil
  }
}

package enum RawClient {
  package struct NotConnected: Error {}

  /// Sends bytes to a port of this machine and reads until the server closes.
  ///
  /// On a thread of its own: a wait in the shared pool would hold up the server it waits for.
  package static func send(_ bytes: [UInt8], to port: Int) async throws -> RawAnswer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try exchange(bytes, with: port) })
      }
    }
  }

  private static func exchange(_ bytes: [UInt8], with port: Int) throws -> RawAnswer {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw NotConnected() }
    _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      received += buffer[..<count]
    }
    return RawAnswer(bytes: received)
  }

  /// A request that asks the server to close afterwards.
  package static func get(
    _ target: String, _ headers: [String] = [], method: String = "GET", from port: Int
  ) async throws -> RawAnswer {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
    return try await send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8), to: port)
  }
}
