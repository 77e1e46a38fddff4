// What can be wrong with a sealed release, in words for whoever keeps the file.

/// Why a sealed release cannot be opened or read.
package enum SealError: Error, Hashable, Sendable {
  /// It does not begin as a sealed release does.
  case notSealed
  /// It is of a format this program does not read.
  case otherFormat(found: String)
  /// Bytes are missing at its end, or follow after it.
  case wrongLength(expected: Int, found: Int)
  /// The part's bytes are not those that were sealed.
  case damaged(part: String)
  /// The part's bytes could not be had from where they lie.
  case notReadable(part: String, why: String)
  /// The part's bytes are those that were sealed, yet make no figures.
  case notUnderstood(part: String)
}

extension SealError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notSealed:
      "not a sealed release, or damaged in its first bytes; write the file anew from the database"
    case .otherFormat(let found):
      "sealed in format \(found), and this program reads format \(SealFormat.version); "
        + "use the program that sealed it, or write the file anew from the database"
    case .wrongLength(let expected, let found):
      "the sealed release has \(found) bytes and should have \(expected); "
        + "write the file anew from the database"
    case .damaged(let part):
      "\(part) of the sealed release is damaged: its SHA-256 is not the one it was sealed with; "
        + "write the file anew from the database"
    case .notReadable(let part, let why):
      "\(part) of the sealed release could not be read: \(why)"
    case .notUnderstood(let part):
      "\(part) of the sealed release is whole but makes no figures; "
        + "use the program that sealed it"
    }
  }
}
