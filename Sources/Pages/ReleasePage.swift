// What this release is, how its figures were made safe to publish, and where its files are.

import Disclosure
import Outcomes

struct ReleasePage {
  let site: Site
  let place: Place

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "About this release", section: .about,
      sources: [site.ownSource] + site.nationalSources, main: main
    ).html
  }

  private var main: HTML {
    let header = site.front.header
    return """
      <h1>About this release</h1>
      <p class="lead">\(kindWords)</p>
      <dl class="definition">
      <div><dt>Release</dt><dd>\(header.label), version \(header.version)</dd></div>
      <div><dt>What was known on</dt><dd>\(header.knownAt.londonWords)</dd></div>
      <div><dt>Permanent address</dt><dd><a href="\(place.link(to: site.path(of: header)))">\
      \(header.path)</a></dd></div>
      <div><dt>Definitions used</dt><dd>Fingerprint (SHA-256) \
      <code>\(header.definitionsHash)</code></dd></div>
      </dl>
      <p>A release never changes. When figures are corrected, a new version is published beside \
      it.</p>
      <h2>What is measured</h2>
      <p>Not everything is measured equally well: \
      <a href="\(place.link(to: .coverage))">what is measured, and what is not</a>.</p>
      <p>When a change is more than chance: \
      <a href="\(place.link(to: .method))">how figures are judged</a>.</p>
      \(gate)\(ratings)\
      <h2>What the marks mean</h2>
      \(MarkerKey.list(Marker.allCases.filter { $0 != .revised }))\
      <h2 id="data">Files</h2>
      \(FilesList(site: site, place: place).html)
      """
  }

  private var kindWords: HTML {
    switch site.front.header.kind {
    case .illustrative:
      """
      This release is illustrative: its providers and their figures are invented, to show this \
      monitor at work. \(realWords)
      """
    case .real:
      """
      Figures about support for unpaid carers, made from the returns of the providers that \
      \(site.definitions.council.name) pays. \(realWords)
      """
    }
  }

  /// What is real in either kind of release.
  private var realWords: String {
    let hasEmployers = site.definitions.indicators.contains { $0.provenance == .publisher }
    return "The published national figures in it are real, and stand apart."
      + (hasEmployers
        ? " Real are also the figures of employers that were published, each with its words." : "")
  }

  private let gate: HTML = """
    <h2>How people are protected</h2>
    <p>Before anything is published, every figure passes one gate:</p>
    <ul>
    <li>A figure about carers that rests on 1 to 4 people, or leaves out 1 to 4, is hidden and \
    marked [c], with everything it could be worked out from. Zero is shown.</li>
    <li>Where one part of a total is hidden, a second is hidden too, so that nobody can work it \
    out by taking away.</li>
    <li>Counts are rounded to the nearest 5. Percentages are worked out before rounding and shown \
    as whole numbers, or with one decimal where they rest on 500 or more.</li>
    <li>A figure about a service, such as how soon it answers, is hidden only where it rests on 1 \
    to 4 cases.</li>
    <li>A survey that fewer than 10 people answered, or under 20% of those asked, shows no figure \
    and is marked [u].</li>
    <li>Published figures are shown as their publisher shows them.</li>
    </ul>
    <p>A carer who is supported by two providers is counted by both: a sum over providers is a \
    caseload, not a number of people.</p>

    """

  private let ratings: HTML = """
    <h2>How a figure stands by its target</h2>
    <p>A figure is rated only where somebody has agreed a target and a floor for its year, and \
    every return that was expected has come. Where neither more nor less is better, an expected \
    range stands in the target’s place. Ratings of several indicators are counted, and never made \
    into one.</p>
    <ul class="ratings">
    \(TargetStanding.all.map { "<li>\($0.html)</li>\n" as HTML })</ul>
    <p>All others are not rated. Published figures are benchmarks and never rated.</p>

    """
}
