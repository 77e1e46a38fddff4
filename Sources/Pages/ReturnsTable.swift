// Contracts with the state of each one's newest return, as at the release.

import Outcomes

struct ReturnsTable {
  let site: Site
  let place: Place
  let bodies: [ReportingBody]
  let heading: String
  let id: String

  /// `nil` where nobody has a contract.
  var html: HTML? {
    let rows = bodies.flatMap { body in
      body.contracts.map { ReturnRow(site: site, place: place, body: body, contract: $0).html }
    }
    guard !rows.isEmpty else { return nil }
    let caption =
      "\(heading): newest return of each contract, as at \(site.front.header.knownAt.londonWords)"
    return """
      \(scrollingTable(id, caption, kind: "words returns"))\
      <thead><tr><th scope="col">Who, under which contract</th><th scope="col">State</th>\
      <th scope="col">Return for, and due by</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }
}
