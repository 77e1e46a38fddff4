// An e-mailed workbook as the real job has it: tried, handed in, answered, mended, signed off,
// approved, released, changed afterwards, and one that is erased.

import Foundation
import Store
import TestSupport
import Testing

/// What stands in an answer about one place.
private struct Fault: Decodable, Equatable {
  let rule: String
  var sheet: String?
  var line: Int?
  var cell: String?
  var found: String?
}

/// The parts of an answer in JSON that are looked at here.
private struct Answered: Decodable {
  struct Return: Decodable {
    let signedOffBy: String?
  }

  let state: String
  let returns: [Return]
  let problems: [Fault]

  init(_ json: String) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Answered.self, from: Data(json.utf8))
  }
}

/// What is wrong with `bad.xlsx`: one line each, as its sender sees it.
private let faults = [
  Fault(rule: "R415", sheet: "Months", line: 4, cell: "C4", found: "#N/A"),
  Fault(rule: "R401", sheet: "Months", line: 6, cell: "C6", found: "about 98"),
  Fault(rule: "R505", sheet: "Cover", line: 5, cell: "B5"),
  Fault(rule: "R423", sheet: "Months", line: 5, cell: "E5"),
  Fault(rule: "R204", sheet: "Months", line: 7),
]

/// What is said of a person in the workbook's note, and stands in no answer.
private let inNote = ["Okonjo-Larch", "07700"]

/// Who signed off, handed in and approved, and why: the council's affair.
private let notPublic = inNote + ["Quillfeather", "A. Clerk", "A. Director", "box of forms"]

@Suite("An e-mailed workbook", .freshDatabase) struct MailedWorkbookTests {
  @Test("can be tried first: every fault is named by sheet and cell, and nothing is kept")
  func tried() async throws {
    let mailed = try VillageCarers()
    let bad = try await mailed.check("bad.xlsx", "--format", "json")
    #expect(bad.exitCode == 1)
    let answered = try Answered(bad.output)
    #expect(answered.state == "accepted with problems")
    #expect(answered.problems == faults)
    let mended = try await mailed.check("mended.xlsx", "--format", "json")
    #expect(mended.exitCode == 0, "\(mended.output)")
    let rest = try Answered(mended.output)
    #expect(rest.problems.isEmpty)
    #expect(rest.returns.map(\.signedOffBy) == ["Ottoline Quillfeather"])
    #expect(try await mailed.newest("id", of: "delivery") == nil)
  }

  @Test("is answered, mended, signed off, approved and released, and changed only by consent")
  func wholeWay() async throws {
    let mailed = try VillageCarers()
    try await answersBad(mailed)
    try await takesMended(mailed)
    try await mailed.release()
    try await showsRelease(mailed)
    try await keepsNamesIn(mailed)
    try await waits(mailed)
    try await accepts(mailed)
  }

  /// What is usable is in service, and the answer is one and the same in each of its formats.
  private func answersBad(_ mailed: VillageCarers) async throws {
    let received = try await mailed.receive("bad.xlsx")
    #expect(received.exitCode == 0, "\(received.output)")
    #expect(received.output.contains("Return for July to September 2026: accepted with problems"))
    #expect(received.output.contains("Sheet “Months”") && received.output.contains("  C4  "))
    #expect(try await mailed.september() == 38)
    #expect(try await mailed.newest("signed_off_by", of: "provider_return") == nil)
    let id = try #require(try await mailed.newest("id", of: "delivery"))
    var answers: [String: String] = [:]
    for format in ["text", "json", "csv", "html"] {
      let answer = try await mailed.run("answer", "--delivery", id, "--format", format)
      #expect(answer.exitCode == 0, "\(answer.output)")
      for words in inNote { #expect(!answer.output.contains(words), "\(format): \(words)") }
      answers[format] = answer.output
    }
    #expect(received.output.hasPrefix(try #require(answers["text"])))
    #expect(try Answered(try #require(answers["json"])).problems == faults)
    let inTable = rows(of: try #require(answers["csv"])).map { row in
      func cell(_ column: String) -> String? { row[column].flatMap { $0.isEmpty ? nil : $0 } }
      return Fault(
        rule: cell("rule") ?? "", sheet: cell("sheet"), line: cell("line").flatMap { Int($0) },
        cell: cell("cell"), found: cell("found"))
    }
    #expect(inTable == faults)
    let page = try #require(answers["html"])
    for fault in faults {
      #expect(page.contains(fault.rule))
      if let cell = fault.cell { #expect(page.contains(">\(cell)</th>")) }
    }
  }

  private func takesMended(_ mailed: VillageCarers) async throws {
    let received = try await mailed.receive("mended.xlsx")
    #expect(received.exitCode == 0, "\(received.output)")
    #expect(received.output.contains("Return for July to September 2026: revised"))
    let name = try await mailed.newest("signed_off_by", of: "provider_return")
    #expect(name == "Ottoline Quillfeather")
    let used = try await mailed.newest("cells_used", of: "reading")
    #expect(used == "14")
  }

  /// 38 new carers in September, rounded to 5; a real release says so of each row.
  private func showsRelease(_ mailed: VillageCarers) async throws {
    _ = try await mailed.journey.shelf.refresh(from: mailed.journey.published)
    try await mailed.journey.serving { port in
      let page = try await RawClient.get("/indicators/KC01/", from: port).text
      #expect(page.contains("<strong class=\"big\">40</strong>"))
      #expect(page.contains("1 of 1 reported"))
      #expect(!page.lowercased().contains("illustrative"))
      let august = try await figure("2026-08", at: "/", from: port)
      #expect(august["figure"] == "40" && august["kind"] == "real")
    }
  }

  /// No page, file, summary or sealed release holds a name, whoever's it is.
  private func keepsNamesIn(_ mailed: VillageCarers) async throws {
    let out = TestCluster.newFolder()
    let written = try await mailed.run("summary", "--out", out)
    #expect(written.exitCode == 0, "\(written.output)")
    var texts: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: out) {
      texts[name] = try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
    }
    #expect(texts.count == 2)
    for release in try await mailed.journey.published.releases() {
      let sealed = try #require(try await mailed.journey.published.sealed(release))
      texts["sealed \(release.version)"] = String(decoding: sealed, as: UTF8.self)
    }
    for (path, text) in texts { expectNoNames(in: text, of: path) }
    try await mailed.journey.serving { port in
      let walk = try await PageWalk(port: port)
      #expect(walk.texts["/indicators/KC01/data.csv"] != nil)
      for (path, text) in walk.texts { expectNoNames(in: text, of: path) }
    }
  }

  /// What would change the release that a person approved is kept, and nothing of it is used.
  private func waits(_ mailed: VillageCarers) async throws {
    let received = try await mailed.receive("changed.xlsx")
    #expect(received.exitCode == 1)
    #expect(received.output.contains("Return for July to September 2026: waiting for acceptance"))
    #expect(try await mailed.september() == 38)
    let status = try await mailed.run("status", "EX4")
    #expect(status.output.contains("a later file waits for acceptance"), "\(status.output)")
  }

  /// Accepted, it stands in the next release; the first one says what it said.
  private func accepts(_ mailed: VillageCarers) async throws {
    let id = try #require(try await mailed.newest("id", of: "delivery"))
    let accepted = try await mailed.run(
      "accept", "--delivery", id, "--reason", "They found a box of forms", "--by", "A. Director")
    #expect(accepted.exitCode == 0, "\(accepted.output)")
    #expect(accepted.output.contains("EX4, July to September 2026: revised, 1 changed"))
    #expect(try await mailed.september() == 58)
    try await mailed.release()
    _ = try await mailed.journey.shelf.refresh(from: mailed.journey.published)
    try await mailed.journey.serving { port in
      let first = "/releases/2026-27-Q2/1.0.0/"
      #expect(try await figure("2026-09", at: "/", from: port)["figure"] == "60")
      #expect(try await figure("2026-09", at: first, from: port)["figure"] == "40")
      let page = try await RawClient.get("/indicators/KC01/", from: port).text
      expectNoNames(in: page, of: "the second release")
    }
  }

  @Test("is erased with what quotes it, and the release that holds its figures is named")
  func erased() async throws {
    let mailed = try VillageCarers()
    #expect(try await mailed.receive("bad.xlsx").exitCode == 0)
    try await mailed.release()
    let id = try #require(try await mailed.newest("id", of: "delivery"))
    let erased = try await mailed.run(
      "erase", "--delivery", id, "--reason", "A note about a carer", "--by", "A. Director")
    #expect(erased.exitCode == 0, "\(erased.output)")
    #expect(erased.output.contains("which stay as they are: 2026-27-Q2 1.0.0"))
    #expect(try await mailed.newest("bytes", of: "delivery") == "\\x")
    #expect(try await mailed.newest("file_name", of: "delivery") == "erased")
    #expect(try await mailed.newest("found", of: "problem") == nil)
    #expect(try await mailed.september() == nil, "what it said is withdrawn")
    #expect(try await mailed.run("answer", "--delivery", id).exitCode == 1)
    let again = try await mailed.receive("bad.xlsx")
    #expect(again.exitCode == 1 && again.output.contains("was erased"), "\(again.output)")
    _ = try await mailed.journey.shelf.refresh(from: mailed.journey.published)
    try await mailed.journey.serving { port in
      let stays = try await figure("2026-09", at: "/", from: port)
      #expect(stays["figure"] == "40")
    }
  }

  @Test("once erased, takes away nothing that the mended one said again")
  func erasedAfterMending() async throws {
    let mailed = try VillageCarers()
    #expect(try await mailed.receive("bad.xlsx").exitCode == 0)
    let id = try #require(try await mailed.newest("id", of: "delivery"))
    #expect(try await mailed.receive("mended.xlsx").exitCode == 0)
    let erased = try await mailed.run(
      "erase", "--delivery", id, "--reason", "A note about a carer", "--by", "A. Director")
    #expect(erased.exitCode == 0, "\(erased.output)")
    #expect(try await mailed.september() == 38, "the mended return is in service, and says so")
  }

  @Test("may come later once that is agreed, and the status of the same day says so")
  func extended() async throws {
    let mailed = try VillageCarers()
    let agreed = try await mailed.run(
      "extend", "--body", "EX4", "--period", "2026-27-Q2", "--to", "2026-11-30", "--reason", "Ill",
      "--by", "A. Director")
    #expect(agreed.exitCode == 0, "\(agreed.output)")
    let status = try await mailed.run("status", "EX4")
    #expect(status.output.contains("due 30 November 2026"), "\(status.output)")
  }
}

/// The row of a month's new carers in an indicator's file, below one root of the pages.
private func figure(_ month: String, at root: String, from port: Int) async throws
  -> [String: String]
{
  let file = try await RawClient.get(root + "indicators/KC01/data.csv", from: port).body
  let found = rows(of: String(decoding: file, as: UTF8.self)).first {
    $0["period"] == month && $0["breakdown"] == ""
  }
  return try #require(found, "\(month)")
}

private func expectNoNames(in text: String, of what: String) {
  for words in notPublic { #expect(!text.contains(words), "\(what): \(words)") }
}
