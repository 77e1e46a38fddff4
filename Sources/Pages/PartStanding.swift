// One label or key moment as the front page shows it: its link, the counts, and what is missing.

import Outcomes

/// What is said of one part of a framework in the wheel and, word for word, in the list beside it.
struct PartStanding {
  let title: String
  /// From the page it stands on to the part's own.
  let link: String
  /// Whether its place in the framework is inferred.
  let tag: HTML?
  let evidence: Int
  let findings: [CoveredPart.Finding]
  let standings: [IndicatorStanding]

  var shares: [StandingShare] { standings.shares }

  /// What a reader should know besides the counts, in sentences.
  var notes: [String] {
    let published: String? =
      evidence > 0 && standings.isEmpty ? "Published figures only, which are never rated." : nil
    return [targetNote, published].compactMap { $0 } + findings.map(\.words)
  }

  /// For how many of those not rated there is no target, where there are any.
  private var targetNote: String? {
    let (without, notRated) = (standings.withoutTarget, standings.count { $0.standing == nil })
    if without == 0 { return nil }
    if without == standings.count { return "No target is agreed." }
    return without == notRated
      ? "No target is agreed for the rest." : "For \(without) of them no target is agreed."
  }

  /// All of it as one text, for who does not see the picture.
  var words: String {
    let counts = shares.isEmpty ? [] : [shares.map(\.words).joined(separator: ", ") + "."]
    return "\(title): " + (counts + notes).joined(separator: " ")
  }

  /// Its row in a list.
  var row: HTML {
    let counts: HTML? =
      shares.isEmpty ? nil : "\(shares.map(\.html).joined(by: ", ")). "
    return """
      <li><a href="\(link)">\(title)</a>\(tag)
      <p>\(counts)<span class="note">\(notes.joined(separator: " "))</span></p></li>

      """
  }
}

extension PartStanding {
  /// - Parameters:
  ///   - path: of the part's own page.
  ///   - findings: what its coverage says of it.
  init(
    title: String, path: String, tag: HTML?, list: IndicatorList, findings: [CoveredPart.Finding],
    place: Place
  ) {
    self.init(
      title: title, link: place.link(to: path), tag: tag, evidence: list.evidence.count,
      findings: list.evidence.isEmpty ? [.empty] : findings, standings: list.standings)
  }
}

extension Framework {
  /// Whether it names times when support matters most.
  var hasMoments: Bool { keyMoments.contains { $0.kind == .moment } }
}
