// How things stand now: each source's attempts, returns and problems, for `status`.

package import Foundation
package import Outcomes
package import Postgres

/// A recorded problem, and the return it stands in.
package struct RecordedProblem: Hashable, Sendable {
  package let body: ReportingBody.Code?
  package let period: ReportingPeriod?
  package let problem: Problem
}

/// What the newest reading of a source's deliveries came to.
package struct ReadingStatus: Sendable {
  package let delivery: Delivery.ID
  package let verdict: Reading.Verdict
  package let receivedAt: Date
  package let sha256: [UInt8]
  package let cells: CellCount
  package let problems: [RecordedProblem]
  /// The returns it holds, oldest first.
  package let returns: [ReturnRecord]

  /// How the return for a period stood after this delivery.
  package func state(of period: ReportingPeriod) -> ReturnState? {
    returns.first { $0.period.start == period.start && $0.period.end == period.end }?.state
  }
}

extension CollectedStore {
  /// A source's latest attempts, newest first.
  package func attempts(of source: Source.Code, limit: Int) async throws(PostgresError)
    -> [Attempt]
  {
    let rows = try await database.query(
      """
      select source, started_at, finished_at, verdict, words from collected.attempt
      where source = \(source) order by id desc limit \(limit)
      """)
    var attempts: [Attempt] = []
    for row in rows {
      let text = try row.string("verdict")
      guard let verdict = Attempt.Verdict(rawValue: text) else {
        throw .unreadable(column: "verdict", words: "holds “\(text)”, which is no verdict")
      }
      attempts.append(
        Attempt(
          source: try row.string("source"), startedAt: try row.date("started_at"),
          finishedAt: try row.date("finished_at"), verdict: verdict,
          words: try row.string("words")))
    }
    return attempts
  }

  /// The newest reading of a source's newest delivery that was not erased; `nil` before the first.
  /// - Parameter delivery: a certain delivery instead of the newest, erased or not.
  package func reading(of source: Source.Code, delivery: Delivery.ID? = nil)
    async throws(PostgresError) -> ReadingStatus?
  {
    let rows = try await database.query(
      """
      select r.id, r.delivery_id, r.verdict, d.received_at, d.sha256, \(CellRow.columns)
      from collected.reading r join collected.delivery d on d.id = r.delivery_id
      where d.source = \(source)
        and case when \(delivery)::bigint is null then d.erased_at is null
          else d.id = \(delivery)::bigint end
      order by d.id desc, r.id desc limit 1
      """)
    guard let row = rows.first else { return nil }
    return ReadingStatus(
      delivery: try row.int("delivery_id"), verdict: try CellRow.verdict(row),
      receivedAt: try row.date("received_at"), sha256: try row.bytes("sha256"),
      cells: try CellRow.cells(row),
      problems: try await problems(ofReading: try row.int("id")),
      returns: try await returns(ofReading: try row.int("id")))
  }

  func returns(ofReading id: Int) async throws(PostgresError) -> [ReturnRecord] {
    let rows = try await database.query(
      """
      select body, period_start::text, period_end::text, state, received_at
      from collected.provider_return where reading_id = \(id) order by period_start, id
      """)
    var returns: [ReturnRecord] = []
    for row in rows {
      returns.append(
        ReturnRecord(
          body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow),
          state: try CollectedStore.state(try row.string("state")),
          firstUsableAt: try row.date("received_at")))
    }
    return returns
  }

  func problems(ofReading id: Int) async throws(PostgresError) -> [RecordedProblem] {
    let rows = try await database.query(
      """
      select \(ProblemRow.columns), t.body, t.period_start::text, t.period_end::text
      from collected.problem p left join collected.provider_return t on t.id = p.provider_return_id
      where p.reading_id = \(id)
      order by p.sheet nulls first, p.line nulls first, p.id
      """)
    var problems: [RecordedProblem] = []
    for row in rows {
      let body = try row.optionalString("body")
      problems.append(
        RecordedProblem(
          body: body, period: body == nil ? nil : try ObservationRow.period(row, kind: .flow),
          problem: try ProblemRow.problem(row)))
    }
    return problems
  }
}
