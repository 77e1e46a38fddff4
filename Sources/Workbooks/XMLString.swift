// Expat's C strings, compared and copied where they stand, and the names made of them.

import CLibExpat
import Glibc

/// Zero-terminated UTF-8 that lives as long as the callback that got it.
@safe struct XMLString {
  private let start: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<XML_Char>) {
    unsafe self.start = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
  }

  var string: String { unsafe String(decodingCString: start, as: UTF8.self) }

  /// As XML Schema writes truth.
  var isTrue: Bool { "1" ~= self || "true" ~= self }

  /// Decimal digits and nothing else, a thousand million standing for whatever is more.
  var number: Int? {
    var number = 0
    var index = 0
    while unsafe start[index] != 0 {
      guard let digit = unsafe start[index].digit else { return nil }
      number = min(number * 10 + digit, 1_000_000_000)
      index += 1
    }
    return index > 0 ? number : nil
  }

  /// `AB12` as column 28 and row 12, from 1; `nil` for anything else.
  var reference: CellReference? {
    var reader = CellReference.Reader()
    var index = 0
    while unsafe start[index] != 0 {
      guard unsafe reader.take(start[index]) else { return nil }
      index += 1
    }
    return reader.reference
  }

  func append(to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(strlen(start))))
  }

  /// Makes `switch` work on names and values. Inlined, because every tag goes through a few of
  /// these and most of them end at the first byte.
  @inline(__always) static func ~= (literal: StaticString, string: XMLString) -> Bool {
    let count = literal.utf8CodeUnitCount
    for index in 0..<count
    where unsafe string.start[index] != literal.utf8Start[index] { return false }
    return unsafe string.start[count] == 0
  }
}
