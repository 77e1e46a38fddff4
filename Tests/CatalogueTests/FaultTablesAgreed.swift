// What can be wrong in targets, dated changes, surveys and rates for so many people.

extension FaultTests {
  static let ofTargets: [Breakage] = [
    Breakage(
      "two targets for one year", in: kc05, "    contract: EX1-2023\n    lot: lot-1\n", "",
      at: "\(kc05):24: year",
      words: "A second target for 2026-27: one stands already at line 23", remedy: "Keep one"),
    Breakage(
      "a year that is none", in: kc05, "2026/27", "2026-27 Q2", at: "\(kc05):24: year",
      words: "“2026-27 Q2” is not a financial year", remedy: "Write a year such as 2026-27"),
    Breakage(
      "a year that could be two", in: kc05, "2026/27", "2026", at: "\(kc05):24: year",
      words: "“2026” is not a financial year", remedy: "such as 2026-27"),
    Breakage(
      "a target without a floor", in: kc05, "target: 80, floor: 70", "target: 80",
      at: "\(kc05):23: floor", words: "has no floor", remedy: "both target: and floor:"),
    Breakage(
      "a floor above its target", in: kc05, "target: 80, floor: 70", "target: 80, floor: 80.1",
      at: "\(kc05):23: floor", words: "above the target, and up is better", remedy: "correct"),
    Breakage(
      "a range where a direction is better", in: kc05, "target: 80, floor: 70",
      "target: 80, floor: 70, lower: 60", at: "\(kc05):23: lower",
      words: "polarity is up, so it has no lower", remedy: "Write target: and floor:"),
    Breakage(
      "a target with its sign", in: kc05, "target: 80,", "target: 80%,", at: "\(kc05):23: target",
      words: "“80%” is not a number", remedy: "80 or 62.5"),
    Breakage(
      "a target that no computer holds exactly", in: kc05, "target: 80,", "target: 8e1,",
      at: "\(kc05):23: target", words: "“8e1” is not a number", remedy: "Write digits"),
    Breakage(
      "a percentage above 100", in: kc05, "target: 80,", "target: 800,", at: "\(kc05):23: target",
      words: "“800” is not a percentage", remedy: "from 0 to 100"),
    Breakage(
      "a target nobody agreed", in: kc05, "agreed_by: us, agreed_on: 2026-03-12}",
      "agreed_on: 2026-03-12}", at: "\(kc05):23: agreed_by", words: "has no agreed_by",
      remedy: "Write agreed_by"),
    Breakage(
      "a target agreed when its year was over", in: kc05, "agreed_by: us, agreed_on: 2026-03-12}",
      "agreed_by: us, agreed_on: 2027-04-01}", at: "\(kc05):23: agreed_on",
      words: "after its year had ended, on 31 March 2027", remedy: "gets no new target"),
    Breakage(
      "a target for no contract", in: kc05, "contract: EX1-2023", "contract: EX1-2024",
      at: "\(kc05):29: contract", words: "no contract “EX1-2024”", remedy: "Write EX1-2023"),
    Breakage(
      "a target for no lot", in: kc05, "lot: lot-1", "lot: lot-2", at: "\(kc05):30: lot",
      words: "no lot “lot-2”", remedy: "Write lot-1"),
    Breakage(
      "a target for a contract that asks for something else", in: providers, "[core, KC05]",
      "core", at: "\(kc05):22: targets", words: "EX1-2023 does not ask for KC05",
      remedy: "Name a contract that does"),
    Breakage(
      "a target of an activity", in: kc01, "source: {title: us}",
      "source: {title: us}\ntargets:\n  - {year: 2026-27, target: 80, lower: 1, upper: 2, "
        + "agreed_by: us, agreed_on: 2026-03-12}", at: "\(kc01):24: target",
      words: "polarity is neutral, so it has no target", remedy: "Write lower: and upper:"),
    Breakage(
      "a range upside down", in: kc01, "source: {title: us}",
      "source: {title: us}\ntargets:\n  - {year: 2026-27, lower: 3, upper: 2, agreed_by: us, "
        + "agreed_on: 2026-03-12}", at: "\(kc01):24: upper", words: "below the lower",
      remedy: "Change places"),
  ]

  static let ofChanges: [Breakage] = [
    Breakage(
      "a change from within a period", in: kc05, "from: 2026-04-01", "from: 2026-05-01",
      at: "\(kc05):33: from", words: "1 May 2026 is not the first day of a yearly period",
      remedy: "Write 2026-04-01 or 2027-04-01"),
    Breakage(
      "two changes from one day", in: kc05, "changes:",
      "changes:\n  - {from: 2026-04-01, decided: 2026-02-11, by: us, why: So., redefines: yes}",
      at: "\(kc05):34: from", words: "From 1 April 2026 another change holds, at line 33",
      remedy: "one change of the two"),
    Breakage(
      "a change that nobody decided", in: kc05, "    by: us\n", "", at: "\(kc05):33: by",
      words: "has no by", remedy: "Write by:"),
    Breakage(
      "a changed formula of which nobody says whether figures go on", in: kc05,
      "    redefines: yes\n", "", at: "\(kc05):33: redefines", words: "The formula changed",
      remedy: "Write redefines: yes if figures before and after are not to be compared, else no."),
    Breakage(
      "a change of nothing", in: kc05, "formula: {numerator: [happy]",
      "formula: {numerator: [content]", at: "\(kc05):38: formula",
      words: "The formula was the same", remedy: "Take the line out"),
    Breakage(
      "a change that does not say of what", in: kc05,
      "redefines: yes\n    was: {plain: How many are happy., formula: {numerator: [happy], "
        + "denominator: [answered]}}", "redefines: no", at: "\(kc05):33: was",
      words: "does not say what changed", remedy: "redefines: yes"),
    Breakage(
      "a label's change that does not say of what", in: tiny, "evidence: It says so.}",
      "evidence: It says so., changes: [{from: 2026-01-01, decided: 2026-01-01, by: us, why: So., "
        + "was: {}}]}", at: "\(tiny):10: was", words: "does not say what changed",
      remedy: "Write was: with the former words."),
    Breakage(
      "a former wording with a key that has no history", in: kc05, "was: {plain",
      "was: {unit: carers, plain", at: "\(kc05):38: unit", words: "No such key",
      remedy: "title, plain"),
    Breakage(
      "a former formula over an item that is not there", in: kc05, "[happy]", "[hapy]",
      at: "\(kc05):38: numerator", words: "no item “hapy”", remedy: "Write happy"),
    Breakage(
      "a former formula of another form", in: kc05,
      "formula: {numerator: [happy], denominator: [answered]}", "formula: {sum: [happy]}",
      at: "\(kc05):6: form", words: "A sum is", remedy: "another form"),
    Breakage(
      "a former formula of another kind", in: items, "Happy, unit: people, frequency: yearly",
      "Happy, unit: people, frequency: quarterly", at: "\(kc05):9: frequency",
      words: "Its item happy is quarterly and adds over no time", remedy: "frequency: quarterly"),
    Breakage(
      "an item's change from within a period", in: items, "from: 2025-04-01", "from: 2025-05-01",
      at: "\(items):25: from", words: "not the first day of a yearly period",
      remedy: "2026-04-01"),
    redefined("content", "Content", line: 15),
    redefined("happy", "Happy", line: 16),
    Breakage(
      "a label that was in no area", in: tiny, "evidence: It says so.}",
      "evidence: It says so., changes: [{from: 2026-01-01, decided: 2026-01-01, by: us, why: So., "
        + "was: {area: ring}}]}", at: "\(tiny):10: area", words: "no area “ring”",
      remedy: "Write one of outcomes"),
    Breakage(
      "a file's change that does not say of what", in: tiny, "kind: council",
      "kind: council\nchanges: [{from: 2026-01-01, decided: 2026-01-01, by: us, why: So.}]",
      at: "\(tiny):14: what", words: "has no what", remedy: "Write what:"),
  ]

  /// An item of the yearly KC05, made monthly and redefined in May.
  private static func redefined(_ item: String, _ title: String, line: Int) -> Breakage {
    Breakage(
      "an item redefined within a period of its indicator: \(item)", in: items,
      "\(title), unit: people, frequency: yearly, kind: flow, adds_over: [providers]}",
      "\(title), unit: people, frequency: monthly, kind: flow, adds_over: [time, providers], "
        + "changes: [{from: 2024-05-01, decided: 2024-05-01, by: us, why: So., redefines: yes}]}",
      at: "\(items):\(line): from",
      words: "\(item) is redefined from 1 May 2024, within a yearly period of KC05",
      remedy: "Write 2024-04-01 or 2025-04-01")
  }

  static let ofFormulas: [Breakage] = [
    Breakage(
      "a survey whose figure is no percentage", in: kc05, "form: percentage", "form: rate",
      at: "\(kc05):14: survey", words: "a percentage of those who answered",
      remedy: "form: percentage"),
    Breakage(
      "a survey of whom nobody counts as often", in: items,
      "Asked\n    unit: people\n    frequency: yearly\n    kind: flow\n    adds_over: [providers]",
      "Asked\n    unit: people\n    frequency: quarterly\n    kind: flow\n    adds_over: [time, "
        + "providers]", at: "\(kc05):14: survey",
      words: "asked is quarterly, the indicator yearly", remedy: "as often"),
    Breakage(
      "who answered in place of who was asked", in: kc05, "{asked: asked}", "{asked: answered}",
      at: "\(kc05):14: survey", words: "answered counts who answered", remedy: "who was asked"),
    Breakage(
      "who was asked beside the figure twice", in: kc05, "survey: {asked: asked}",
      "survey: {asked: asked}\nbeside: [asked]", at: "\(kc05):15: beside",
      words: "asked stands beside the figure already", remedy: "Take it out"),
    Breakage(
      "a rate of a population that is not there", in: kc01, perPeople.old,
      perPeople.new.replacing("census", with: "cnsus"), at: "\(kc01):12: population",
      words: "no population “cnsus”", remedy: "Write census"),
    Breakage(
      "a rate for nobody knows how many people", in: kc01, perPeople.old,
      perPeople.new.replacing(", scale: 1000", with: ""), at: "\(kc01):12: scale",
      words: "for how many people", remedy: "Write scale: 1000"),
    Breakage(
      "a percentage of another unit", in: items, "Answered, unit: people",
      "Answered, unit: events", at: "\(kc05):13: formula",
      words: "A percentage of events, and above the line stand people", remedy: "one unit"),
    Breakage(
      "a share of itself", in: kc05, "[content], denominator: [answered]",
      "[content], denominator: [content]", at: "\(kc05):13: denominator",
      words: "are the same", remedy: "out of which the share is taken"),
    Breakage(
      "a count for so many people", in: kc01, perPeople.old,
      perPeople.new.replacing("form: rate", with: "form: count"), at: "\(kc01):5: form",
      words: "is a rate", remedy: "another form"),
    Breakage(
      "a population and a denominator", in: kc01, perPeople.old,
      perPeople.new.replacing("population:", with: "denominator: [new_carers], population:"),
      at: "\(kc01):12: formula", words: "more than one", remedy: "denominator: or population:"),
    Breakage(
      "a national figure that is not published", in: kc01, "tier: core", "tier: national",
      at: "\(kc01):20: tier", words: "reported by a national body", remedy: "or none of them"),
  ]

  /// KC01 made a rate for so many people.
  private static let perPeople = (
    old: "form: count\nunit: carers\ndecimals: 0\nfrequency: monthly\nkind: flow\n"
      + "polarity: neutral\nreported_by: provider\nformula: {sum: [new_carers]}",
    new: "form: rate\nunit: carers\ndecimals: 0\nfrequency: monthly\nkind: flow\n"
      + "polarity: neutral\nreported_by: provider\nformula: {numerator: [new_carers], "
      + "population: census, scale: 1000}"
  )

  static let kc05 = "Indicators/KC05.yaml"
  static let items = "Indicators/items.yaml"
}
