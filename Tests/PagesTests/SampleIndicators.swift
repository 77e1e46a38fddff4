// The sample's indicators and the items that they count.

import Foundation
import Outcomes
import TestSupport

extension Sample {
  var indicators: [Indicator] {
    reported + [
      published("KP02", "Growth in network members", .rate, "% growth in four years", ["W2"]),
      published("KP04", "Attendance at conferences", .count, "officers and staff", ["W1"]),
      published(
        "KC24", "Carer-reported quality of life", .mean, "points of 12", ["O3"], tier: .national),
      published(
        "KC31", "Carers satisfied with social services", .percentage, "%", [], tier: .national),
    ]
  }

  private var reported: [Indicator] {
    [
      indicator(
        "KC01", "New carers", .count, "carers", .monthly, .neutral, labels: ["O7"],
        related: ["M1", "M5"], publishes: [.total, .by("district" + suffix)]),
      indicator(
        "KC11", "First conversation within 5 working days", .percentage, "%", .quarterly, .up,
        labels: ["O4"], moments: ["M1"], publishes: [.total], secret: .service,
        denominator: "all whose 5th working day fell in the quarter",
        targets: [target("2026-27", .target(70, floor: 60))], changes: [redefined]),
      indicator(
        "KC22", "Carers who used an arranged break", .percentage, "%", .quarterly, .up,
        labels: ["O2", "Y1"], publishes: [.total, .by("district" + suffix)],
        denominator: "carers with a break in their plan at the quarter’s start"),
      indicator(
        "KC23", "Active carers with a current emergency plan", .percentage, "%", .quarterly, .up,
        kind: .snapshot, labels: ["B2", "O1"], related: ["M2"], publishes: [.total],
        denominator: "active carers"),
      indicator(
        "KC26", "Wellbeing improved or held", .percentage, "%", .quarterly, .up, labels: ["O3"],
        publishes: [.by("tool" + suffix)], denominator: "paired readings", beside: ["due"]),
      indicator(
        "KC28", "Carers who attended training", .count, "carers", .quarterly, .neutral,
        labels: ["O10"], publishes: [.total], beside: ["places"],
        targets: [target("2026-27", .range(lower: 300, upper: 400))]),
      indicator(
        "KC29", "Learners more confident in caring", .percentage, "%", .quarterly, .up,
        labels: ["O10"], publishes: [.total], denominator: "answers", tier: .optional,
        asked: "asked"),
      indicator(
        "KC37", "Contacts by key moment", .count, "contacts", .quarterly, .neutral, labels: ["O4"],
        moments: ["M1", "M5", "ongoing"], publishes: [.total, .by("moment" + suffix)]),
      indicator(
        "SN02", "Network members", .count, "members", .quarterly, .neutral, kind: .snapshot,
        labels: ["W2"], publishes: [.total], tier: .employer),
    ]
  }

  private func indicator(
    _ code: String, _ title: String, _ form: Indicator.Form, _ unit: String,
    _ frequency: Frequency, _ polarity: Indicator.Polarity, kind: ReportingPeriod.Kind = .flow,
    labels: [String], moments: [String] = [], related: [String] = [],
    publishes: [Indicator.Table], secret: Indicator.Secret = .carer, denominator: String? = nil,
    tier: Indicator.Tier = .core, beside: [Item.Code] = [], asked: Item.Code? = nil,
    targets: [Target] = [], changes: [Superseded<Indicator.Terms>] = []
  ) -> Indicator {
    let item = code.lowercased() + suffix
    return Indicator(
      code: code + suffix, title: text(title), plain: text("What \(title.lowercased()) means."),
      numeratorWords: text("those counted"), denominatorWords: denominator.map(text), form: form,
      unit: text(unit), decimals: 0, frequency: frequency, kind: kind, polarity: polarity,
      reportedBy: tier == .employer ? .employer : .provider,
      formula: denominator == nil
        ? .sum([item]) : .ratio(numerator: [item], denominator: [item + "_all"], scale: 100),
      beside: beside.map { $0 + suffix }, labels: labels.map { tag($0, .evidence) },
      moments: moments.map { tag($0, .evidence) } + related.map { tag($0, .related) },
      breakdowns: publishes.compactMap { if case .by(let code) = $0 { code } else { nil } },
      addsOver: [], secret: secret, tier: tier, publishes: publishes,
      source: Citation(title: text("The core return"), licence: nil),
      aliases: [.init(name: text("K\(code)"), from: nil, to: "2024-03-31")],
      notes: [text("A carer of two providers is counted by both.")],
      surveyAsked: asked.map { $0 + suffix }, targets: targets, changes: changes)
  }

  private func target(_ year: ReportingPeriod, _ level: Target.Level) -> Target {
    Target(
      year: year, level: level, agreedBy: text("Example Commissioner"), agreedOn: "2026-03-12",
      contract: nil, lot: nil, isIllustrative: kind == .illustrative)
  }

  /// Until 31 March 2025 the first conversation had ten days.
  private var redefined: Superseded<Indicator.Terms> {
    Superseded(
      change: Change(
        from: "2025-04-01", decided: "2025-02-11", by: text("Example Commissioner"),
        why: text("carers asked to be heard sooner"), isRedefinition: true),
      before: Indicator.Terms(
        title: text("First conversation within 10 working days"),
        plain: text("What ten days mean."), numeratorWords: text("those counted in ten days"),
        denominatorWords: text("all whose 10th working day fell in the quarter"),
        formula: .ratio(
          numerator: ["ten" + suffix], denominator: ["ten_all" + suffix], scale: 100),
        source: Citation(title: text("The earlier return"), licence: nil)))
  }

  var items: [Item] {
    let changed = Change(
      from: "2025-10-01", decided: "2025-09-01", by: text("Example Commissioner"),
      why: text("a clearer form"), isRedefinition: false)
    let titles: [(String, String, [Change])] = [
      ("places", "Training places taken", []), ("due", "Readings due", []),
      ("asked", "Learners asked", []), ("kc11", "First conversations in time", [changed]),
      ("kc11_all", "First conversations due", []), ("ten", "Held in ten days", []),
      ("ten_all", "Due in ten days", []),
    ]
    return titles.map { code, title, changes in
      Item(
        code: code.hasSuffix("_all") ? code.dropLast(4) + suffix + "_all" : code + suffix,
        title: text(title), unit: .events, frequency: .quarterly, kind: .flow,
        addsOver: [.providers], breakdowns: [], changes: changes)
    }
  }

  private func published(
    _ code: String, _ title: String, _ form: Indicator.Form, _ unit: String, _ labels: [String],
    tier: Indicator.Tier = .employer
  ) -> Indicator {
    let isNational = tier == .national
    return Indicator(
      code: code + suffix, title: text(title), plain: text("What \(title.lowercased()) means."),
      numeratorWords: text("the published figure"), denominatorWords: nil, form: form,
      unit: text(unit), decimals: isNational ? 1 : 0, frequency: .yearly, kind: .flow,
      polarity: .up, reportedBy: isNational ? .national : .employer,
      formula: .published("published"), beside: [],
      labels: labels.map { tag($0, .evidence) } + (labels.isEmpty ? [tag("O9", .related)] : []),
      moments: [], breakdowns: isNational ? ["area" + suffix] : [], addsOver: [],
      secret: .published, tier: tier,
      publishes: isNational ? [.by("area" + suffix)] : [.total], source: citation,
      aliases: [.init(name: text("1C"), from: "2023-04-01", to: nil)], notes: [])
  }

  private func tag(_ code: String, _ bearing: Indicator.Bearing) -> Indicator.Tag {
    Indicator.Tag(code: code + suffix, bearing: bearing)
  }
}
