// Where figures come from, and on what terms they may be used, as sentences at a page's foot.

import Outcomes

extension Site {
  /// Where what providers and the council report comes from.
  var ownSource: HTML {
    isIllustrative
      ? "Providers’ figures: illustrative, invented to show this monitor at work."
      : "Providers’ figures: returns of commissioned providers to \(definitions.council.name)."
  }

  /// Every national source once, each with its licence line.
  var nationalSources: [HTML] {
    var seen: Set<Citation> = []
    return definitions.indicators.filter(\.isNational).map(\.source)
      .filter { seen.insert($0).inserted }.map { "National figures: \($0.html)" }
  }
}

extension Citation {
  /// The title as a sentence, then the licence.
  var html: HTML {
    let sentence = title.hasSuffix(".") ? title : title + "."
    guard let licence else { return "\(sentence)" }
    return "\(sentence) \(licence.hasSuffix(".") ? licence : licence + ".")"
  }
}
