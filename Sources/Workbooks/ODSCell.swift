// One cell of an ODS sheet: what its attributes and its paragraphs make it.

struct ODSCell {
  /// OpenDocument 1.3 part 3, 19.389.
  enum ValueType { case none, number, percentage, date, time, boolean, string }

  /// Where its value begins in its row's bytes.
  var start = 0
  var count = 1
  var type = ValueType.none
  var isCovered = false
  var hasFormula = false
  var isError = false
  var isMonth = false
  var spannedRows = 1
  var spannedColumns = 1

  /// The value's last form stands from `start` to the end of the bytes.
  func finish(_ bytes: inout [UInt8], shown: [UInt8]) -> SheetCell.Kind {
    let hasValue = bytes.count > start
    if isCovered || isError || Self.isError(shown) || type == .time || !hasValue {
      bytes.removeSubrange(start...)
      bytes += isCovered ? [] : shown
    }
    if isCovered { return .blank }
    if isError || Self.isError(shown) { return .error }
    guard bytes.count > start else {
      // A formula may come to no text; a number is always some text.
      return hasFormula && type != .string ? .uncomputed : .blank
    }
    guard hasValue else { return .text }
    return finishValue(&bytes, shown)
  }

  private func finishValue(_ bytes: inout [UInt8], _ shown: [UInt8]) -> SheetCell.Kind {
    switch type {
    case .none, .string, .time: return .text
    case .number where Self.truths.contains(shown):
      // LibreOffice keeps what it took over from other programs as 1, and shows TRUE.
      bytes.replaceSubrange(start..., with: shown)
      return .boolean
    case .number: return NumberSpelling.respell(&bytes, from: start) ? .number : .text
    case .percentage:
      let isNumber = NumberSpelling.respell(&bytes, from: start, isPercentage: true)
      return isNumber ? .percentage : .text
    case .date: return ISODate.shorten(&bytes, from: start, toMonth: isMonth)
    case .boolean:
      let isTrue = bytes[start...].elementsEqual("true".utf8)
      bytes.removeSubrange(start...)
      bytes += (isTrue ? "TRUE" : "FALSE").utf8
      return .boolean
    }
  }

  private static let truths = ["TRUE", "FALSE"].map { Array($0.utf8) }
  private static let errors = [
    "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!",
  ].map { Array($0.utf8) }
  /// LibreOffice's own errors have numbers.
  private static let numberedError = Array("Err:".utf8)

  private static func isError(_ shown: [UInt8]) -> Bool {
    if shown.first == UInt8(ascii: "#") { return errors.contains(shown) }
    return shown.count == 7 && shown.starts(with: numberedError)
      && shown[4...].allSatisfy { $0.digit != nil }
  }
}

extension ODSCell.ValueType {
  init(_ value: XMLString) {
    switch value {
    case "float", "currency": self = .number
    case "percentage": self = .percentage
    case "date": self = .date
    case "time": self = .time
    case "boolean": self = .boolean
    default: self = .string
    }
  }

  /// Whether its value stands in the attribute; there may be others, which say the same otherwise.
  func isValue(in attribute: XMLString) -> Bool {
    switch self {
    case .none, .number, .percentage: "value" ~= attribute
    case .date: "date-value" ~= attribute
    case .boolean: "boolean-value" ~= attribute
    case .string: "string-value" ~= attribute
    case .time: false
    }
  }
}
