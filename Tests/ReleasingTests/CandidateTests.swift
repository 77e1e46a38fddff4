// A candidate freezes all that is known, once, under a version of its own.

import Disclosure
import Foundation
import Outcomes
import Store
import TestSupport
import Testing

@testable import Releasing

@Suite("A release's candidate", .freshDatabase) struct CandidateTests {
  let small = SmallRelease()

  @Test("holds what is known, sealed and whole")
  func sealed() async throws {
    try await small.receive(120, at: 1)
    try await small.receive(31, from: "P2", at: 2)
    let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(5))
    let opened = try await small.opened(id)
    let header = opened.front.header
    #expect(header.label == "2026-27-Q1" && header.version == "1.0.0")
    #expect(header.kind == .illustrative && header.knownAt == .hour(5))
    #expect(header.definitionsHash == String(repeating: "07", count: 32))
    #expect(try opened.totals() == ["2026-27-Q1: 150"])
    #expect(opened.front.standings.map(\.body) == ["P1", "P2"])
    #expect(opened.front.standings.map(\.received) == ["2026-10-01", "2026-10-01"])
    let candidate = try #require(try await small.releasing.candidates().first)
    #expect(candidate.id == id && candidate.approvedBy == nil)
    #expect(candidate.knownAt == .hour(5) && candidate.createdAt == .hour(5))
  }

  @Test("does not change with what comes later, and the next one has it")
  func frozen() async throws {
    try await small.receive(120, at: 1)
    let first = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(5))
    let before = try await small.sealed(first)
    try await small.receive(200, at: 6)
    try await small.receive(300, from: "P2", at: 7)
    let second = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(8))
    #expect(try await small.sealed(first) == before)
    #expect(try await small.opened(first).totals() == ["2026-27-Q1: 120 [p]"])
    #expect(try await small.opened(second).totals() == ["2026-27-Q1: 500"])
  }

  @Test("is made with nothing known, too")
  func empty() async throws {
    try await small.test.keepDefinitions()
    let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(1))
    #expect(try await small.opened(id).totals() == ["2026-27-Q1: [x]"])
  }

  @Test("leaves out periods that end after its own")
  func periods() async throws {
    try await small.receive(120, at: 1)
    try await small.receive(130, for: "2026-27-Q2", at: 2)
    let first = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(5))
    #expect(try await small.opened(first).totals() == ["2026-27-Q1: 120 [p]"])
    let second = try await small.releasing.candidate(for: "2026-27-Q2", at: .hour(5))
    let totals = try await small.opened(second).totals()
    #expect(totals == ["2026-27-Q1: 120 [p]", "2026-27-Q2: 130 [p]"])
  }

  @Test("has what was handed in under a later clock, and says so")
  func laterClock() async throws {
    try await small.receive(120, at: 48)
    let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(1))
    let opened = try await small.opened(id)
    #expect(try opened.totals() == ["2026-27-Q1: 120 [p]"])
    #expect(opened.front.header.knownAt == .hour(48))
    #expect(try await small.releasing.candidates().first?.createdAt == .hour(1))
  }

  @Test("of a label takes the next version, whether or not the last was approved")
  func versions() async throws {
    try await small.test.keepDefinitions()
    for _ in 0..<2 {
      let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(1))
      try await small.releasing.approve(id, by: .itself, at: .hour(1))
    }
    _ = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(1))
    _ = try await small.releasing.candidate(for: "2026-27-Q2", at: .hour(1))
    let candidates = try await small.releasing.candidates().reversed()
    #expect(
      candidates.map { "\($0.label) \($0.version)" } == [
        "2026-27-Q1 1.0.0", "2026-27-Q1 1.1.0", "2026-27-Q1 1.2.0", "2026-27-Q2 1.0.0",
      ])
  }
}

@Suite("A release's version") struct VersionTests {
  @Test(
    "is numbered behind the highest so far",
    arguments: [
      ([], "1.0.0"), (["1.0.0"], "1.1.0"), (["1.9.0", "1.10.0", "1.2.0"], "1.11.0"),
      (["1.4.2"], "1.5.0"),
    ] as [([String], String)])
  func next(versions: [String], next: String) { #expect(Releasing.next(after: versions) == next) }
}

@Suite("Illustrative and real bodies", .freshDatabase) struct KindTests {
  @Test("never share a release")
  func mixed() async throws {
    let small = SmallRelease(illustrative: [true, false])
    try await small.receive(120, at: 1)
    let error = await #expect(throws: ReleasingError.self) {
      try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(2))
    }
    let words = "\(try #require(error))"
    #expect(words.contains("(P1)") && words.contains("(P2)") && words.contains("providers.yaml"))
    await #expect(throws: ReleasingError.self) {
      try await small.releasing.releaseIllustrative(for: "2026-27-Q1", at: .hour(2))
    }
    #expect(try await small.releasing.candidates().isEmpty)
  }

  @Test("that are real make a real candidate, which only a named person approves")
  func real() async throws {
    let small = SmallRelease(illustrative: [false, false])
    try await small.receive(120, at: 1)
    #expect(try await !small.releasing.releaseIllustrative(for: "2026-27-Q1", at: .hour(2)))
    #expect(try await small.releasing.candidates().isEmpty)
    let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(2))
    #expect(try await small.opened(id).front.header.kind == .real)
    let error = await #expect(throws: ReleasingError.self) {
      try await small.releasing.approve(id, by: .itself, at: .hour(3))
    }
    guard case .realNeedsName? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    for name in ["", " ", "\t\u{A0}"] {
      let error = await #expect(throws: ReleasingError.self) {
        try await small.releasing.approve(id, by: .named(name), at: .hour(3))
      }
      #expect(error.map { "\($0)" }?.contains("--by NAME") == true)
    }
    #expect(try await small.published.releases().isEmpty)
    try await small.releasing.approve(id, by: .named("A. Name"), at: .hour(3))
    #expect(try await small.published.releases().count == 1)
  }
}
