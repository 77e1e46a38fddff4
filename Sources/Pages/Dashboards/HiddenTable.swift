// How many figures each indicator shows, hides or does not have: hiding is said, not hidden.

import Disclosure
import Foundation
import Outcomes

struct HiddenTable {
  let site: Site
  let place: Place
  let opened: [OpenedFigures]
  let id: String

  var html: HTML {
    let rows = opened.filter { !$0.indicator.isPublished }.map { ($0.indicator, Count(of: $0)) }
    let all = rows.reduce(Count()) { $0 + $1.1 }
    return """
      <p>The public tables of this release have \(Decimal(all.all).grouped()) places for a figure. \
      \(Decimal(all.shown).grouped()) show one, \(all.hidden) are hidden so that nobody can be \
      recognised, \(all.fewAnswers) rest on too few answers, and \(all.absent) have none.</p>
      \(scrollingTable("\(id)-table", "Figures shown, hidden and absent, by indicator"))\
      <thead><tr><th scope="col">Indicator</th><th scope="col" class="number">Shown</th>\
      <th scope="col" class="number">Hidden [c]</th>\
      <th scope="col" class="number">Too few answers [u]</th>\
      <th scope="col" class="number">None [x] [z]</th></tr></thead>
      <tbody>
      \(rows.map(row))</tbody>
      </table>
      </div>

      """
  }

  private func row(_ indicator: Indicator, _ count: Count) -> HTML {
    """
    <tr><th scope="row"><a href="\(place.link(to: indicator))">\(indicator.title)</a></th>\
    <td class="number">\(count.shown)</td><td class="number">\(count.hidden)</td>\
    <td class="number">\(count.fewAnswers)</td><td class="number">\(count.absent)</td></tr>

    """
  }
}

/// Of every public table of one indicator or of several.
private struct Count {
  var shown = 0
  var hidden = 0
  var fewAnswers = 0
  var absent = 0

  init() {}

  init(of one: OpenedFigures) {
    for figure in (one.figures?.tables ?? []).flatMap(\.rows).flatMap(\.figures) {
      if figure.markers.contains(.confidential) {
        hidden += 1
      } else if figure.markers.contains(.lowReliability) {
        fewAnswers += 1
      } else if figure.value != nil {
        shown += 1
      } else {
        absent += 1
      }
    }
  }

  var all: Int { shown + hidden + fewAnswers + absent }

  static func + (a: Count, b: Count) -> Count {
    var sum = a
    sum.shown += b.shown
    sum.hidden += b.hidden
    sum.fewAnswers += b.fewAnswers
    sum.absent += b.absent
    return sum
  }
}
