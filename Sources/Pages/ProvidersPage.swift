// Who reports, under which contract, and how each newest return stands as at the release.

import Disclosure
import Outcomes

struct ProvidersPage {
  let site: Site
  let place: Place

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "Providers",
      sources: [site.ownSource], main: main
    ).html
  }

  private var main: HTML {
    """
    <h1>Providers</h1>
    <p class="lead">The organisations that \(site.definitions.council.name) pays to support \
    carers, and how their newest returns stood when this release was made.</p>
    \(table(of: [.provider], heading: "Providers", id: "providers-table")
      ?? "<p class=\"nothing\">No provider is expected to report.</p>\n")\
    \(others)\(publishers)
    """
  }

  /// The council itself and employers, where they report.
  private var others: HTML? {
    table(of: [.council, .employer], heading: "Others who report", id: "others-table").map {
      "<h2>Others who report</h2>\n<p>The council itself, and employers.</p>\n\($0)"
    }
  }

  /// Those who publish figures of their own accord: nothing is expected of them.
  private var publishers: HTML? {
    let bodies = site.definitions.bodies.filter(site.definitions.isPublisher)
    guard !bodies.isEmpty else { return nil }
    let items = bodies.map { body -> HTML in
      let titles = body.contracts.map(\.title)
      let what: HTML? = titles.isEmpty ? nil : ": \(titles.inWords)"
      return "<li><strong>\(body.name)</strong>\(what)</li>\n"
    }
    return """
      <h2>Who publishes, or is written about</h2>
      <p>Real figures that they published themselves, or that others published about them. They \
      are asked for nothing, so nothing of theirs is ever late.</p>
      <ul>
      \(items)</ul>

      """
  }

  private func table(of kinds: Set<ReportingBody.Kind>, heading: String, id: String) -> HTML? {
    let bodies = site.definitions.bodies.filter {
      kinds.contains($0.kind) && !site.definitions.isPublisher($0)
    }
    return ReturnsTable(site: site, place: place, bodies: bodies, heading: heading, id: id).html
  }
}
