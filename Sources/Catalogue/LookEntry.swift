// `look:` in `council.yaml` → the council's colours, each with the contrast that it reaches.

import Outcomes

extension Council.Look {
  /// `nil`, with the faults in the ledger, where a colour is missing or cannot be used.
  ///
  /// - Parameter drawings: the SVG files beside `council.yaml`, by name.
  init?(reading entry: Entry, _ drawings: [String: DefinitionFile]) {
    let logo = Council.Logo(reading: entry, drawings)
    let colours = ["band", "band_ink", "link", "link_dark"].compactMap { entry.colour($0) }
    guard colours.count == 4 else { return nil }
    self.init(
      band: colours[0], bandInk: colours[1], link: colours[2], linkDark: colours[3], logo: logo)
    entry.check("band_ink", bandInk, on: [band], remedy: "Write a colour further from band.")
    entry.check("link", link, on: Self.lightGrounds, remedy: "Write a darker colour.")
    entry.check("link_dark", linkDark, on: Self.darkGrounds, remedy: "Write a lighter colour.")
  }
}

extension Entry {
  fileprivate func colour(_ key: String) -> Colour? {
    guard let text = optionalText(key) else { return nil }
    if let colour = Colour(text) { return colour }
    fault(
      key, "“\(text)” is not a colour.",
      "Write # and six digits of 0 to 9 and a to f, in quotation marks, such as \"#0b5666\".")
    return nil
  }

  /// Words of the colour must be readable on each of the grounds.
  fileprivate func check(_ key: String, _ colour: Colour, on grounds: [Colour], remedy: String) {
    let ratios = grounds.map { ($0, colour.contrast(with: $0)) }
    guard let (ground, ratio) = ratios.min(by: { $0.1 < $1.1 }), ratio < Council.Look.contrastMin
    else { return }
    // Rounded down, so that no ratio that falls short looks as if it did not.
    let reached = "\((ratio * 100).rounded(.down) / 100)"
    fault(
      key, "\(colour.hex) on \(ground.hex) reaches a contrast of \(reached) to 1; words need 4.5.",
      remedy)
  }
}
