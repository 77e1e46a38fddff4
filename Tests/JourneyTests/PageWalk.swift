// Walks a site as a reader could: from the front page along every link.

import TestSupport

/// Every page and file that links lead to from the front page.
struct PageWalk {
  /// Bodies of the answers by path, the front page's being “/”.
  private(set) var texts: [String: String] = [:]
  /// Paths that links lead to and where nothing stands.
  private(set) var dead: [String] = []

  init(port: Int) async throws {
    var waiting = ["/"]
    while let path = waiting.popLast() {
      guard texts[path] == nil else { continue }
      let answer = try await RawClient.get(path, from: port)
      let text = String(decoding: answer.body, as: UTF8.self)
      texts[path] = text
      if answer.status != 200 { dead.append(path) }
      if path.hasSuffix("/") { waiting += PageWalk.links(in: text, from: path) }
    }
  }

  /// Where a page's links lead within the site; what has a scheme leads elsewhere.
  private static func links(in text: String, from path: String) -> [String] {
    text.matches(of: /href="([^"#]+)/).map { String($0.1) }.filter { !$0.contains(":") }
      // Out of the site leads where the server refuses to go.
      .map { "/" + (SiteCrawl.resolved($0, from: String(path.dropFirst())) ?? "..") }
  }
}

/// The rows of a data file by the names of their columns; no cell of it holds a line break.
func rows(of csv: String) -> [[String: String]] {
  let lines = csv.split(whereSeparator: \.isNewline).map { line in
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
  guard let head = lines.first else { return [] }
  return lines.dropFirst().map { Dictionary(zip(head, $0)) { first, _ in first } }
}
