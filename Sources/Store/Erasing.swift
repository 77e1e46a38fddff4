// Erasing: the one way to take anything away, and what is past its time.

package import Foundation
package import Outcomes
package import Postgres

/// What became of a wish to erase a delivery.
package enum Erasing: Hashable, Sendable {
  /// With the releases that hold its figures: `2026-27-Q1 1.0.0`; and with the other deliveries of
  /// the same bytes, which were erased too.
  case erased(releases: [String], copies: [Delivery.ID] = [])
  case alreadyErased(by: String, at: Date)
  case noSuchDelivery
}

/// An erasure that took figures out of service which other deliveries may have reported too.
package struct Erasure: Hashable, Sendable {
  let id: Int
  package let at: Date
  /// The returns of the other delivery that were in service, and may be again.
  let stood: Set<ReturnKey>

  func covers(_ providerReturn: ProviderReturn) -> Bool {
    stood.contains(ReturnKey(body: providerReturn.body, period: providerReturn.period))
  }
}

extension CollectedStore {
  /// Makes a tombstone of a delivery and of any other of the same bytes, and withdraws what they
  /// said, in one transaction.
  ///
  /// What others said as well, and left no row of, is out of service until `toReadAfter` is read.
  /// - Parameter year: the year that the labels of releases are counted in.
  package func erase(
    _ delivery: Delivery.ID, reason: String, by name: String, at moment: Date,
    in year: FinancialYear
  ) async throws(PostgresError) -> Erasing {
    try await database.transaction { connection throws(PostgresError) in
      let known = try connection.query(
        """
        select e.erased_by, e.erased_at from collected.delivery d
        left join collected.erasure e on e.delivery_id = d.id and e.kind = 'asked for'
        where d.id = \(delivery)
        """)
      guard let row = known.first else { return .noSuchDelivery }
      if let by = try row.optionalString("erased_by") {
        return .alreadyErased(by: by, at: try row.date("erased_at"))
      }
      let copies = try CollectedStore.copies(of: delivery, on: connection)
      let (ids, ends) = try CollectedStore.releases(in: year, on: connection)
      for each in copies {
        _ = try connection.query(
          """
          select collected.erase(
            \(each), \(reason), \(name), \(moment), \(ids), \(ends)::date[])
          """)
      }
      try CollectedStore.tell("erased", on: connection)
      return .erased(
        releases: try CollectedStore.releases(using: copies, on: connection),
        copies: copies.filter { $0 != delivery })
    }
  }

  /// The delivery itself, and those of the same bytes that nobody has asked to erase.
  private static func copies(of delivery: Delivery.ID, on connection: borrowing Connection)
    throws(PostgresError) -> [Delivery.ID]
  {
    let rows = try connection.query(
      """
      select c.id from collected.delivery d join collected.delivery c on c.sha256 = d.sha256
      where d.id = \(delivery) and not exists (
        select from collected.erasure e where e.delivery_id = c.id and e.kind = 'asked for')
      order by c.id
      """)
    var ids: [Delivery.ID] = []
    for row in rows { ids.append(try row.int("id")) }
    return ids
  }

  /// The deliveries to be read again once one was erased, oldest first: those that have in service
  /// a return which it, or another of the same bytes, had too, or one that shares days with it.
  package func toReadAfter(erasing delivery: Delivery.ID) async throws(PostgresError)
    -> [(delivery: Delivery.ID, because: Erasure)]
  {
    let rows = try await database.query(
      """
      select distinct r.delivery_id, e.id, e.erased_at, t.body, t.period_start::text,
        t.period_end::text
      from collected.erasure e
      join collected.delivery ed on ed.id = e.delivery_id
      join collected.delivery c on c.sha256 = ed.sha256
      join collected.reading cr on cr.delivery_id = c.id
      join collected.provider_return ct
        on ct.reading_id = cr.id and ct.state \(CollectedStore.inService)
      join collected.provider_return t
        on t.body = ct.body and t.state \(CollectedStore.inService)
        and t.period_start <= ct.period_end and t.period_end >= ct.period_start
      join collected.reading r on r.id = t.reading_id
      join collected.delivery d on d.id = r.delivery_id and d.erased_at is null
      where e.delivery_id = \(delivery) and e.kind = 'asked for'
      order by r.delivery_id
      """)
    var found: [(delivery: Delivery.ID, because: Erasure)] = []
    for row in rows {
      let id = try row.int("delivery_id")
      let key = ReturnKey(
        body: try row.string("body"), period: try ObservationRow.period(row, kind: .flow))
      let before = found.last?.delivery == id ? found.removeLast().because.stood : []
      let erasure = Erasure(
        id: try row.int("id"), at: try row.date("erased_at"), stood: before.union([key]))
      found.append((id, erasure))
    }
    return found
  }

  /// Every release, and the last day that it is about.
  private static func releases(in year: FinancialYear, on connection: borrowing Connection)
    throws(PostgresError) -> (ids: [Int], ends: [String])
  {
    var found: (ids: [Int], ends: [String]) = ([], [])
    for row in try connection.query("select id, label from published.release order by id") {
      found.ids.append(try row.int("id"))
      let about = ReportingPeriod(label: try row.string("label"), in: year)
      // A label that this council's year does not know: rather one release too many.
      found.ends.append(about?.end.iso ?? "infinity")
    }
    return found
  }

  private static func releases(
    using deliveries: [Delivery.ID], on connection: borrowing Connection
  ) throws(PostgresError) -> [String] {
    let rows = try connection.query(
      """
      select l.label || ' ' || l.version as name from published.release l
      where l.id in (
        select u.release_id from collected.erasure_release u
        join collected.erasure e on e.id = u.erasure_id and e.kind = 'asked for'
        where e.delivery_id = any(\(deliveries)))
      order by l.id
      """)
    var names: [String] = []
    for row in rows { names.append(try row.string("name")) }
    return names
  }
}

/// For how many months each kind of record is kept; the series and the releases stay.
package struct Retention: Hashable, Sendable {
  package let deliveryMonths: Int
  package let attemptMonths: Int
  package let problemMonths: Int
  package let noteMonths: Int

  package init(deliveryMonths: Int, attemptMonths: Int, problemMonths: Int, noteMonths: Int) {
    self.deliveryMonths = deliveryMonths
    self.attemptMonths = attemptMonths
    self.problemMonths = problemMonths
    self.noteMonths = noteMonths
  }
}

/// How many records of each kind are past their time, or were.
package struct PastRetention: Hashable, Sendable {
  package let deliveries: Int
  package let attempts: Int
  package let problems: Int
  package let notes: Int

  package var isNothing: Bool { deliveries + attempts + problems + notes == 0 }

  fileprivate init(_ rows: [Row]) throws(PostgresError) {
    guard let row = rows.first else {
      throw .unreadable(column: "deliveries", words: "is absent: a count gave back no row")
    }
    deliveries = try row.int("deliveries")
    attempts = try row.int("attempts")
    problems = try row.int("problems")
    notes = try row.int("notes")
  }
}

extension CollectedStore {
  /// Takes away what has been kept for its time; what the deliveries said stays in the series.
  package func erasePastRetention(_ retention: Retention, by name: String, at moment: Date)
    async throws(PostgresError) -> PastRetention
  {
    try PastRetention(
      try await database.query(
        """
        select * from collected.erase_past_retention(
          \(name), \(moment), \(retention.deliveryMonths)::int, \(retention.attemptMonths)::int,
          \(retention.problemMonths)::int, \(retention.noteMonths)::int)
        """))
  }

  /// What `erasePastRetention` would take away.
  package func pastRetention(_ retention: Retention, at moment: Date) async throws(PostgresError)
    -> PastRetention
  {
    func since(_ months: Int) -> SQL { "\(moment) - make_interval(months => \(months)::int)" }
    return try PastRetention(
      try await database.query(
        """
        select
          (select count(*) from collected.delivery d
            where d.erased_at is null and d.received_at < \(since(retention.deliveryMonths))
              and exists (select from collected.reading r where r.delivery_id = d.id)
          ) as deliveries,
          (select count(*) from collected.attempt
            where finished_at < \(since(retention.attemptMonths))) as attempts,
          (select count(*) from collected.problem p
            join collected.reading r on r.id = p.reading_id
            where r.known_at < \(since(retention.problemMonths))) as problems,
          (select count(*) from collected.observation
            where note is not null and reported <> 'published'
              and known_at < \(since(retention.noteMonths))) as notes
        """))
  }
}
