// One row of the providers page: a contract, and how its newest return stands as at the release.

import Disclosure
import Outcomes

struct ReturnRow {
  let site: Site
  let place: Place
  let body: ReportingBody
  let contract: Contract

  private var year: FinancialYear { site.definitions.year }

  private var standings: [ReturnStanding] {
    site.front.standings.filter { $0.body == body.code && $0.contract == contract.code }
  }

  private var newest: ReturnStanding? { standings.max { $0.period < $1.period } }

  /// Earlier returns that never came, or could not be used.
  private var missing: HTML? {
    let periods = standings.filter { [.late, .refused].contains($0.state) && $0 != newest }
      .map(\.period).sorted()
    guard !periods.isEmpty else { return nil }
    let words = periods.map { $0.sentenceWords(in: year) }.inWords
    return " <span class=\"state missing also\">Still missing: \(words)</span>"
  }

  var html: HTML {
    let standing: HTML =
      newest.map { standing in
        """
        <td><span class="state \(standing.state.look)">\(standing.state.words)</span>\
        \(received(standing))\(missing)</td>\
        <td>\(period(standing)) <span class="when">due by \(standing.due.words)</span></td>
        """
      } ?? "<td>None is due yet</td><td>–</td>"
    return """
      <tr><th scope="row">\(name) <span class="contract">\(contract.title)\(lot)\
      \(dates)</span></th>\(standing)</tr>

      """
  }

  /// A link where the body has a page of its own, but for that page itself.
  private var name: HTML {
    guard let path = site.path(of: body), path != place.path else { return "\(body.name)" }
    return "<a href=\"\(place.link(to: path))\">\(body.name)</a>"
  }

  private func received(_ standing: ReturnStanding) -> HTML? {
    guard let received = standing.received else { return nil }
    let late = received > standing.due ? ", after it was due" : ""
    return " <span class=\"when\">received \(received.words)\(late)</span>"
  }

  /// A part-return by its own dates, with the whole that it is a part of.
  private func period(_ standing: ReturnStanding) -> HTML {
    let period = standing.period
    let whole = contract.due.frequency.period(holding: period.end, in: year, kind: period.kind)
    guard whole != period, whole.contains(period) else {
      return "\(period.sentenceWords(in: year))"
    }
    return """
      \(period.start.words) to \(period.end.words) \
      <span class="when">a part of \(whole.sentenceWords(in: year))</span>
      """
  }

  private var lot: HTML? {
    guard let lot = contract.lot else { return nil }
    let isOpen: HTML? =
      lot.isConfirmed ? nil : " <span class=\"tag\">districts not confirmed</span>"
    return ", \(lot.title)\(isOpen)"
  }

  /// Its last day where that is past, its first where that is to come.
  private var dates: HTML? {
    if contract.validTo < site.day {
      return " <span class=\"when\">ended on \(contract.validTo.words)</span>"
    }
    guard contract.validFrom > site.day else { return nil }
    return " <span class=\"when\">begins on \(contract.validFrom.words)</span>"
  }
}

extension ReturnState {
  /// The class that gives the state its sign; the words beside it say the same.
  fileprivate var look: HTML {
    switch self {
    case .accepted, .revised: "here"
    case .acceptedWithProblems: "partly"
    case .notDue, .due: "open"
    case .late, .refused, .waiting: "missing"
    }
  }
}
