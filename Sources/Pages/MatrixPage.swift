// The labels of the strategy by its key moments: what is collected of each at each, and what not.

import Disclosure
import Outcomes

struct MatrixPage {
  let site: Site
  let place: Place
  let framework: Framework
  let opened: [OpenedFigures]

  var html: HTML {
    PageFrame(
      site: site, place: place, title: title,
      sources: [site.ownSource, "The framework: \(framework.source.html)"], main: main
    ).html
  }

  private let title = "What is measured at each key moment"

  /// A column each; what was not recorded is no time at which anything could be asked.
  private var moments: [KeyMoment] { framework.keyMoments.filter { $0.kind != .notRecorded } }

  private func row(of label: Label) -> [MatrixCell] {
    moments.map {
      MatrixCell(site: site, place: place, label: label, moment: $0, opened: opened)
    }
  }

  private var main: HTML {
    let groups = framework.areas.map { area in
      (area, framework.labels.filter { $0.area == area.code }.map { ($0, row(of: $0)) })
    }.filter { !$0.1.isEmpty }
    let rows = groups.flatMap(\.1)
    let standings = rows.flatMap(\.1).flatMap(\.list.standings)
    return """
      <h1>\(title)</h1>
      <p class="lead">\(sentence(rows.flatMap(\.1)))</p>
      <p>An indicator is evidence at a key moment only where it counts that moment’s contacts, or \
      is split by moment. Bodies report it where their contracts asked for it on the day of the \
      release. How it stands is told of all moments together, for targets are agreed for the \
      whole.\(standings.illustrativeWords) \
      <a href="#lists">The same place by place</a></p>
      \(IndicatorList.key)\
      \(table(groups))
      <h2 id="lists">What is collected, place by place</h2>
      \(rows.compactMap(lists))\
      <p><a href="\(place.link(to: .coverage))">What is measured, and what is not</a></p>
      """
  }

  /// `Of 80 places where a label meets a moment, 13 have an indicator as evidence, …`
  private func sentence(_ cells: [MatrixCell]) -> String {
    let evidence = cells.count { !$0.list.evidence.isEmpty }
    let related = cells.count { $0.list.evidence.isEmpty && !$0.isEmpty }
    let shares = [
      "\(counted(evidence, "has", "have")) an indicator as evidence",
      "\(counted(related, "has", "have")) one that is only related",
      "in \(cells.count - evidence - related) nothing is collected",
    ]
    return "Of \(cells.count) places where a part of the strategy meets a key moment, "
      + shares.inWords + "."
  }

  private func table(_ groups: [(Area, [(Label, [MatrixCell])])]) -> HTML {
    let heads = moments.map { moment -> HTML in
      let link = place.link(to: moment)
      return "<th scope=\"col\"><a href=\"\(link)\">\(moment.title)</a></th>"
    }
    return """
      \(scrollingTable(
        "matrix-table", "What measures each part of the strategy at each key moment",
        kind: "words matrix"))<thead><tr><th scope="col">Part</th>\(heads)</tr></thead>
      \(groups.map { group($0.0, $0.1) })</table>
      </div>
      """
  }

  private func group(_ area: Area, _ rows: [(Label, [MatrixCell])]) -> HTML {
    let rows = rows.map { label, cells -> HTML in
      let link = place.link(to: label, in: framework)
      return """
        <tr><th scope="row"><a href="\(link)">\(label.title)</a></th>\(cells.map(\.html))</tr>

        """
    }
    return """
      <tbody>
      <tr><th scope="rowgroup" colspan="\(moments.count + 1)">\(area.title)</th></tr>
      \(rows)</tbody>

      """
  }

  /// The lists that a label's cells lead to; nothing for a label whose cells are all empty.
  private func lists(_ label: Label, _ cells: [MatrixCell]) -> HTML? {
    let lists = cells.filter { !$0.isEmpty }.map { cell -> HTML in
      """
      <h4 id="\(cell.anchor)" tabindex="-1">\(cell.moment.title)</h4>
      \(cell.list.compact)
      """
    }
    guard !lists.isEmpty else { return nil }
    return """
      <section class="places">
      <h3>\(label.title)</h3>
      \(lists)</section>

      """
  }
}
