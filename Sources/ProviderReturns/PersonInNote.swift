// Whether a note seems to tell about a person, so that it is withheld and only its figures go in.

/// R423: what a note must not hold.
///
/// It looks for what people really write into a comment's cell. It cannot find every name, and is
/// made so as to leave alone what notes are for: places, providers, programmes, dates of events,
/// sums, and the sender's own staff. A name beside a word for staff (“our manager Jane Smith”),
/// after “by” (“completed by …”) or after a professional's title (Dr, Cllr, Rev) is taken for
/// staff: “Dr Brown’s surgery” is a practice that patients go to, and no carer is called so. A
/// surname alone is told only where it is a common one before “family”, an initial or a given name,
/// or is shouted before one: a surname by itself cannot be told from a place.
/// Telephone numbers that begin with 03 or 08 are an organisation's. Names of months are no given
/// names.
package enum PersonInNote {
  /// What it seems to be, as it stands in rule R423's words.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case email = "an e-mail address"
    case telephone = "a telephone number"
    case nhsNumber = "an NHS number"
    case dateOfBirth = "a date of birth"
    case name = "a carer’s name"
    case tooLong = "more text than can be looked through"
  }

  /// The first of them that is in a note; `nil` for most notes.
  package static func kind(in note: String, names: KnownNames) -> Kind? {
    guard note.utf8.count <= bytesMax else { return .tooLong }
    guard mayHoldPerson(note) else { return nil }
    if holdsEmail(note) { return .email }
    let words = NoteWords(note)
    if words.holdNumbers {
      if PersonNumbers.telephone(in: words) { return .telephone }
      if PersonNumbers.nhsNumber(in: words) { return .nhsNumber }
      if BirthDate.isIn(words) { return .dateOfBirth }
    }
    return PersonNames(words, known: names).areThere ? .name : nil
  }

  /// A page of text; looking takes longer than in step with the length.
  private static let bytesMax = 4_000

  /// Most notes are short and plain: no capital after the first letter, few digits, and no surname
  /// for the first word.
  private static func mayHoldPerson(_ note: String) -> Bool {
    var digits = 0
    var letters = 0
    var last: UInt8 = 0
    for byte in note.utf8 {
      switch byte {
      case UInt8(ascii: "@"), UInt8(ascii: "'"): return true
      case 48...57: digits += 1
      case 65...90, 0x80...:
        if letters > 0 { return true }
        letters += 1
      case UInt8(ascii: "r"):
        // Mr and Mrs, in whatever case.
        if last | 0x20 == UInt8(ascii: "m") { return true }
        letters += 1
      case 97...122: letters += 1
      default: break
      }
      last = byte
    }
    return digits >= 4 || Surnames.all.contains(note.prefix(while: \.isLetter).lowercased())
  }

  /// A word, an at sign and a host name with a dot, without a space between.
  static func holdsEmail(_ note: String) -> Bool {
    guard note.utf8.contains(UInt8(ascii: "@")) else { return false }
    let parts = note.split(separator: "@", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { name, host in
      let isNamed = name.last.map { $0.isLetter || $0.isNumber || "._-+'".contains($0) } ?? false
      let labels = host.prefix { $0.isLetter || $0.isNumber || "-.".contains($0) }
        .split(separator: ".")
      let last = labels.last ?? ""
      return isNamed && labels.count > 1 && last.count > 1 && last.allSatisfy(\.isLetter)
    }
  }
}
