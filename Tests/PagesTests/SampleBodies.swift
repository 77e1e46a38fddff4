// Who reports and who publishes in the sample, by which contract, and how their returns stand.

import Outcomes
import TestSupport

extension Sample {
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
        values: values(districts.enumerated().map { (Sample.district($0), $1) })),
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

  private static func district(_ number: Int) -> String { "E0\(7_000_105 + number)" }

  var bodies: [ReportingBody] {
    let kinds: [ReportingBody.Kind] = [.provider, .provider, .provider, .provider] + others
    let names = ["East", "West", "Coast", "Weald", "Town", "Village"]
    let asked = indicators.filter { $0.reportedBy == .provider && $0.tier == .core }.map(\.code)
    let reporting = zip(kinds, names).enumerated().map { number, body in
      self.body(
        "EX\(number + 1)", "Example Carers \(body.1) (illustrative)", body.0, asked: asked,
        lot: lots[number % 2], to: body.1 == "Coast" ? "2026-07-31" : "2027-03-31")
    }
    return reporting + [
      body("EXN", "Example Hospital network (illustrative)", .employer, asked: ["SN02" + suffix]),
      body("KP", "Example Police", .employer, asked: ["KP02" + suffix, "KP04" + suffix]),
      ReportingBody(
        code: "DHSC", name: text("Department of Health and Social Care"), kind: .national,
        isIllustrative: false, contracts: []),
    ]
  }

  private var lots: [Lot] {
    [
      Lot(
        code: "L1", title: text("Lot 1"), districts: (0..<6).map(Sample.district),
        isConfirmed: false),
      Lot(code: "L2", title: text("Lot 2"), districts: (6..<12).map(Sample.district)),
    ]
  }

  private func body(
    _ code: String, _ name: String, _ kind: ReportingBody.Kind, asked: [Indicator.Code],
    lot: Lot? = nil, to: Day = "2027-03-31"
  ) -> ReportingBody {
    ReportingBody(
      code: code + suffix, name: text(name), kind: kind, isIllustrative: code != "KP",
      contracts: [
        Contract(
          code: "C-" + code + suffix, title: text("Carers’ support"), lot: lot,
          validFrom: "2023-10-01", validTo: to, indicators: asked,
          due: DueRule(frequency: .quarterly, workingDays: 15))
      ])
  }

  var standings: [ReturnStanding] {
    let rows: [(ReturnState, ReportingPeriod, due: Day, received: Day?)] = [
      (.accepted, "2026-27-Q2", "2026-10-21", "2026-10-14"),
      (.acceptedWithProblems, "2026-27-Q1", "2026-07-21", "2026-08-03"),
      (.revised, "2026-07", "2026-08-21", "2026-08-14"), (.late, "2026-27-Q1", "2026-07-21", nil),
    ]
    return rows.enumerated().map { number, row in
      ReturnStanding(
        body: "EX\(number + 1)" + suffix, contract: "C-EX\(number + 1)" + suffix, period: row.1,
        due: row.due, state: row.0, received: row.received)
    }
  }
}
