// Whatever goes wrong, what is said of it names the host and gives nothing else away.

import TestSupport
import Testing

@testable import Fetching

/// Everything Swift would print of a value.
private func printed(_ value: Any) -> String {
  var text = "\(value)|\(String(reflecting: value))|\(String(describing: [value]))|"
  dump(value, to: &text)
  return text
}

@Suite("Secrets")
struct SecretsTests {
  static let secret = "hunter2"
  static let path = "/\(secret)/\(secret).csv?key=\(secret)#\(secret)"
  static let credentials: [Credential] = [
    .bearer(secret), .basic(user: secret, password: secret),
  ]

  @Test("are in no error, whatever went wrong")
  func errors() async throws {
    let answers: [Answer] = [
      .drop, .truncated(promised: 9, body: []), .raw(Array("junk".utf8)),
      .redirect(to: Self.path), .redirect(to: "ftp://127.0.0.1\(Self.path)"),
      .redirect(to: "http://\(Self.secret):\(Self.secret)@127.0.0.1\(Self.path)"),
      .redirect(to: "http://127.0.0.1:1\(Self.path)"),
      .response(
        status: 401, headers: [Header("X-Echo", Self.secret)], body: Array(Self.secret.utf8)),
      .response(status: 503, headers: [Header("Retry-After", Self.secret)], body: []),
      .ok(Self.secret, headers: [Header("Content-Encoding", Self.secret)]),
      .ok(Self.secret, headers: Zipped.header), .ok([UInt8](repeating: 0, count: 1000)),
    ]
    for answer in answers {
      let provider = try LoopbackProvider { _ in answer }
      defer { provider.stop() }
      for credential in Self.credentials {
        let limits = Limits(receivedBytesMax: 100)
        let request = Request.local(
          provider.url(Self.path), credential: credential, limits: limits)
        try Self.expectDiscreet(await failure(request), host: "127.0.0.1")
      }
    }
  }

  @Test("are in no error about the address itself")
  func addresses() async throws {
    let urls = [
      "http://127.0.0.1:1\(Self.path)", "https://no..host\(Self.path)",
      "http://127.0.0.1 \(Self.path)", "ftp://127.0.0.1\(Self.path)", Self.secret, Self.path,
      "http://\(Self.secret):\(Self.secret)@example.org\(Self.path)",
      "http://\(Self.secret):\(Self.secret)@\(Self.secret)@example.org\(Self.path)",
    ]
    for url in urls {
      try Self.expectDiscreet(await failure(.local(url)), host: nil)
      try Self.expectDiscreet(await failure(Request(url: url)), host: nil)
    }
    for secret in [
      Credential.bearer("\(Self.secret)\n"), .basic(user: Self.secret, password: "\0"),
    ] {
      try Self.expectDiscreet(
        await failure(.local("http://127.0.0.1:1/", credential: secret)), host: "127.0.0.1")
    }
  }

  static func expectDiscreet(_ error: FetchError?, host: String?) throws {
    let error = try #require(error)
    #expect(!printed(error).contains(secret))
    #expect(!error.words.contains(secret))
    if let host { #expect(error.words.contains(host)) }
  }

  @Test("are in no print of a credential or a request")
  func values() {
    for credential in Self.credentials {
      #expect(!printed(credential).contains(Self.secret))
      #expect(!printed(Optional(credential) as Any).contains(Self.secret))
      let request = Request(url: "https://example.org\(Self.path)", credential: credential)
      #expect(!printed(request).contains(Self.secret))
      #expect("\(request)" == "https://example.org/…")
    }
  }

  @Test(
    "are in no address as a log shows it",
    arguments: [
      ("https://example.org/hunter2?hunter2#hunter2", "https://example.org/…"),
      ("https://example.org:8443/hunter2", "https://example.org/…"),
      ("https://hunter2:hunter2@example.org/hunter2", "https://example.org/…"),
      ("HTTP://example.org", "http://example.org/…"), ("http://[::1]/hunter2", "http://[::1]/…"),
      ("file:///hunter2", "(an address without a host)"),
      ("hunter2", "(an address without a host)"),
      ("", "(an address without a host)"),
      ("https://example.org\0hunter2", "(an address without a host)"),
    ])
  func logs(url: String, shown: String) { #expect(hostOnly(url) == shown) }
}

@Suite("The words of a failure")
struct WordsTests {
  static let all: [FetchError] = [
    .notAnAddress, .schemeRefused, .credentialInAddress(host: "h.org"),
    .credentialNotSendable(host: "h.org"), .privateAddress(host: "h.org"),
    .hostNotFound(host: "h.org"), .couldNotConnect(host: "h.org"), .certificate(host: "h.org"),
    .notSecured(host: "h.org"), .timedOut(host: "h.org", phase: .connecting, limitSeconds: 10),
    .timedOut(host: "h.org", phase: .receiving, limitSeconds: 120),
    .tooSlow(host: "h.org", bytesPerSecond: 100, seconds: 30),
    .tooLarge(host: "h.org", kind: .received, limitBytes: 20 << 20),
    .tooLarge(host: "h.org", kind: .decoded, limitBytes: 1000),
    .tooManyRedirects(host: "h.org", limit: 5), .redirectRefused(host: "h.org"),
    .status(host: "h.org", code: 302, retryAfterSeconds: nil),
    .status(host: "h.org", code: 401, retryAfterSeconds: nil),
    .status(host: "h.org", code: 404, retryAfterSeconds: nil),
    .status(host: "h.org", code: 429, retryAfterSeconds: nil),
    .status(host: "h.org", code: 503, retryAfterSeconds: 60),
    .status(host: "h.org", code: 500, retryAfterSeconds: nil), .truncated(host: "h.org"),
    .dropped(host: "h.org"), .notHTTP(host: "h.org"), .notDecodable(host: "h.org"), .cancelled,
    .other(host: "h.org", reason: "Out of memory"),
  ]

  @Test("are one sentence, each its own, that says what to do", arguments: all)
  func sentence(error: FetchError) {
    #expect(error.words.contains("; "))
    #expect(!error.words.hasSuffix("."))
    #expect(!error.words.contains("\n"))
    #expect(Self.all.filter { $0.words == error.words }.count == 1)
  }

  @Test("carry the facts")
  func facts() {
    #expect(
      FetchError.tooLarge(host: "h.org", kind: .received, limitBytes: 20 << 20).words
        == "h.org sends more than 20 MiB; ask the provider for a smaller file")
    #expect(
      FetchError.status(host: "h.org", code: 503, retryAfterSeconds: 60).words
        == "h.org answered with status 503: "
        + "it asked us to wait for 60 s; it will be tried again then"
    )
  }
}
