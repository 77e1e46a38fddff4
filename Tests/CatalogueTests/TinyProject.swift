// The smallest folders without fault: one of each kind of file, to be broken one line at a time.

import Foundation
import Outcomes
import ProviderReturns
import Testing

@testable import Catalogue

extension TemporaryProject {
  /// Without fault.
  static func tiny() throws -> TemporaryProject {
    let project = try TemporaryProject()
    let files = tinyFiles.merging(rules) { tiny, _ in tiny }.merging(pages) { tiny, _ in tiny }
    for (path, text) in files {
      try project.write(text, to: path)
    }
    return project
  }

  static let tinyFiles: [String: String] = [
    "Indicators/KC01.yaml": indicator,
    "Indicators/KC05.yaml": survey,
    "Indicators/items.yaml": items,
    "Indicators/breakdowns.yaml": breakdowns,
    "Indicators/frameworks/tiny.yaml": framework,
    "Indicators/populations/census.yaml": population,
    "Indicators/benchmarks/figures.csv": "indicator,value\n",
    "Config/council.yaml": council,
    "Config/holidays.yaml": holidays,
    "Config/providers.yaml": providers,
    "Config/layouts/long.yaml": layout,
    "Config/rules/R304.yaml": rule,
    "dashboards/tiny.yaml": dashboard,
  ]

  private static let indicator = """
    code: KC01
    title: New carers
    plain: How many carers came.
    numerator: new carers
    form: count
    unit: carers
    decimals: 0
    frequency: monthly
    kind: flow
    polarity: neutral
    reported_by: provider
    formula: {sum: [new_carers]}
    labels:
      - {code: O1, bearing: evidence}
    moments:
      - {code: M1, bearing: related}
    breakdowns: [district]
    adds_over: [time]
    secret: carer
    tier: core
    publishes: [total, by district]
    source: {title: us}
    """

  /// With all that may be agreed about an indicator, and a history.
  private static let survey = """
    code: KC05
    title: Carers who are content
    plain: How many carers are content.
    numerator: carers who are content
    denominator: carers who answered
    form: percentage
    unit: "%"
    decimals: 1
    frequency: yearly
    kind: flow
    polarity: up
    reported_by: provider
    formula: {numerator: [content], denominator: [answered]}
    survey: {asked: asked}
    labels:
      - {code: O1, bearing: evidence}
    adds_over: [providers]
    secret: carer
    tier: optional
    publishes: [total]
    source: {title: us}
    targets:
      - {year: 2026-27, target: 80, floor: 70, agreed_by: us, agreed_on: 2026-03-12}
      - year: 2026/27
        target: 82.5
        floor: 70
        agreed_by: us
        agreed_on: 2026-03-12
        contract: EX1-2023
        lot: lot-1
        illustrative: yes
    changes:
      - from: 2026-04-01
        decided: 2026-02-11
        by: us
        why: It was not clear.
        redefines: yes
        was: {plain: How many are happy., formula: {numerator: [happy], denominator: [answered]}}
    """

  private static let items = """
    items:
      - code: new_carers
        title: New carers
        unit: people
        frequency: monthly
        kind: flow
        adds_over: [time, providers]
        breakdowns: [district]
      - code: hours
        title: Hours
        unit: hours
        frequency: quarterly
        kind: snapshot
        adds_over: [providers]
      - {code: content, title: Content, unit: people, frequency: yearly, kind: flow, \
    adds_over: [providers]}
      - {code: happy, title: Happy, unit: people, frequency: yearly, kind: flow, \
    adds_over: [providers]}
      - {code: answered, title: Answered, unit: people, frequency: yearly, kind: flow, \
    adds_over: [providers]}
      - code: asked
        title: Asked
        unit: people
        frequency: yearly
        kind: flow
        adds_over: [providers]
        changes:
          - from: 2025-04-01
            decided: 2025-06-11
            by: us
            why: Shorter.
            was: {title: Carers who were asked}
    """

  private static let breakdowns = """
    breakdowns:
      - code: district
        title: District
        values:
          - {code: E07000105, title: Ashford}
          - {code: E07000112, title: Folkestone, aliases: [Shepway]}
      - code: area
        title: Area
        values:
          - {code: E10000016, title: Kent}
      - code: moment
        title: Moment
        values:
          - {code: M1, title: New diagnosis}
    """

  private static let framework = """
    code: tiny
    title: Tiny strategy
    vision: To be small.
    valid_from: 2022-01-01
    valid_to: 2027-12-31
    source: {title: us}
    areas:
      - {code: outcomes, title: Outcomes, description: Ten, holds_outcomes: yes}
    labels:
      - {code: O1, title: Support, area: outcomes, status: firm, evidence: It says so.}
    key_moments:
      - {code: M1, title: New diagnosis, kind: moment}
    kind: council
    """

  private static let population = """
    code: census
    title: Carers
    source: {title: us}
    people:
      E07000105: 11150
      E07000112: 10822
      E10000016: 21971
    """

  private static let council = """
    name: Tiny Council
    area_code: E10000016
    area_name: Kent
    help_now: {words: Call us., address: https://example.org/}
    financial_year: {first_month: 4, label: 2026-27}
    release_frequency: quarterly
    """

  private static let holidays = """
    source: {title: us}
    days:
      - {day: 2026-12-25, name: Christmas Day}
    """

  private static let providers = """
    bodies:
      - code: EX1
        name: Example Carers
        kind: provider
        contracts:
          - code: EX1-2023
            title: Support
            lot: {code: lot-1, title: East, districts: [E07000105]}
            valid_from: 2023-10-01
            valid_to: 2027-03-31
            indicators: [core, KC05]
            due: {frequency: quarterly, working_days: 15}
        source:
          web: https://example.org/returns.csv
          layout: long
          bearer_env: EX1_TOKEN
      - code: EX2
        name: National
        kind: national
        source:
          file: benchmarks/figures.csv
          layout: long
    """

  private static let layout = """
    code: long
    title: Long
    columns:
      body: body
      period: period
      item: item
      value: value
      breakdowns:
        district: place
    """

  private static let rule = """
    code: R304
    title: unknown item
    severity: error
    act: provider
    version: 1
    words: “{found}” is no item.
    remedy: "[[Did you mean “{near}”? ]]Write an item."
    """

  private static let dashboard = """
    code: tiny
    title: Tiny
    plain: All of {area}.
    sections:
      - id: first
        heading: Newest
        show: figures
        indicators: [KC05]
      - id: second
        heading: Rules
        terms:
          - {term: Rating, words: "On target."}
        links:
          - {to: method/, words: Method}
    """

  /// The shortest of the pages that every release needs.
  private static let pages = Dictionary(
    uniqueKeysWithValues: Dashboard.needed.map { code, subject in
      (
        "dashboards/\(code).yaml",
        """
        code: \(code)
        title: \(code)
        plain: All of it.
        for: \(subject.rawValue)
        sections: [{heading: It}]
        """
      )
    })

  /// The shortest words of every rule.
  private static let rules = Dictionary(
    uniqueKeysWithValues: ReadingRule.allCases.map { rule in
      let severity = rule.severities.map(\.rawValue).joined(separator: " ").prefix { $0 != " " }
      return (
        "Config/rules/\(rule.number).yaml",
        """
        code: \(rule.number)
        title: \(rule)
        severity: \(severity)
        act: provider
        version: 1
        words: It is wrong.
        remedy: Mend it.
        """
      )
    })
}
