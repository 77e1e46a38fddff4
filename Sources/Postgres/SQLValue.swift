// The kinds of value that can be bound to a statement, and how each travels.

package import Foundation

/// A value that can be bound.
///
/// Numbers, truth values, bytes, moments and arrays travel with their type. Text travels without
/// one: PostgreSQL takes it as whatever its place wants (text, date, jsonb, an enumeration).
package protocol SQLValue: Sendable {
  /// The type's number in `pg_type`; 0 lets the server choose by the place.
  static var typeNumber: UInt32 { get }

  /// What is sent. Throws `.unusable` for what PostgreSQL cannot keep.
  func parameter() throws(PostgresError) -> Parameter
}

/// One bound value as it is sent.
package struct Parameter: Sendable {
  package enum Content: Sendable {
    case null
    case text(String)
    case bytes([UInt8])
  }

  let typeNumber: UInt32
  let content: Content
}

extension String: SQLValue {
  package static var typeNumber: UInt32 { 0 }

  package func parameter() throws(PostgresError) -> Parameter {
    guard !utf8.contains(0) else {
      throw .unusable("a text holds a NUL byte, which PostgreSQL's text cannot keep")
    }
    return Parameter(typeNumber: Self.typeNumber, content: .text(self))
  }
}

extension Int: SQLValue {
  package static var typeNumber: UInt32 { 20 }  // int8

  package func parameter() -> Parameter {
    Parameter(typeNumber: Self.typeNumber, content: .text(String(self)))
  }
}

extension Int64: SQLValue {
  package static var typeNumber: UInt32 { 20 }  // int8

  package func parameter() -> Parameter {
    Parameter(typeNumber: Self.typeNumber, content: .text(String(self)))
  }
}

extension Bool: SQLValue {
  package static var typeNumber: UInt32 { 16 }  // bool

  package func parameter() -> Parameter {
    Parameter(typeNumber: Self.typeNumber, content: .text(self ? "t" : "f"))
  }
}

extension Decimal: SQLValue {
  package static var typeNumber: UInt32 { 1700 }  // numeric

  package func parameter() throws(PostgresError) -> Parameter {
    guard !isNaN else { throw .unusable("a decimal is not a number") }
    return Parameter(typeNumber: Self.typeNumber, content: .text(description))
  }
}

extension Date: SQLValue {
  package static var typeNumber: UInt32 { 1184 }  // timestamptz

  /// Rounded to microseconds, PostgreSQL's own grain.
  package func parameter() throws(PostgresError) -> Parameter {
    guard let moment = Moment(self) else {
      throw .unusable("a moment lies outside the years 1 to 9999")
    }
    return Parameter(typeNumber: Self.typeNumber, content: .text(moment.text))
  }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  package static var typeNumber: UInt32 { Wrapped.typeNumber }

  package func parameter() throws(PostgresError) -> Parameter {
    guard let value = self else {
      return Parameter(typeNumber: Self.typeNumber, content: .null)
    }
    return try value.parameter()
  }
}

extension Array: SQLValue where Element: ArrayElement {
  package static var typeNumber: UInt32 { Element.arrayTypeNumber }

  package func parameter() throws(PostgresError) -> Parameter {
    Parameter(typeNumber: Self.typeNumber, content: try Element.content(of: self))
  }
}

/// What may stand in an array that is bound: text and whole numbers as arrays, bytes as `bytea`.
package protocol ArrayElement: Sendable {
  static var arrayTypeNumber: UInt32 { get }
  static func content(of array: [Self]) throws(PostgresError) -> Parameter.Content
}

extension UInt8: ArrayElement {
  package static var arrayTypeNumber: UInt32 { 17 }  // bytea

  package static func content(of array: [UInt8]) -> Parameter.Content { .bytes(array) }
}

extension Int: ArrayElement {
  package static var arrayTypeNumber: UInt32 { 1016 }  // int8[]

  package static func content(of array: [Int]) -> Parameter.Content {
    .text("{" + array.map(String.init).joined(separator: ",") + "}")
  }
}

extension String: ArrayElement {
  package static var arrayTypeNumber: UInt32 { 1009 }  // text[]

  package static func content(of array: [String]) throws(PostgresError) -> Parameter.Content {
    var literal = "{"
    for text in array {
      _ = try text.parameter()
      if literal != "{" { literal += "," }
      literal += "\""
      for scalar in text.unicodeScalars {
        if scalar == "\"" || scalar == "\\" { literal += "\\" }
        literal.unicodeScalars.append(scalar)
      }
      literal += "\""
    }
    return .text(literal + "}")
  }
}
