// The sample's strategy and an employer's framework.

import Outcomes
import TestSupport

extension Sample {
  var strategy: Framework {
    let outcomes: [(String, String, Label.Status)] = [
      ("O1", "Personalised support", .firm), ("O2", "Regular and reliable help", .firm),
      ("O3", "Health and emotional wellbeing", .firm), ("O4", "Trusted points of contact", .firm),
      ("O5", "Organisations working together", .firm),
      ("O6", "Support for younger and older adults", .firm),
      ("O7", "Organisations reaching more carers", .inferred),
      ("O8", "Support workers building good relationships with carers", .inferred),
      ("O9", "Access to high quality carer support", .inferred),
      ("O10", "Carer education and training", .inferred),
    ]
    return Framework(
      code: "kent" + suffix, title: text("Kent Adult Carers’ Strategy 2022 to 2027"),
      kind: .council,
      vision: text(
        "Making a difference every day by supporting and empowering you to live a full life"),
      validFrom: "2022-04-06", validTo: "2027-03-31", source: citation,
      areas: [
        area("outcomes", "Positive outcomes", holds: true),
        area("best", "Providing the best support possible", holds: false),
        area("you", "Supporting you to be you", holds: false),
      ],
      labels: outcomes.map { label($0.0, $0.1, "outcomes", $0.2) } + [
        label("B1", "Respect and trust", "best", .inferred),
        label("B2", "There to help in a crisis", "best", .inferred),
        label("Y1", "Breaks", "you", .inferred, changes: [moved]),
        label("Y2", "Support to work", "you", .inferred),
      ],
      keyMoments: moments,
      statements: [Statement(code: "I1", words: text("I know where to find information"))])
  }

  /// A framework of which a part is published, a part reported and a part nobody measures.
  var workPlan: Framework {
    Framework(
      code: "police" + suffix, title: text("Example Police Carers Plan"), kind: .employer,
      vision: text("The force cares for those who care"), validFrom: "2017-06-12", validTo: nil,
      source: citation,
      areas: [
        area("points", "The plan’s points", holds: true),
        area("groups", "Staff groups", holds: false),
      ],
      labels: [
        label("W1", "Carer footprint in the force", "points", .firm),
        label("W2", "Carers’ network", "points", .inferred),
        label("G1", "Staff support group", "groups", .firm),
      ],
      keyMoments: [], statements: [])
  }

  /// Breaks had stood among the outcomes until the end of 2025.
  private var moved: Superseded<Label.Terms> {
    Superseded(
      change: Change(
        from: "2026-01-01", decided: "2025-12-04", by: text("Cabinet member"),
        why: text("a carers’ panel read it so"), isRedefinition: false),
      before: Label.Terms(
        title: text("Time off"), area: "outcomes" + suffix, status: .inferred,
        evidence: text("It is what carers ask for.")))
  }

  private var moments: [KeyMoment] {
    let titles = [
      "First conversation with social care", "Life events (carer and loved one)",
      "After a hospital stay", "When someone moves away", "New diagnosis", "At the end of life",
      "After your caring role ends",
    ]
    return titles.enumerated().map { number, title in
      KeyMoment(code: "M\(number + 1)" + suffix, title: text(title), kind: .moment)
    } + [
      KeyMoment(
        code: "ongoing" + suffix, title: text("Ongoing advice and contact"), kind: .ongoing),
      KeyMoment(code: "not_recorded" + suffix, title: text("Not recorded"), kind: .notRecorded),
    ]
  }

  private func area(_ code: String, _ title: String, holds: Bool) -> Area {
    Area(
      code: code + suffix, title: text(title),
      description: text("What \(title.lowercased()) means."), holdsOutcomes: holds)
  }

  private func label(
    _ code: String, _ title: String, _ area: String, _ status: Label.Status,
    changes: [Superseded<Label.Terms>] = []
  ) -> Label {
    Label(
      code: code + suffix, title: text(title), area: area + suffix, status: status,
      evidence: text("title of a story in the strategy"), aliases: [text("\(title), as told")],
      changes: changes)
  }

  var citation: Citation {
    Citation(
      title: text("A published source"),
      licence: text(
        "Contains public sector information licensed under the Open Government Licence v3.0."))
  }
}
