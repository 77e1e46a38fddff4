// Where one label meets one key moment: what is evidence of both, who reports it, how it stands.

import Disclosure
import Outcomes

struct MatrixCell {
  let label: Label
  let moment: KeyMoment
  let list: IndicatorList
  /// How many bodies' contracts ask for some of the evidence on the day of the release.
  let bodies: Int

  init(
    site: Site, place: Place, label: Label, moment: KeyMoment, opened: [OpenedFigures]
  ) {
    self.label = label
    self.moment = moment
    list = IndicatorList(site: site, place: place, code: moment.code, opened: opened) {
      $0.bearing(on: label.code, at: moment.code)
    }
    bodies = site.definitions.reporters(of: list.evidence, on: site.day).count
  }

  var isEmpty: Bool { list.items.isEmpty }

  /// What a link to the cell's own list ends in.
  var anchor: String { "\(label.code.asPathPart)-\(moment.code.asPathPart)" }

  /// The cell of the table.
  var html: HTML {
    guard !isEmpty else {
      return "<td class=\"empty\">nothing<span class=\"unseen\"> is collected here</span></td>"
    }
    return "<td><a href=\"#\(anchor)\">\(evidence ?? relatedAlone)</a>\(standing)\(related)</td>"
  }

  private var evidence: HTML? {
    guard !list.evidence.isEmpty else { return nil }
    return """
      <span class="mark evidence" aria-hidden="true"></span> \
      \(counted(list.evidence.count, "indicator", "indicators"))
      """
  }

  private var relatedAlone: HTML {
    """
    <span class="mark related" aria-hidden="true"></span> \(list.related.count) related, \
    not counted
    """
  }

  /// Who reports, and the counts; both of what is evidence.
  private var standing: HTML? {
    guard !list.evidence.isEmpty else { return nil }
    let who =
      bodies == 0
      ? "no contract asks for it" : counted(bodies, "body reports", "bodies report")
    let shares = list.standings.shares.map { "<span class=\"share\">\($0.html)</span>" as HTML }
    return " <span class=\"share\">\(who)</span> \(shares.joined(by: " "))"
  }

  private var related: HTML? {
    guard !list.evidence.isEmpty, !list.related.isEmpty else { return nil }
    return """
       <span class="share"><span class="mark related" aria-hidden="true"></span> \
      \(list.related.count) related</span>
      """
  }
}

extension Indicator {
  /// What it says of a label at a key moment: evidence only where it is evidence of both.
  func bearing(on label: Label.Code, at moment: KeyMoment.Code) -> Bearing? {
    guard let first = labels.first(where: { $0.code == label })?.bearing,
      let second = moments.first(where: { $0.code == moment })?.bearing
    else { return nil }
    return first == .evidence && second == .evidence ? .evidence : .related
  }
}

extension Definitions {
  /// The bodies whose contracts ask for any of them on a day.
  func reporters(of indicators: [Indicator], on day: Day) -> [ReportingBody] {
    let codes = Set(indicators.map(\.code))
    return bodies.filter { body in
      body.contracts.contains { $0.isValid(on: day) && !codes.isDisjoint(with: $0.indicators) }
    }
  }
}
