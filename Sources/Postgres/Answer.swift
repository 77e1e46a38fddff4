// What the server answered: one libpq result, freed once, read by its rows.

import CLibPQ

/// One result of libpq.
///
/// `@unchecked Sendable` because a result is never changed once it is made, and libpq documents
/// that threads may then share it.
@safe final class Answer: @unchecked Sendable {
  private let result: OpaquePointer
  let columns: [String: Int]
  let rowCount: Int

  init(_ result: OpaquePointer) {
    unsafe self.result = unsafe result
    rowCount = unsafe Int(PQntuples(result))
    var columns: [String: Int] = [:]
    let columnCount = unsafe PQnfields(result)
    for index in 0..<columnCount {
      guard let name = unsafe PQfname(result, index) else { continue }
      columns[unsafe String(cString: name)] = Int(index)
    }
    self.columns = columns
  }

  deinit { unsafe PQclear(result) }

  /// What became of the call, as one of libpq's `PGRES_…`.
  var status: ExecStatusType { unsafe PQresultStatus(result) }

  /// Rows that were inserted, changed, deleted, copied or read; 0 where the command counts none.
  var rowsAffected: Int {
    unsafe PQcmdTuples(result).flatMap { unsafe Int(String(cString: $0)) } ?? 0
  }

  /// The command as the server names it, such as `COMMIT`.
  var command: String { unsafe PQcmdStatus(result).map { unsafe String(cString: $0) } ?? "" }

  /// The text of a cell, `nil` for null.
  func text(row: Int, column: Int) -> String? {
    guard unsafe PQgetisnull(result, Int32(row), Int32(column)) == 0 else { return nil }
    return unsafe withBytes(row: row, column: column) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a `bytea` cell, which the server writes as `\x` and two digits a byte.
  ///
  /// - Returns: `nil` when the cell is of another type.
  func bytes(row: Int, column: Int) -> [UInt8]? {
    guard unsafe PQftype(result, Int32(column)) == [UInt8].typeNumber else { return nil }
    return unsafe withBytes(row: row, column: column) { digits in
      guard digits.count >= 2 else { return nil }
      return unsafe [UInt8](unsafeUninitializedCapacity: digits.count / 2 - 1) { bytes, count in
        while count < bytes.count {
          let at = count * 2 + 2
          unsafe bytes[count] = unsafe nibble(digits[at]) << 4 | nibble(digits[at + 1])
          count += 1
        }
      }
    }
  }

  /// What the server refused; `statement` turns its position into a line.
  func refusal(of statement: String) -> PostgresError.Refusal {
    let position = field(PQ_FIELD_POSITION).flatMap { Int($0) }
    let line = position.map { position in
      1 + statement.unicodeScalars.prefix(position - 1).count(where: { $0 == "\n" })
    }
    return PostgresError.Refusal(
      sqlState: field(PQ_FIELD_SQLSTATE) ?? "",
      message: field(PQ_FIELD_MESSAGE) ?? "it gave no reason",
      constraint: field(PQ_FIELD_CONSTRAINT),
      line: statement.utf8.contains(10) ? line : nil)
  }

  private func field(_ field: pq_error_field) -> String? {
    unsafe PQresultErrorField(result, Int32(field.rawValue)).map { unsafe String(cString: $0) }
  }

  private func withBytes<T>(
    row: Int, column: Int, _ body: (UnsafeRawBufferPointer) -> T
  ) -> T {
    let start = unsafe PQgetvalue(result, Int32(row), Int32(column))
    let count = unsafe Int(PQgetlength(result, Int32(row), Int32(column)))
    return unsafe body(UnsafeRawBufferPointer(start: start, count: count))
  }
}

/// The value of one of the server's lower-case hexadecimal digits.
private func nibble(_ digit: UInt8) -> UInt8 {
  digit < 58 ? digit &- 48 : digit &- 87
}
