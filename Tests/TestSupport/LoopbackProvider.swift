// A provider's web server on this machine, real sockets and all, that can misbehave to order.

import Foundation
import Glibc
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

/// What the threads hold, so that a provider nobody holds stops by itself.
private final class LoopbackServer: Sendable {
  struct State {
    var isOpen = true
    var requests: [LoopbackProvider.Request] = []
    var connections: Set<Int32> = []
  }

  let port: Int
  let state = Mutex(State())
  private let listener: Int32
  private let answer: @Sendable (LoopbackProvider.Request) -> LoopbackProvider.Answer
  /// Entered for each thread, and left when it ends.
  private let threads = DispatchGroup()

  init(
    answer: @escaping @Sendable (LoopbackProvider.Request) -> LoopbackProvider.Answer
  ) throws {
    (listener, port) = try listeningSocket()
    self.answer = answer
  }

  func start() { run { $0.accept() } }

  func stop() {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      // A thread that is sending or receiving wakes, and closes its socket itself.
      for connection in state.connections { shutdown(connection, Int32(SHUT_RDWR)) }
      return state.isOpen
    }
    guard wasOpen else { return }
    shutdown(listener, Int32(SHUT_RDWR))
    threads.wait()
    close(listener)
  }

  private func run(_ work: @escaping @Sendable (LoopbackServer) -> Void) {
    threads.enter()
    Thread {
      work(self)
      self.threads.leave()
    }.start()
  }

  private func accept() {
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      if connection < 0 && (errno == EINTR || errno == ECONNABORTED) { continue }
      guard connection >= 0 else { return }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      let isOpen = state.withLock { state in
        if state.isOpen { state.connections.insert(connection) }
        return state.isOpen
      }
      guard isOpen else {
        close(connection)
        return
      }
      run { $0.serve(connection) }
    }
  }

  private func serve(_ socket: Int32) {
    let connection = LoopbackConnection(socket: socket)
    while let request = connection.nextRequest() {
      state.withLock { $0.requests.append(request) }
      let canGoOn = connection.send(answer(request), to: request)
      if !canGoOn || request.header("Connection")?.lowercased() == "close" { break }
    }
    state.withLock { state in
      state.connections.remove(socket)
      close(socket)
    }
  }
}

private func listeningSocket() throws -> (socket: Int32, port: Int) {
  let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
  guard listener >= 0 else { throw LoopbackProvider.SocketError(code: errno) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isListening = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
      bind(listener, pointer, length) == 0 && listen(listener, 512) == 0
        && getsockname(listener, pointer, &length) == 0
    }
  }
  guard isListening else {
    defer { close(listener) }
    throw LoopbackProvider.SocketError(code: errno)
  }
  return (listener, Int(UInt16(bigEndian: address.sin_port)))
}

/// One connection, on its own thread.
private final class LoopbackConnection {
  private let socket: Int32
  /// Received, and not yet taken for a request.
  private var pending: [UInt8] = []

  init(socket: Int32) { self.socket = socket }

  /// `nil` when the other side has gone. Bodies are not expected.
  func nextRequest() -> LoopbackProvider.Request? {
    let headEnd = Array("\r\n\r\n".utf8)
    while true {
      if pending.first == Self.tlsGreeting { return request("") }
      if let range = pending.firstRange(of: headEnd) {
        let head = String(decoding: pending[..<range.lowerBound], as: UTF8.self)
        pending.removeSubrange(..<range.upperBound)
        return request(head)
      }
      guard receive() else { return nil }
    }
  }

  /// Says whether the connection can go on with another request.
  func send(_ answer: LoopbackProvider.Answer, to request: LoopbackProvider.Request) -> Bool {
    let hasBody = request.method != "HEAD"
    switch answer {
    case .response(let status, let headers, let body):
      let length = status == 204 || status == 304 ? [] : ["Content-Length: \(body.count)"]
      return send(head(status, headers, length) + (hasBody ? body : []))
    case .truncated(let promised, let body):
      _ = send(head(200, [], ["Content-Length: \(promised)"]) + body)
      return false
    case .slow(let bytesPerSecond, let body):
      return send(head(200, [], ["Content-Length: \(body.count)"]))
        && sendSlowly(body, pieceCount: max(1, bytesPerSecond / 10))
    case .chunked(let headers, let pieces):
      guard send(head(200, headers, ["Transfer-Encoding: chunked"])) else { return false }
      for piece in pieces where !piece.isEmpty {
        let size = String(piece.count, radix: 16)
        guard send(Array("\(size)\r\n".utf8) + piece + Array("\r\n".utf8)) else { return false }
      }
      return send(Array("0\r\n\r\n".utf8))
    case .raw(let bytes):
      _ = send(bytes)
      return false
    case .hang:
      while receive() {}
      return false
    case .drop: return false
    }
  }

  private static let tlsGreeting: UInt8 = 0x16  // RFC 8446, 5.1: a handshake record

  private func request(_ head: String) -> LoopbackProvider.Request {
    let lines = head.components(separatedBy: "\r\n")
    let start = lines[0].components(separatedBy: " ")
    let headers = lines.dropFirst().compactMap { line -> LoopbackProvider.Header? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return LoopbackProvider.Header(String(line[..<colon]), value)
    }
    return LoopbackProvider.Request(
      method: start[0], path: start.count > 1 ? start[1] : "", headers: headers)
  }

  private func head(
    _ status: Int, _ headers: [LoopbackProvider.Header], _ added: [String]
  ) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status) To order"] + headers.map { "\($0.name): \($0.value)" } + added
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private func sendSlowly(_ body: [UInt8], pieceCount: Int) -> Bool {
    var sent = 0
    while sent < body.count {
      guard send(Array(body[sent...].prefix(pieceCount))) else { return false }
      sent += pieceCount
      // Wakes at once when the other side, or `stop`, has closed the connection.
      var waited = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&waited, 1, 100) == 0 else { return false }
    }
    return true
  }

  private func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16 * 1024)
    let count = recv(socket, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    pending += buffer.prefix(count)
    return true
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
