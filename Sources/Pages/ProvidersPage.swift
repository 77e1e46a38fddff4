// Who reports, under which contract, and how each newest return stands as at the release.

import Disclosure
import Outcomes

struct ProvidersPage {
  let site: Site
  let place: Place

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "Providers", section: .providers,
      sources: [site.ownSource], main: main
    ).html
  }

  private var main: HTML {
    """
    <h1>Providers</h1>
    <p class="lead">The organisations that \(site.definitions.council.name) pays to support \
    carers, and how their newest returns stood when this release was made.</p>
    \(table(of: [.provider], head: "Provider", id: "providers-table")
      ?? "<p class=\"nothing\">No provider is expected to report.</p>\n")\
    \(others)
    """
  }

  /// The council itself and employers, where they report.
  private var others: HTML? {
    table(of: [.council, .employer], head: "Who", id: "others-table").map {
      "<h2>Others who report</h2>\n<p>The council itself, and employers.</p>\n\($0)"
    }
  }

  private func table(of kinds: Set<ReportingBody.Kind>, head: String, id: String) -> HTML? {
    let bodies = site.definitions.bodies.filter { kinds.contains($0.kind) }
    let rows = bodies.flatMap { body in body.contracts.map { row(body, $0) } }
    guard !rows.isEmpty else { return nil }
    return """
      <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
      <table class="words">
      <caption><span id="\(id)">Newest return of each contract, as at \
      \(site.front.header.knownAt.londonWords)</span></caption>
      <thead><tr><th scope="col">\(head)</th><th scope="col">State</th>\
      <th scope="col">Return for</th><th scope="col">Due by</th>\
      <th scope="col">Contract</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private func row(_ body: ReportingBody, _ contract: Contract) -> HTML {
    let newest = site.front.standings
      .filter { $0.body == body.code && $0.contract == contract.code }
      .max { $0.period < $1.period }
    let lot = contract.lot.map { ", \($0.title)" } ?? ""
    let standing: HTML =
      newest.map { standing in
        """
        <td><span class="state \(standing.state.look)">\(standing.state.words)</span></td>\
        <td>\(standing.period.sentenceWords)</td><td>\(standing.due.words)</td>
        """
      } ?? "<td>None is due yet</td><td>–</td><td>–</td>"
    return """
      <tr><th scope="row">\(body.name)</th>\(standing)<td>\(contract.title)\(lot)</td></tr>

      """
  }
}

extension ReturnState {
  /// The class that gives the state its sign; the words beside it say the same.
  fileprivate var look: HTML {
    switch self {
    case .accepted, .revised: "here"
    case .acceptedWithProblems: "partly"
    case .notDue, .due: "open"
    case .late, .refused: "missing"
    }
  }
}
