// What can be wrong in what a council may leave out: its look, and its press contact.

extension FaultTests {
  static let ofLook: [Breakage] = [
    look(
      "a colour by its name", ("band", "teal"), at: "band", words: "“teal” is not a colour",
      remedy: "# and six digits"),
    look(
      "a colour of three digits", ("link", "\"#056\""), at: "link", words: "“#056”",
      remedy: "# and six digits"),
    look(
      "a colour with a sign in it", ("link", "\"#+b5666\""), at: "link", words: "“#+b5666”",
      remedy: "# and six digits"),
    look(
      "words that fade into the head", ("band_ink", "\"#5f8f99\""), at: "band_ink",
      words: "#5f8f99 on #0d3d47 reaches a contrast of 3.3 to 1; words need 4.5.",
      remedy: "further from band"),
    look(
      "links that just fall short on the darkest of the light grounds",
      ("link", "\"#6f6f6f\""), at: "link",
      words: "#6f6f6f on #eceee9 reaches a contrast of 4.3 to 1", remedy: "darker"),
    look(
      "links for light pages on dark ones", ("link_dark", "\"#0b5666\""), at: "link_dark",
      words: "#0b5666 on #2a3435 reaches a contrast of", remedy: "lighter"),
    look(
      "a colour too few", ("link_dark", nil), at: "link_dark", words: "has no link_dark",
      remedy: "Write link_dark: \"#84cfdd\"."),
    look(
      "a logo without words", ("logo", "logo.svg"), at: "logo", words: "cannot see it",
      remedy: "Write logo_words:"),
    look(
      "words without a logo", ("logo_words", "Tiny"), at: "logo_words", words: "no logo",
      remedy: "Write logo: too."),
    look(
      "a logo that is not there", ("logo", "logo.svg, logo_words: Tiny"), at: "logo",
      words: "holds no file “logo.svg”", remedy: "beside council.yaml"),
    look(
      "a logo outside the folder", ("logo", "../logo.svg, logo_words: Tiny"), at: "logo",
      words: "holds no file “../logo.svg”", remedy: "beside council.yaml"),
  ]

  static let ofPress: [Breakage] = [
    press(
      "a press contact's page that is not safe", "words: Ask us., address: http://example.org/",
      at: "address", words: "safe to open", remedy: "Begin with https://"),
    press(
      "a press contact without words", "address: https://example.org/", at: "words",
      words: "The contact line has no words", remedy: "Write words:"),
    press(
      "a press contact with a key that is none", "words: Ask us., telephne: 01234 567890",
      at: "telephne", words: "No such key in a contact line", remedy: "Write telephone"),
  ]

  private static func press(
    _ name: String, _ keys: String, at key: String, words: String, remedy: String
  ) -> Breakage {
    Breakage(
      name, in: "Config/council.yaml", "release_frequency: quarterly",
      "release_frequency: quarterly\npress: {\(keys)}", at: "Config/council.yaml:7: \(key)",
      words: words, remedy: remedy)
  }

  /// The whole look, one key of it changed, added, or left out for `nil`.
  private static func look(
    _ name: String, _ change: (key: String, value: String?), at key: String, words: String,
    remedy: String
  ) -> Breakage {
    let good: KeyValuePairs = [
      "band": "\"#0d3d47\"", "band_ink": "\"#ffffff\"", "link": "\"#0b5666\"",
      "link_dark": "\"#84cfdd\"",
    ]
    var pairs = good.filter { $0.key != change.key }.map { "\($0.key): \($0.value)" }
    if let value = change.value { pairs.append("\(change.key): \(value)") }
    return Breakage(
      name, in: "Config/council.yaml", "release_frequency: quarterly",
      "release_frequency: quarterly\nlook: {\(pairs.joined(separator: ", "))}",
      at: "Config/council.yaml:7: \(key)", words: words, remedy: remedy)
  }
}
