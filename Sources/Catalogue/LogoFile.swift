// An SVG file of `Config/` → the council's logo, where nothing in it can act.

import Outcomes

extension Council.Logo {
  /// What a logo's file may hold at most: it is part of every release, and of every page's load.
  static let bytesMax = 20_000

  /// `nil` where no logo is named, or, with the fault in the ledger, where it cannot be used.
  init?(reading look: Entry, _ drawings: [String: DefinitionFile]) {
    guard look.has("logo") || look.has("logo_words") else { return nil }
    guard let name = look.optionalText("logo") else {
      look.fault("logo_words", "There is no logo for these words.", "Write logo: too.")
      return nil
    }
    guard let words = look.optionalText("logo_words") else {
      look.fault(
        "logo", "Nothing says what the logo is to whoever cannot see it.",
        "Write logo_words: with the words that stand in the logo, such as the council’s name.")
      return nil
    }
    guard let file = drawings[name] else {
      look.fault(
        "logo", "Config/ holds no file “\(name)”.",
        "Put an SVG file of that name beside council.yaml.")
      return nil
    }
    guard file.bytes.count <= Self.bytesMax else {
      look.fault(
        "logo", "\(name) has \(file.bytes.count) bytes; a logo has at most \(Self.bytesMax).",
        "Have the drawing made simpler.")
      return nil
    }
    do throws(DrawingFault) {
      let box = try Drawing(file.bytes).box
      self.init(
        svg: String(decoding: file.bytes, as: UTF8.self), words: words, width: box.width,
        height: box.height)
    } catch {
      look.ledger.fault(
        Place(file: file.path, line: error.line), "", error.words,
        "Save the drawing as plain, optimised SVG: shapes with their colours, and nothing else.")
      return nil
    }
  }
}
