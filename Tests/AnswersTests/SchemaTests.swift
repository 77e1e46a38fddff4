// Real answers against docs/return-answer.schema.json, which is what other programs are told.

import Foundation
import TestSupport
import Testing

@testable import Answers

@Suite("The JSON Schema of an answer") struct SchemaTests {
  private static func schema() throws -> JSONTree {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try JSONTree(
      Array(Data(contentsOf: root.appending(path: "docs/return-answer.schema.json"))))
  }

  @Test("holds for every answer", arguments: Sample.all.map(\.name))
  func holds(name: String) throws {
    let answer = try #require(Sample.all.first { $0.name == name }?.answer)
    let checker = SchemaChecker(try Self.schema())
    #expect(checker.faults(of: try JSONTree(answer.json)) == [])
  }

  @Test("does not hold for what it does not know", arguments: ["state", "more", "rule", "line"])
  func fails(key: String) throws {
    let json = String(decoding: Sample.mixed.json, as: UTF8.self)
    let changed =
      switch key {
      case "state": json.replacing(#""state":"accepted with problems""#, with: #""state":"fine""#)
      case "more": json.replacing(#"{"state""#, with: #"{"more":1,"state""#)
      case "rule": json.replacing(#""rule":"R401","#, with: "")
      default: json.replacing(#""line":5,"#, with: #""line":"5","#)
      }
    #expect(changed != json)
    let checker = SchemaChecker(try Self.schema())
    #expect(checker.faults(of: try JSONTree(Array(changed.utf8))) != [])
  }

  @Test("lists every state that an answer can have")
  func states() throws {
    let states = try Self.schema()["properties"]?["state"]?["enum"]?.list?.compactMap(\.text)
    #expect(states == ReturnAnswer.State.allCases.map(\.rawValue))
  }
}
