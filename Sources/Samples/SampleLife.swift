// The life of the project's own sample, as one table of dated events. Every line of it is invented.

import Outcomes

extension SampleLife {
  /// What happens to the illustrative bodies of `Config/providers.yaml`.
  package static let example = SampleLife(
    events: [
      // The large one in the east.
      "EX1": [
        .step("KC11", before: 0.70, after: 0.88, from: day("2025-10-01")),
        .sentWrong(
          ["carers_trained", "training_places", "goals_met_or_partly_met"],
          during: period("2025-26-Q4"), percent: 90, mended: day("2026-05-28")),
      ],
      // The large one in the west.
      "EX2": [
        .drift("carers_waiting", percentAMonth: 2, from: day("2024-04-01")),
        .sent(period("2026-27-Q1"), on: day("2026-07-15")),
        .sentWrong(
          [
            "break_hours_delivered", "break_hours_contracted", "break_hours_booked",
            "break_hours_cancelled_by_provider", "break_hours_cancelled_by_carer",
          ],
          during: period("2026-06"), percent: 1000, mended: day("2026-08-17")),
      ],
      // Its contract ends on 31 July 2026.
      "EX3": [.sent(period("2025-26-Q3"), on: day("2026-02-20"))],
      "EX5": [.takesOver(from: "EX3")],
      "EX4": [
        .village,
        // A survey with too few answers.
        .level("training_survey_asked", 18...22),
        .level("training_confidence_answered", 6...9),
        .nothingToReport(period("2024-25-Q3")),
        .neverSent(period("2026-27-Q1")),
        // Not yet sent on 20 October, so that it can be tried with `carers-monitor receive`.
        .sent(period("2026-27-Q2"), on: day("2026-10-21")),
      ],
      // The hospital's carers' network.
      "EXN": [
        .stands("employers_by_accreditation", in: "no_award", from: day("2023-10-01")),
        .stands("employers_by_accreditation", in: "confident_1", from: day("2025-02-10")),
      ],
    ],
    looks: [
      // Everything since October 2023 comes in at once: the monitor starts.
      day("2026-01-20"),
      day("2026-02-20"), day("2026-04-20"), day("2026-05-28"), day("2026-07-15"),
      day("2026-08-14"), day("2026-08-17"), day("2026-10-14"),
    ],
    // Before and after a mistake is mended.
    releases: [day("2026-07-22"), day("2026-08-18")])

  private static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("“\(text)” is no day") }
    return day
  }

  private static func period(_ label: String) -> ReportingPeriod {
    guard let period = ReportingPeriod(label: label, in: .april) else {
      preconditionFailure("“\(label)” is no period")
    }
    return period
  }
}
