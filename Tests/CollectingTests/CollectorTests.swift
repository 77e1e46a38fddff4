// One source, looked at in every way that ends differently.

import Collecting
import Fetching
import Foundation
import Outcomes
import Store
import Synchronization
import TestSupport
import Testing

@Suite("A look at a source", .freshDatabase) struct CollectorTests {
  private static let july = longForm(["EX1,2026-07,new_carers,41,,"])

  @Test("keeps what came, reads it, and puts it into the time series")
  func kept() async throws {
    let provider = try LoopbackProvider { _ in .ok(CollectorTests.july) }
    let setup = try CollectingSetup(provider)
    let read = try await setup.service.round(onlyDue: true)
    #expect(read.map(\.1.changed) == [1])
    #expect(try await setup.lastAttempt()?.verdict == .kept)
    #expect(try await setup.newCarers() == ["2026-07": 41])
    #expect(try await setup.standing()?.state == .accepted)
  }

  @Test("gives the validators back as they came, and notes that nothing changed")
  func unchanged() async throws {
    let tag = "W/\"odd \u{2019} tag\""
    let stamp = "Tue, 20 Oct 2026 07:00:00 GMT"
    let provider = try LoopbackProvider { request in
      request.header("If-None-Match") == nil
        ? .ok(
          CollectorTests.july,
          headers: [.init("ETag", tag), .init("Last-Modified", stamp)])
        : .response(status: 304, headers: [], body: [])
    }
    let setup = try CollectingSetup(provider)
    _ = try await setup.service.round(onlyDue: false)
    _ = try await setup.service.round(onlyDue: false)
    #expect(provider.requests.last?.header("If-None-Match") == tag)
    #expect(provider.requests.last?.header("If-Modified-Since") == stamp)
    #expect(try await setup.lastAttempt()?.verdict == .unchanged)
    #expect(try await setup.newCarers() == ["2026-07": 41])
  }

  @Test("gives one address's validators to no other")
  func otherAddress() async throws {
    let provider = try LoopbackProvider { _ in
      .ok(CollectorTests.july, headers: [.init("ETag", "\"1\"")])
    }
    for path in ["/EX1.csv", "/EX1-new.csv", "/EX1-new.csv"] {
      let setup = try CollectingSetup(sources: [
        ("EX1", CollectingSetup.web(provider.url(path)))
      ])
      _ = try await setup.service.round(onlyDue: false)
    }
    #expect(provider.requests.map { $0.header("If-None-Match") } == [nil, nil, "\"1\""])
  }

  @Test("does not give back a validator that no server would take")
  func oversizedValidator() async throws {
    let provider = try LoopbackProvider { _ in
      .ok(
        CollectorTests.july,
        headers: [.init("ETag", "\"\(String(repeating: "x", count: 5000))\"")])
    }
    let setup = try CollectingSetup(provider)
    for _ in 0..<2 { _ = try await setup.service.round(onlyDue: false) }
    #expect(provider.requests.last?.header("If-None-Match") == nil)
  }

  @Test("is due when its next look was written under a clock that was far ahead")
  func clockAhead() async throws {
    let provider = try LoopbackProvider { _ in .ok(CollectorTests.july) }
    let source = CollectingSetup.web(provider.url("/EX1.csv"))
    let ahead = CollectingSetup.moment.addingTimeInterval(60 * 86_400)
    let early = try CollectingSetup(sources: [("EX1", source)], now: { ahead })
    _ = try await early.service.round(onlyDue: true)
    let setup = try CollectingSetup(sources: [("EX1", source)])
    _ = try await setup.service.round(onlyDue: true)
    #expect(provider.requests.count == 2)
    _ = try await setup.service.round(onlyDue: true)
    #expect(provider.requests.count == 2, "and then at its own pace again")
  }

  @Test("keeps the same content once, although the server sends it anew")
  func sameContent() async throws {
    let provider = try LoopbackProvider { _ in .ok(CollectorTests.july) }
    let setup = try CollectingSetup(provider)
    for _ in 0..<3 { _ = try await setup.service.round(onlyDue: false) }
    let verdicts = try await setup.store.attempts(of: "EX1", limit: 5).map(\.verdict)
    #expect(verdicts == [.unchanged, .unchanged, .kept])
  }

  @Test(
    "that fails is an attempt in words, and leaves the last good return in service",
    arguments: [
      (Failing.status(500), "500"), (.status(404), "404"), (.truncated, "less than it promised"),
      (.dropped, "without a whole answer"),
      (.tooLarge, "more than 4096 bytes"),
    ])
  func failing(how: Failing, words: String) async throws {
    let fails = Atomic(false)
    let provider = try LoopbackProvider { _ in
      fails.load(ordering: .relaxed) ? how.answer : .ok(CollectorTests.july)
    }
    let setup = try CollectingSetup(
      provider, limits: Limits(totalTimeoutSeconds: 5, receivedBytesMax: 4096))
    _ = try await setup.service.round(onlyDue: false)
    fails.store(true, ordering: .relaxed)
    _ = try await setup.service.round(onlyDue: false)
    let attempt = try #require(try await setup.lastAttempt())
    #expect(attempt.verdict == .notFetched)
    #expect(attempt.words.contains(words))
    #expect(!attempt.words.contains("EX1.csv"), "an address may hold a secret")
    #expect(try await setup.newCarers() == ["2026-07": 41])
    #expect(try await setup.standing()?.state == .accepted)
    let schedule = try await setup.store.schedules()["EX1"]
    #expect(schedule?.failures == 1)
  }

  @Test("goes on to the other sources when one fails")
  func others() async throws {
    let good = try LoopbackProvider { request in
      .ok(longForm(["\(request.path.dropFirst().prefix(3)),2026-07,new_carers,7,,"]))
    }
    let bad = try LoopbackProvider { _ in .drop }
    let setup = try CollectingSetup(sources: [
      ("EX1", CollectingSetup.web(bad.url("/EX1.csv"))),
      ("EX2", CollectingSetup.web(good.url("/EX2.csv"))),
      ("EX3", CollectingSetup.web(good.url("/EX3.csv"))),
    ])
    _ = try await setup.service.round(onlyDue: true)
    #expect(try await setup.lastAttempt(of: "EX1")?.verdict == .notFetched)
    #expect(try await setup.standing(of: "EX2")?.state == .accepted)
    #expect(try await setup.standing(of: "EX3")?.state == .accepted)
  }

  @Test("takes its secret from the environment, and says which one is missing")
  func missingSecret() async throws {
    let provider = try LoopbackProvider { _ in .ok(CollectorTests.july) }
    let source =
      "{web: \"\(provider.url("/EX1.csv"))\", layout: long, allow_private: yes, "
      + "look_every_minutes: 60, bearer_env: CARERS_MONITOR_NO_SUCH_SECRET}"
    let setup = try CollectingSetup(sources: [("EX1", source)])
    _ = try await setup.service.round(onlyDue: true)
    let words = try #require(try await setup.lastAttempt()?.words)
    #expect(words.contains("CARERS_MONITOR_NO_SUCH_SECRET"))
    #expect(provider.requests.isEmpty)
  }

  @Test("is refused a private address that its entry does not allow")
  func privateAddress() async throws {
    let provider = try LoopbackProvider { _ in .ok(CollectorTests.july) }
    let url = provider.url("/0123456789abcdefghijABCD", host: "localhost.localdomain")
    let source = "{web: \"\(url)\", layout: long, look_every_minutes: 60}"
    let setup = try CollectingSetup(sources: [("EX1", source)])
    _ = try await setup.service.round(onlyDue: true)
    #expect(try await setup.lastAttempt()?.verdict == .notFetched)
    #expect(provider.requests.isEmpty)
  }
}

enum Failing: Sendable {
  case status(Int), truncated, dropped, tooLarge

  var answer: LoopbackProvider.Answer {
    switch self {
    case .status(let status): .response(status: status, headers: [], body: [])
    case .truncated: .truncated(promised: 4000, body: Array("body,period".utf8))
    case .dropped: .drop
    case .tooLarge: .ok([UInt8](repeating: 65, count: 10_000))
    }
  }
}
