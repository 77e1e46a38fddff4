// Validators: stored as received, given back as stored, believed only when they were sent.

import TestSupport
import Testing

@testable import Fetching

@Suite("Validators")
struct ValidatorsTests {
  @Test(
    "are given back byte for byte, and only those that were given",
    arguments: [
      ("\"33a64df5\"", "Wed, 14 Oct 2026 07:28:00 GMT"),
      ("W/\"weak, with, commas\"", nil),
      ("unquoted-and-wrong", "yesterday, about noon"),
      ("\"ü–€\"", nil),
      (nil, "wed,  14-oct-26 07:28:00 gmt"),
      ("\"\"", nil),
      (nil, nil),
    ] as [(String?, String?)])
  func roundTrip(etag: String?, lastModified: String?) async throws {
    let given =
      (etag.map { [Header("eTaG", $0)] } ?? [])
      + (lastModified.map { [Header("LAST-MODIFIED", $0)] } ?? [])
    let provider = try LoopbackProvider { request in
      request.path == "/second" ? .ok("same") : .ok("same", headers: given)
    }
    defer { provider.stop() }
    let validators = try await response(.local(provider.url("/first"))).validators
    #expect(validators == Validators(etag: etag, lastModified: lastModified))
    _ = try await response(.local(provider.url("/second"), validators: validators))
    let second = try #require(provider.requests.last)
    #expect(second.header("If-None-Match") == etag)
    #expect(second.header("If-Modified-Since") == lastModified)
  }

  @Test("an answer without change keeps them, but takes what it brings anew")
  func unchanged() async throws {
    let provider = try LoopbackProvider { request in
      guard request.header("If-None-Match") == "\"v1\"" else { return .ok("new") }
      let fresh = request.path == "/fresh" ? [Header("ETag", "\"v2\"")] : []
      return .response(status: 304, headers: fresh, body: [])
    }
    defer { provider.stop() }
    let sent = Validators(etag: "\"v1\"", lastModified: "Wed, 14 Oct 2026 07:28:00 GMT")
    let kept = try await Fetcher().get(.local(provider.url("/kept"), validators: sent))
    #expect(kept == .unchanged(sent))
    let fresh = try await Fetcher().get(.local(provider.url("/fresh"), validators: sent))
    #expect(fresh == .unchanged(Validators(etag: "\"v2\"", lastModified: sent.lastModified)))
    let other = Validators(etag: "\"v0\"", lastModified: nil)
    #expect(try await text(.local(provider.url("/kept"), validators: other)) == "new")
  }

  @Test("“not modified” without having been asked is a failure")
  func unasked() async throws {
    let error = try await failure(answer: .response(status: 304, headers: [], body: []))
    #expect(error == .status(host: "127.0.0.1", code: 304, retryAfterSeconds: nil))
  }

  @Test(
    "that cannot stand in a header are not sent",
    arguments: ["", "\"a\"\r\nX-Injected: yes", "\"a\"\nX-Injected: yes", "\u{7f}", "\"a\0b\""])
  func notSendable(text: String) async throws {
    let provider = try LoopbackProvider { _ in .ok("") }
    defer { provider.stop() }
    let validators = Validators(etag: text, lastModified: text)
    _ = try await response(.local(provider.url("/a"), validators: validators))
    let names = provider.requests.flatMap(\.headers).map { $0.name.lowercased() }
    #expect(Set(names) == ["host", "user-agent", "accept", "accept-encoding"])
  }

  @Test("that are not UTF-8 are as good as none")
  func notUTF8() async throws {
    let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nETag: \"".utf8)
    let provider = try LoopbackProvider { _ in .raw(head + [0xe9] + Array("\"\r\n\r\n".utf8)) }
    defer { provider.stop() }
    #expect(try await response(.local(provider.url("/a"))).validators == .none)
  }
}
