// The frame that every page stands in: head, help line, navigation, release, footer.

import Disclosure
import Foundation
import Outcomes

/// One page: its own words inside the frame they share.
struct PageFrame {
  let site: Site
  let place: Place
  let title: String
  /// Whose figures everything in it is, where they are real in any release.
  var publisher: Publisher?
  /// Where its figures come from, and on what terms; the sentence ends with a full stop.
  let sources: [HTML]
  let main: HTML

  enum Publisher {
    case national
    case others(String)
  }

  var html: HTML {
    """
    \(PageFrame.head(place: place, title: title, council: site.definitions.council.name))
    <body>
    \(header)
    <main id="main" tabindex="-1">
    \(main)
    </main>
    \(footer)
    </body>
    </html>

    """
  }

  static func head(place: Place, title: String, council: String?) -> HTML {
    let names = [title, "Carers’ outcomes"] + (council.map { [$0] } ?? [])
    return """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(contentSecurityPolicy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(names.joined(separator: " – "))</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="\(place.link(to: .style))">
      </head>
      """
  }

  private var header: HTML {
    """
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
    <div class="band">
    <p class="name"><a href="\(place.link(to: .home))">\
    \(council) \
    <span class="service">Carers’ outcomes</span></a>\(demonstration)</p>
    <p class="help-link"><a href="#help">Need help now?</a></p>
    </div>
    <nav aria-label="Main">
    <ul>
    \(navigation)</ul>
    </nav>
    </header>
    <div class="release" role="region" aria-label="Which release this is">
    \(notice)\(older)<p>\(releaseWords) Made from what was known on \
    \(site.front.header.knownAt.londonWords).</p>
    </div>
    """
  }

  /// The logo, where there is one, says the name.
  private var council: HTML {
    let council = site.definitions.council
    guard let logo = council.look?.logo else {
      return "<span class=\"council\">\(council.name)</span>"
    }
    return """
      <img class="logo" src="\(logo.address)" alt="\(logo.words)" \
      width="\(logo.width)" height="\(logo.height)">
      """
  }

  private var demonstration: HTML? {
    site.isIllustrative ? " <span class=\"demonstration\">Demonstration</span>" : nil
  }

  /// The parts of the site, the front page's own among them; no strategy where the definitions hold
  /// none.
  private var navigation: [HTML] {
    let strategy = site.definitions.strategy.map {
      (title: "Strategy", path: Page.framework($0).path)
    }
    let items =
      [
        (title: "Overview", path: ""), (title: "Outcomes", path: "#outcomes"),
        (title: "Key moments", path: "#moments"), (title: "Indicators", path: "indicators/"),
      ] + [strategy].compactMap { $0 } + [
        (title: "Providers", path: Page.providers.path),
        (title: "Published national figures", path: Page.national.path),
        (title: "About", path: Page.about),
      ]
    return items.map { item in
      let current: HTML = place.path == item.path ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(place.link(to: item.path))\"\(current)>\(item.title)</a></li>\n"
    }
  }

  private var releaseWords: String {
    let (header, year) = (site.front.header, site.definitions.year)
    let label =
      ReportingPeriod(label: header.label, in: year).map {
        "\($0.words(in: year)) (\(header.label))"
      } ?? header.label
    return "Release for \(label), version \(header.version)."
  }

  private var notice: HTML {
    switch publisher {
    case .national:
      return """
        <p class="notice real"><strong>Real.</strong> The figures on this page are published \
        national figures. They are not made from providers’ returns.</p>

        """
    case .others(let names):
      return """
        <p class="notice real"><strong>Real.</strong> Figures about \(names), as others or they \
        themselves published them; the source and the exact words stand beside each.</p>

        """
    case nil: break
    }
    guard site.isIllustrative else { return .nothing }
    return """
      <p class="notice illustrative"><strong>Illustrative.</strong> The providers and their \
      figures are invented, to show this monitor at work. They say nothing about real carers.</p>

      """
  }

  private var older: HTML {
    guard !site.isLatest, let latest = site.latestPath else { return .nothing }
    return """
      <p class="notice older"><strong>An older release.</strong> \
      <a href="\(place.link(to: latest))">Go to the newest release</a></p>

      """
  }

  private var footer: HTML {
    """
    <footer>
    \(PageFrame.help(site.definitions.council))
    <section aria-labelledby="sources-title">
    <h2 id="sources-title">Where these figures come from</h2>
    \(sources.map { "<p>\($0)</p>\n" as HTML })\
    <p><a href="\(place.link(to: Page.about))#data">Download the figures of this release</a></p>
    <p><a href="\(place.link(to: Page.about))#marks">What marks such as [p] and [c] mean</a></p>
    </section>
    \(DashboardLinks(site: site, place: place).list(of: .footer).map { links -> HTML in
      "<nav class=\"more\" aria-label=\"More about these pages\">\n\(links)</nav>\n"
    })</footer>
    """
  }

  /// The council's own line for a carer who needs help now.
  static func help(_ council: Council) -> HTML {
    """
    <section id="help" class="help" aria-labelledby="help-title">
    <h2 id="help-title">Need help now?</h2>
    <p>\(council.helpNow.html(page: "Help from \(council.name)"))</p>
    </section>
    """
  }
}
