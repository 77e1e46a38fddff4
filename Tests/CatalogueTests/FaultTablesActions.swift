// What can be wrong in what is done where a minimum is missed.

extension FaultTests {
  static let ofActions: [Breakage] = [
    action(
      "an action to be done before it was decided",
      "decided: 2026-08-14, what: So., by: us, until: 2026-08-13", at: "until",
      words: "before it was decided, on 14 August 2026", remedy: "not before decided"),
    action(
      "an action by a day that is none",
      "decided: 2026-08-14, what: So., by: us, until: spring", at: "until",
      words: "“spring” is not a day of the calendar", remedy: "as in 2026-09-30"),
    action(
      "an action that nobody decided", "what: So., by: us, until: 2026-08-13", at: "decided",
      words: "The action has no decided", remedy: "Write decided: 2026-08-14."),
    action(
      "an action of nothing", "decided: 2026-08-14, by: us", at: "what",
      words: "The action has no what", remedy: "Write what:"),
    action(
      "an action that nobody answers for", "decided: 2026-08-14, what: So.", at: "by",
      words: "The action has no by", remedy: "Write by:"),
    action(
      "an action that is illustrative perhaps",
      "decided: 2026-08-14, what: So., by: us, illustrative: perhaps", at: "illustrative",
      words: "neither yes nor no", remedy: "Write yes or no"),
    action(
      "an action with a key of another kind", "decided: 2026-08-14, what: So., by: us, why: So.",
      at: "why", words: "No such key in an action", remedy: "Write one of decided, what"),
    Breakage(
      "an action about a figure that others published", in: kc01, computed,
      computed.replacing("sum: [new_carers]", with: "published: new_carers")
        .replacing("secret: carer\ntier: core", with: "secret: published\ntier: employer")
        + "\nactions: [{decided: 2026-08-14, what: So., by: us}]", at: "\(kc01):21: actions",
      words: "never rated", remedy: "Take the actions out"),
  ]

  /// KC01 from its formula to its tier, which say together that it is no published figure.
  private static let computed = """
    formula: {sum: [new_carers]}
    labels:
      - {code: O1, bearing: evidence}
    moments:
      - {code: M1, bearing: related}
    breakdowns: [district]
    adds_over: [time]
    secret: carer
    tier: core
    """

  private static func action(
    _ name: String, _ keys: String, at key: String, words: String, remedy: String
  ) -> Breakage {
    Breakage(
      name, in: kc01, "source: {title: us}", "source: {title: us}\nactions:\n  - {\(keys)}",
      at: "\(kc01):24: \(key)", words: words, remedy: remedy)
  }
}
