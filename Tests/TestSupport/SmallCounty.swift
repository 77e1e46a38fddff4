// A county small enough to reckon by hand: four districts in two lots, and whoever a test needs.

package import Outcomes

/// Parts of which tests make definitions and observations.
package enum SmallCounty {
  package static let east = ["D1", "D2"]
  package static let west = ["D3"]

  /// D4 lies in no lot, and X is a rest.
  package static let districts = Breakdown(
    code: "district", title: "District",
    values: ["D1", "D2", "D3", "D4", "X"].map { code in
      Breakdown.Value(
        code: code, title: "District \(code)", aliases: ["Old \(code)"], isResidual: code == "X")
    })

  package static let tools = Breakdown(
    code: "tool", title: "Tool",
    values: ["star", "acqol"].map { code in
      Breakdown.Value(code: code, title: code, aliases: [], isResidual: false)
    })

  package static func indicator(
    _ code: Indicator.Code, _ formula: Indicator.Formula, frequency: Frequency = .quarterly,
    kind: ReportingPeriod.Kind = .flow, breakdowns: [Breakdown.Code] = [],
    reportedBy: ReportingBody.Kind = .provider, tier: Indicator.Tier = .core
  ) -> Indicator {
    let isRatio = if case .ratio = formula { true } else { false }
    return Indicator(
      code: code, title: "Title of \(code)", plain: "What it means", numeratorWords: "in time",
      denominatorWords: isRatio ? "all due" : nil, form: isRatio ? .percentage : .count,
      unit: isRatio ? "%" : "carers", decimals: 0, frequency: frequency, kind: kind,
      polarity: .up, reportedBy: reportedBy, formula: formula, beside: [], labels: [], moments: [],
      breakdowns: breakdowns, addsOver: [.areas, .providers],
      secret: tier == .national ? .published : .carer, tier: tier,
      publishes: [.total] + breakdowns.map(Indicator.Table.by),
      source: Citation(title: "Ours", licence: nil), aliases: [], notes: [])
  }

  package static func body(
    _ code: ReportingBody.Code, asked indicators: [Indicator.Code], districts: [String] = [],
    from: Day = "2026-04-01", to: Day = "2027-03-31", every frequency: Frequency = .quarterly,
    kind: ReportingBody.Kind = .provider, isIllustrative: Bool = true
  ) -> ReportingBody {
    let lot = Lot(code: "lot of \(code)", title: "Lot of \(code)", districts: districts)
    let contract = Contract(
      code: "\(code)-1", title: "Support", lot: districts.isEmpty ? nil : lot, validFrom: from,
      validTo: to, indicators: indicators, due: DueRule(frequency: frequency, workingDays: 15))
    return ReportingBody(
      code: code, name: "Body \(code)", kind: kind, isIllustrative: isIllustrative,
      contracts: [contract])
  }

  /// Each item that an indicator's formula names counts people in the indicator's own way.
  package static func definitions(_ indicators: [Indicator], _ bodies: [ReportingBody])
    -> Definitions
  {
    let items = indicators.flatMap { indicator in
      indicator.formulaItemsEver.map { code in
        Item(
          code: code, title: code, unit: .people, frequency: indicator.frequency,
          kind: indicator.kind, addsOver: indicator.addsOver, breakdowns: indicator.breakdowns)
      }
    }
    let help = Council.ContactLine(words: "Telephone us.", telephone: nil, address: nil)
    return Definitions(
      frameworks: [], items: items, indicators: indicators, breakdowns: [districts, tools],
      bodies: bodies, holidays: [], populations: [],
      council: Council(name: "Small", areaCode: "E1", areaName: "Small", helpNow: help))
  }

  package static func observation(
    _ body: ReportingBody.Code, _ item: Item.Code, _ period: ReportingPeriod, _ reported: Reported,
    in breakdown: [Breakdown.Code: String] = [:], note: String? = nil
  ) -> Observation {
    let key = Observation.Key(
      body: body, item: item, period: period, breakdown: BreakdownKey(breakdown))
    return Observation(key: key, reported: reported, note: note)
  }
}
