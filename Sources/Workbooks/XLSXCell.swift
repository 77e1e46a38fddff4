// One cell of an XLSX sheet: what its attributes and its value make it.

struct XLSXCell {
  /// ECMA-376 part 1, 18.18.11.
  enum CellType {
    case number, sharedString, inlineString, formulaText, boolean, error, date

    init(_ value: XMLString) {
      switch value {
      case "n": self = .number
      case "s": self = .sharedString
      case "inlineStr": self = .inlineString
      case "b": self = .boolean
      case "e": self = .error
      case "d": self = .date
      default: self = .formulaText
      }
    }
  }

  /// Where its text begins in its row's bytes.
  var start = 0
  var type = CellType.number
  var style = 0
  var hasFormula = false
  private var hasValue = false

  init(start: Int = 0) { self.start = start }

  /// Whether the value counts: the first, and none where the text stands inline.
  mutating func beginValue() -> Bool {
    defer { hasValue = true }
    return !hasValue && type != .inlineString
  }

  /// Gives the text, which stands from `start` to the end of the bytes, its last form.
  func finish(_ bytes: inout [UInt8], _ shared: XLSXShared) -> SheetCell.Kind {
    guard bytes.count > start else {
      // A formula may come to no text; a number is always some text.
      return hasFormula && !(hasValue && type == .formulaText) ? .uncomputed : .blank
    }
    switch type {
    case .sharedString: return .text
    case .inlineString, .formulaText:
      EscapedText.undo(in: &bytes, from: start)
      return .text
    case .error: return .error
    case .boolean: return finishBoolean(&bytes)
    case .date: return finishDate(&bytes, shared)
    case .number: return finishNumber(&bytes, shared)
    }
  }

  private func format(_ shared: XLSXShared) -> NumberFormat {
    shared.formats.indices.contains(style) ? shared.formats[style] : .plain
  }

  private func finishNumber(_ bytes: inout [UInt8], _ shared: XLSXShared) -> SheetCell.Kind {
    let format = format(shared)
    let isPercentage = format == .percentage
    guard NumberSpelling.respell(&bytes, from: start, isPercentage: isPercentage) else {
      return .text
    }
    switch format {
    case .plain: return .number
    case .percentage: return .percentage
    case .date, .month, .time:
      return shared.dates.respell(&bytes, from: start, as: format) ?? .number
    }
  }

  private func finishBoolean(_ bytes: inout [UInt8]) -> SheetCell.Kind {
    let isTrue = [Array("1".utf8), Array("true".utf8)].contains(Array(bytes[start...]))
    bytes.removeSubrange(start...)
    bytes += (isTrue ? "TRUE" : "FALSE").utf8
    return .boolean
  }

  private func finishDate(_ bytes: inout [UInt8], _ shared: XLSXShared) -> SheetCell.Kind {
    ISODate.shorten(&bytes, from: start, toMonth: format(shared) == .month)
  }

  /// Decimal digits and nothing else.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var number = 0
    for byte in bytes {
      guard let digit = byte.digit else { return nil }
      number = number * 10 + digit
    }
    return number
  }
}
