// Problems as rows: the one place that knows the columns of `collected.problem`.

import Foundation
import Outcomes
import Postgres

enum ProblemRow {
  static func write(
    _ problems: [Problem], reading: Int, return id: Int?, on connection: borrowing Connection
  ) throws(PostgresError) {
    for problem in problems {
      let (rule, place) = (problem.rule, problem.place)
      try connection.execute(
        """
        insert into collected.problem (reading_id, provider_return_id, rule, rule_version, name,
          severity, act, sheet, line, column_name, cell, found, words, remedy, own)
        values (\(reading), \(id), \(rule.number), \(rule.version), \(rule.name),
          \(problem.severity.rawValue), \(problem.act.rawValue), \(place.sheet), \(place.line),
          \(place.column), \(place.cell), \(problem.found), \(problem.words), \(problem.remedy),
          \(try json(problem.own))::jsonb)
        """)
    }
  }

  /// What `problem` reads, of the table as `p`.
  static let columns: SQL = """
    p.rule, p.rule_version, p.name, p.severity, p.act, p.sheet, p.line, p.column_name, p.cell, \
    p.found, p.words, p.remedy, p.own::text
    """

  static func problem(_ row: Row) throws(PostgresError) -> Problem {
    let severity = try row.string("severity")
    guard let severity = Problem.Severity(rawValue: severity) else {
      throw .unreadable(column: "severity", words: "holds “\(severity)”, which is no severity")
    }
    let act = try row.string("act")
    guard let act = Problem.Actor(rawValue: act) else {
      throw .unreadable(column: "act", words: "holds “\(act)”, which is nobody who acts")
    }
    return Problem(
      rule: Problem.Rule(
        number: try row.string("rule"), name: try row.string("name"),
        version: try row.int("rule_version")),
      severity: severity, act: act,
      place: Place(
        sheet: try row.optionalString("sheet"), line: try row.optionalInt("line"),
        column: try row.optionalString("column_name"), cell: try row.optionalString("cell")),
      found: try row.optionalString("found"), words: try row.string("words"),
      remedy: try row.string("remedy"), own: try own(try row.string("own")))
  }

  private static func json(_ own: [String: String]) throws(PostgresError) -> String {
    guard !own.isEmpty else { return "{}" }
    do {
      return String(decoding: try JSONEncoder().encode(own), as: UTF8.self)
    } catch { throw .unusable("the sender's own columns cannot be written as JSON") }
  }

  private static func own(_ text: String) throws(PostgresError) -> [String: String] {
    guard text != "{}" else { return [:] }
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    } catch { throw .unreadable(column: "own", words: "holds something else than texts by name") }
  }
}
