// Visits every link of a site's plain pages, and names each fault it meets in a sentence.

/// A walk from the front page along every link.
package struct SiteCrawl {
  /// Each opens with the path of its page; none in a faultless site.
  package private(set) var faults: [String] = []
  /// The paths that were reached, as `allPaths` writes them.
  package private(set) var reached: Set<String>

  private let files: [String: [UInt8]]
  private var read: [String: [Piece]] = [:]

  /// Walks until no link is left.
  ///
  /// - Parameters:
  ///   - files: pages and files by path; a page's is empty or ends in “/”.
  ///   - start: the path of the front page.
  ///   - expected: what must be reached: all else here may be.
  package init(
    of files: [String: [UInt8]], from start: String = "", expecting expected: some Sequence<String>
  ) {
    self.files = files
    reached = [start]
    var waiting = [start]
    while let path = waiting.popLast() {
      for target in visit(path) where reached.insert(target).inserted { waiting.append(target) }
    }
    faults += Set(expected).subtracting(reached).sorted().map { "\($0): no link leads to it" }
  }

  /// Checks a page and gives the paths that it links to; a file that is no page links nowhere.
  private mutating func visit(_ path: String) -> [String] {
    guard path.isEmpty || path.hasSuffix("/") else { return [] }
    let page: [Piece]
    do { page = try pieces(at: path) } catch {
      faults.append("\(path): \(error)")
      return []
    }
    faults += PageFaults(page).all.map { "\(path): \($0)" }
    var targets: [String] = []
    for link in page.links {
      do {
        targets += try target(of: link, from: path).map { [$0] } ?? []
      } catch {
        faults.append("\(path): \(link.address) \(error)")
      }
    }
    return targets
  }

  private mutating func pieces(at path: String) throws -> [Piece] {
    if let page = read[path] { return page }
    let page = try TestSupport.pieces(of: String(decoding: files[path] ?? [], as: UTF8.self))
    read[path] = page
    return page
  }

  /// Where a link leads within the site; `nil` for one to another place that a reader may choose.
  private mutating func target(of link: Link, from path: String) throws -> String? {
    let address = link.address
    if ["https:", "http:", "tel:", "mailto:"].contains(where: address.hasPrefix) {
      guard link.tag == "a" else { throw MarkupFault("loads from another host") }
      return nil
    }
    if address.hasPrefix("data:"), link.tag != "a" { return nil }
    guard !address.hasPrefix("/"), !address.contains(":"), !address.contains("?") else {
      throw MarkupFault("is not relative and plain")
    }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let target = SiteCrawl.resolved(String(parts[0]), from: path), files[target] != nil else {
      throw MarkupFault("leads nowhere")
    }
    // What cannot be read is told of when it is visited.
    if parts.count == 2, let page = try? pieces(at: target), !page.ids.contains(String(parts[1])) {
      throw MarkupFault("leads to no part of that page")
    }
    return target
  }

  /// The path that a relative link leads to (RFC 3986, 5.2); `nil` where it climbs out of the site.
  package static func resolved(_ link: String, from path: String) -> String? {
    guard !link.isEmpty else { return path }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let steps = link.split(separator: "/", omittingEmptySubsequences: false)
    for (number, step) in steps.enumerated() {
      let isLast = number == steps.count - 1
      if step == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if step != ".", !(isLast && step.isEmpty) {
        parts.append(step)
      }
    }
    let isPage = ["", ".", ".."].contains(steps.last)
    return parts.map { $0 + "/" }.joined().droppingLast(isPage ? 0 : 1)
  }
}

/// One address that a page names.
package struct Link: Hashable, Sendable {
  package let tag: String
  package let address: String
}

extension [Piece] {
  /// Every address in it, of whatever tag.
  package var links: [Link] {
    flatMap { piece -> [Link] in
      guard case .start(let tag, let attributes) = piece else { return [] }
      return ["href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href"]
        .compactMap { attributes[$0].map { Link(tag: tag, address: $0) } }
    }
  }

  package var ids: Set<String> {
    Set(compactMap { if case .start(_, let attributes) = $0 { attributes["id"] } else { nil } })
  }
}

extension String {
  fileprivate func droppingLast(_ count: Int) -> String { String(dropLast(count)) }
}
