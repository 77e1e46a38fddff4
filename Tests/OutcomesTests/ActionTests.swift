// What is done about an indicator: kept from the day it was decided, and invented ones apart.

import Outcomes
import TestSupport
import Testing

private func action(_ decided: Day, isIllustrative: Bool = false) -> Action {
  Action(
    decided: decided, what: "More navigators.", by: "A. Commissioner", until: nil,
    isIllustrative: isIllustrative)
}

private let acted = SmallCounty.indicator("R", .sum(["a"])).with(actions: [
  action("2026-08-14"), action("2026-05-21", isIllustrative: true), action("2026-05-20"),
])

@Suite("An action") struct ActionTests {
  @Test(
    "is known from the day on which it was decided",
    arguments: [("2026-08-14", 3), ("2026-08-13", 2), ("2026-05-20", 1), ("2026-05-19", 0)]
      as [(Day, Int)])
  func known(day: Day, count: Int) {
    let definitions = SmallCounty.definitions([acted], []).withActions(decidedBy: day)
    #expect(definitions.indicators[0].actions == acted.actions.suffix(count))
  }

  @Test("that is invented is in no real release")
  func invented() {
    let definitions = SmallCounty.definitions([acted], []).real
    #expect(definitions.indicators[0].actions.map(\.decided) == ["2026-08-14", "2026-05-20"])
    #expect(acted.actions(amongIllustrative: true) == acted.actions)
  }

  @Test("is no change of the definition of what it is about")
  func definition() {
    #expect(acted.isDefined(as: acted.with(actions: [])))
    #expect(!acted.isDefined(as: SmallCounty.indicator("R", .sum(["b"]))))
  }
}
