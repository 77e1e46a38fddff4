// No transfer takes longer or brings more than it may.

import TestSupport
import Testing

@testable import Fetching

private let host = "127.0.0.1"

@Suite("Limits")
struct LimitsTests {
  static let small = Limits(receivedBytesMax: 1000, decodedBytesMax: 5000)

  static func received(_ limit: Int) -> FetchError {
    .tooLarge(host: host, kind: .received, limitBytes: limit)
  }

  static func ones(_ count: Int) -> [UInt8] { [UInt8](repeating: 49, count: count) }

  @Test("a body may be as large as allowed, and not a byte larger, whatever its shape")
  func received() async throws {
    func shapes(_ count: Int) -> [Answer] {
      [
        .ok(Self.ones(count)),
        .chunked(headers: [], pieces: [Self.ones(count - 100)] + [Self.ones(100)]),
        raw("HTTP/1.1 200 OK", body: String(repeating: "1", count: count)),
      ]
    }
    for answer in shapes(1000) {
      #expect(try await failure(answer: answer, limits: Self.small) == nil)
    }
    for answer in shapes(1001) {
      #expect(try await failure(answer: answer, limits: Self.small) == Self.received(1000))
    }
  }

  @Test("a length that promises too much is refused before the body comes")
  func promised() async throws {
    let answer = Answer.truncated(promised: 1 << 40, body: [])
    #expect(try await failure(answer: answer, limits: Self.small) == Self.received(1000))
  }

  @Test("an endless body, head or redirect ends")
  func endless() async throws {
    let piece = Self.ones(100_000)
    let pieces = [[UInt8]](repeating: piece, count: 300)
    #expect(
      try await failure(answer: .chunked(headers: [], pieces: pieces)) == Self.received(20 << 20))
    let redirect = "HTTP/1.1 302 Found\r\nLocation: /a\r\nTransfer-Encoding: chunked\r\n\r\n"
    let chunk = Array("186a0\r\n".utf8) + piece + Array("\r\n".utf8)
    let redirects = Array(redirect.utf8) + [[UInt8]](repeating: chunk, count: 300).flatMap { $0 }
    #expect(try await failure(answer: .raw(redirects)) == Self.received(20 << 20))
    let lines = [String](repeating: "X-Filler: " + String(repeating: "x", count: 90), count: 20_000)
    let head = (["HTTP/1.1 200 OK"] + lines).joined(separator: "\r\n") + "\r\n\r\n"
    #expect(try await failure(answer: .raw(Array(head.utf8))) != nil)
  }

  @Test("what is unpacked is bounded too, whoever packed it")
  func decoded() async throws {
    let decoded = FetchError.tooLarge(host: host, kind: .decoded, limitBytes: 999_999)
    let limits = Limits(decodedBytesMax: 999_999)
    let bomb = Answer.ok(Zipped.bomb, headers: Zipped.header)
    #expect(try await failure(answer: bomb, limits: limits) == decoded)
    let chunked = Answer.chunked(headers: Zipped.header, pieces: [Zipped.bomb])
    #expect(try await failure(answer: chunked, limits: limits) == decoded)
    let whole = Limits(decodedBytesMax: Zipped.bombBytes)
    #expect(try await failure(answer: bomb, limits: whole) == nil)
    // Packed for the journey only (RFC 9112, 7.2): libcurl unpacks it, whether asked to or not.
    let size = String(Zipped.bomb.count, radix: 16)
    let body = Array("\(size)\r\n".utf8) + Zipped.bomb + Array("\r\n0\r\n\r\n".utf8)
    let head = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n".utf8)
    let limit = Limits(receivedBytesMax: 50_000)
    #expect(try await failure(answer: .raw(head + body), limits: limit) == Self.received(50_000))
  }

  @Test("a plain body is bound by the smaller of the two")
  func plainBody() async throws {
    let limits = Limits(receivedBytesMax: 1000, decodedBytesMax: 10)
    let error = try await failure(answer: .ok(Self.ones(11)), limits: limits)
    #expect(error == .tooLarge(host: host, kind: .decoded, limitBytes: 10))
  }

  @Test("a server that stalls or dawdles is too slow")
  func tooSlow() async throws {
    let limits = Limits(lowSpeedBytesPerSecond: 1000, lowSpeedSeconds: 1)
    let expected = FetchError.tooSlow(host: host, bytesPerSecond: 1000, seconds: 1)
    #expect(try await failure(answer: .hang, limits: limits) == expected)
    let slow = Answer.slow(bytesPerSecond: 100, body: Self.ones(2000))
    #expect(try await failure(answer: slow, limits: limits) == expected)
  }

  @Test("a server that is never done is out of time")
  func totalTime() async throws {
    let limits = Limits(
      totalTimeoutSeconds: 1, lowSpeedBytesPerSecond: 1, lowSpeedSeconds: 60)
    let slow = Answer.slow(bytesPerSecond: 100, body: Self.ones(2000))
    #expect(
      try await failure(answer: slow, limits: limits)
        == .timedOut(host: host, phase: .receiving, limitSeconds: 1))
  }

  @Test("a server that never greets is out of time while connecting")
  func connectTime() async throws {
    let error = try await failure(
      answer: .hang, scheme: "https", limits: Limits(connectTimeoutSeconds: 1))
    #expect(error == .timedOut(host: host, phase: .connecting, limitSeconds: 1))
  }
}
