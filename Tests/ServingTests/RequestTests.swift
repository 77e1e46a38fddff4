// Requests as no browser sends them, byte for byte, each with the answer that is meant.

import TestSupport
import Testing

private let host = "Host: localhost\r\n"
private let close = "Host: localhost\r\nConnection: close\r\n"

/// A request, and the status of its answer.
private let requests: [(request: String, status: Int)] = [
  // Addresses, in every form that RFC 9112, 3.2 has.
  ("GET / HTTP/1.1\r\n\(close)\r\n", 200),
  ("GET /indicators/KC01/?utm_source=x HTTP/1.1\r\n\(close)\r\n", 200),
  ("GET /%69ndicators/%4BC01/ HTTP/1.1\r\n\(close)\r\n", 200),
  ("GET http://elsewhere.example/indicators/KC01/ HTTP/1.1\r\n\(close)\r\n", 200),
  ("GET HTTPS://elsewhere.example:8443 HTTP/1.1\r\n\(close)\r\n", 200),
  ("GET http://elsewhere.example?x=/../ HTTP/1.1\r\n\(close)\r\n", 200),
  ("GET http://elsewhere.example/../x HTTP/1.1\r\n\(close)\r\n", 400),
  ("GET * HTTP/1.1\r\n\(close)\r\n", 400),
  ("GET ftp://elsewhere.example/ HTTP/1.1\r\n\(close)\r\n", 400),
  ("GET //elsewhere.example/indicators/KC01 HTTP/1.1\r\n\(close)\r\n", 404),
  ("GET /indicators//KC01/ HTTP/1.1\r\n\(close)\r\n", 404),
  ("GET /a\0b HTTP/1.1\r\n\(close)\r\n", 400),
  ("GET /a b HTTP/1.1\r\n\(close)\r\n", 400),
  ("GET /\(String(repeating: "a", count: 3000)) HTTP/1.1\r\n\(close)\r\n", 414),
  ("GET /\(String(repeating: "%2e", count: 900)) HTTP/1.1\r\n\(close)\r\n", 414),
  ("GET /\(String(repeating: "a", count: 40_000)) HTTP/1.1\r\n\(close)\r\n", 431),
  // Methods.
  ("OPTIONS * HTTP/1.1\r\n\(close)\r\n", 405),
  ("TRACE / HTTP/1.1\r\n\(close)\r\n", 405),
  ("PROPFIND / HTTP/1.1\r\n\(close)\r\n", 405),
  ("CONNECT localhost:443 HTTP/1.1\r\n\(close)\r\n", 405),
  ("BREW / HTTP/1.1\r\n\(close)\r\n", 501),
  ("get / HTTP/1.1\r\n\(close)\r\n", 501),
  // Versions.
  ("GET / HTTP/1.0\r\n\r\n", 200),
  ("GET / HTTP/1.0\r\n\(host)\r\n", 200),
  ("GET / HTTP/2.0\r\n\(close)\r\n", 505),
  ("GET / HTTP/0.9\r\n\(close)\r\n", 505),
  ("GET / FTP/1.1\r\n\(close)\r\n", 400),
  // Headers.
  ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(close)Host: elsewhere.example\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(close)No colon\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(close)Space : x\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(close): x\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(close)X: a\0b\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(close)X: \(String(repeating: "a", count: 20_000))\r\n\r\n", 431),
  ("GET / HTTP/1.1\r\n\(close)\(String(repeating: "X: \(host)", count: 900))\r\n", 431),
  ("GET / HTTP/1.1\r\n\(close)Range: bytes=0-9\r\nIf-Range: \"x\"\r\n\r\n", 200),
  ("GET / HTTP/1.1\r\n\(close)Expect: 100-continue\r\n\r\n", 200),
  // What would become another protocol stays this one, and ends.
  ("GET / HTTP/1.1\r\n\(host)Connection: Upgrade\r\nUpgrade: h2c\r\n\r\nnot HTTP", 200),
  ("GET / HTTP/1.1\r\n\(host)Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n", 200),
  // Bodies.
  ("GET / HTTP/1.1\r\n\(close)Content-Length: 0\r\n\r\n", 200),
  ("GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\n\r\nGET /", 413),
  ("GET / HTTP/1.1\r\n\(host)Content-Length: 99999999999\r\n\r\nx", 413),
  ("GET / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n5\r\nGET /\r\n0\r\n\r\n", 413),
  ("POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\nffffffff\r\nx", 405),
  ("GET / HTTP/1.1\r\n\(host)Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(host)Content-Length: -1\r\n\r\n", 400),
  ("GET / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n", 400),
  // No requests at all.
  ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}", 501),
  ("hello\r\n\r\n", 501),
  ("\r\n\r\n\r\n GET / HTTP/1.1\r\n\r\n", 501),
]

@Suite("A request") struct RequestTests {
  @Test("has one answer, whatever its bytes, and the connection ends")
  func table() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      for (request, status) in requests {
        let answer = try await RawClient.send(Array(request.utf8), to: site.port)
        #expect(answer.status == status, "\(request.prefix(120).debugDescription)")
        #expect(answer.header("Connection") == "close", "\(request.prefix(120).debugDescription)")
        #expect(answer.header("Date")?.hasSuffix(" GMT") == true)
        #expect(answer.text.components(separatedBy: "\r\nDate: ").count == 2, "one answer only")
      }
    }
  }

  @Test("for a part is answered with the whole, and parts are not offered")
  func ranges() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let whole = try await RawClient.get("/", from: site.port)
      let part = try await RawClient.get("/", ["Range: bytes=0-9"], from: site.port)
      #expect(whole.header("Accept-Ranges") == "none")
      #expect(part.status == 200 && part.body == whole.body)
    }
  }

  @Test(
    "writes nothing of its own into the header of an answer",
    arguments: [
      "/indicators/KC01%0d%0aX-Injected:%20y", "/indicators/KC01%0aX-Injected:y",
      "//X-Injected.example/indicators/KC01", "/indicators/KC01?%0d%0aX-Injected:y",
      "/indicators/KC01#X-Injected", "http://X-Injected.example/indicators/KC01",
    ])
  func injection(target: String) async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get(target, from: site.port)
      #expect([301, 400, 404].contains(answer.status))
      #expect(!answer.head.contains("X-Injected"))
      #expect(answer.header("Location") ?? "./KC01/" == "./KC01/")
    }
  }

  @Test("in HTTP/1.0 keeps its connection where it asks for that")
  func keptAsAsked() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answers = try await RawClient.on(site.port) { connection in
        (0..<2).map { _ in
          connection.send("GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
          return connection.answer()
        }
      }
      #expect(answers.map { $0?.status } == [200, 200])
      #expect(answers.allSatisfy { $0?.header("Connection") == "keep-alive" })
    }
  }

  @Test("is answered in its turn, also where pages before it must first be made")
  func pipelined() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let paths = (0..<40).map {
        ["/", "/providers/", "/nothing-\($0)", "/about/", "/%zz"][$0 % 5]
      }
      var alone: [String: RawAnswer] = [:]
      for path in Set(paths) { alone[path] = try await RawClient.get(path, from: site.port) }
      let ask = paths.map { "GET \($0) HTTP/1.1\r\n\(host)\r\n" }.joined()
      let answers = try await RawClient.on(site.port) { connection in
        connection.send(ask)
        return paths.compactMap { _ in connection.answer() }
      }
      #expect(answers.count == paths.count)
      for (path, answer) in zip(paths, answers) {
        #expect(answer.status == alone[path]?.status && answer.body == alone[path]?.body, "\(path)")
      }
    }
  }

  @Test("is answered though it comes byte by byte, and though its sender says no more")
  func slowly() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.on(site.port) { connection in
        for byte in "GET /indicators/KC01/ HTTP/1.1\r\n\(host)\r\n".utf8 { connection.send([byte]) }
        connection.endSending()
        return connection.rest()
      }
      #expect(answer.status == 200)
      #expect(answer.header("Content-Length") == "\(answer.body.count)")
    }
  }
}
