// Where a cell stands, as spreadsheets write it: `AB12`.

/// A column and a row, from 1.
struct CellReference: Hashable {
  let column: Int
  let row: Int

  /// `nil` unless it is letters and then digits.
  init?(_ text: some Sequence<UInt8>) {
    var reader = Reader()
    for byte in text {
      guard reader.take(byte) else { return nil }
    }
    guard let reference = reader.reference else { return nil }
    self = reference
  }

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// `AB12`.
  var text: String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self) + String(row)
  }
}

extension CellReference {
  /// Reads one byte at a time.
  struct Reader {
    private var column = 0
    private var row = 0

    /// `false` when the byte cannot stand there, or the sheet would be larger than any.
    mutating func take(_ byte: UInt8) -> Bool {
      if let digit = byte.digit {
        row = row * 10 + digit
        return column > 0 && row <= Grid.rowsMax
      }
      // Letters of either case differ in one bit.
      let letter = Int(byte & 0xdf) - Int(UInt8(ascii: "A"))
      guard row == 0, (0..<26).contains(letter) else { return false }
      column = column * 26 + letter + 1
      return column <= Grid.columnsMax
    }

    var reference: CellReference? {
      column > 0 && row > 0 ? CellReference(column: column, row: row) : nil
    }
  }
}

/// As far as any spreadsheet goes: LibreOffice with its large sheets.
enum Grid {
  static let rowsMax = 1 << 24
  static let columnsMax = 1 << 14
}

extension UInt8 {
  /// The value of an ASCII digit.
  var digit: Int? {
    self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") ? Int(self - UInt8(ascii: "0")) : nil
  }
}
