// Where figures come from, and on what terms they may be used, as sentences at a page's foot.

import Outcomes

extension Site {
  /// Where what providers, the council and employers report comes from.
  var ownSource: HTML {
    isIllustrative
      ? "Figures from returns: illustrative, invented to show this monitor at work."
      : "Figures from returns: what was reported to \(definitions.council.name)."
  }

  /// Every national source once, each with its licence line.
  var nationalSources: [HTML] {
    sources(of: definitions.indicators.filter(\.isNational))
  }

  /// The sources of published figures, each once, with its licence line.
  func sources(of indicators: [Indicator]) -> [HTML] {
    var seen: Set<Citation> = []
    return indicators.filter { $0.isPublished && seen.insert($0.source).inserted }
      .map { indicator -> HTML in
        let kind: HTML = indicator.isNational ? "National figures" : "Published figures"
        return "\(kind): \(indicator.source.html)"
      }
  }

  /// Of what one label or key moment lists: the returns, and each published source.
  func sources(under code: String) -> [HTML] {
    let listed = definitions.indicators.filter { indicator in
      (indicator.labels + indicator.moments).contains { $0.code == code }
    }
    return [ownSource] + sources(of: listed)
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
