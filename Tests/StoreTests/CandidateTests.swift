// A candidate is kept, approved once, and only then public.

import Foundation
import Outcomes
import Postgres
import TestSupport
import Testing

@testable import Store

@Suite("Candidates", .freshDatabase) struct CandidateTests {
  let test = TestStore()
  var store: CollectedStore { test.store }
  let published = PublishedStore(FreshDatabase.database(as: .public))

  init() async throws { try await test.keepDefinitions() }

  private func hash(_ bytes: [UInt8]) async throws -> [UInt8] {
    try await test.owner.query("select sha256(\(bytes)) as hash")[0].bytes("hash")
  }

  @discardableResult
  private func candidate(
    _ label: String = "2026-27-Q2", _ version: String = "1.0.0", kind: String = "illustrative",
    sealed: [UInt8] = [0, 1, 255], newest: Newest = Newest(reading: nil, knownAt: nil)
  ) async throws -> Candidate.ID {
    try await store.keep(
      NewCandidate(
        label: label, version: version, kind: kind, knownAt: .hour(1),
        definitionsHash: TestStore.definitionsHash, newest: newest, sealed: sealed,
        sha256: try await hash(sealed), createdAt: .hour(2)))
  }

  private func approvals() async throws -> Int { try await test.count("approval") }

  @Test("are listed newest first, with who approved them")
  func listed() async throws {
    let first = try await candidate()
    let second = try await candidate("2026-27-Q2", "1.1.0")
    try await store.approve(first, by: .named("A. O'Neil"), at: .hour(3))
    let candidates = try await store.candidates()
    #expect(candidates.map(\.id) == [second, first])
    #expect(candidates.map(\.approvedBy) == [nil, "A. O'Neil"])
    #expect(candidates.map(\.version) == ["1.1.0", "1.0.0"])
    let newest = try #require(candidates.first)
    #expect(newest.label == "2026-27-Q2" && newest.kind == "illustrative")
    #expect(newest.knownAt == .hour(1) && newest.createdAt == .hour(2))
  }

  @Test("whose bytes are not those of their hash are refused")
  func whole() async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await store.keep(
        NewCandidate(
          label: "2026-27-Q2", version: "1.0.0", kind: "real", knownAt: .hour(1),
          definitionsHash: TestStore.definitionsHash, newest: Newest(reading: nil, knownAt: nil),
          sealed: [1], sha256: [UInt8](repeating: 0, count: 32), createdAt: .hour(1)))
    }
    #expect(error?.constraint == "candidate_is_whole")
  }

  @Test("are not public until they are approved, and then byte for byte")
  func approved() async throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 256) }
    let id = try await candidate(sealed: bytes)
    #expect(try await published.releases().isEmpty)
    try await store.approve(id, by: .named("A. Name"), at: .hour(3))
    let release = try #require(try await published.releases().first)
    #expect(release.label == "2026-27-Q2" && release.version == "1.0.0")
    #expect(try await release.sha256 == hash(bytes))
    #expect(try await published.sealed(release) == bytes)
  }

  @Test("become releases in the order of approval; the last is the current one")
  func order() async throws {
    let first = try await candidate()
    let second = try await candidate("2026-27-Q2", "1.1.0", sealed: [2])
    try await store.approve(second, by: .itself, at: .hour(3))
    try await store.approve(first, by: .itself, at: .hour(4))
    let releases = try await published.releases()
    #expect(releases.map(\.version) == ["1.1.0", "1.0.0"])
    #expect(releases.map(\.id).sorted() == releases.map(\.id))
    #expect(try await published.sealed(releases[0]) == [2])
  }

  @Test("are approved once")
  func once() async throws {
    let id = try await candidate()
    try await store.approve(id, by: .named("A. Name"), at: .hour(3))
    await #expect(throws: PostgresError.self) {
      try await store.approve(id, by: .named("B. Name"), at: .hour(4))
    }
    #expect(try await store.candidates().map(\.approvedBy) == ["A. Name"])
    #expect(try await published.releases().count == 1)
  }

  @Test("of one label and version become one release")
  func oneVersion() async throws {
    let first = try await candidate(sealed: [1])
    let second = try await candidate(sealed: [2])
    try await store.approve(first, by: .itself, at: .hour(3))
    let error = await #expect(throws: PostgresError.self) {
      try await store.approve(second, by: .itself, at: .hour(3))
    }
    #expect(error?.constraint == "release_is_made_once")
    let releases = try await published.releases()
    #expect(releases.count == 1)
    #expect(try await published.sealed(releases[0]) == [1])
    #expect(try await approvals() == 1)
  }

  @Test("approved by two at once are approved once")
  func twoAtOnce() async throws {
    let id = try await candidate()
    let other = CollectedStore(FreshDatabase.database(as: .collector))
    async let first: Void = store.approve(id, by: .named("A. Name"), at: .hour(3))
    async let second: Void = other.approve(id, by: .named("B. Name"), at: .hour(3))
    var failures = 0
    do { try await first } catch { failures += 1 }
    do { try await second } catch { failures += 1 }
    #expect(failures == 1)
    #expect(try await approvals() == 1)
  }

  @Test("approve themselves only when illustrative, by the database's own rule")
  func itself() async throws {
    let real = try await candidate(kind: "real")
    let error = await #expect(throws: PostgresError.self) {
      try await store.approve(real, by: .itself, at: .hour(3))
    }
    #expect(error?.constraint == "only_illustrative_releases_approve_themselves")
    #expect(try await published.releases().isEmpty)
    #expect(try await approvals() == 0)
    try await store.approve(real, by: .named("A. Name"), at: .hour(3))
    let illustrative = try await candidate("2026-27-Q2", "1.1.0")
    try await store.approve(illustrative, by: .itself, at: .hour(3))
    #expect(try await store.candidates().first?.approvedBy == "itself (illustrative)")
  }

  @Test("that do not exist cannot be approved, nor without a name")
  func nobody() async throws {
    let error = await #expect(throws: PostgresError.self) {
      try await store.approve(99, by: .named("A. Name"), at: .hour(3))
    }
    #expect(error.map { "\($0)" }?.contains("no candidate 99") == true)
    let id = try await candidate()
    let nameless = await #expect(throws: PostgresError.self) {
      try await store.approve(id, by: .named(""), at: .hour(3))
    }
    #expect(nameless?.constraint == "approval_approved_by_check")
    #expect(try await published.releases().isEmpty)
  }

  @Test("are up to date while the newest is of these definitions and all that is known")
  func upToDate() async throws {
    func isUpToDate(_ label: String, _ hash: [UInt8] = TestStore.definitionsHash) async throws
      -> Bool
    {
      let newest = try await store.newest()
      return try await store.isUpToDate(label, definitionsHash: hash, newest: newest)
    }
    let nothing = try await store.newest()
    #expect(nothing == Newest(reading: nil, knownAt: nil))
    try await candidate()
    #expect(try await isUpToDate("2026-27-Q2"))
    #expect(try await !isUpToDate("2026-27-Q1"))
    #expect(try await !isUpToDate("2026-27-Q2", [UInt8](repeating: 9, count: 32)))
    try await test.receive([said("a", 1)], at: .hour(7))
    let newest = try await store.newest()
    #expect(newest.reading != nil && newest.knownAt == .hour(7))
    #expect(try await !isUpToDate("2026-27-Q2"))
    try await candidate("2026-27-Q2", "1.1.0", newest: newest)
    #expect(try await isUpToDate("2026-27-Q2"))
    try await candidate("2026-27-Q2", "1.2.0")
    #expect(try await !isUpToDate("2026-27-Q2"), "an older one was followed by another")
    #expect(try await store.versions(of: "2026-27-Q2").sorted() == ["1.0.0", "1.1.0", "1.2.0"])
    #expect(try await store.versions(of: "2026-27-Q1").isEmpty)
  }

  @Test("that approve themselves are kept and approved in one step, or not at all")
  func oneStep() async throws {
    func candidate(_ kind: String, _ version: String) async throws -> NewCandidate {
      NewCandidate(
        label: "2026-27-Q2", version: version, kind: kind, knownAt: .hour(1),
        definitionsHash: TestStore.definitionsHash, newest: Newest(reading: nil, knownAt: nil),
        sealed: [7], sha256: try await hash([7]), createdAt: .hour(2))
    }
    _ = try await store.keep(candidate("illustrative", "1.0.0"), approvedBy: .itself)
    #expect(try await published.releases().map(\.version) == ["1.0.0"])
    let real = try await candidate("real", "2.0.0")
    let error = await #expect(throws: PostgresError.self) {
      _ = try await store.keep(real, approvedBy: .itself)
    }
    #expect(error?.constraint == "only_illustrative_releases_approve_themselves")
    #expect(try await store.candidates().count == 1)
  }
}
