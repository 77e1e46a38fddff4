// Deliveries read back: one by its number, and those that are to be read again.

package import Outcomes
package import Postgres

extension CollectedStore {
  /// Deliveries that are to be read, oldest first: after a crash, what was kept and not read; after
  /// a mend of the definitions or the reader, a source's newest delivery that could not be used
  /// whole.
  package func unread(definitionsHash: [UInt8], readerVersion: Int, limit: Int)
    async throws(PostgresError) -> [Delivery]
  {
    let rows = try await database.query(
      """
      select \(CollectedStore.deliveryColumns)
      from collected.delivery d
      left join lateral (
        select verdict = 'refused' or cells_not_usable > 0 as is_faulty
        from collected.reading where delivery_id = d.id order by id desc limit 1
      ) last on true
      where d.erased_at is null and (last.is_faulty is null
        or (last.is_faulty
          and d.id = (select max(id) from collected.delivery n where n.source = d.source)
          and not exists (
            select from collected.reading r where r.delivery_id = d.id
              and r.definitions_hash = \(definitionsHash)
              and r.reader_version = \(readerVersion)::int)))
      order by d.id limit \(limit)
      """)
    var deliveries: [Delivery] = []
    for row in rows { deliveries.append(try CollectedStore.delivery(row)) }
    return deliveries
  }

  /// A delivery by its number; `nil` where there is none.
  package func delivery(_ id: Delivery.ID) async throws(PostgresError) -> Delivery? {
    try await deliveries(where: "d.id = \(id)").first
  }

  /// A source's deliveries, oldest first, without those that were erased.
  package func deliveries(of source: Source.Code) async throws(PostgresError) -> [Delivery.ID] {
    try await ids(where: "d.source = \(source)")
  }

  /// Deliveries that hold something that could not be used and that nothing newer has replaced,
  /// oldest first.
  package func quarantined() async throws(PostgresError) -> [Delivery.ID] {
    try await ids(
      where: """
        d.id in (select delivery_id from collected.quarantined_cell)
          or (d.id = (select max(n.id) from collected.delivery n where n.source = d.source)
            and 'refused' = (
              select verdict from collected.reading r where r.delivery_id = d.id
              order by r.id desc limit 1))
        """)
  }

  private func ids(where condition: SQL) async throws(PostgresError) -> [Delivery.ID] {
    let rows = try await database.query(
      """
      select d.id from collected.delivery d
      where d.erased_at is null and (\(condition)) order by d.id
      """)
    var ids: [Delivery.ID] = []
    for row in rows { ids.append(try row.int("id")) }
    return ids
  }

  private func deliveries(where condition: SQL) async throws(PostgresError) -> [Delivery] {
    let rows = try await database.query(
      "select \(CollectedStore.deliveryColumns) from collected.delivery d where \(condition)")
    var deliveries: [Delivery] = []
    for row in rows { deliveries.append(try CollectedStore.delivery(row)) }
    return deliveries
  }

  static let deliveryColumns: SQL = """
    d.id, d.source, d.body, d.bytes, d.came, d.file_name, d.received_from, d.signed_off_by, \
    d.declared_start::text as period_start, d.declared_end::text as period_end, d.received_at, \
    d.erased_at is not null as is_erased
    """

  static func delivery(_ row: Row) throws(PostgresError) -> Delivery {
    let came: Delivery.Came =
      if let from = try row.optionalString("received_from") {
        .byHand(
          fileName: try row.string("file_name"), from: from,
          period: try ObservationRow.period(row, kind: .flow))
      } else {
        .collected
      }
    return Delivery(
      id: try row.int("id"), source: try row.string("source"), body: try row.string("body"),
      bytes: try row.bytes("bytes"), came: came,
      signedOffBy: try row.optionalString("signed_off_by"), receivedAt: try row.date("received_at"),
      isErased: try row.bool("is_erased"))
  }
}
