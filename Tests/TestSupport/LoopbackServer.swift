// The loopback provider's inside: one thread accepts, each connection has its own.

import Foundation
import Glibc
import Synchronization

/// What the threads hold, so that a provider nobody holds stops by itself.
final class LoopbackServer: Sendable {
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
