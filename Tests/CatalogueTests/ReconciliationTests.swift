// Stocks and flows that must balance: read from their file, with faults where they cannot.

import Foundation
import Outcomes
import Testing

@testable import Catalogue

@Suite("A reconciliation") struct ReconciliationTests {
  private static let path = "Indicators/reconciliations.yaml"
  private static let file = """
    reconciliations:
      - code: books
        title: Books
        closing: forward
        plus: [come]
        minus: [gone]
        opening: over
    """

  /// The tiny project with a stock and its flows.
  private func project(_ file: String = file) throws -> TemporaryProject {
    let project = try TemporaryProject.tiny()
    let items = try #require(TemporaryProject.tinyFiles["Indicators/items.yaml"])
    let more = ["over", "come", "gone"].map { "\n  - {code: \($0), \(alike), kind: flow}" }
    let path = "Indicators/items.yaml"
    try project.write(
      items + more.joined() + "\n  - {code: forward, \(alike), kind: snapshot}", to: path)
    try project.write(file, to: ReconciliationTests.path)
    return project
  }

  private let alike = "title: x, unit: people, frequency: quarterly, adds_over: [providers]"

  @Test("is read with its items")
  func read() throws {
    let definitions = try project().load().definitions
    #expect(
      definitions.reconciliations == [
        Reconciliation(
          code: "books", title: "Books", closing: "forward", plus: ["come"], minus: ["gone"],
          opening: "over", tolerance: 0)
      ])
    let tolerant = try project(ReconciliationTests.file + "\n    tolerance: 2")
    #expect(try tolerant.load().definitions.reconciliations.first?.tolerance == 2)
  }

  @Test("need not be: a project without the file is without fault")
  func none() throws {
    #expect(try TemporaryProject.tiny().load().definitions.reconciliations == [])
  }

  @Test(
    "is faulty where its items do not fit",
    arguments: [
      ("closing: forward", "closing: over", ["4: closing", "4: closing"]),
      ("closing: forward", "closing: forwards", ["4: closing"]),
      ("plus: [come]", "plus: [come, content]", ["5: plus"]),
      ("plus: [come]", "plus: [come, hours]", ["5: plus"]),
      ("minus: [gone]", "minus: [gone, come]", ["4: closing"]),
      ("opening: over", "tolerance: few\n    opening: over", ["7: tolerance"]),
      ("opening: over", "opens: over", ["2: opening", "7: opens"]),
    ])
  func faulty(old: String, new: String, places: [String]) throws {
    let project = try project(ReconciliationTests.file.replacing(old, with: new))
    let faults = project.faults()
    #expect(faults.map { "\($0.line): \($0.key)" } == places, "\(faults)")
    #expect(faults.allSatisfy { $0.file == ReconciliationTests.path && !$0.remedy.isEmpty })
  }

  @Test("of the project itself is that of the carers on the books")
  func ofProject() throws {
    let definitions = try Catalogue.ofProject.get().definitions
    let books = try #require(definitions.reconciliations.first)
    #expect(definitions.reconciliations.count == 1)
    #expect(
      books.items == [
        "carers_carried_over", "carers_accepted", "carers_transferred_in", "carers_closed",
        "carers_transferred_out", "carers_carried_forward",
      ])
  }
}
