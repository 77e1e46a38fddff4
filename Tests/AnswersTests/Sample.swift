// Files and their answers, small enough to be read whole.

import Foundation
import Outcomes
import ProviderReturns
import TestSupport

@testable import Answers

enum Sample {
  static let today: Day = "2026-10-20"
  static let quarter: ReportingPeriod = "2026-27-Q2"

  static let definitions = SmallCounty.definitions(
    [
      SmallCounty.indicator("KC01", .sum(["carers_new"]), breakdowns: ["district"]),
      SmallCounty.indicator(
        "KC11", .ratio(numerator: ["in_time"], denominator: ["due"], scale: 100)),
      SmallCounty.indicator("KC20", .sum(["breaks"])),
    ],
    [
      SmallCounty.body("EX1", asked: ["KC01", "KC11", "KC20"], districts: SmallCounty.east),
      SmallCounty.body("EX2", asked: ["KC01"], districts: SmallCounty.west),
    ])

  static func context(
    history: History? = nil, period: ReportingPeriod? = nil, today: Day = Sample.today,
    extensions: [ReportingPeriod: Day] = [:]
  ) -> ReadingContext {
    ReadingContext(
      definitions: definitions, bodies: ["EX1"], today: today, rules: RuleBook([]),
      history: history, declaredPeriod: period, extensions: extensions)
  }

  static func observation(
    _ item: Item.Code, _ number: Decimal, _ district: String? = nil,
    _ period: ReportingPeriod = quarter
  ) -> Observation {
    SmallCounty.observation(
      "EX1", item, period, .quantity(number), in: district.map { ["district": $0] } ?? [:])
  }

  static let observations = [
    observation("carers_new", 43), observation("carers_new", 40, "D1"),
    observation("carers_new", 3, "D2"), observation("in_time", 30), observation("due", 40),
  ]

  static func providerReturn(
    _ observations: [Observation] = observations, problems: [Problem] = [],
    cells: CellCount = cells(), isRefused: Bool = false, isHistory: Bool = false,
    period: ReportingPeriod = quarter
  ) -> ProviderReturn {
    ProviderReturn(
      body: "EX1", period: period, observations: observations, problems: problems, cells: cells,
      isNil: false, signedOffBy: "Jo Brown", isHistory: isHistory, isRefused: isRefused)
  }

  static func cells(used: Int = 5, notUsable: Int = 0) -> CellCount {
    var count = CellCount()
    (count.used, count.notUsable) = (used, notUsable)
    count.total = used + notUsable
    return count
  }

  static func problem(
    _ number: String, _ words: String, _ remedy: String = "Type digits only, such as 36 or 7.5.",
    _ severity: Problem.Severity = .error, act: Problem.Actor = .provider, at place: Place,
    found: String? = nil, own: [String: String] = [:]
  ) -> Problem {
    Problem(
      rule: Problem.Rule(number: number, name: "name of \(number)"), severity: severity, act: act,
      place: place, found: found, words: words, remedy: remedy, own: own)
  }

  static func notANumber(
    row: Int, _ found: String = "n/k", sheet: String? = "Returns", own: [String: String] = [:]
  ) -> Problem {
    problem(
      "R401", "“\(found)” is not a number.",
      at: Place(
        sheet: sheet, line: row, column: "New carers", cell: Place.cell(row: row, column: 3)),
      found: found, own: own)
  }

  static func receipt(
    _ fileName: String, delivery: Int? = 12, period: ReportingPeriod? = quarter
  ) -> Receipt {
    Receipt(
      delivery: delivery, of: "EX1", period: period, in: .april,
      time: Date(timeIntervalSince1970: 1_792_483_500), fileName: fileName, byteCount: 12_345,
      sha256: String(repeating: "0123456789abcdef", count: 4))
  }

  static let workbook = FoundFormat(
    kind: .xlsx,
    sheets: [
      FoundFormat.Sheet(name: "Cover", isHidden: false, isRead: false),
      FoundFormat.Sheet(name: "Returns", isHidden: false, isRead: true),
      FoundFormat.Sheet(name: "Lists", isHidden: true, isRead: false),
    ])

  static func delivery(
    _ one: ProviderReturn, problems: [Problem] = [],
    format: FoundFormat = FoundFormat(kind: .csv, encoding: "UTF-8", separator: "comma"),
    notChecked: [NotChecked] = [], own: [Observation.Key: [String: String]] = [:]
  ) -> ReadDelivery {
    ReadDelivery(
      returns: [one], problems: problems, cells: one.cells, format: format, rows: 5,
      notChecked: notChecked, own: own)
  }

  static func answer(
    _ read: Result<ReadDelivery, Refusal>, _ fileName: String = "return.csv", delivery: Int? = 12,
    state: ReturnState? = nil, today: Day = Sample.today
  ) -> ReturnAnswer {
    ReturnAnswer(
      to: receipt(fileName, delivery: delivery), read: read,
      in: context(period: quarter, today: today), recorded: { _ in state })
  }
}

extension Sample {
  static let clean = answer(.success(delivery(providerReturn())))

  /// A workbook that was only tried: cells that fold, one of the commissioner's, own columns.
  static let mixed: ReturnAnswer = {
    let bad = (5...46).map { notANumber(row: $0, own: ["own_ref": "A\($0)"]) }
    let others = [
      notANumber(row: 50, "<b>forty</b>", own: ["own_ref": "=1+1"]),
      problem(
        "R512", "“carers_new” is 43; it was 9 to 14 before.", "Look whether it is right.",
        .warning, at: Place(sheet: "Returns", line: 4, column: "New carers", cell: "C4"),
        found: "43"),
      problem(
        "R313", "No contract asks for this.", "Add it to Config/providers.yaml.", .warning,
        act: .commissioner, at: .nowhere),
    ]
    let one = providerReturn(problems: bad + others, cells: cells(notUsable: 43))
    let rule = Problem.Rule(number: "R510", name: "last period sent again")
    return answer(
      .success(
        delivery(
          one, format: workbook,
          notChecked: [NotChecked(rule: rule, why: "no earlier return is known")],
          own: [observations[0].key: ["own_ref": "A4"]])),
      "q2 & co.xlsx", delivery: nil)
  }()

  static let refused = answer(
    .failure(
      Refusal(problems: [
        problem(
          "R115", "The workbook is protected by a password.",
          "Take the password off and send the file again.", at: .nowhere)
      ])), "locked.xlsx")

  static let all: [(name: String, answer: ReturnAnswer)] = [
    ("clean", clean), ("mixed", mixed), ("refused", refused),
  ]
}
