// Numbers as spreadsheets store them, spelt as people see them: `36.299999999999997` is 36.3.

/// A number's sign, its first 15 significant digits, and how far they are shifted.
struct NumberSpelling {
  /// A spreadsheet shows no more: the rest is the noise of binary fractions.
  private static let digitsMax = 15
  /// Beyond what a double holds; a longer number would fill the memory with zeros.
  private static let exponentMax = 400

  private var isNegative = false
  private var digits: UInt64 = 0
  private var digitsCount = 0
  private var exponent = 0

  /// Rewrites the number that stands from `start` to the end of the bytes: a point, at most 15
  /// significant digits, no exponent. `false`, and nothing rewritten, when it is no number.
  static func respell(_ bytes: inout [UInt8], from start: Int, isPercentage: Bool = false) -> Bool {
    if !isPercentage, isPlain(bytes[start...]) { return true }
    guard var spelling = NumberSpelling(bytes[start...]) else { return false }
    if isPercentage { spelling.exponent += 2 }
    bytes.removeSubrange(start...)
    spelling.append(to: &bytes)
    return true
  }

  /// Whether it is spelt as wanted: a sign perhaps, and at most 15 digits with a point among them.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    if bytes.first == UInt8(ascii: "-") { index += 1 }
    let first = index
    var point: Int?
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: ".") {
        guard point == nil, index > first else { return false }
        point = index
      } else if bytes[index].digit == nil {
        return false
      }
      index += 1
    }
    let digitsCount = index - first - (point == nil ? 0 : 1)
    return digitsCount > 0 && digitsCount <= digitsMax && point != index - 1
  }

  private init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    var hasDigits = false
    var isAfterPoint = false
    while let byte = rest.first {
      if let digit = byte.digit {
        take(digit, isAfterPoint: isAfterPoint)
        hasDigits = true
      } else if byte == UInt8(ascii: "."), !isAfterPoint {
        isAfterPoint = true
      } else {
        break
      }
      rest.removeFirst()
    }
    guard hasDigits, takeExponent(rest) else { return nil }
    stripZeros()
  }

  private mutating func take(_ digit: Int, isAfterPoint: Bool) {
    if isAfterPoint { exponent -= 1 }
    if digitsCount == 0, digit == 0 { return }
    digitsCount += 1
    if digitsCount <= Self.digitsMax {
      digits = digits * 10 + UInt64(digit)
    } else {
      exponent += 1
      if digitsCount == Self.digitsMax + 1, digit >= 5 { digits += 1 }
    }
  }

  /// Takes `e-2`, or nothing; `false` for anything else.
  private mutating func takeExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let mark = bytes.first else { return true }
    var rest = bytes.dropFirst()
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard mark & 0xdf == UInt8(ascii: "E"), !rest.isEmpty else { return false }
    var shift = 0
    for byte in rest {
      guard let digit = byte.digit, shift <= Self.exponentMax else { return false }
      shift = shift * 10 + digit
    }
    exponent += isNegative ? -shift : shift
    return abs(exponent) <= Self.exponentMax
  }

  private mutating func stripZeros() {
    guard digits > 0 else {
      exponent = 0
      return
    }
    while digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
  }

  private func append(to bytes: inout [UInt8]) {
    let text = Array(String(digits).utf8)
    if isNegative, digits > 0 { bytes.append(UInt8(ascii: "-")) }
    let wholeCount = digits > 0 ? text.count + exponent : 1
    if wholeCount <= 0 {
      bytes += [UInt8(ascii: "0"), UInt8(ascii: ".")]
      bytes += repeatElement(UInt8(ascii: "0"), count: -wholeCount)
      bytes += text
    } else if wholeCount >= text.count {
      bytes += text
      bytes += repeatElement(UInt8(ascii: "0"), count: wholeCount - text.count)
    } else {
      bytes += text[..<wholeCount]
      bytes.append(UInt8(ascii: "."))
      bytes += text[wholeCount...]
    }
  }
}
