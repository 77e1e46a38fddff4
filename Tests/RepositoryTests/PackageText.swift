// Package.swift read as text: its targets and what each may import.

import Foundation

/// One target as the package names it.
struct PackageTarget: Sendable {
  let name: String
  /// The package's own targets that it may import.
  let arrows: Set<String>
  let isTest: Bool
}

enum PackageText {
  /// Rooms, the executable, the C modules, the tests and what supports them.
  static func targets() throws -> [PackageTarget] {
    let text = try Project.file("Package.swift").text
    guard let start = text.range(of: "  targets: [") else { return [] }
    let list = text[start.upperBound...]
    let openings = list.matches(
      of: /(room|tests|\.systemLibrary|\.executableTarget|\.target)\(/)
    var raw: [(kind: Substring, quoted: [String])] = []
    for opening in openings {
      let body = contents(list[opening.range.upperBound...])
      let end = body.firstRange(of: /resources:|path:|providers:|swiftSettings:/)?.lowerBound
      let quoted = body[..<(end ?? body.endIndex)].matches(of: /"([^"]+)"/).map { String($0.1) }
      raw.append((opening.1, quoted))
    }
    let own = Set(raw.filter { $0.kind != "tests" }.compactMap(\.quoted.first))
    return raw.compactMap { kind, quoted in
      guard let name = quoted.first else { return nil }
      let isTest = kind == "tests"
      return PackageTarget(
        name: isTest ? name + "Tests" : name, arrows: own.intersection(quoted.dropFirst()),
        isTest: isTest)
    }
  }

  /// Up to the bracket that closes what was opened before.
  private static func contents(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }
}
