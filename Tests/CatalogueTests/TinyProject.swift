// The smallest folders without fault: one of each kind of file, to be broken one line at a time.

import Foundation
import Testing

@testable import Catalogue

extension TemporaryProject {
  /// Without fault.
  static func tiny() throws -> TemporaryProject {
    let project = try TemporaryProject()
    for (path, text) in tinyFiles { try project.write(text, to: path) }
    return project
  }

  static let tinyFiles: [String: String] = [
    "Indicators/KC01.yaml": indicator,
    "Indicators/items.yaml": items,
    "Indicators/breakdowns.yaml": breakdowns,
    "Indicators/frameworks/tiny.yaml": framework,
    "Indicators/populations/census.yaml": population,
    "Indicators/benchmarks/figures.csv": "indicator,value\n",
    "Config/council.yaml": council,
    "Config/holidays.yaml": holidays,
    "Config/providers.yaml": providers,
    "Config/layouts/long.yaml": layout,
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
    """

  private static let population = """
    code: census
    title: Carers
    source: {title: us}
    people:
      E07000105: 11150
    """

  private static let council = """
    name: Tiny Council
    area_code: E10000016
    area_name: Kent
    help_now: {words: Call us., address: https://example.org/}
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
            indicators: core
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
}

/// One line broken, and what is to be said about it.
struct Breakage: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let old: String
  let new: String
  /// `file:line: key`, as printed.
  let place: String
  let words: String
  let remedy: String

  init(
    _ name: String, in path: String, _ old: String, _ new: String, at place: String,
    words: String, remedy: String
  ) {
    self.name = name
    self.path = path
    self.old = old
    self.new = new
    self.place = place
    self.words = words
    self.remedy = remedy
  }

  var testDescription: String { name }
}
