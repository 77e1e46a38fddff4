// Where in a file something stands, as its sender sees it.

/// A place in a sender's file; what does not apply is `nil`.
package struct Place: Hashable, Sendable, Codable {
  /// The sheet's name; `nil` in a text file, which has none.
  package var sheet: String?
  /// From 1: the line of a text file, the row of a sheet, skipped and hidden ones counted.
  package var line: Int?
  /// The file's own heading.
  package var column: String?
  /// As a spreadsheet program names it: `C12`; of merged cells, the first.
  package var cell: String?

  package init(
    sheet: String? = nil, line: Int? = nil, column: String? = nil, cell: String? = nil
  ) {
    self.sheet = sheet
    self.line = line
    self.column = column
    self.cell = cell
  }

  package static let nowhere = Place()

  /// `C12` for row 12 and column 3; both from 1.
  package static func cell(row: Int, column: Int) -> String {
    var letters = ""
    var left = column
    while left > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (left - 1) % 26))) + letters
      left = (left - 1) / 26
    }
    return letters + String(row)
  }
}
