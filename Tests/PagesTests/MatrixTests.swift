// Labels by key moments: the same evidence as the coverage, and plain words where there is none.

import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("The matrix of labels and key moments") struct MatrixTests {
  static let page = Sample.plainTexts["matrix/"] ?? ""

  /// The cells of the row of a label, in the order of the moments.
  private func cells(_ label: Label, in page: String) throws -> [String] {
    let row = try #require(
      page.split(separator: "<tr><th scope=\"row\">").first {
        $0.contains(">\(label.title)</a></th>")
      })
    let cells = row.split(separator: "</tr>")[0].split(separator: "<td").dropFirst()
    return try cells.map { try pieces(of: "<td" + $0).allText }
  }

  @Test(
    "counts in each cell what the coverage has as evidence of both", arguments: ["sample", "own"])
  func evidence(release: String) throws {
    let project = try ProjectRelease.asIs.get()
    let isSample = release == "sample"
    let page = isSample ? Self.page : project.html("matrix/")
    let definitions = isSample ? Sample.plain.definitions : project.release.front.definitions
    let framework = try #require(definitions.strategy)
    let coverage = definitions.coverage(of: framework, on: "2026-10-20")
    var filled = 0
    for label in framework.labels {
      let part = try #require(coverage.first { $0.kind != .moment && $0.code == label.code })
      let cells = try cells(label, in: page)
      #expect(cells.count == framework.keyMoments.count { $0.kind != .notRecorded })
      let moments = coverage.filter { $0.kind == .moment }
      for (moment, cell) in zip(moments, cells) {
        let both = Set(part.evidence).intersection(moment.evidence)
        let either = Set(part.evidence + part.related)
          .intersection(moment.evidence + moment.related).subtracting(both)
        #expect(
          cell.contains(counted(both.count, "indicator", "indicators")) == !both.isEmpty, "\(cell)")
        #expect(cell.contains("\(either.count) related") == !either.isEmpty, "\(cell)")
        #expect((cell == "nothing is collected here") == (both.isEmpty && either.isEmpty))
        filled += both.isEmpty ? 0 : 1
      }
    }
    #expect(filled > 0)
  }

  @Test("names in a cell who reports and how the evidence stands")
  func cell() throws {
    let label = try #require(Sample.plain.strategy.labels.first { $0.code == "O4" })
    let cells = try cells(label, in: Self.page)
    // Of four providers one’s contract had ended by the day of the release.
    #expect(cells[0].contains("2 indicators 3 bodies report"))
    #expect(cells[0].contains("1 not rated"))
    #expect(cells[4].contains("1 indicator 3 bodies report 1 not rated"))
    #expect(cells[7].contains("1 indicator"))
    let reach = try #require(Sample.plain.strategy.labels.first { $0.code == "O7" })
    #expect(try self.cells(reach, in: Self.page)[0] == " 1 related, not counted")
  }

  @Test("leads from each cell with something in it to a list of what that is")
  func lists() throws {
    let page = try pieces(of: Self.page)
    let anchors = page.tags("a").compactMap { $0["href"] }.filter {
      $0.hasPrefix("#") && $0.contains("-")
    }
    let ids = page.tags("h4").compactMap { $0["id"] }
    #expect(anchors.map { String($0.dropFirst()) } == ids)
    #expect(ids == ["O1-M2", "O4-M1", "O4-M5", "O4-ongoing", "O7-M1", "O7-M5", "B2-M2"])
    #expect(
      Self.page.contains(
        "Of 112 places where a part of the strategy meets a key moment, 3 have an indicator as "
          + "evidence, 4 have one that is only related and in 105 nothing is collected."))
  }

  @Test("is evidence only where it is evidence of both")
  func bearing() throws {
    let contacts = try #require(Sample.plain.definitions.indicator("KC37"))
    #expect(contacts.bearing(on: "O4", at: "M5") == .evidence)
    #expect(contacts.bearing(on: "O4", at: "M2") == nil)
    #expect(contacts.bearing(on: "O1", at: "M5") == nil)
    let new = try #require(Sample.plain.definitions.indicator("KC01"))
    #expect(new.bearing(on: "O7", at: "M5") == .related)
  }

  @Test("is linked from the front page and from the coverage’s part on the strategy")
  func links() {
    #expect(Sample.plainTexts[""]?.contains("<a href=\"matrix/\">") == true)
    #expect(
      Sample.plainTexts["coverage/"]?.split(separator: "<a href=\"../matrix/\">").count == 2)
  }

  @Test("is not there where the strategy names no key moments")
  func noMoments() {
    let sample = Sample.plain.definitions
    let plan = Sample.plain.workPlan
    let council = Framework(
      code: plan.code, title: plan.title, kind: .council, vision: plan.vision,
      validFrom: plan.validFrom, validTo: nil, source: plan.source, areas: plan.areas,
      labels: plan.labels, keyMoments: [], statements: [])
    let definitions = Definitions(
      frameworks: [council], items: [], indicators: [], breakdowns: [], bodies: [], holidays: [],
      populations: [], council: sample.council)
    #expect(!Page.all(of: definitions, in: .real).map(\.path).contains("matrix/"))
    #expect(Page.all(of: sample, in: .real).map(\.path).contains("matrix/"))
  }
}
