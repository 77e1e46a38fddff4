// SQL written out beside the function that runs it; whatever is interpolated is bound, never
// spliced.

/// A statement and the values it binds.
///
/// Only literals in the source become syntax: `init` takes a `StaticString`, so no text made at run
/// time can. Interpolating a value binds it as `$n`, interpolating `SQL` puts it in its place with
/// its own values, and `identifier:` quotes a name.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  enum Piece: Sendable {
    case syntax(String)
    case value(any SQLValue)
  }

  private(set) var pieces: [Piece]

  package init(stringLiteral value: StaticString) { pieces = [.syntax("\(value)")] }
  package init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }
  private init(pieces: [Piece]) { self.pieces = pieces }

  package static func + (first: SQL, second: SQL) -> SQL {
    SQL(pieces: first.pieces + second.pieces)
  }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      pieces.append(.syntax("\(literal)"))
    }

    /// Binds a value.
    package mutating func appendInterpolation(_ value: some SQLValue) {
      pieces.append(.value(value))
    }

    /// Binds a value that may be missing, which is null.
    package mutating func appendInterpolation<Value: SQLValue>(_ value: Value?) {
      pieces.append(.value(value))
    }

    /// Puts another piece of SQL in place, with the values it binds.
    package mutating func appendInterpolation(_ sql: SQL) {
      pieces += sql.pieces
    }

    /// Writes the name of a database, role or channel, quoted.
    package mutating func appendInterpolation(identifier name: String) {
      pieces.append(.syntax(quotedIdentifier(name)))
    }
  }

  /// The text with `$1`, `$2` … and the values in that order.
  func rendered() throws(PostgresError) -> (text: String, parameters: [Parameter]) {
    var text = ""
    var parameters: [Parameter] = []
    for piece in pieces {
      switch piece {
      case .syntax(let syntax): text += syntax
      case .value(let value):
        parameters.append(try value.parameter())
        text += "$\(parameters.count)"
      }
    }
    guard !text.utf8.contains(0) else { throw .unusable("a name holds a NUL byte") }
    return (text, parameters)
  }
}

/// A name as SQL writes it when it may hold anything: `a"b` is `"a""b"`.
func quotedIdentifier(_ name: String) -> String {
  var quoted = "\""
  for character in name.unicodeScalars {
    if character == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(character)
  }
  return quoted + "\""
}
