// Approval makes a candidate public, byte for byte, once; samples approve themselves.

import Bytes
import Disclosure
import Foundation
import Outcomes
import Releasing
import Store
import TestSupport
import Testing

@Suite("Approval", .freshDatabase) struct ApprovalTests {
  let small = SmallRelease()

  @Test("copies the bytes exactly, and the public role reads and opens them")
  func copies() async throws {
    try await small.receive(120, at: 1)
    let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(2))
    #expect(try await small.published.releases().isEmpty)
    try await small.releasing.approve(id, by: .named("A. Name"), at: .hour(3))
    let release = try #require(try await small.published.releases().first)
    let bytes = try #require(try await small.published.sealed(release))
    #expect(try await bytes == small.sealed(id))
    #expect(release.sha256 == sha256(bytes).bytes)
    #expect(release.label == "2026-27-Q1" && release.version == "1.0.0")
    #expect(try SmallRelease.opened(bytes).totals() == ["2026-27-Q1: 120 [p]"])
    #expect(try await small.releasing.candidates().first?.approvedBy == "A. Name")
  }

  @Test("is given once, and to what there is")
  func once() async throws {
    try await small.receive(120, at: 1)
    let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(2))
    try await small.releasing.approve(id, by: .named("A. Name"), at: .hour(3))
    let again = await #expect(throws: ReleasingError.self) {
      try await small.releasing.approve(id, by: .named("B. Name"), at: .hour(4))
    }
    #expect(again.map { "\($0)" } == "Candidate \(id) was approved before, by A. Name.")
    let unknown = await #expect(throws: ReleasingError.self) {
      try await small.releasing.approve(id + 1, by: .named("A. Name"), at: .hour(4))
    }
    #expect(unknown.map { "\($0)" }?.contains("no candidate \(id + 1)") == true)
    #expect(try await small.published.releases().count == 1)
  }

  @Test("is not given to a candidate that may hold what was erased since")
  func erasedSince() async throws {
    try await small.receive(120, at: 1)
    let id = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(2))
    _ = try await small.test.store.erase(
      1, reason: "Asked for.", by: "A. Officer", at: .hour(3), in: .april)
    let error = await #expect(throws: ReleasingError.self) {
      try await small.releasing.approve(id, by: .named("A. Name"), at: .hour(4))
    }
    #expect(error.map { "\($0)" }?.contains("release candidate --period 2026-27-Q1") == true)
    let later = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(5))
    try await small.releasing.approve(later, by: .named("A. Name"), at: .hour(6))
  }
}

@Suite("A sample release", .freshDatabase) struct IllustrativeTests {
  let small = SmallRelease()

  private func release(_ small: SmallRelease? = nil, at hour: Double) async throws -> Bool {
    try await (small ?? self.small).releasing.releaseIllustrative(
      for: "2026-27-Q1", at: .hour(hour))
  }

  private func versions() async throws -> [String] {
    try await small.published.releases().map(\.version)
  }

  @Test("is made when something new is known, and only then")
  func news() async throws {
    try await small.test.keepDefinitions()
    #expect(try await !release(at: 1))
    try await small.receive(120, at: 2)
    #expect(try await release(at: 3))
    #expect(try await !release(at: 4))
    try await small.receive(130, at: 5)
    #expect(try await release(at: 6))
    #expect(try await !release(at: 7))
    #expect(try await versions() == ["1.0.0", "1.1.0"])
    #expect(
      try await small.releasing.candidates().map(\.approvedBy)
        == ["itself (illustrative)", "itself (illustrative)"])
  }

  @Test("is made anew by other definitions")
  func otherDefinitions() async throws {
    try await small.receive(120, at: 2)
    #expect(try await release(at: 3))
    let hash = [UInt8](repeating: 9, count: 32)
    try await small.test.keepDefinitions(hash)
    #expect(try await release(SmallRelease(definitionsHash: hash), at: 4))
    #expect(try await versions() == ["1.0.0", "1.1.0"])
  }

  @Test("never takes a candidate that somebody made for a person to approve")
  func madeByHand() async throws {
    try await small.receive(120, at: 2)
    _ = try await small.releasing.candidate(for: "2026-27-Q1", at: .hour(3))
    #expect(try await !release(at: 4))
    #expect(try await versions().isEmpty)
    try await small.receive(130, at: 5)
    #expect(try await release(at: 6))
    #expect(try await versions() == ["1.1.0"])
  }

  @Test("comes back when the definitions do")
  func definitionsBack() async throws {
    try await small.receive(120, at: 2)
    #expect(try await release(at: 3))
    let hash = [UInt8](repeating: 9, count: 32)
    try await small.test.keepDefinitions(hash)
    #expect(try await release(SmallRelease(definitionsHash: hash), at: 4))
    #expect(try await release(at: 5))
    #expect(try await versions() == ["1.0.0", "1.1.0", "1.2.0"])
  }
}
