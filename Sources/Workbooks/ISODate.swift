// Dates that a workbook writes out: `2026-04-01T00:00:00`.

enum ISODate {
  /// Leaves of the text from `start` to the end of the bytes its date, or the month of it; a text
  /// that begins with no date stays as it is.
  static func shorten(
    _ bytes: inout [UInt8], from start: Int, toMonth: Bool
  ) -> SheetCell.Kind {
    let date = Array(bytes[start...].prefix(11))
    guard date.count >= 10, date.count == 10 || date[10] == UInt8(ascii: "T"),
      date.indices.prefix(10).allSatisfy({ index in
        [4, 7].contains(index) ? date[index] == UInt8(ascii: "-") : date[index].digit != nil
      })
    else { return .text }
    bytes.removeSubrange((start + (toMonth ? 7 : 10))...)
    return toMonth ? .month : .date
  }
}
