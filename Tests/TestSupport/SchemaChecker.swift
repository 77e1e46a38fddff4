// Holds a JSON value against a schema of docs/, and names what breaks it.

/// As much of JSON Schema as the project's own schemas use.
package struct SchemaChecker {
  private let root: JSONTree

  package init(_ root: JSONTree) { self.root = root }

  package func faults(of value: JSONTree) -> [String] { faults(of: value, by: root, at: "$") }

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
