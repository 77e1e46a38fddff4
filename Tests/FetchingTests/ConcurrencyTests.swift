// Many requests at once: never more than allowed, each with its own answer, none forgotten.

import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Fetching

/// Counts who is inside, and holds the first ones until so many are there together.
private final class Room: Sendable {
  private struct State {
    var insideCount = 0
    var insideMax = 0
  }
  private let state = Mutex(State())
  private let isFull = DispatchSemaphore(value: 0)
  let size: Int

  init(size: Int) { self.size = size }

  func enter() {
    let isFirstFull = state.withLock { state in
      state.insideCount += 1
      defer { state.insideMax = max(state.insideMax, state.insideCount) }
      return state.insideCount == size && state.insideMax < size
    }
    if isFirstFull { isFull.signal() }
    // Too few inside is found out by their number; it need not hang the test.
    _ = isFull.wait(timeout: .now() + 10)
    isFull.signal()
  }

  func leave() { state.withLock { $0.insideCount -= 1 } }

  var insideMax: Int { state.withLock(\.insideMax) }
}

@Suite("Many requests", .timeLimit(.minutes(10)))
struct ConcurrencyTests {
  @Test("run side by side up to the limit, and no further", arguments: [1, 3, 8])
  func limit(concurrentMax: Int) async throws {
    let room = Room(size: concurrentMax)
    let provider = try LoopbackProvider { _ in
      room.enter()
      defer { room.leave() }
      return .ok("")
    }
    defer { provider.stop() }
    let fetcher = Fetcher(concurrentMax: concurrentMax)
    await withTaskGroup(of: FetchError?.self) { group in
      for index in 0..<40 {
        group.addTask { await failure(.local(provider.url("/\(index)")), by: fetcher) }
      }
      for await error in group { #expect(error == nil) }
    }
    #expect(room.insideMax == concurrentMax)
    #expect(provider.requests.count == 40)
  }

  @Test("get each its own answer")
  func parallel() async throws {
    let provider = try LoopbackProvider { request in
      .ok(String(repeating: request.path, count: 1000))
    }
    defer { provider.stop() }
    let fetcher = Fetcher()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<200 {
        group.addTask {
          let response = try await response(.local(provider.url("/\(index)")), by: fetcher)
          #expect(response.body == Array(String(repeating: "/\(index)", count: 1000).utf8))
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(provider.requests.map(\.path)).count == 200)
    #expect(provider.connectionCount <= 8)
  }

  @Test("are not held up by one that hangs")
  func hanging() async throws {
    let provider = try LoopbackProvider { $0.path == "/hang" ? .hang : .ok("fine") }
    defer { provider.stop() }
    let fetcher = Fetcher(concurrentMax: 2)
    let hanging = Task { await failure(.local(provider.url("/hang")), by: fetcher) }
    for _ in 0..<20 {
      #expect(await failure(.local(provider.url("/fine")), by: fetcher) == nil)
    }
    hanging.cancel()
    #expect(await hanging.value == .cancelled)
  }

  @Test("end when their task is cancelled: under way, waiting, or not yet begun")
  func cancellation() async throws {
    let provider = try LoopbackProvider { $0.path == "/hang" ? .hang : .ok("fine") }
    defer { provider.stop() }
    let fetcher = Fetcher(concurrentMax: 1)
    let running = Task { await failure(.local(provider.url("/hang")), by: fetcher) }
    while provider.requests.isEmpty { await Task.yield() }
    let waiting = Task { await failure(.local(provider.url("/hang")), by: fetcher) }
    waiting.cancel()
    #expect(await waiting.value == .cancelled)
    let late = Task {
      while !Task.isCancelled { await Task.yield() }
      return await failure(.local(provider.url("/hang")), by: fetcher)
    }
    late.cancel()
    #expect(await late.value == .cancelled)
    running.cancel()
    #expect(await running.value == .cancelled)
    #expect(provider.requests.count == 1)
    // The place is free again, and the connection given up.
    #expect(await failure(.local(provider.url("/fine")), by: fetcher) == nil)
  }

  @Test("all end when the fetcher is closed, and later ones are refused")
  func closing() async throws {
    let provider = try LoopbackProvider { _ in .hang }
    defer { provider.stop() }
    let fetcher = Fetcher(concurrentMax: 2)
    let tasks = (0..<10).map { index in
      Task { await failure(.local(provider.url("/\(index)")), by: fetcher) }
    }
    while provider.requests.count < 2 { await Task.yield() }
    fetcher.close()
    fetcher.close()
    for task in tasks { #expect(await task.value == .cancelled) }
    #expect(await failure(.local(provider.url("/late")), by: fetcher) == .cancelled)
    #expect(provider.requests.count == 2)
  }

  @Test("leave no connection open when the fetcher is gone")
  func goneFetcher() async throws {
    let provider = try LoopbackProvider { _ in .ok("") }
    defer { provider.stop() }
    _ = try await response(.local(provider.url("/a")))
    while provider.connectionCount > 0 { await Task.yield() }
    #expect(provider.requests.count == 1)
  }
}

@Suite("The loopback provider", .timeLimit(.minutes(10)))
struct LoopbackProviderTests {
  @Test("closes every socket when it is stopped, whatever it is doing")
  func stopping() async throws {
    let provider = try LoopbackProvider { request in
      request.path == "/slow"
        ? .slow(bytesPerSecond: 10, body: [UInt8](repeating: 0, count: 1000)) : .hang
    }
    let fetcher = Fetcher()
    let tasks = ["/hang", "/slow", "/hang"].map { path in
      Task { await failure(.local(provider.url(path)), by: fetcher) }
    }
    while provider.requests.count < 3 { await Task.yield() }
    provider.stop()
    provider.stop()
    #expect(provider.connectionCount == 0)
    for task in tasks { #expect(await task.value != nil) }
    #expect(
      await failure(.local(provider.url("/a")), by: fetcher) == .couldNotConnect(host: "127.0.0.1"))
  }
}
