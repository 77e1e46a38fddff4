// One row of an answer, read by column name and by kind.

package import Foundation

/// One row. Each reader throws `.unreadable` when the column is absent, null or of another kind;
/// its `optional` twin gives `nil` for null.
package struct Row: Sendable {
  let answer: Answer
  let index: Int

  /// Any column, as PostgreSQL writes it in text.
  package func string(_ column: String) throws(PostgresError) -> String {
    try present(optionalString(column), column)
  }

  package func optionalString(_ column: String) throws(PostgresError) -> String? {
    answer.text(row: index, column: try place(of: column))
  }

  package func int(_ column: String) throws(PostgresError) -> Int {
    try present(optionalInt(column), column)
  }

  package func optionalInt(_ column: String) throws(PostgresError) -> Int? {
    try read(column, "a whole number") { Int($0) }
  }

  package func int64(_ column: String) throws(PostgresError) -> Int64 {
    try present(optionalInt64(column), column)
  }

  package func optionalInt64(_ column: String) throws(PostgresError) -> Int64? {
    try read(column, "a whole number") { Int64($0) }
  }

  package func bool(_ column: String) throws(PostgresError) -> Bool {
    try present(optionalBool(column), column)
  }

  package func optionalBool(_ column: String) throws(PostgresError) -> Bool? {
    try read(column, "a truth value") { ["t": true, "f": false][$0] }
  }

  /// Exact, or an error: at most 38 significant digits.
  package func decimal(_ column: String) throws(PostgresError) -> Decimal {
    try present(optionalDecimal(column), column)
  }

  package func optionalDecimal(_ column: String) throws(PostgresError) -> Decimal? {
    try read(column, "a number of at most 38 digits") { exactDecimal($0) }
  }

  /// A `bytea`.
  package func bytes(_ column: String) throws(PostgresError) -> [UInt8] {
    try present(optionalBytes(column), column)
  }

  package func optionalBytes(_ column: String) throws(PostgresError) -> [UInt8]? {
    let place = try place(of: column)
    guard answer.text(row: index, column: place) != nil else { return nil }
    guard let bytes = answer.bytes(row: index, column: place) else {
      throw .unreadable(column: column, words: "is not of type bytea")
    }
    return bytes
  }

  /// A `timestamptz`, to the microsecond.
  package func date(_ column: String) throws(PostgresError) -> Date {
    try present(optionalDate(column), column)
  }

  package func optionalDate(_ column: String) throws(PostgresError) -> Date? {
    try read(column, "a moment (timestamptz) of the years 1 to 9999") { Moment($0)?.date }
  }

  private func place(of column: String) throws(PostgresError) -> Int {
    guard let place = answer.columns[column] else {
      throw .unreadable(column: column, words: "is absent")
    }
    return place
  }

  private func present<T>(_ value: T?, _ column: String) throws(PostgresError) -> T {
    guard let value else { throw .unreadable(column: column, words: "is null") }
    return value
  }

  private func read<T>(
    _ column: String, _ kind: String, _ reader: (String) -> T?
  ) throws(PostgresError) -> T? {
    guard let text = answer.text(row: index, column: try place(of: column)) else { return nil }
    guard let value = reader(text) else {
      throw .unreadable(column: column, words: "is not \(kind)")
    }
    return value
  }
}
