// What is wrong with one page by itself: its title and heading, its ids, its charts.

/// The faults of a page in words.
struct PageFaults {
  private(set) var all: [String] = []

  init(_ page: [Piece]) {
    headings(page)
    identifiers(page)
    charts(page)
  }

  private mutating func headings(_ page: [Piece]) {
    if page.text(of: "title")?.contains(where: \.isLetter) != true { all.append("has no title") }
    let count = page.tags("h1").count
    if count != 1 { all.append("has \(count) first headings") }
    if page.text(of: "h1")?.contains(where: \.isLetter) != true {
      all.append("has no words in its first heading")
    }
  }

  /// Each id once, and each reference to one that is there.
  private mutating func identifiers(_ page: [Piece]) {
    let attributes = page.compactMap { if case .start(_, let all) = $0 { all } else { nil } }
    let ids = attributes.compactMap { $0["id"] }
    for (id, same) in Dictionary(grouping: ids, by: \.self).sorted(by: { $0.key < $1.key })
    where same.count > 1 {
      all.append("has the id \(id) \(same.count) times")
    }
    let referring = [
      "aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "headers", "for",
    ]
    let named = attributes.flatMap { all in referring.compactMap { all[$0] } }
      .joined(separator: " ").split(separator: " ").map(String.init)
    for id in Set(named).subtracting(ids).sorted() {
      all.append("refers to the id \(id), which is not there")
    }
  }

  /// A chart's table follows it before the next second-level heading. A drawing with links is no
  /// chart: each of its links to other pages stands outside it too, so that it can be read as a
  /// list.
  private mutating func charts(_ page: [Piece]) {
    for (number, piece) in page.enumerated() {
      guard case .start("svg", let attributes) = piece, attributes["aria-hidden"] != "true" else {
        continue
      }
      let inside = page.element(at: number)
      let name = attributes["aria-labelledby"] ?? attributes["aria-label"] ?? "without a name"
      if name == "without a name" { all.append("has a drawing without a name") }
      let links = Set(inside.links.filter { !$0.address.hasPrefix("#") })
      if !links.isEmpty {
        let outside = Set(page[..<number].links + page[(number + inside.count)...].links)
        let alone = links.subtracting(outside).map(\.address).sorted()
        if !alone.isEmpty { all.append("has links in the drawing \(name) alone: \(alone)") }
        continue
      }
      if attributes["role"] != "img" { all.append("has a drawing \(name) that is no image") }
      let rest = page[(number + inside.count)...].prefix { !$0.opens(["h1", "h2"]) }
      if !rest.contains(where: { $0.opens(["table"]) }) {
        all.append("has a chart \(name) without its table after it")
      }
    }
  }
}

extension Piece {
  fileprivate func opens(_ tags: Set<String>) -> Bool {
    if case .start(let tag, _) = self { tags.contains(tag) } else { false }
  }
}

extension [Piece] {
  /// The words in the first element named so; `nil` where there is none.
  fileprivate func text(of tag: String) -> String? {
    firstIndex { $0.opens([tag]) }.map { element(at: $0).allText }
  }

  /// The pieces from a start tag to its end, both included.
  fileprivate func element(at start: Int) -> [Piece] {
    guard case .start(let tag, _) = self[start] else { return [] }
    var depth = 0
    for (number, piece) in self[start...].enumerated() {
      if piece.opens([tag]) { depth += 1 }
      if piece == .end(tag) { depth -= 1 }
      if depth == 0 { return Array(self[start...(start + number)]) }
    }
    return Array(self[start...])
  }
}

extension ArraySlice<Piece> {
  fileprivate var links: [Link] { Array(self).links }
}
