// A small made-up release, frozen through the real gate, for the pages to show.

import Disclosure
import Foundation
import Outcomes

@testable import Pages

/// Everything that a page can show, with one word put behind every text that a person could write.
struct Sample {
  /// Put behind names, titles, notes, units and codes.
  let suffix: String
  var kind = ReleaseHeader.Kind.illustrative
  /// Indicators of which the release holds nothing.
  var lapsed: Set<Indicator.Code> = []
  /// Who else reports, besides four providers and the national publisher.
  var others: [ReportingBody.Kind] = []

  static let plain = Sample(suffix: "")
  /// The plain sample's pages and files as text, made once.
  static let plainTexts = Dictionary(
    uniqueKeysWithValues: plain.everything.map {
      ($0.path, String(decoding: $0.rendered.bytes, as: UTF8.self))
    })

  func text(_ words: String) -> String { words + suffix }

  var release: Release<Public> {
    freeze(
      Cube(definitions: definitions, indicators: cubes, standings: standings),
      header: ReleaseHeader(
        label: "2026-27-Q2", version: "1.0.0", kind: kind,
        knownAt: Date(timeIntervalSince1970: 1_792_483_200),
        definitionsHash: String(repeating: "5e", count: 32)))
  }

  var site: Site { Site(front: release.front, isLatest: true, latestPath: nil) }

  /// Every path with what stands there.
  var everything: [(path: String, rendered: Rendered)] {
    let release = release
    let site = Site(front: release.front, isLatest: true, latestPath: nil)
    return allPaths(site).compactMap { path in
      let rendered = render(path, of: site) { code in
        release.indicators.first { $0.indicator == code }
      }
      return rendered.map { (path, $0) }
    }
  }

  func html(_ path: String) -> String {
    everything.first { $0.path == path }.map { String(decoding: $0.rendered.bytes, as: UTF8.self) }
      ?? ""
  }

  // MARK: Definitions

  var definitions: Definitions {
    Definitions(
      frameworks: [framework], items: items, indicators: indicators, breakdowns: breakdowns,
      bodies: bodies, holidays: [], populations: [],
      council: Council(
        name: text("Kent County Council"), areaCode: "E10000016", areaName: text("Kent"),
        helpNow: Council.HelpLine(
          words: text("If you care for someone and need help now, contact us, or call 999."),
          telephone: text("03000 41 61 61"), address: "https://example.org/carers" + suffix)))
  }

  static func council(_ council: Council, address: String) -> Council {
    Council(
      name: council.name, areaCode: council.areaCode, areaName: council.areaName,
      helpNow: Council.HelpLine(
        words: council.helpNow.words, telephone: council.helpNow.telephone, address: address))
  }

  private var framework: Framework {
    let outcomes: [(String, String, Label.Status)] = [
      ("O1", "Personalised support", .firm), ("O2", "Regular and reliable help", .firm),
      ("O3", "Health and emotional wellbeing", .firm), ("O4", "Trusted points of contact", .firm),
      ("O5", "Organisations working together", .firm),
      ("O6", "Support for younger and older adults", .firm),
      ("O7", "Organisations reaching more carers", .inferred),
      ("O8", "Support workers building good relationships with carers", .inferred),
      ("O9", "Access to high quality carer support", .inferred),
      ("O10", "Carer education and training", .inferred),
    ]
    let moments = [
      "First conversation with social care", "Life events (carer and loved one)",
      "After a hospital stay", "When someone moves away", "New diagnosis", "At the end of life",
      "After your caring role ends",
    ]
    return Framework(
      code: "kent" + suffix, title: text("Kent Adult Carers’ Strategy 2022 to 2027"),
      vision: text(
        "Making a difference every day by supporting and empowering you to live a full life"),
      validFrom: Day(2022, 4, 6) ?? Day(number: 0), validTo: Day(2027, 3, 31) ?? Day(number: 0),
      source: citation, areas: areas,
      labels: outcomes.map { label($0.0, $0.1, "outcomes", $0.2) } + [
        label("B1", "Respect and trust", "best", .inferred),
        label("B2", "There to help in a crisis", "best", .inferred),
        label("Y1", "Breaks", "you", .inferred), label("Y2", "Support to work", "you", .inferred),
      ],
      keyMoments: moments.enumerated().map { number, title in
        KeyMoment(code: "M\(number + 1)" + suffix, title: text(title), kind: .moment)
      } + [
        KeyMoment(
          code: "ongoing" + suffix, title: text("Ongoing advice and contact"), kind: .ongoing),
        KeyMoment(code: "not_recorded" + suffix, title: text("Not recorded"), kind: .notRecorded),
      ],
      statements: [Statement(code: "I1", words: text("I know where to find information"))])
  }

  private var areas: [Area] {
    [
      area("outcomes", "Positive outcomes", holds: true),
      area("best", "Providing the best support possible", holds: false),
      area("you", "Supporting you to be you", holds: false),
    ]
  }

  private func area(_ code: String, _ title: String, holds: Bool) -> Area {
    Area(
      code: code + suffix, title: text(title),
      description: text("What \(title.lowercased()) means."),
      holdsOutcomes: holds)
  }

  private func label(
    _ code: String, _ title: String, _ area: String, _ status: Label.Status
  ) -> Label {
    Label(
      code: code + suffix, title: text(title), area: area + suffix, status: status,
      evidence: text("title of a story in the strategy"), aliases: [text("\(title), as told")])
  }

  var citation: Citation {
    Citation(
      title: text("A published source"),
      licence: text(
        "Contains public sector information licensed under the Open Government Licence v3.0."))
  }

  var breakdowns: [Breakdown] {
    let districts = [
      "Ashford", "Canterbury", "Dartford", "Dover", "Gravesham", "Maidstone", "Sevenoaks",
      "Folkestone and Hythe", "Swale", "Thanet", "Tonbridge and Malling", "Tunbridge Wells",
    ]
    func values(_ pairs: [(String, String)]) -> [Breakdown.Value] {
      pairs.map { .init(code: $0.0, title: text($0.1), aliases: [], isResidual: false) }
    }
    return [
      Breakdown(
        code: "district" + suffix, title: text("District"),
        values: values(districts.enumerated().map { ("E\(7_000_105 + $0)", $1) })),
      Breakdown(
        code: "moment" + suffix, title: text("Key moment"),
        values: ["M1", "M5", "ongoing"].map { code in
          .init(code: code + suffix, title: text(code), aliases: [], isResidual: false)
        }),
      Breakdown(
        code: "tool" + suffix, title: text("Wellbeing tool"),
        values: values([("star", "Carers Star"), ("acqol", "AC-QoL"), ("other", "Another tool")])),
      Breakdown(
        code: "area" + suffix, title: text("Area"),
        values: values([
          ("E10000016", "Kent"), ("E12000008", "South East"), ("E92000001", "England"),
        ])),
    ]
  }

  private var bodies: [ReportingBody] {
    let day = Day(2023, 10, 1) ?? Day(number: 0)
    let kinds: [ReportingBody.Kind] = [.provider, .provider, .provider, .provider] + others
    let names = ["East", "West", "Coast", "Weald", "Town", "Village"]
    let reporting = zip(kinds, names).enumerated().map { number, body in
      let code = "EX\(number + 1)" + suffix
      return ReportingBody(
        code: code, name: text("Example Carers \(body.1) (illustrative)"), kind: body.0,
        isIllustrative: true,
        contracts: [
          Contract(
            code: "C\(number + 1)" + suffix, title: text("Carers’ support"),
            lot: Lot(code: "L1", title: text("Lot \(number % 2 + 1)"), districts: []),
            validFrom: day, validTo: Day(2027, 3, 31) ?? day, indicators: [],
            due: DueRule(frequency: .quarterly, workingDays: 15))
        ])
    }
    return reporting + [
      ReportingBody(
        code: "DHSC", name: text("Department of Health and Social Care"), kind: .national,
        isIllustrative: false, contracts: [])
    ]
  }

  private var standings: [ReturnStanding] {
    let states: [ReturnState] = [.accepted, .acceptedWithProblems, .revised, .late]
    let quarter = Frequency.quarterly.period(holding: Day(2026, 8, 1) ?? Day(number: 0))
    return states.enumerated().map { number, state in
      ReturnStanding(
        body: "EX\(number + 1)" + suffix, contract: "C\(number + 1)" + suffix, period: quarter,
        due: Day(2026, 10, 21) ?? quarter.end, state: state,
        received: state.isInService ? Day(2026, 10, 14) : nil)
    }
  }
}
