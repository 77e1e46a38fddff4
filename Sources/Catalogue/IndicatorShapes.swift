// The keys of the files in `Indicators/`, with their meanings; `Indicators/README.md` repeats them.

import Outcomes

extension Shape {
  /// Shapes documented in `Indicators/README.md`, in its order.
  static let ofIndicators: [Shape] = [
    indicator, formula, survey, target, action, indicatorChange, indicatorWas, labelTag, momentTag,
    alias, citation, itemsFile, item, itemChange, itemWas, breakdownsFile, breakdown,
    breakdownValue, framework, area, label, labelChange, labelWas, keyMoment, statement, population,
    reconciliationsFile, reconciliation, fileChange,
  ]

  static let indicator = Shape(
    title: "indicator",
    keys: [
      .needed("code", "its code, which is also the file's name", "KC01"),
      .needed("title", "what it is called on pages", "New carers"),
      .needed(
        "plain", "what it means, in plain words", "How many carers came forward"),
      .needed("numerator", "what is counted, in words", "new carers in the month"),
      .optional("denominator", "out of what, in words; needed for a ratio", "all active carers"),
      .needed(
        "form", "count, percentage, rate, mean or hours", "count", oneOf: Indicator.Form.self),
      .needed("unit", "what the figure is counted in, as shown beside it", "carers"),
      .needed("decimals", "decimal places shown, 0 to 3", "0"),
      .needed("frequency", Key.frequencies, "monthly", oneOf: Frequency.self),
      .needed(
        "kind", "flow, snapshot (of the last day) or rolling 12", "flow",
        oneOf: ReportingPeriod.Kind.self),
      .needed(
        "polarity", "which way is better: up, down or neutral", "neutral",
        oneOf: Indicator.Polarity.self),
      .needed(
        "reported_by", "provider, council, employer or national", "provider",
        oneOf: ReportingBody.Kind.self),
      .needed("formula", "the items it is made of; see formula", "{sum: [new_carers]}"),
      .optional("beside", "items shown beside the figure", "[training_places]"),
      .optional("survey", "of a survey: who was asked; see survey", "{asked: survey_asked}"),
      .needed("labels", "the strategy's labels it bears on", "[{code: O7, bearing: evidence}]"),
      .optional("moments", "the key moments it bears on", "[{code: M1, bearing: related}]"),
      .optional("breakdowns", "lists by which it is split, each on its own", "[district]"),
      .needed(
        "adds_over", "what it may be summed over: time, areas, providers, moments; [] for nothing",
        "[time, providers]"),
      .needed(
        "secret", "whose secret it could give away: carer, service or published", "carer",
        oneOf: Indicator.Secret.self),
      .needed(
        "tier", "core, optional, council, national or employer", "core",
        oneOf: Indicator.Tier.self),
      .needed("publishes", "the public tables: total, by BREAKDOWN", "[total, by district]"),
      .needed("source", "where the definition comes from", "{title: NICE QS200}"),
      .optional("aliases", "other names, with dates", "[{name: ASCOF 1D, to: 2023-03-31}]"),
      .optional("notes", "what readers must know, a sentence each", "[Not people but referrals.]"),
      .optional(
        "targets", "what was agreed, by whom, for which year; see target",
        "[{year: 2026-27, target: 80, floor: 70, …}]"),
      .optional(
        "actions", "what is done where its minimum is missed; see action",
        "[{decided: 2026-08-14, what: Two more navigators, …}]"),
      .optional(
        "changes", "what it said before, with dates; see change of an indicator",
        "[{from: 2026-04-01, was: {title: New carers seen}, …}]"),
    ])

  static let formula = Shape(
    title: "formula",
    keys: [
      .optional("sum", "items that are added; alone", "[new_carers]"),
      .optional(
        "numerator", "items above the line; with denominator or population",
        "[referrals_accepted]"),
      .optional("denominator", "items below the line; with numerator", "[referrals_decided]"),
      .optional(
        "population", "the people below the line, of the reporting contracts' districts",
        "census-2021-carers-5plus"),
      .optional(
        "scale", "what is multiplied by; needed with population, of a ratio 100 if left out", "1000"
      ),
      .optional("published", "the item that holds a published figure; alone", "published_1c"),
    ])

  static let survey = Shape(
    title: "survey",
    keys: [
      .needed("asked", "the item that counts who was asked; it stands beside too", "survey_asked")
    ])

  static let target = Shape(
    title: "target",
    keys: [
      .needed("year", "the financial year that it holds for", "2026-27"),
      .optional("target", "what is to be reached, in the figure's own unit; with floor", "80"),
      .optional("floor", "the least that is accepted; with target", "70"),
      .optional("lower", "the least that is expected, of a neutral indicator; with upper", "60"),
      .optional("upper", "the most that is expected, of a neutral indicator; with lower", "90"),
      .needed("agreed_by", "who agreed it", "Example Commissioner (illustrative)"),
      .needed("agreed_on", "the day it was agreed", "2026-03-12"),
      .optional("contract", "the one contract that it holds for", "EX1-2023"),
      .optional("lot", "the one lot that it holds for", "lot-1"),
      .optional("illustrative", "yes: invented; it never rates a real release", "yes"),
    ])

  static let action = Shape(
    title: "action",
    keys: [
      .needed("decided", "the day it was decided", "2026-08-14"),
      .needed("what", "what is done, a sentence or two", "Swale gets two more navigators."),
      .needed(
        "by", "who decided it and answers for it", "Example Commissioner (illustrative)"),
      .optional("until", "the day by which it is to be done", "2027-03-31"),
      .optional("illustrative", "yes: invented; it is in no real release", "yes"),
    ])

  static let labelTag = Shape(
    title: "label of an indicator",
    keys: [
      .needed("code", "the label's code", "O7"),
      .needed(
        "bearing", "evidence, or related: shown and not counted", "evidence",
        oneOf: Indicator.Bearing.self),
    ])

  static let momentTag = Shape(
    title: "moment of an indicator",
    keys: [
      .needed("code", "the key moment's code", "M1"),
      .needed(
        "bearing", "evidence, or related: shown and not counted", "evidence",
        oneOf: Indicator.Bearing.self),
      .optional(
        "selects",
        "yes: the denominator counts this moment only (evidence needs it, or a breakdown)",
        "yes"),
    ])

  static let alias = Shape(
    title: "alias",
    keys: [
      .needed("name", "the other name", "ASCOF 1D"),
      .optional("from", "first day of the name", "2023-04-01"),
      .optional("to", "last day of the name", "2023-03-31"),
    ])

  static let citation = Shape(
    title: "source",
    keys: [
      .needed("title", "publisher, title and date", "ONS, Census 2021, table TS039"),
      .optional(
        "licence", "the licence's own line",
        "Contains public sector information licensed under the Open Government Licence v3.0."),
    ])
}
