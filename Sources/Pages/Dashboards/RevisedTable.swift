// Figures that the release before showed otherwise: what stood there then, and what stands now.

import Disclosure
import Outcomes

struct RevisedTable {
  let site: Site
  let place: Place
  let id: String

  /// Of the whole release; `nil` where no figure was revised.
  var html: HTML? {
    guard let changes = site.front.changes else { return nil }
    let known = changes.revised.filter { site.definitions.indicator($0.indicator) != nil }
    let more: HTML? =
      changes.revisedCount > known.count
      ? "<p>The first \(known.count) of \(changes.revisedCount).</p>\n" : nil
    return table(known, isOfOne: false, caption: "Figures that are shown otherwise than before")
      .map { "\($0)\(more)" }
  }

  /// Of one indicator; `nil` where none of its figures is known to be revised.
  ///
  /// Of a release with very many revisions not all are kept, and then that is said.
  func html(of indicator: Indicator) -> HTML? {
    guard let changes = site.front.changes else { return nil }
    let earlier = changes.earlier
    let isCut = changes.revisedCount > changes.revised.count
    let cut: HTML? =
      isCut
      ? """
      <p>So many figures were revised in this release that not all of them are listed: the files \
      of both releases have all.</p>

      """ : nil
    let own = changes.revised.filter { $0.indicator == indicator.code }
    let caption = "\(indicator.title): what the release before showed otherwise"
    guard let table = table(own, isOfOne: true, caption: caption) else { return cut }
    return """
      <p>Then: in <a href="\(place.link(to: site.path(of: earlier)))">the release for \
      \(earlier.label), version \(earlier.version)</a>, made from what was known on \
      \(earlier.knownAt.londonWords).</p>
      \(table)\(cut)
      """
  }

  private func table(
    _ revised: [ReleaseChanges.RevisedFigure], isOfOne: Bool, caption: String
  ) -> HTML? {
    guard !revised.isEmpty else { return nil }
    let head: HTML? = isOfOne ? nil : "<th scope=\"col\">Indicator</th>"
    return """
      \(scrollingTable("\(id)-table", caption))<thead><tr>\(head)<th scope="col">Part</th>\
      <th scope="col">Period</th><th scope="col" class="number">Then</th>\
      <th scope="col" class="number">Now</th></tr></thead>
      <tbody>
      \(revised.compactMap { row($0, isOfOne: isOfOne) })</tbody>
      </table>
      </div>

      """
  }

  private func row(_ one: ReleaseChanges.RevisedFigure, isOfOne: Bool) -> HTML? {
    guard let indicator = site.definitions.indicator(one.indicator) else { return nil }
    let part = one.value?.title ?? "Total"
    let heads: HTML =
      isOfOne
      ? "<th scope=\"row\">\(part)</th>"
      : """
      <th scope="row"><a href="\(place.link(to: indicator))">\(indicator.title)</a></th>\
      <td>\(part)</td>
      """
    return """
      <tr>\(heads)<td>\(indicator.words(for: one.period, in: site.definitions.year))</td>\
      <td class="number">\(one.before)</td><td class="number main">\(one.after)</td></tr>

      """
  }
}
