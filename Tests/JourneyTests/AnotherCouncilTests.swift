// An invented council, unlike Kent in everything, by its folders alone: from returns to summaries.

import Foundation
import Outcomes
import TestSupport
import Testing

/// One figure of the council's, reckoned by hand from `Fixtures/marchland/returns`.
private struct Reckoned {
  let indicator: String
  /// A value of the breakdown; the total if it is empty.
  var value = ""
  var end = "2026-12-31"
  let figure: String
  var markers = ""
  var rating = ""
  /// How many of how many reported.
  var of = (1, 1)
}

@Suite("Another council", .freshDatabase) struct AnotherCouncilTests {
  @Test("has each return read without a problem, in whatever way and words it comes")
  func returns() async throws {
    let journey = try await Marchland().released()
    let definitions = journey.catalogue.definitions
    var periods: [String: [String]] = [:]
    for body in definitions.bodies {
      let read = try #require(try await journey.door.store.reading(of: body.code), "\(body.code)")
      // All come on one day, some of them long after theirs.
      let problems = read.problems.filter { $0.problem.rule.number != "R507" }
      #expect(problems.isEmpty, "\(body.code): \(problems)")
      #expect(read.cells.isBalanced && read.cells.notUsable == 0)
      #expect(read.returns.allSatisfy { $0.state == .accepted })
      periods[body.code] = read.returns.map { $0.period.words(in: definitions.year) }
    }
    #expect(
      periods == [
        "LH1": [
          "July to August 2026", "September to October 2026", "November to December 2026",
        ],
        "HF2": ["July to December 2026"],
        "BE3": ["March to June 2026", "July to October 2026"],
        "FR5": ["July to August 2026", "September 2026"],
        "SK4": ["October to December 2026"],
        "MUA": ["July to December 2026"],
        "POC": ["FY25", "FY26"],
      ])
    let nilReturns = try await journey.door.store.nilReturns(knownBy: Marchland.moment)
    #expect(nilReturns.map(\.body) == ["SK4"])
    let seasons = try #require(try await journey.door.store.reading(of: "HF2"))
    #expect(seasons.cells.filtered == 1, "a draft is no final figure")
  }

  private static let reckoned = [
    // 48 + 52 + 61 in the north, 70 + 64 + 83 in the south, 19 + 12 on the isle: 409. SK4 said nil.
    Reckoned(indicator: "AA01", figure: "410", rating: "within", of: (4, 4)),
    // The isle before and after the handover: 19 + 12 = 31, and nil.
    Reckoned(indicator: "AA01", value: "MU-I1", figure: "30", of: (2, 2)),
    Reckoned(indicator: "AA01", value: "MU-N1", figure: "95"),
    // (160 + 300 + 20) of (200 + 420 + 24) = 480 / 644; 20 of 24 are the part-return's.
    Reckoned(
      indicator: "AA02", end: "2026-10-31", figure: "74.5", rating: "amber", of: (4, 4)),
    // (171 + 390) of (190 + 470) = 561 / 660, from two bodies; a third said nil.
    Reckoned(indicator: "AA02", figure: "85.0", rating: "green", of: (3, 3)),
    // 900 + 3,280 + 200 nights for 17,000 people on the roll.
    Reckoned(indicator: "AA03", figure: "257.6", of: (4, 4)),
    Reckoned(indicator: "AA04", end: "2026-10-31", figure: "1285"),
    // (1,240 + 990) / (80 + 60), and 300 / 40 of the one body that has a wheel.
    Reckoned(indicator: "AA05", value: "ladder", figure: "15.9", of: (2, 2)),
    Reckoned(indicator: "AA05", value: "wheel", figure: "7.5"),
    // 412 + 655 on 31 December; who left in September is not expected, who said nil has reported.
    Reckoned(indicator: "AA06", figure: "1065", of: (3, 3)),
    Reckoned(indicator: "AA06", value: "MU-S2", figure: "", markers: "[x]", of: (0, 1)),
    Reckoned(indicator: "AA06", value: "MU-I1", figure: "", markers: "[z]"),
    // 180 of 300 by the old definition; 264 of 330 by the new one, behind a break.
    Reckoned(indicator: "AA07", end: "2026-06-30", figure: "60"),
    Reckoned(indicator: "AA07", end: "2026-10-31", figure: "80", markers: "[b]"),
    // 37 of 40 leaves out 3 carers.
    Reckoned(indicator: "AA07", value: "T4", end: "2026-10-31", figure: "", markers: "[c][b]"),
    Reckoned(indicator: "AA08", figure: "75"),
    Reckoned(indicator: "AA09", figure: "80"),
    Reckoned(indicator: "AA10", value: "MU", end: "2026-06-30", figure: "40.2"),
  ]

  @Test("has the figures that were reckoned by hand")
  func figures() async throws {
    let journey = try await Marchland().released()
    try await journey.serving { port in
      for wanted in AnotherCouncilTests.reckoned {
        let path = "/indicators/\(wanted.indicator)/data.csv"
        let file = try await RawClient.get(path, from: port).body
        let row = try #require(
          rows(of: String(decoding: file, as: UTF8.self)).first {
            $0["value_code"] == wanted.value && $0["period_end"] == wanted.end
          }, "\(wanted)")
        #expect(row["figure"] == wanted.figure, "\(wanted)")
        #expect(row["markers"] == wanted.markers, "\(wanted)")
        #expect(row["rating"] == wanted.rating, "\(wanted)")
        #expect(row["reported"] == "\(wanted.of.0)", "\(wanted)")
        #expect(row["expected"] == "\(wanted.of.1)", "\(wanted)")
      }
    }
  }

  @Test("has a page for each of its own parts, all linked, and no word of Kent's on any")
  func pages() async throws {
    let journey = try await Marchland().released()
    let definitions = journey.catalogue.definitions
    let strategy = try #require(definitions.strategy)
    try await journey.serving { port in
      let walk = try await PageWalk(port: port)
      #expect(walk.dead == [])
      let wanted =
        strategy.outcomes.map { "outcomes/\($0.code)/" }
        + strategy.keyMoments.map { "moments/\($0.code)/" }
        + definitions.indicators.flatMap {
          ["indicators/\($0.code)/", "indicators/\($0.code)/data.csv"]
        }
        + [
          "labels/H1/", "labels/K1/", "frameworks/\(strategy.code)/", "coverage/", "matrix/",
          "providers/",
          "national/", "about/",
        ]
      for path in wanted {
        #expect(walk.texts["/" + path] != nil, "\(path)")
        #expect(walk.texts[Marchland.release + path] != nil, "\(path)")
      }
      // Its six outcomes and five other labels, in four areas, are a wheel as well.
      let front = try #require(walk.texts["/"])
      #expect(front.split(separator: "<path class=\"sector").count == strategy.labels.count + 1)
      let foreign = walk.texts.filter { !$0.key.hasSuffix(".css") }.flatMap { path, text in
        Marchland.foreignWords(in: text).map { "\(path): \($0)" }
      }
      #expect(foreign.sorted() == [])
    }
  }

  @Test("says on its pages what its own files say")
  func words() async throws {
    let journey = try await Marchland().released()
    let definitions = journey.catalogue.definitions
    let strategy = try #require(definitions.strategy)
    try await journey.serving { port in
      let framework = try await RawClient.get("/frameworks/\(strategy.code)/", from: port).text
      for words in strategy.areas.map(\.title) + strategy.labels.map(\.title)
        + strategy.keyMoments.map(\.title) + strategy.statements.map(\.words)
      {
        #expect(framework.contains(words), "\(words)")
      }
      let coverage = try await RawClient.get("/coverage/", from: port).text
      #expect(coverage.contains("Nothing measures this."))
      #expect(coverage.contains("One indicator only."))
      let providers = try await RawClient.get("/providers/", from: port).text
      for body in definitions.bodies { #expect(providers.contains(body.name), "\(body.code)") }
      // Ten working days after 31 December, of which two rest days of their own are none.
      #expect(providers.contains("18 January 2027"))
      let calls = try await RawClient.get("/indicators/AA02/", from: port).text
      #expect(calls.contains("85.0%") && calls.contains("FY27"))
      #expect(calls.contains("3 of 3 reported"))
    }
  }

  @Test("needs no change of the program, which finds nothing wrong and says what is not measured")
  func checked() async throws {
    let council = try Marchland()
    let checked = try await Program(arguments: ["check", "config"] + council.options).run()
    #expect(checked.exitCode == 0, "\(checked.output)")
    #expect(checked.output.contains("Nothing is wrong: 1 framework, 10 indicators"))
    let coverage = try await Program(
      arguments: ["coverage", "--now", "2027-02-10"] + council.options
    ).run()
    #expect(coverage.exitCode == 0, "\(coverage.output)")
    #expect(coverage.output.contains("Papers in order"))
    #expect(Marchland.foreignWords(in: coverage.output) == [])
  }

  @Test("gets its summaries, for the whole area and for one canton")
  func summaries() async throws {
    let council = try Marchland(more: ["Config/monitor.yaml": Project.monitorFile])
    _ = try await council.released()
    let out = TestCluster.newFolder()
    let written = try await Program(
      arguments: ["summary", "--all-districts", "--out", out, "--state", TestCluster.newFolder()]
        + council.options
    ).run()
    #expect(written.exitCode == 0, "\(written.output)")
    // First visits of the whole area and of one canton, 45 + 40 + 50.
    for (area, figure) in [("MU", "410"), ("MU-S1", "135")] {
      for ending in ["html", "csv"] {
        let path = "\(out)/summary-2026-27-H1-1.0.0-\(area).\(ending)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains(figure), "\(path)")
        #expect(Marchland.foreignWords(in: text) == [], "\(path)")
      }
    }
  }
}
