// What an XLSX number format makes of a number: a percentage, a date, a month, a time.

enum NumberFormat: Hashable {
  case plain, percentage, date
  /// A date without its day.
  case month
  /// Hours, minutes, seconds and no date.
  case time

  /// By its number (ECMA-376 part 1, 18.8.30, East Asian ones included); `nil` for one that the
  /// workbook must define.
  init?(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percentage
    case 17: self = .month
    case 14...16, 22, 27...31, 34...36, 50...58: self = .date
    case 18...21, 32, 33, 45...47: self = .time
    case 0..<164: self = .plain
    default: return nil
    }
  }

  /// By its code, such as `dd/mm/yyyy` or `[Red]0.0%;"none"`.
  init(code: String) {
    let symbols = Self.symbols(Array(code.utf8))
    func has(_ symbol: Character) -> Bool { symbols.contains(symbol) }
    let isTime = has("h") || has("s")
    if has("%") {
      self = .percentage
    } else if has("d") {
      self = .date
    } else if has("y") || (has("m") && !isTime) {
      // A year alone, or a month without its year, leaves open which period is meant.
      self = has("y") && has("m") && !isTime ? .month : .date
    } else {
      self = isTime ? .time : .plain
    }
  }

  /// The letters and percent signs that stand for something: those that are not quoted, escaped,
  /// a colour, a condition or a language.
  private static func symbols(_ code: [UInt8]) -> Set<Character> {
    var symbols: Set<Character> = []
    var rest = code[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): rest = after(UInt8(ascii: "\""), in: rest)
      case UInt8(ascii: "["):
        let end = after(UInt8(ascii: "]"), in: rest)
        let inner = rest[..<end.startIndex].dropLast()
        if isElapsedTime(inner) { symbols.insert("h") }
        rest = end
      // The next character is shown, repeated or left room for.
      case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"): rest = rest.dropFirst()
      case UInt8(ascii: "A"), UInt8(ascii: "a"): rest = afterNoon(rest)
      default: symbols.insert(Character(UnicodeScalar(byte | 0x20)))
      }
    }
    return symbols
  }

  private static func after(_ mark: UInt8, in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let end = bytes.firstIndex(of: mark) else { return bytes[bytes.endIndex...] }
    return bytes[(end + 1)...]
  }

  /// `[h]`, `[mm]` or `[ss]`.
  private static func isElapsedTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, "hms".utf8.contains(first | 0x20) else { return false }
    return bytes.allSatisfy { $0 == first }
  }

  /// `M/PM` or `/P` after an A: neither is a month.
  private static func afterNoon(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for mark in ["m/pm", "/p"]
    where bytes.prefix(mark.utf8.count).map({ $0 | 0x20 }) == Array(mark.utf8) {
      return bytes.dropFirst(mark.utf8.count)
    }
    return bytes
  }
}
