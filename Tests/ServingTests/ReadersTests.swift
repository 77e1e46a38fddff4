// Readers who are too many, too slow, or who never end.

import Foundation
import Serving
import TestSupport
import Testing

private let ask = "GET /style.css HTTP/1.1\r\nHost: localhost\r\n\r\n"

/// What one reader after another is told, until it is not that they are too many.
private func statusOnceThereIsRoom(at port: Int, tries: Int) throws -> Int {
  var status = 503
  for _ in 0..<tries where status == 503 {
    let reader = try RawConnection(to: port)
    reader.send(ask)
    status = reader.answer()?.status ?? 503
  }
  return status
}

@Suite("Readers") struct ReadersTests {
  @Test("who are too many are told to come again, and are served when there is room")
  func tooMany() async throws {
    try await ServedSite.with(versions: ["1.0.0"], limits: ReaderLimits(connectionsMax: 2)) {
      site in
      try await RawClient.on(site.port) { first in
        let second = try RawConnection(to: site.port)
        for reader in [first, second] {
          reader.send(ask)
          #expect(reader.answer()?.status == 200)
        }
        let third = try RawConnection(to: site.port)
        third.send(ask)
        let refused = third.rest()
        #expect(refused.status == 503)
        #expect(refused.header("Retry-After") == "5")
        #expect(refused.header("Connection") == "close")
        first.send(ask)
        #expect(first.answer()?.status == 200)
        second.endSending()
        #expect(second.rest().bytes.isEmpty)
        #expect(try statusOnceThereIsRoom(at: site.port, tries: 200) == 200)
      }
    }
  }

  @Test("who come and go by the thousand leave room for others")
  func comeAndGo() async throws {
    try await ServedSite.with(
      versions: ["1.0.0"], limits: ReaderLimits(connectionsMax: 100, silenceSeconds: 300)
    ) {
      site in
      try await RawClient.on(site.port) { reader in
        for number in 0..<3000 {
          let visitor = try RawConnection(to: site.port)
          if number % 3 > 0 { visitor.send(number % 3 == 1 ? "GET / HT" : ask) }
        }
        #expect(try statusOnceThereIsRoom(at: site.port, tries: 2000) == 200)
        reader.send(ask)
        #expect(reader.answer()?.status == 200)
      }
    }
  }

  @Test("who say nothing, never come to the end or never take anything, are let go")
  func silent() async throws {
    try await ServedSite.with(versions: ["1.0.0"], limits: ReaderLimits(silenceSeconds: 1)) {
      site in
      try await RawClient.on(site.port) { idle in
        let slow = try RawConnection(to: site.port)
        // A byte in time each time: only a whole request counts.
        var end: Int32?
        slow.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
        for _ in 0..<200 where end == nil {
          end = slow.send("x")
          usleep(50_000)
        }
        #expect(end == EPIPE || end == ECONNRESET)
        #expect(idle.receive() == 0)
      }
      let end = try await RawClient.on(site.port) { deaf in
        // What the system itself holds for both sides is full after some megabytes.
        let many = Array(String(repeating: ask, count: 1000).utf8)
        var end: Int32?
        for _ in 0..<1000 where end == nil { end = deaf.send(many) }
        return end
      }
      #expect(end == EPIPE || end == ECONNRESET)
    }
  }

  @Test("who send what nobody reads still get their answer")
  func flood() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.on(site.port) { reader in
        reader.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000000\r\n\r\n")
        for _ in 0..<20 { reader.send([UInt8](repeating: 0x78, count: 50_000)) }
        return reader.answer()
      }
      #expect(answer?.status == 405)
      #expect(answer?.header("Allow") == "GET, HEAD")
    }
  }

  @Test("are let go at once when the daemon ends")
  func ending() async throws {
    let (ends, tellEnd) = AsyncStream.makeStream(of: Int32?.self)
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let (answers, tellAnswer) = AsyncStream.makeStream(of: Int?.self)
      Task {
        defer { tellEnd.finish() }
        tellEnd.yield(
          try await RawClient.on(site.port) { reader in
            reader.send(ask)
            tellAnswer.yield(reader.answer()?.status)
            return reader.receive()
          })
      }
      for await status in answers {
        #expect(status == 200)
        break
      }
    }
    let all = await ends.reduce(into: []) { $0.append($1) }
    #expect(all == [0])
  }
}
