// A client that sends exactly the bytes it is given, for asking a server what no library would ask.

import Foundation

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
  package static func send(_ bytes: [UInt8], to port: Int) async throws -> RawAnswer {
    try await on(port) { connection in
      connection.send(bytes)
      return connection.rest()
    }
  }

  /// Uses a connection on a thread of its own: a wait in the shared pool would hold up the server
  /// it waits for.
  package static func on<Value: Sendable>(
    _ port: Int, _ body: @escaping @Sendable (RawConnection) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try body(try RawConnection(to: port)) })
      }
    }
  }

  /// A request that asks the server to close afterwards.
  package static func get(
    _ target: String, _ headers: [String] = [], method: String = "GET", from port: Int
  ) async throws -> RawAnswer {
    let lines = ["\(method) \(target) HTTP/1.1", "Host: localhost", "Connection: close"] + headers
    return try await send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8), to: port)
  }
}
