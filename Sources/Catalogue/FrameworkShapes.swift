// The keys of items, breakdowns, frameworks and populations; `Indicators/README.md` repeats them.

import Outcomes

extension Shape {
  static let itemsFile = Shape(
    title: "items file",
    keys: [
      .needed(
        "items", "everything a return may count", "[{code: new_carers, title: New carers, …}]"),
      .changesOfFile,
    ])

  static let item = Shape(
    title: "item",
    keys: [
      .needed("code", "its code, in words joined by underlines", "new_carers"),
      .needed("title", "what is counted", "New carers"),
      .needed(
        "unit",
        "people, events, hours, points, percent, pounds, organisations or percent change",
        "people", oneOf: Item.Unit.self),
      .needed("frequency", Key.frequencies, "monthly", oneOf: Frequency.self),
      .needed(
        "kind", "flow, snapshot (of the last day) or rolling 12", "flow",
        oneOf: ReportingPeriod.Kind.self),
      .needed(
        "adds_over", "what it may be summed over: time, areas, providers, moments; [] for nothing",
        "[time, areas, providers]"),
      .optional("breakdowns", "lists by which it may be split, each on its own", "[district]"),
      .optional(
        "changes", "what it said before, with dates; see change of an item",
        "[{from: 2026-04-01, redefines: yes, …}]"),
    ])

  static let breakdownsFile = Shape(
    title: "breakdowns file",
    keys: [
      .needed(
        "breakdowns", "the lists by which items are split",
        "[{code: district, title: District, …}]"),
      .changesOfFile,
    ])

  static let breakdown = Shape(
    title: "breakdown",
    keys: [
      .needed("code", "its code", "district"),
      .needed("title", "what it is called on pages", "District"),
      .needed(
        "values", "its values, in the order in which they are shown",
        "[{code: E07000105, title: Ashford}]"),
    ])

  static let breakdownValue = Shape(
    title: "value",
    keys: [
      .needed("code", "its code", "E07000112"),
      .needed("title", "what it is called on pages", "Folkestone and Hythe"),
      .optional("aliases", "other codes and names met in returns", "[Shepway]"),
      .optional(
        "residual", "yes: a rest, such as “district unknown”; a return without it lacks nothing",
        "yes"),
    ])

  static let framework = Shape(
    title: "framework",
    keys: [
      .needed("code", "its code, which is also the file's name", "kent-adult-carers-2022-2027"),
      .needed("title", "the strategy's title", "Kent Adult Carers’ Strategy 2022 to 2027"),
      .needed(
        "kind", "council (the authority's own; exactly one) or employer", "council",
        oneOf: Framework.Kind.self),
      .needed("vision", "the strategy's vision, in its words", "Making a difference every day"),
      .needed("valid_from", "its first day", "2022-04-06"),
      .optional("valid_to", "its last day; left out where none is stated", "2027-12-31"),
      .optional(
        "dates_inferred", "yes: the framework states no such days; they are our reading", "yes"),
      .needed("source", "where the words come from", "{title: Kent County Council}"),
      .needed(
        "areas", "the parts of its picture",
        "[{code: being_you, title: Supporting you to be you, …}]"),
      .needed(
        "labels", "all labels of its picture, in order",
        "[{code: Y1, title: Breaks, area: being_you, …}]"),
      .optional(
        "key_moments", "its key moments, then the two rests",
        "[{code: M5, title: New diagnosis, kind: moment}]"),
      .optional(
        "statements", "what carers should be able to say",
        "[{code: I5, words: I only have to tell my story once}]"),
      .changesOfFile,
    ])

  static let area = Shape(
    title: "area",
    keys: [
      .needed("code", "its code", "positive_outcomes"),
      .needed("title", "its title", "Positive outcomes"),
      .needed("description", "the strategy's words about it", "To live a full life"),
      .optional("holds_outcomes", "yes: its labels are the outcomes; exactly one area", "yes"),
    ])

  static let label = Shape(
    title: "label",
    keys: [
      .needed("code", "its code", "O1"),
      .needed("title", "the picture's wording", "Personalised support"),
      .needed("area", "the code of its area", "positive_outcomes"),
      .needed(
        "status", "firm, or inferred: the strategy does not say its area", "firm",
        oneOf: Label.Status.self),
      .needed("evidence", "why it stands there, a sentence", "Title of Aaron’s story."),
      .optional("aliases", "other wordings", "[Emotional wellbeing]"),
      .optional(
        "changes", "where it stood before, with dates; see change of a label",
        "[{from: 2026-04-01, was: {area: best_support}, …}]"),
    ])

  static let keyMoment = Shape(
    title: "key moment",
    keys: [
      .needed("code", "its code, also a value of breakdown moment", "M1"),
      .needed("title", "the strategy's wording", "New diagnosis"),
      .needed("kind", "moment, ongoing or not recorded", "moment", oneOf: KeyMoment.Kind.self),
    ])

  static let statement = Shape(
    title: "statement",
    keys: [
      .needed("code", "its code", "I1"),
      .needed("words", "its full wording", "I only have to tell my story once"),
    ])

  static let population = Shape(
    title: "population",
    keys: [
      .needed("code", "its code, which is also the file's name", "census-2021-carers-5plus"),
      .needed("title", "who is counted", "Unpaid carers aged 5 and over, Census 2021"),
      .needed("source", "where the counts come from", "{title: ONS, Census 2021}"),
      .optional("notes", "what readers must know, a sentence each", "[Not to be compared.]"),
      .needed(
        "people", "people by the code of a district or area; of each district",
        "{E07000105: 11150}"),
      .changesOfFile,
    ])
}
