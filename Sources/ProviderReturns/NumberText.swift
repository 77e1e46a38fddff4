// Reads a number as people type it: digits, thousands separators, a point, a minus, a % or a £.

import Foundation

enum NumberText: Equatable {
  /// A sign that says what the number counts.
  enum Mark: Equatable {
    case percent, pounds

    /// What it is where another unit is asked.
    var fault: CellFault {
      switch self {
      case .percent: .percentSign
      case .pounds: .currencySign
      }
    }
  }

  case number(Decimal)
  case marked(Decimal, Mark)
  case tooManyDigits
  case notANumber

  /// Reads `36415`, `36,415`, `36 415`, `-3`, `0.5`, `62%`, `-£1,234.50`; refuses exponents,
  /// hexadecimal, a plus, words, and a comma where the point should be.
  ///
  /// The number has no zeros at the end of its fraction, so that a whole number's exponent is 0.
  static func read(_ bytes: [UInt8], in range: Range<Int>) -> NumberText {
    if let whole = whole(bytes, range) { return .number(Decimal(whole)) }
    guard let signs = NumberSigns(bytes, range) else { return .notANumber }
    var digits = NumberDigits()
    var position = signs.inner.lowerBound
    while position < signs.inner.upperBound {
      let width = NumberSigns.spaceWidth(bytes, at: position, before: signs.inner.upperBound)
      guard width == 0 ? digits.take(bytes[position]) : digits.separate(by: .space) else {
        return .notANumber
      }
      position += max(width, 1)
    }
    let number = digits.number(isNegative: signs.isNegative)
    if let mark = signs.mark, case .number(let number) = number { return .marked(number, mark) }
    return number
  }

  /// Digits and nothing else, as nearly every cell has.
  private static func whole(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    guard (1...NumberDigits.digitsMax).contains(range.count) else { return nil }
    var magnitude: UInt64 = 0
    for position in range {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      magnitude = magnitude * 10 + UInt64(digit)
    }
    return magnitude
  }
}

/// The signs around a number, and where its digits stand between them.
private struct NumberSigns {
  private(set) var inner: Range<Int>
  private(set) var isNegative = false
  private(set) var mark: NumberText.Mark?

  /// `nil` where the signs cannot stand together.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    inner = range
    if let first = bytes[range].first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
      takeMinus(bytes)
      if drop(Self.pound, in: bytes) {
        mark = .pounds
        if !isNegative { takeMinus(bytes) }
        while Self.spaces.contains(where: { drop($0, in: bytes) }) {}
      }
    }
    if bytes[inner].last == UInt8(ascii: "%") {
      guard mark == nil else { return nil }
      mark = .percent
      inner = inner.lowerBound..<inner.upperBound - 1
      while let space = Self.spaces.first(where: { bytes[inner].suffix($0.count) == $0[...] }) {
        inner = inner.lowerBound..<inner.upperBound - space.count
      }
    }
  }

  /// How many bytes the space has that stands here; 0 where none does.
  static func spaceWidth(_ bytes: [UInt8], at position: Int, before end: Int) -> Int {
    guard position < end else { return 0 }
    switch bytes[position] {
    case .space: return 1
    case 0xC2, 0xE2: break
    default: return 0
    }
    return spaces.first { bytes[position..<end].starts(with: $0) }?.count ?? 0
  }

  private mutating func takeMinus(_ bytes: [UInt8]) {
    isNegative = drop(Self.hyphen, in: bytes) || drop(Self.minus, in: bytes)
  }

  private mutating func drop(_ sign: [UInt8], in bytes: [UInt8]) -> Bool {
    guard inner.count > sign.count, bytes[inner].starts(with: sign) else { return false }
    inner = inner.lowerBound + sign.count..<inner.upperBound
    return true
  }

  private static let hyphen = Array("-".utf8)
  /// Word processors put it in for a hyphen.
  private static let minus = Array("\u{2212}".utf8)
  private static let pound = Array("£".utf8)
  /// Plain, no-break, thin and narrow no-break.
  private static let spaces = [" ", "\u{A0}", "\u{2009}", "\u{202F}"].map { Array($0.utf8) }
}
