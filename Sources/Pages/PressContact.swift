// Whom the press may ask about a release.

import Outcomes

/// The council's press contact; the council itself where it has named none.
struct PressContact {
  let council: Council

  var html: HTML {
    guard let press = council.press else { return "<p>Ask \(council.name).</p>\n" }
    return "<p>\(press.html(page: "Website of \(council.name)"))</p>\n"
  }
}
