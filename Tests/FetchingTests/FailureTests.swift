// Every way in which a server can fail us, and the name it is given.

import TestSupport
import Testing

@testable import Fetching

private let host = "127.0.0.1"

@Suite("A failure")
struct FailureTests {
  @Test(
    "of the answer has a name of its own",
    arguments: [
      (.drop, .dropped(host: host)),
      (raw("HTTP/1.1 101 Switching Protocols"), .dropped(host: host)),
      (.raw(Array("HTTP/1.1 200 OK\r\nContent-Le".utf8)), .dropped(host: host)),
      (
        .raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: x\r\n".utf8)),
        .truncated(host: host)
      ),
      (
        raw("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", body: "zz\r\nhello"),
        .dropped(host: host)
      ),
      (.truncated(promised: 100, body: Array("hello".utf8)), .truncated(host: host)),
      (.truncated(promised: 100, body: []), .truncated(host: host)),
      (
        raw("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", body: "5\r\nhello\r\n"),
        .truncated(host: host)
      ),
      (.ok(Array(Zipped.sentence.dropLast()), headers: Zipped.header), .truncated(host: host)),
      (.ok(Array(Zipped.sentence.prefix(15)), headers: Zipped.header), .truncated(host: host)),
      (.ok("not gzip at all", headers: Zipped.header), .notDecodable(host: host)),
      (.ok(Zipped.sentence + [1], headers: Zipped.header), .notDecodable(host: host)),
      (.ok("?", headers: [Header("Content-Encoding", "br")]), .notDecodable(host: host)),
      (.raw(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8)), .notHTTP(host: host)),
      (raw("HTTP/1.1 two hundred"), .notHTTP(host: host)),
      (raw("HTTP/1.1 200 OK", "Content-Length: -5"), .notHTTP(host: host)),
    ] as [(Answer, FetchError)])
  func answers(answer: Answer, expected: FetchError) async throws {
    #expect(try await failure(answer: answer) == expected)
  }

  @Test("of the address is found before anything is sent")
  func addresses() async {
    let cases: [(String, FetchError)] = [
      ("", .notAnAddress), ("carers.csv", .notAnAddress), ("example.org/carers.csv", .notAnAddress),
      ("http://", .notAnAddress), ("http://exa mple.org/", .notAnAddress),
      ("http://example.org/a b", .notAnAddress), ("http://example.org:99999/", .notAnAddress),
      ("http://example.org/\r\nX: y", .notAnAddress),
      ("http://127.0.0.1\0.example.org/", .notAnAddress),
      ("file:///etc/passwd", .schemeRefused), ("ftp://example.org/a", .schemeRefused),
      ("gopher://example.org/", .schemeRefused), ("smtp://example.org/", .schemeRefused),
      ("javascript://example.org/", .schemeRefused),
      ("http://user@example.org/", .credentialInAddress(host: "example.org")),
      ("https://user:secret@example.org/", .credentialInAddress(host: "example.org")),
      ("https://:secret@example.org/", .credentialInAddress(host: "example.org")),
    ]
    for (url, expected) in cases {
      #expect(await failure(.local(url)) == expected, "\(url)")
    }
  }

  @Test(
    "of the credential is found before anything is sent",
    arguments: [
      Credential.bearer("token\n"), .bearer("a\r\nX-Injected: yes"), .bearer("a\0b"),
      .basic(user: "a\nb", password: "c"), .basic(user: "a", password: "c\r\n"),
    ])
  func credentials(credential: Credential) async throws {
    let provider = try LoopbackProvider { _ in .ok("") }
    defer { provider.stop() }
    let error = await failure(.local(provider.url("/a"), credential: credential))
    #expect(error == .credentialNotSendable(host: host))
    #expect(provider.requests.isEmpty)
  }

  @Test("to find or reach the host is told apart")
  func reaching() async throws {
    let provider = try LoopbackProvider { _ in .ok("") }
    provider.stop()
    #expect(await failure(.local(provider.url("/a"))) == .couldNotConnect(host: host))
    // RFC 1035, 2.3.4: a label has at most 63 letters, so no name server is asked for this one.
    let name = String(repeating: "a", count: 64) + ".invalid"
    #expect(await failure(.local("http://\(name)/")) == .hostNotFound(host: name))
  }

  @Test(
    "is any status but that of a whole answer",
    arguments: [206, 300, 304, 400, 401, 403, 404, 407, 410, 418, 500, 502, 599])
  func statuses(status: Int) async throws {
    let answer = Answer.response(
      status: status, headers: [Header("Retry-After", "60")], body: Array("sorry".utf8))
    let error = try await failure(answer: answer)
    #expect(error == .status(host: host, code: status, retryAfterSeconds: nil))
    #expect(error?.retryAfterSeconds == nil)
  }

  @Test("with a status is known by it, whatever becomes of its body")
  func statusBody() async throws {
    let answers = [
      raw("HTTP/1.1 404 Not Found", "Content-Length: 100", body: "cut sh"),
      raw("HTTP/1.1 404 Not Found", "Content-Encoding: gzip", body: "sorry"),
      raw("HTTP/1.1 404 Not Found", body: String(repeating: "sorry", count: 1000)),
    ]
    for answer in answers {
      #expect(
        try await failure(answer: answer, limits: Limits(receivedBytesMax: 1000))
          == .status(host: host, code: 404, retryAfterSeconds: nil))
    }
  }

  @Test("of a busy server tells how long it wants to be left alone", arguments: [429, 503])
  func busy(status: Int) async throws {
    for (header, expected) in [("60", 60), ("0", 0), ("soon", nil), ("", nil)] as [(String, Int?)] {
      let answer = Answer.response(
        status: status, headers: [Header("Retry-After", header)], body: [])
      let error = try await failure(answer: answer)
      #expect(error == .status(host: host, code: status, retryAfterSeconds: expected))
      #expect(error?.retryAfterSeconds == expected)
    }
  }

  @Test("leaves nothing behind: the next request is answered")
  func afterwards() async throws {
    let provider = try LoopbackProvider { request in
      switch request.path {
      case "/drop": .drop
      case "/truncated": .truncated(promised: 9, body: [1])
      case "/large": .ok([UInt8](repeating: 0, count: 10_000))
      case "/refused": .response(status: 500, headers: [], body: Array("sorry".utf8))
      default: .ok("fine")
      }
    }
    defer { provider.stop() }
    let fetcher = Fetcher()
    let limits = Limits(receivedBytesMax: 1000)
    for path in ["/drop", "/truncated", "/large", "/refused"] {
      #expect(await failure(.local(provider.url(path), limits: limits), by: fetcher) != nil)
      let next = try await response(.local(provider.url("/fine"), limits: limits), by: fetcher)
      #expect(next.body == Array("fine".utf8))
    }
  }
}

@Suite("Retry-After")
struct RetryAfterTests {
  // 14 October 2026, 07:28:00 UTC
  static let now = 1_791_962_880

  @Test(
    "is a number of seconds or a date, and never lies in the past",
    arguments: [
      ("0", 0), ("120", 120), ("86400", 86_400),
      ("Wed, 14 Oct 2026 07:30:00 GMT", 120), ("Wednesday, 14-Oct-26 07:30:00 GMT", 120),
      ("Wed Oct 14 07:30:00 2026", 120), ("Wed, 14 Oct 2026 07:00:00 GMT", 0),
      ("", nil), ("-5", nil), ("soon", nil), ("1.5 hours", nil),
      ("99999999999999999999", nil),
    ] as [(String, Int?)])
  func parse(header: String, seconds: Int?) {
    #expect(retryAfterSeconds(header, now: Self.now) == seconds)
  }
}
