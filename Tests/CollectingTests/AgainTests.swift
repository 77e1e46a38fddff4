// Reading again what is kept: by the definitions of then, to the same end; by today's, mended.

import Catalogue
import Collecting
import Foundation
import Outcomes
import Postgres
import ProviderReturns
import Store
import TestSupport
import Testing

/// The long layout with a word of the sender's own for having no number.
private func layout(knowing word: String?) throws -> [String: String] {
  let path = "Config/layouts/long.yaml"
  let text = try String(contentsOfFile: "\(Project.root)/\(path)", encoding: .utf8)
  guard let word else { return [:] }
  return [path: text + "missing_words: {\(word): not recorded}\n"]
}

@Suite("A kept file, read again", .freshDatabase) struct AgainTests {
  private let owner = FreshDatabase.database(as: .owner)
  private static let unknownWord = [
    "EX1,2026-07,new_carers,40,,", "EX1,2026-07,referrals_received,nix,,",
  ]

  private func replay(_ setup: CollectingSetup) throws -> Replay {
    Replay(store: setup.store, london: try LondonTime.here) {
      files throws(Replay.UnusableDefinitions) in
      do throws(CatalogueFaults) {
        return DefinitionsInForce(
          try Catalogue.load(files: files.map { DefinitionFile(path: $0.path, bytes: $0.bytes) }))
      } catch { throw Replay.UnusableDefinitions("\(error)") }
    }
  }

  /// A life with a return, a revision, a faulty file, one that waits and one that was accepted.
  private func lived() async throws -> CollectingSetup {
    let setup = try CollectingSetup.byHand()
    _ = try await setup.handIn(["EX1,2026-05,new_carers,7,,"], for: "2026-27-Q1", hours: -9)
    _ = try await setup.handIn(AgainTests.unknownWord)
    _ = try await setup.handIn(["EX1,2026-07,new_carers,41,,"], hours: 1)
    try await setup.release("2026-27-Q2", hours: 2)
    let waiting = try await setup.handIn(["EX1,2026-07,new_carers,42,,"], hours: 3)
    _ = try await setup.door.accept(
      waiting.delivery, nil, reason: "Miscounted.", by: "B. Name",
      at: CollectingSetup.moment + 4 * 3600)
    _ = try await setup.handIn(["EX1,2026-07,new_carers,43,,"], hours: 5)
    return setup
  }

  @Test("by the definitions of then comes out as it was recorded, and writes nothing")
  func same() async throws {
    let setup = try await lived()
    let count = "select count(*) as n from collected.observation" as SQL
    let before = try await owner.query(count)[0].int("n")
    let replayed = try await replay(setup).replayed()
    #expect(replayed.differences.map(\.words) == [])
    #expect(replayed.same == 6 && replayed.otherVersions == 0)
    #expect(try await owner.query(count)[0].int("n") == before)
  }

  @Test("still does when a delivery between was erased, which is passed over")
  func erasedBetween() async throws {
    let setup = try await lived()
    _ = try await setup.door.erase(
      3, reason: "Asked for.", by: "A. Officer", at: CollectingSetup.moment + 9 * 3600)
    let replayed = try await replay(setup).replayed()
    #expect(replayed.differences.map(\.words) == [])
    // Of six readings one was erased; two other deliveries had the return in service, and were
    // read again. The newest still waits.
    #expect(replayed.same == 7)
  }

  @Test("by another version of the reader is passed over, and counted")
  func otherVersion() async throws {
    let setup = try await lived()
    try await owner.execute("update collected.reading set reader_version = 99 where id = 1")
    let replayed = try await replay(setup).replayed()
    #expect(replayed.same == 5 && replayed.otherVersions == 1 && replayed.differences.isEmpty)
  }

  @Test("tells when a kept definition file was changed, and what that does")
  func changedDefinitions() async throws {
    let setup = try await lived()
    let mended = try #require(try layout(knowing: "nix")["Config/layouts/long.yaml"])
    try await owner.execute(
      """
      update collected.definition_file set bytes = \(Array(mended.utf8))
      where path = 'Config/layouts/long.yaml'
      """)
    let replayed = try await replay(setup).replayed(2)
    let words = try #require(replayed.differences.first).words
    #expect(words.contains { $0.contains("are not those that it was made by") })
    #expect(words.contains { $0.contains("value cells") })
    #expect(words.contains { $0.contains("is gone") })
    #expect(words.contains { $0.contains("other revisions (referrals_received)") })
  }

  @Test("tells when kept definition files cannot be used any more")
  func brokenDefinitions() async throws {
    let setup = try await lived()
    try await owner.execute(
      "delete from collected.definition_file where path = 'Config/council.yaml'")
    let replayed = try await replay(setup).replayed(1)
    let words = try #require(replayed.differences.first).words
    #expect(words.count == 1 && words[0].contains("cannot be used"))
  }

  @Test("tells when what was recorded was tampered with")
  func tampered() async throws {
    let setup = try await lived()
    try await owner.execute(
      "update collected.observation set quantity = 1 where revision = 2")
    let replayed = try await replay(setup).replayed()
    #expect(!replayed.differences.isEmpty)
    #expect(replayed.differences[0].words.contains { $0.contains("(new_carers)") })
  }

  @Test("by a mended layout makes a revision of what it could not use, once")
  func mended() async throws {
    let before = try CollectingSetup.byHand()
    let status = try await before.handIn(AgainTests.unknownWord)
    #expect(status.cells.notUsable == 1)
    #expect(try await before.store.quarantined() == [status.delivery])
    let after = try CollectingSetup.byHand(more: layout(knowing: "nix"))
    var recorded: [Recorded] = []
    try await after.door.reread(.quarantined) { recorded.append($1) }
    #expect(recorded.map(\.changed) == [1])
    #expect(try await after.store.reading(of: "EX1")?.cells.notUsable == 0)
    #expect(try await after.store.quarantined().isEmpty)
    recorded = []
    try await after.door.reread(.source("EX1")) { recorded.append($1) }
    #expect(recorded.map(\.isRepeated) == [true])
  }

  @Test("never overwrites what a newer one said, and adds what nobody said since")
  func older() async throws {
    let before = try CollectingSetup.byHand()
    let old = try await before.handIn(AgainTests.unknownWord + ["EX1,2026-08,new_carers,1,,"])
    _ = try await before.handIn(
      ["EX1,2026-07,new_carers,40,,", "EX1,2026-08,new_carers,2,,"], hours: 1)
    let after = try CollectingSetup.byHand(more: layout(knowing: "nix"))
    try await after.door.reread(.delivery(old.delivery)) { #expect($1.changed == 1) }
    #expect(try await after.newCarers() == ["2026-07": 40, "2026-08": 2])
  }

  @Test("is answered with what waits, until it is accepted")
  func answered() async throws {
    let replay = try replay(try await lived())
    let waiting = try await replay.answerable(5)
    let told = try waiting.read.get().returns
    #expect(told.map { waiting.state(of: $0) } == [.waiting])
    #expect(told.flatMap(\.problems).contains { $0.rule.number == "R605" })
    let accepted = try await replay.answerable(4).read.get().returns
    #expect(!accepted.flatMap(\.problems).contains { $0.rule.number == "R605" })
  }

  @Test("is answered as refused where the database refused what it says")
  func answeredNotRecorded() async throws {
    let setup = try CollectingSetup.byHand()
    try await owner.execute("alter table collected.observation add check (quantity <> 40)")
    let status = try await setup.handIn(["EX1,2026-07,new_carers,40,,"])
    let answerable = try await replay(setup).answerable(status.delivery)
    let read = try answerable.read.get()
    #expect(read.returns.map(\.isUsable) == [false])
    #expect(read.problems.map(\.rule.number) == ["R604"])
    #expect(answerable.state(of: try #require(read.returns.first)) == .refused)
  }

  @Test("is not possible of what was erased, or never came")
  func impossible() async throws {
    let setup = try await lived()
    _ = try await setup.store.erase(
      1, reason: "Asked for.", by: "A. Officer", at: CollectingSetup.moment, in: .april)
    for delivery in [1, 99] {
      await #expect(throws: DecisionError.self) {
        try await setup.door.reread(.delivery(delivery)) { _, _ in }
      }
    }
  }
}
