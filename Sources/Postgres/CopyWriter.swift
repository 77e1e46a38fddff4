// Writes rows in PostgreSQL's COPY text format, in one buffer that is used again and again.

import CLibPQ
package import Foundation

/// Takes the rows of one `Connection.copy`: a call for each column in order, then `endRow()`.
///
/// A value that cannot be kept (a NUL byte, a number that is none) is reported by `endRow()`.
@safe package struct CopyWriter: ~Copyable {
  private let handle: OpaquePointer?
  private var buffer: [UInt8] = []
  private var columnsInRow = 0
  private var columnCount: Int?
  private var row = 1
  private var fault: String?

  /// Bytes handed to libpq at a time.
  private static let pieceSize = 256 * 1024

  init(_ handle: OpaquePointer?) {
    unsafe self.handle = unsafe handle
    buffer.reserveCapacity(CopyWriter.pieceSize + 4096)
  }

  package mutating func null() {
    beginColumn()
    buffer.append(UInt8(ascii: "\\"))
    buffer.append(UInt8(ascii: "N"))
  }

  package mutating func string(_ value: String?) {
    guard var value else { return null() }
    beginColumn()
    value.withUTF8 { bytes in unsafe append(bytes) }
  }

  package mutating func int(_ value: Int?) {
    guard let value else { return null() }
    beginColumn()
    append(digitsOf: value.magnitude, isNegative: value < 0)
  }

  package mutating func bool(_ value: Bool?) {
    guard let value else { return null() }
    beginColumn()
    buffer.append(UInt8(ascii: value ? "t" : "f"))
  }

  package mutating func decimal(_ value: Decimal?) {
    guard let value else { return null() }
    beginColumn()
    if value.isNaN { fault = fault ?? "a decimal is not a number" }
    // `description` takes a microsecond, most of a row's time; a short mantissa needs no
    // Foundation.
    let mantissa = (value.significand as NSDecimalNumber).doubleValue.magnitude
    guard mantissa < 0x1p53, (-15...15).contains(value.exponent) else {
      return buffer.append(contentsOf: value.description.utf8)
    }
    append(
      digitsOf: UInt(mantissa), isNegative: value.isSignMinus,
      fractionDigits: max(0, -value.exponent))
    for _ in 0..<max(0, value.exponent) { buffer.append(UInt8(ascii: "0")) }
  }

  /// A `bytea`.
  package mutating func bytes(_ value: [UInt8]?) {
    guard let value else { return null() }
    beginColumn()
    buffer.append(contentsOf: "\\\\x".utf8)
    for byte in value {
      buffer.append(hexadecimalDigit(byte >> 4))
      buffer.append(hexadecimalDigit(byte & 15))
    }
  }

  /// A `timestamptz`, rounded to microseconds.
  package mutating func date(_ value: Date?) {
    guard let value else { return null() }
    beginColumn()
    guard let moment = Moment(value) else {
      fault = fault ?? "a moment lies outside the years 1 to 9999"
      return
    }
    buffer.append(contentsOf: moment.text.utf8)
  }

  /// Ends the row, and sends the buffer on when it is full.
  ///
  /// Throws `.unusable` when a value cannot be kept or the row has more or fewer columns than the
  /// first, `.lost` when the connection is gone. The whole copy is then given up.
  package mutating func endRow() throws(PostgresError) {
    if let fault { throw .unusable("row \(row) of a copy: \(fault)") }
    if let columnCount, columnCount != columnsInRow {
      throw .unusable("row \(row) of a copy has \(columnsInRow) columns, not \(columnCount)")
    }
    columnCount = columnsInRow
    columnsInRow = 0
    row += 1
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= CopyWriter.pieceSize { try flush() }
  }

  mutating func finish() throws(PostgresError) {
    guard columnsInRow == 0 else { throw .unusable("the last row of a copy was not ended") }
    try flush()
  }

  private mutating func flush() throws(PostgresError) {
    let sent = unsafe buffer.withUnsafeBytes { piece in
      unsafe PQputCopyData(
        handle, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count))
    }
    guard sent == 1 else { throw unsafe .lost(oneLine(PQerrorMessage(handle))) }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func beginColumn() {
    if columnsInRow > 0 { buffer.append(UInt8(ascii: "\t")) }
    columnsInRow += 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    var isPlain = true
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      if byte < 14 || byte == UInt8(ascii: "\\") { isPlain = false }
    }
    if isPlain { return unsafe buffer.append(contentsOf: bytes) }
    for index in bytes.indices {
      switch unsafe bytes[index] {
      case 0: fault = fault ?? "a text holds a NUL byte, which PostgreSQL's text cannot keep"
      case UInt8(ascii: "\\"): escape(UInt8(ascii: "\\"))
      case UInt8(ascii: "\t"): escape(UInt8(ascii: "t"))
      case UInt8(ascii: "\n"): escape(UInt8(ascii: "n"))
      case UInt8(ascii: "\r"): escape(UInt8(ascii: "r"))
      case let byte: buffer.append(byte)
      }
    }
  }

  private mutating func escape(_ letter: UInt8) {
    buffer.append(UInt8(ascii: "\\"))
    buffer.append(letter)
  }

  /// Writes the digits from the last to the first, and turns them round.
  private mutating func append(
    digitsOf magnitude: UInt, isNegative: Bool, fractionDigits: Int = 0
  ) {
    let start = buffer.count
    var rest = magnitude
    var written = 0
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
      if written == fractionDigits { buffer.append(UInt8(ascii: ".")) }
    } while rest > 0 || written <= fractionDigits
    if isNegative { buffer.append(UInt8(ascii: "-")) }
    buffer[start...].reverse()
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "a")
}

extension Connection {
  /// Copies rows into a table, in one statement: all of them or none.
  ///
  /// - Parameter target: the table and its columns, such as `collected.observation (a, b)`.
  /// - Returns: the number of rows.
  @discardableResult
  package func copy(
    into target: SQL, _ body: (inout CopyWriter) throws(PostgresError) -> Void
  ) throws(PostgresError) -> Int {
    let (text, parameters) = try ("copy " + target + " from stdin").rendered()
    guard parameters.isEmpty else { throw .unusable("a copy's target binds no values") }
    _ = try unsafe checked(PQexec(handle, text), of: text, startsCopy: true)
    var writer = unsafe CopyWriter(handle)
    do throws(PostgresError) {
      try body(&writer)
      try writer.finish()
    } catch {
      _ = try? endCopy(text, because: "given up by the sender")
      throw error
    }
    return try endCopy(text, because: nil).rowsAffected
  }

  /// Ends the copying, with a reason when it is given up, and reads what the server says to it.
  private func endCopy(_ text: String, because reason: String?) throws(PostgresError) -> Answer {
    guard unsafe PQputCopyEnd(handle, reason) == 1 else { throw lost }
    let result = unsafe PQgetResult(handle)
    // The end of the answers must be read too, or the next statement would find them.
    while let next = unsafe PQgetResult(handle) { unsafe PQclear(next) }
    return try unsafe checked(result, of: text)
  }
}
