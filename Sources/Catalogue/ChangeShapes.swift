// The keys of dated changes: of indicators, items, labels and whole files.

extension Key {
  /// What every file takes that holds no history of its own.
  static let changesOfFile = optional(
    "changes", "what was changed in this file, with dates; see change of a file",
    "[{from: 2026-04-01, what: Swale moved to lot 2, …}]")

  fileprivate static let dated: [Key] = [
    .needed("from", "the first day on which what is written now holds", "2026-04-01"),
    .needed("decided", "the day it was decided", "2026-02-11"),
    .needed("by", "who decided it", "Example Commissioner (illustrative)"),
    .needed("why", "why, a sentence", "Carers asked to be spoken to sooner."),
    .optional("illustrative", "yes: invented; it is in no real release", "yes"),
  ]

  fileprivate static let redefines = optional(
    "redefines", "yes: figures before and after are not to be compared", "yes")
}

extension Shape {
  static let indicatorChange = Shape(
    title: "change of an indicator",
    keys: Key.dated + [
      .redefines,
      .optional("was", "what it said before: only what changed", "{title: New carers seen}"),
    ])

  static let indicatorWas = Shape(
    title: "former wording of an indicator",
    keys: [
      .optional("title", "the former title", "New carers seen"),
      .optional("plain", "the former meaning, in plain words", "How many carers were seen"),
      .optional("numerator", "what was counted, in words", "carers seen in the month"),
      .optional("denominator", "out of what, in words", "all carers on the books"),
      .optional("formula", "the items it was made of; see formula", "{sum: [carers_seen]}"),
      .optional("source", "where the definition came from", "{title: NICE QS200}"),
    ])

  static let itemChange = Shape(
    title: "change of an item",
    keys: Key.dated + [
      .redefines, .optional("was", "what it said before", "{title: Carers seen}"),
    ])

  static let itemWas = Shape(
    title: "former wording of an item",
    keys: [.optional("title", "the former title", "Carers seen")])

  static let labelChange = Shape(
    title: "change of a label",
    keys: Key.dated + [
      .needed("was", "what it said before: only what changed", "{area: best_support}")
    ])

  static let labelWas = Shape(
    title: "former wording of a label",
    keys: [
      .optional("title", "the former wording", "Support workers"),
      .optional("area", "the code of its former area", "best_support"),
      .optional("status", "firm or inferred", "inferred"),
      .optional("evidence", "why it stood there, a sentence", "It echoes the area's words."),
    ])

  static let fileChange = Shape(
    title: "change of a file",
    keys: Key.dated + [.needed("what", "what was changed, a sentence", "Swale moved to lot 2.")])
}
