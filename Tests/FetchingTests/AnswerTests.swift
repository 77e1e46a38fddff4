// What a well-behaved server gives, and how it is asked.

import TestSupport
import Testing

@testable import Fetching

@Suite("An answer")
struct AnswerTests {
  @Test("brings the body whole, its type, its validators and the host")
  func whole() async throws {
    let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let provider = try LoopbackProvider { _ in
      .ok(
        body,
        headers: [
          Header("Content-Type", "text/csv; charset=utf-8"), Header("ETag", "\"v1\""),
          Header("Last-Modified", "Wed, 14 Oct 2026 07:28:00 GMT"),
        ])
    }
    defer { provider.stop() }
    let response = try await response(.local(provider.url("/a")))
    #expect(response.status == 200)
    #expect(response.body == body)
    #expect(response.contentType == "text/csv; charset=utf-8")
    #expect(
      response.validators
        == Validators(etag: "\"v1\"", lastModified: "Wed, 14 Oct 2026 07:28:00 GMT"))
    #expect(response.host == "127.0.0.1")
  }

  @Test("is asked for plainly: no cookie, no referrer, nothing that was not given")
  func plainRequest() async throws {
    let provider = try LoopbackProvider { request in
      request.path == "/first?of=2"
        ? .response(
          status: 302, headers: [Header("Location", "/then"), Header("Set-Cookie", "a=b; Path=/")],
          body: [])
        : .ok("", headers: [Header("Set-Cookie", "c=d; Path=/")])
    }
    defer { provider.stop() }
    let fetcher = Fetcher()
    for _ in 1...2 { _ = try await fetcher.get(.local(provider.url("/first?of=2#part"))) }
    #expect(
      provider.requests.map(\.path) == ["/first?of=2", "/then", "/first?of=2", "/then"])
    for request in provider.requests {
      #expect(request.method == "GET")
      #expect(request.header("User-Agent") == "carers-monitor")
      let names = Set(request.headers.map { $0.name.lowercased() })
      #expect(names == ["host", "user-agent", "accept", "accept-encoding"])
    }
  }

  @Test("in chunks, slowly, after many interim answers, with a trailer or with no length is whole")
  func otherShapes() async throws {
    let chunk = [UInt8](repeating: 65, count: 5000)
    let interim = [String](repeating: "HTTP/1.1 100 Continue\r\nETag: \"no\"\r\n", count: 20)
    let shapes: [(Answer, String)] = [
      (.chunked(headers: [], pieces: [chunk, [66], chunk]), "A*5000 B A*5000"),
      (.slow(bytesPerSecond: 500, body: Array("slow but whole, and fast enough".utf8)), "slow"),
      (raw("HTTP/1.1 200 OK", body: "until the end"), "until the end"),
      (raw(interim.joined(separator: "\r\n") + "\r\nHTTP/1.0 200 OK", body: "old"), "old"),
      (
        raw(
          "HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "Trailer: X-Sum",
          body: "5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"), "hello"
      ),
    ]
    for (answer, expected) in shapes {
      let provider = try LoopbackProvider { _ in answer }
      defer { provider.stop() }
      let response = try await response(.local(provider.url("/a")))
      #expect(response.validators == .none)
      switch expected {
      case "A*5000 B A*5000": #expect(response.body == chunk + [66] + chunk)
      case "slow": #expect(response.body.count == 31)
      default: #expect(response.body == Array(expected.utf8))
      }
    }
  }

  @Test("compressed with gzip is unpacked", arguments: ["gzip", "GZip", "x-gzip"])
  func gzip(coding: String) async throws {
    let provider = try LoopbackProvider { request in
      request.header("Accept-Encoding") == "gzip"
        ? .ok(Zipped.sentence, headers: [Header("Content-Encoding", coding)]) : .drop
    }
    defer { provider.stop() }
    #expect(try await text(.local(provider.url("/a"))) == Zipped.sentenceText)
  }

  @Test("that is itself a gzip file stays one")
  func gzipFile() async throws {
    let provider = try LoopbackProvider { _ in
      .ok(Zipped.sentence, headers: [Header("Content-Type", "application/gzip")])
    }
    defer { provider.stop() }
    #expect(try await response(.local(provider.url("/a.csv.gz"))).body == Zipped.sentence)
  }

  @Test("a connection serves one request after the other")
  func keptConnection() async throws {
    let provider = try LoopbackProvider { _ in .ok("a") }
    defer { provider.stop() }
    let fetcher = Fetcher()
    for _ in 1...20 { _ = try await fetcher.get(.local(provider.url("/a"))) }
    #expect(provider.connectionCount == 1)
  }
}
