// The wheel: every label once, with the counts of its own page, and words that keep inside.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Pages

private let labels: [Label] = Sample.plain.strategy.labels

/// How many labels each area has, the outcomes' first; and whether there is room.
private let frameworks: [(outcomes: Int, others: [Int])] = [
  (1, []), (2, [1]), (3, [2, 1]), (5, []), (6, [2, 2, 1]), (8, [1, 2, 4]), (10, [5, 5]),
  (12, [4, 4, 4]),
]

@Suite("The wheel") struct WheelTests {
  static let home = Sample.plainTexts[""] ?? ""
  static let wheel = ((try? pieces(of: home)) ?? []).inside("figure", of: "wheel-box")
  static let links = wheel.tags("a").filter { $0["aria-label"] != nil }

  @Test("has every label of the strategy once, and links to its page")
  func everyLabel() {
    let wanted = labels.map { Page.path(of: $0, in: Sample.plain.strategy) }
    #expect(Self.links.compactMap { $0["href"] }.sorted() == wanted.sorted())
    for label in labels {
      #expect(Self.links.count { $0["aria-label"]?.hasPrefix(label.title + ": ") == true } == 1)
    }
  }

  @Test("has the project’s own twenty labels, and both other areas by name")
  func project() throws {
    let project = try ProjectRelease.asIs.get()
    let framework = try #require(project.release.front.definitions.strategy)
    let wheel = try pieces(of: project.html("")).inside("figure", of: "wheel-box")
    let wanted = framework.labels.map { Page.path(of: $0, in: framework) }
    #expect(wanted.count == 20)
    #expect(
      wheel.tags("a").filter { $0["aria-label"] != nil }.compactMap { $0["href"] }.sorted()
        == wanted.sorted())
    for area in framework.areas { #expect(wheel.allText.contains(area.title)) }
  }

  @Test("counts what the label’s own page counts", arguments: labels)
  func counts(label: Label) throws {
    let path = Page.path(of: label, in: Sample.plain.strategy)
    let words = try #require(Self.links.first { $0["href"] == path }?["aria-label"])
    let page = try pieces(of: try #require(Sample.plainTexts[path])).inside("p", of: "counts")
    let counted = page.allText.replacing("How they stand: ", with: "").prefix { $0 != "." }
    #expect(counted.isEmpty == !words.contains("rated"), "\(words)")
    #expect(words.hasPrefix("\(label.title): \(counted)"), "\(words)")
  }

  @Test("and its list say the same, word for word")
  func list() throws {
    let rows = Self.home.split(separator: "<ul class=\"parts\">").dropFirst().flatMap {
      $0.split(separator: "<li>").dropFirst()
    }
    for link in Self.links {
      let (href, words) = (try #require(link["href"]), try #require(link["aria-label"]))
      let row = try #require(rows.first { $0.contains("<a href=\"\(href)\"") })
      let said = try pieces(
        of: "<li>" + row.prefix(upTo: try #require(row.range(of: "</li>")).upperBound)
      )
      .inside("li", of: nil).allText
      let told = words.split(separator: ": ", maxSplits: 1)[1]
      #expect(said.split(whereSeparator: \.isWhitespace).joined(separator: " ").hasSuffix(told))
    }
  }

  @Test("says where no target is agreed, where little and where nothing is measured")
  func missing() throws {
    func words(_ code: String) throws -> String {
      try #require(Self.links.first { $0["href"]?.hasSuffix("/\(code)/") == true }?["aria-label"])
    }
    #expect(
      try words("O2") == "Regular and reliable help: 1 not rated. No target is agreed. "
        + "One indicator only.")
    #expect(try words("O5") == "Organisations working together: Nothing measures this.")
    #expect(try words("O9").hasSuffix(": Nothing measures this."))
    #expect(try words("O10").contains("1 above the expected range, 1 not rated. "))
    #expect(try words("O10").contains("No target is agreed for the rest."))
    let unmeasured = Self.wheel.tags("path").count { $0["class"] == "sector unmeasured" }
    #expect(unmeasured == Self.links.count { $0["aria-label"]?.contains("Nothing m") == true })
    #expect(unmeasured > 0)
  }

  @Test("is a group with a name and a description, and the way past it stands before its links")
  func accessible() throws {
    let svg = try #require(Self.wheel.tags("svg").first)
    #expect(svg["role"] == "group")
    #expect(Self.wheel.tags("title").first?["id"] == svg["aria-labelledby"])
    #expect(Self.wheel.tags("desc").first?["id"] == svg["aria-describedby"])
    #expect(Self.wheel.tags("a").first?["href"] == "#parts")
    #expect(Self.home.contains("<div id=\"parts\""))
    let marked = Self.wheel.tags("a").filter { $0["aria-label"] == nil }
    #expect(marked.count == 1)
  }

  @Test("draws a shape beside each count of what is rated, and no colour of its own")
  func shapes() throws {
    let shapes = Dictionary(uniqueKeysWithValues: TargetStanding.all.map { ($0.code, $0.shape) })
    #expect(Set(shapes.values).count == TargetStanding.all.count)
    let css = String(decoding: styleSheet(of: nil).bytes, as: UTF8.self)
    for (code, shape) in shapes {
      #expect(css.contains(".rating.\(code)::before { content: \"\(shape)\" / \"\"; }"), "\(code)")
    }
    #expect(!Self.wheel.tags("tspan").isEmpty)
    let painted = Self.wheel.compactMap { if case .start(_, let all) = $0 { all } else { nil } }
    #expect(painted.allSatisfy { $0["fill"] == nil && $0["stroke"] == nil && $0["style"] == nil })
  }

  @Test(
    "keeps every line inside its own sector, however many labels there are", arguments: frameworks)
  func inside(outcomes: Int, others: [Int]) throws {
    let layout = try #require(self.layout(outcomes, others))
    #expect(layout.rings.flatMap(\.parts).count == outcomes + others.reduce(0, +))
    for ring in layout.rings {
      let turn = ring.parts.reduce(0) { $0 + 2 * $1.sector.half }
      #expect(abs(turn - 2 * .pi) < 1e-9)
      for part in ring.parts {
        #expect(part.lines.reduce("") { $0 + $1.letters } == part.part.title.filter { $0 != " " })
        for (x, y) in corners(of: part) {
          #expect(hypot(x, y) > part.sector.inner && hypot(x, y) < part.sector.outer)
          let off = abs(remainder(atan2(x, -y) - part.sector.middle, 2 * .pi))
          #expect(off < part.sector.half, "\(part.part.title)")
        }
      }
    }
    #expect(
      zip(layout.rings, layout.rings.dropFirst()).allSatisfy { a, b in
        b.parts.allSatisfy { $0.sector.inner > a.outer }
      })
  }

  @Test("leaves a strategy of more labels than fit to the list")
  func tooMany() {
    #expect(layout(40, []) == nil)
    #expect(WheelLayout(outcomes: [], others: []) == nil)
    let long = part(String(repeating: "x", count: 60))
    #expect(WheelLayout(outcomes: [("Outcomes", [long, long, long])], others: []) == nil)
  }

  private func layout(_ outcomes: Int, _ others: [Int]) -> WheelLayout? {
    let titles = labels.map(\.title)
    func parts(_ count: Int) -> [PartStanding] {
      (0..<count).map { part(titles[$0 % titles.count]) }
    }
    return WheelLayout(
      outcomes: [("Positive outcomes", parts(outcomes))],
      others: others.map { ("Supporting you", parts($0)) })
  }

  private func part(_ title: String) -> PartStanding {
    PartStanding(
      title: title, link: "./", tag: nil, evidence: 0, findings: [.empty], standings: [])
  }

  /// Points along the edges of every line, where the drawing puts it.
  private func corners(of part: WheelPart) -> [(Double, Double)] {
    let (middle, radius) = (part.sector.middle, part.radius)
    var top = -radius * cos(middle) - part.lines.reduce(0) { $0 + $1.height } / 2
    return part.lines.flatMap { line in
      let points = stride(from: -0.5, through: 0.5, by: 0.125).flatMap { share in
        [top, top + line.height].map { (radius * sin(middle) + line.width * share, $0) }
      }
      top += line.height
      return points
    }
  }
}

extension WheelLine {
  /// What it says of the part's title, without spaces.
  fileprivate var letters: String {
    if case .title(let text) = content { text.filter { $0 != " " } } else { "" }
  }
}
