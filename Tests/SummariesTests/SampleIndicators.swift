// The sample's indicators and their numbers: each there for one thing that a summary must say.

import Foundation
import Outcomes

extension Sample {
  var indicators: [Indicator] {
    let byDistrict: [Indicator.Table] = [.total, .by(Breakdown.districts)]
    return [
      indicator("S01", "New carers", ["O1"], .count, .monthly, publishes: byDistrict),
      indicator("S02", "Carers supported", ["O1", "O2"], .count, publishes: byDistrict),
      indicator(
        "S03", "Carers waiting", ["O2"], .count, kind: .snapshot, polarity: .down,
        publishes: byDistrict),
      indicator(
        "S04", "Carers who used a break", ["O2"], .percentage, publishes: byDistrict,
        target: (60, 50)),
      indicator(
        "S05", "First talk within 5 days", ["O2"], .percentage, secret: .service,
        target: (85, 75)),
      indicator("S06", "Plans answered", ["O3"], .percentage, target: (90, 80)),
      indicator(
        "S07", "Wellbeing improved", ["O3"], .percentage, breakdowns: ["tool"],
        publishes: [.by("tool")]),
      indicator("S08", "Referrals", ["O3"], .count, unit: "referrals", range: (80, 120)),
      indicator("S09", "Carers content", ["O3"], .percentage, asked: "asked"),
      indicator(
        "S10", "Carers trained", ["O3"], .count,
        changes: [
          change(from: Sample.day(2025, 4, 1), isRedefinition: false),
          change(from: Sample.day(2026, 1, 1), isRedefinition: false),
          change(from: Sample.day(2026, 4, 1), isRedefinition: true),
        ]),
      indicator("S11", "Carers helped to study", ["O4"], .count),
      indicator("S12", "Carers with a hidden count", ["O3"], .count),
      indicator("S13", "Letters answered", ["O3"], .percentage, target: (70, 60)),
      indicator("S14", "Champions at work", [], .count, tier: .employer),
      national("N1", "Quality of life", ["O3"]), national("N2", "Lapsed measure", ["O3"]),
    ]
  }

  private func indicator(
    _ code: String, _ title: String, _ labels: [String], _ form: Indicator.Form,
    _ frequency: Frequency = .quarterly, kind: ReportingPeriod.Kind = .flow,
    polarity: Indicator.Polarity = .up, unit: String = "carers",
    secret: Indicator.Secret = .carer, tier: Indicator.Tier = .core,
    breakdowns: [Breakdown.Code] = [Breakdown.districts],
    publishes: [Indicator.Table] = [.total], target: (Decimal, Decimal)? = nil,
    range: (Decimal, Decimal)? = nil, asked: Item.Code? = nil,
    changes: [Superseded<Indicator.Terms>] = []
  ) -> Indicator {
    let isRatio = form == .percentage
    let level: Target.Level? =
      target.map { .target($0.0, floor: $0.1) } ?? range.map { .range(lower: $0.0, upper: $0.1) }
    return Indicator(
      code: code, title: text(title), plain: text("What it means"), numeratorWords: text("those"),
      denominatorWords: isRatio ? text("of all") : nil, form: form,
      unit: isRatio ? "%" : text(unit), decimals: 0, frequency: frequency, kind: kind,
      polarity: polarity, reportedBy: tier == .employer ? .employer : .provider,
      formula: isRatio
        ? .ratio(numerator: [code], denominator: ["all"], scale: 100) : .sum([code]),
      beside: [], labels: labels.map { .init(code: $0, bearing: .evidence) }, moments: [],
      breakdowns: breakdowns, addsOver: [], secret: secret, tier: tier, publishes: publishes,
      source: Citation(title: text("Ours"), licence: nil), aliases: [], notes: [],
      surveyAsked: asked, targets: level.map { [agreed($0)] } ?? [], changes: changes)
  }

  private func agreed(_ level: Target.Level) -> Target {
    Target(
      year: Frequency.yearly.period(holding: Sample.day(2026, 5, 1), in: .april), level: level,
      agreedBy: text("Example Commissioner"), agreedOn: Sample.day(2026, 3, 12), contract: nil,
      lot: nil, isIllustrative: true)
  }

  private func change(from: Day, isRedefinition: Bool) -> Superseded<Indicator.Terms> {
    Superseded(
      change: Change(
        from: from, decided: Sample.day(2025, 1, 10), by: text("The board"),
        why: text(isRedefinition ? "places count no more" : "plain words"),
        isRedefinition: isRedefinition),
      before: .init(
        title: text("Places"), plain: "", numeratorWords: "", denominatorWords: nil,
        formula: .sum(["S10"]), source: Citation(title: "", licence: nil)))
  }

  private func national(_ code: String, _ title: String, _ labels: [String]) -> Indicator {
    Indicator(
      code: code, title: text(title), plain: text("What it means"), numeratorWords: "published",
      denominatorWords: nil, form: .mean, unit: text("points of 12"), decimals: 1,
      frequency: .yearly, kind: .flow, polarity: .up, reportedBy: .national,
      formula: .published("published"), beside: [],
      labels: labels.map { .init(code: $0, bearing: .evidence) }, moments: [],
      breakdowns: [Breakdown.areas], addsOver: [], secret: .published, tier: .national,
      publishes: [.by(Breakdown.areas)],
      source: Citation(title: text("Survey of carers"), licence: text("Open Government Licence")),
      aliases: [], notes: [])
  }

  var items: [Item] {
    [
      Item(
        code: "asked", title: text("Asked"), unit: .people, frequency: .quarterly, kind: .flow,
        addsOver: [.providers], breakdowns: [])
    ]
  }
}
