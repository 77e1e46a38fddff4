// A provider's web server on this machine, real sockets and all, that can misbehave to order.

import Synchronization

/// An HTTP server on 127.0.0.1 at a free port, for tests; it answers as its closure says.
///
/// One thread accepts, and each connection has a thread of its own, on which the closure runs: it
/// may block. `stop()` closes every socket and waits for every thread.
package final class LoopbackProvider: Sendable {
  /// One request as it came.
  package struct Request: Hashable, Sendable {
    /// Empty for a greeting in TLS, which this server does not speak.
    package let method: String
    /// With the query, as sent.
    package let path: String
    package let headers: [Header]

    /// The first header of that name, whatever the case of its letters.
    package func header(_ name: String) -> String? {
      headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
  }

  package struct Header: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What it answers. Headers that are not given but needed are added.
  package enum Answer: Sendable {
    case response(status: Int, headers: [Header], body: [UInt8])
    /// Promises more bytes than it sends, then closes.
    case truncated(promised: Int, body: [UInt8])
    /// Sends the whole head at once, then the body ten times a second in small pieces.
    case slow(bytesPerSecond: Int, body: [UInt8])
    /// Sends its pieces as chunks, without a length.
    case chunked(headers: [Header], pieces: [[UInt8]])
    /// These bytes as they are, then closes.
    case raw([UInt8])
    /// Nothing at all until the other side goes away.
    case hang
    /// Closes without an answer.
    case drop

    package static func ok(_ body: [UInt8], headers: [Header] = []) -> Answer {
      .response(status: 200, headers: headers, body: body)
    }

    package static func ok(_ text: String, headers: [Header] = []) -> Answer {
      .ok(Array(text.utf8), headers: headers)
    }

    package static func redirect(to location: String, status: Int = 302) -> Answer {
      .response(status: status, headers: [Header("Location", location)], body: [])
    }
  }

  package struct SocketError: Error { let code: Int32 }

  private let server: LoopbackServer

  /// Throws `SocketError` with the system's number when no socket is to be had.
  package init(answer: @escaping @Sendable (Request) -> Answer) throws {
    server = try LoopbackServer(answer: answer)
    server.start()
  }

  deinit { stop() }

  package var port: Int { server.port }

  /// The address of a path, which begins with “/”.
  package func url(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }

  /// Every request so far, in the order in which they came.
  package var requests: [Request] { server.state.withLock(\.requests) }

  /// How many connections stand open.
  package var connectionCount: Int { server.state.withLock(\.connections.count) }

  /// Closes every socket and waits until every thread has ended; a second call does nothing.
  package func stop() { server.stop() }
}
