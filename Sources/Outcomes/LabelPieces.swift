// A period's label cut into numbers, words and signs, and a cursor that goes over them.

/// One number, word or sign of a label, in lower case.
struct LabelPiece: Equatable {
  enum Kind { case number, word, sign }

  let kind: Kind
  let text: String
  /// Whether a space stands before it.
  let isApart: Bool

  /// Cuts a label up; spaces of every kind are one, and so are dashes of every length.
  static func pieces(of label: String) -> [LabelPiece] {
    var pieces: [LabelPiece] = []
    var isApart = false
    var text = ""
    var kind = Kind.sign
    func finish() {
      if !text.isEmpty { pieces.append(LabelPiece(kind: kind, text: text, isApart: isApart)) }
      if !text.isEmpty { isApart = false }
      text = ""
    }
    for character in label.trimmingSpaces().lowercased() {
      if character.isWhitespace {
        finish()
        isApart = true
        continue
      }
      let found = LabelPiece.kind(of: character)
      if found != kind || found == .sign { finish() }
      kind = found
      text.append(LabelPiece.plain[character] ?? character)
    }
    finish()
    return pieces
  }

  private static func kind(of character: Character) -> Kind {
    switch character {
    case "0"..."9": character.isASCII ? .number : .sign
    case "a"..."z": character.isASCII ? .word : .sign
    default: .sign
    }
  }

  /// Dashes and apostrophes that word processors put in.
  private static let plain: [Character: Character] = [
    "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": "-",
    "\u{2212}": "-", "\u{2018}": "'", "\u{2019}": "'",
  ]
}

/// Takes one piece of a label after the other; what does not fit is left where it is.
struct LabelCursor {
  private let pieces: [LabelPiece]
  private var position = 0

  init(_ pieces: [LabelPiece]) { self.pieces = pieces }

  var isAtEnd: Bool { position == pieces.count }
  /// Whether a space stands before what comes next; also at the end.
  var isApart: Bool { isAtEnd || pieces[position].isApart }

  /// A number of so many digits; `joined`: without a space before it.
  mutating func number(digits: ClosedRange<Int>, joined: Bool = false) -> Int? {
    guard let text = take(.number, joined), digits.contains(text.utf8.count) else { return nil }
    position += 1
    return Int(text)
  }

  mutating func number(digits: Int, joined: Bool = false) -> Int? {
    number(digits: digits...digits, joined: joined)
  }

  /// What one of these words stands for.
  mutating func word<Meaning>(_ meanings: [String: Meaning], joined: Bool = false) -> Meaning? {
    guard let meaning = take(.word, joined).flatMap({ meanings[$0] }) else { return nil }
    position += 1
    return meaning
  }

  mutating func word(_ words: String..., joined: Bool = false) -> Bool {
    guard let text = take(.word, joined), words.contains(text) else { return false }
    position += 1
    return true
  }

  mutating func sign(_ signs: String..., joined: Bool = false) -> String? {
    guard let text = take(.sign, joined), signs.contains(text) else { return nil }
    position += 1
    return text
  }

  /// Goes on only where the reading succeeds.
  mutating func attempt<Read>(_ read: (inout LabelCursor) -> Read?) -> Read? {
    var ahead = self
    guard let found = read(&ahead) else { return nil }
    self = ahead
    return found
  }

  /// The text of the next piece where it is of this kind.
  private func take(_ kind: LabelPiece.Kind, _ joined: Bool) -> String? {
    guard !isAtEnd, pieces[position].kind == kind, !(joined && pieces[position].isApart) else {
      return nil
    }
    return pieces[position].text
  }
}
