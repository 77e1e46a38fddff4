// What a release says otherwise than the one before it: surprises, new and revised figures.

import Disclosure
import Outcomes

struct ChangesSections {
  let site: Site
  let place: Place

  var html: HTML {
    guard let changes = site.front.changes else {
      return """
        <p class="nothing">There is no earlier release that this one can be compared with.</p>

        """
    }
    let earlier = changes.earlier
    return """
      <p>Between <a href="\(place.link(to: site.path(of: earlier)))">the release for \
      \(earlier.label), version \(earlier.version)</a>, made from what was known on \
      \(earlier.knownAt.londonWords), and this one.</p>
      \(surprises(changes))\(newPeriods(changes))\(revised)\(definitions(changes))
      """
  }

  // MARK: Sections

  private func surprises(_ changes: ReleaseChanges) -> HTML {
    let items = changes.surprises.compactMap { surprise -> HTML? in
      guard let indicator = site.definitions.indicator(surprise.indicator) else { return nil }
      let way = surprise.size > 0 ? "higher" : "lower"
      let over =
        surprise.periodCount == 1
        ? "The newest figure lies" : "The newest \(surprise.periodCount) figures lie"
      let sigmas = (abs(surprise.size) * 10).rounded() / 10
      return """
        <li>\(link(indicator)): \(over) \(way) than those before, by \(sigmas) times their usual \
        spread.</li>

        """
    }
    let list: HTML =
      items.isEmpty
      ? "<p class=\"nothing\">No figure stands out anew.</p>\n"
      : "<ul>\n\(items)</ul>\n"
    return """
      <h3 id="surprises">More than chance</h3>
      \(list)<p class="source">By a rule that is stricter than the charts’: \
      <a href="\(place.link(to: Page.method))#surprise">how figures are judged</a>. The largest \
      change comes first.</p>

      """
  }

  private func newPeriods(_ changes: ReleaseChanges) -> HTML {
    let items = changes.newPeriods.compactMap { new -> HTML? in
      guard let indicator = site.definitions.indicator(new.indicator) else { return nil }
      let periods = new.periods.map { indicator.words(for: $0, in: site.definitions.year) }
      let shown =
        periods.count > 4
        ? "\(periods.count) periods, the newest \(periods[periods.count - 1])" : periods.inWords
      return "<li>\(link(indicator)): \(shown)</li>\n"
    }
    return section(
      "New figures", id: "new", items, none: "No period is new since then.", fold: 8)
  }

  private var revised: HTML {
    let table =
      RevisedTable(site: site, place: place, id: "revised").html
      ?? "<p class=\"nothing\">No figure was revised.</p>\n"
    return "<h3 id=\"revised\">Revised figures</h3>\n\(table)"
  }

  private func definitions(_ changes: ReleaseChanges) -> HTML {
    func items(_ codes: [Indicator.Code], _ words: HTML) -> [HTML] {
      codes.map { code in
        let name = site.definitions.indicator(code).map { link($0) } ?? "\(code)"
        return "<li>\(name): \(words)</li>\n"
      }
    }
    let all =
      items(changes.added, "new in this release")
      + items(changes.redefined, "its definition file was changed")
      + items(changes.removed, "not in this release any more")
    return section(
      "Definitions", id: "definitions", all, none: "No definition was changed.", fold: 8)
  }

  // MARK: Pieces

  private func link(_ indicator: Indicator) -> HTML {
    "<a href=\"\(place.link(to: indicator))\">\(indicator.title)</a>"
  }

  /// A list under its heading; what is beyond `fold` items can be unfolded.
  private func section(
    _ title: String, id: String, _ items: [HTML], none: HTML, fold: Int
  ) -> HTML {
    let rest = Array(items.dropFirst(fold))
    let more: HTML? =
      rest.isEmpty
      ? nil
      : "<details>\n<summary>\(rest.count) more</summary>\n<ul>\n\(rest)</ul>\n</details>\n"
    let list: HTML =
      items.isEmpty
      ? "<p class=\"nothing\">\(none)</p>\n" : "<ul>\n\(Array(items.prefix(fold)))</ul>\n\(more)"
    return "<h3 id=\"\(id)\">\(title)</h3>\n\(list)"
  }
}

extension Site {
  /// From this release's root to another release's address that never changes.
  func path(of release: ReleaseHeader) -> String { (latestPath ?? "") + release.path }
}
