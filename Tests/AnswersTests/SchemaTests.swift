// Real answers against docs/return-answer.schema.json, which is what other programs are told.

import Foundation
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

/// As much of JSON Schema as the answer's uses.
struct SchemaChecker {
  private let root: JSONTree

  init(_ root: JSONTree) { self.root = root }

  func faults(of value: JSONTree) -> [String] { faults(of: value, by: root, at: "$") }

  private func faults(of value: JSONTree, by schema: JSONTree, at path: String) -> [String] {
    if let name = schema["$ref"]?.text?.split(separator: "/").last {
      guard let definition = root["$defs"]?[String(name)] else { return ["\(path): no \(name)"] }
      return faults(of: value, by: definition, at: path)
    }
    if let either = schema["anyOf"]?.list {
      let all = either.map { faults(of: value, by: $0, at: path) }
      return all.contains([]) ? [] : all.first ?? []
    }
    let types = schema["type"]?.text.map { [$0] } ?? schema["type"]?.list?.compactMap(\.text)
    let isOfType = types.map { types in
      types.contains(value.type) || value.type == "integer" && types.contains("number")
    }
    guard isOfType ?? true else { return ["\(path) is \(value.type)"] }
    if let words = schema["enum"]?.list, !words.contains(where: { $0.text == value.text }) {
      return ["\(path) is “\(value)”"]
    }
    return members(of: value, by: schema, at: path)
  }

  private func members(of value: JSONTree, by schema: JSONTree, at path: String) -> [String] {
    if let list = value.list, let items = schema["items"] {
      return list.enumerated().flatMap { faults(of: $1, by: items, at: "\(path)[\($0)]") }
    }
    guard let fields = value.fields else { return [] }
    let known = schema["properties"]?.fields ?? [:]
    let required = schema["required"]?.list?.compactMap(\.text) ?? []
    let missing = required.filter { fields[$0] == nil }.map { "\(path) lacks \($0)" }
    return missing
      + fields.sorted { $0.key < $1.key }.flatMap { key, field -> [String] in
        if let schema = known[key] { return faults(of: field, by: schema, at: "\(path).\(key)") }
        guard let others = schema["additionalProperties"] else { return [] }
        if others.type == "boolean" { return ["\(path).\(key) is not known"] }
        return faults(of: field, by: others, at: "\(path).\(key)")
      }
  }
}
