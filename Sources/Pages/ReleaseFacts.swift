// What a release is: its kind, its day, its permanent address, the fingerprint of its definitions.

import Disclosure
import Outcomes

struct ReleaseFacts {
  let site: Site
  let place: Place

  var html: HTML {
    let header = site.front.header
    return """
      <p>\(kindWords)</p>
      <dl class="definition">
      <div><dt>Release</dt><dd>\(header.label), version \(header.version)</dd></div>
      <div><dt>What was known on</dt><dd>\(header.knownAt.londonWords)</dd></div>
      <div><dt>Permanent address</dt><dd><a href="\(place.link(to: site.path(of: header)))">\
      \(header.path)</a></dd></div>
      <div><dt>Definitions used</dt><dd>Fingerprint (SHA-256) \
      <code>\(header.definitionsHash)</code></dd></div>
      </dl>

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
}
