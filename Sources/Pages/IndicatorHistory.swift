// The dated changes of an indicator's definition: from when, who decided it, why, what held before.

import Disclosure
import Outcomes

struct IndicatorHistory {
  let site: Site
  let indicator: Indicator

  /// One change; of an item's, what the item had been called is not known.
  private struct Entry {
    let change: Change
    /// What is changed, where it is an item and not the indicator itself.
    let item: Item?
    /// What held before, as terms and their words.
    let before: [(term: HTML, words: HTML)]
  }

  /// The section; nothing for a definition that never changed.
  var html: HTML? {
    let entries = (own + ofItems).sorted { $0.change.from > $1.change.from }
    guard !entries.isEmpty else { return nil }
    return """
      <h3 id="changes">Changes of this definition</h3>
      \(entries.map(section))
      """
  }

  private var own: [Entry] {
    let after = indicator.changes.dropFirst().map(\.before) + [indicator.ownTerms]
    return zip(indicator.changes, after).map { superseded, after in
      Entry(
        change: superseded.change, item: nil,
        before: differences(superseded.before, after))
    }
  }

  private var ofItems: [Entry] {
    indicator.allItems.compactMap(site.definitions.item).flatMap { item in
      item.changes.map { Entry(change: $0, item: item, before: []) }
    }
  }

  private func section(_ entry: Entry) -> HTML {
    let change = entry.change
    let about: HTML? = entry.item.map { "It is about an item that is counted: \($0.title). " }
    let compared: HTML =
      change.isRedefinition
      ? "Figures before and after that day are not to be compared \(Marker.breakInSeries.rawValue)."
      : "Figures before and after that day may be compared."
    let pairs = entry.before.map { "<div><dt>\($0.term)</dt><dd>\($0.words)</dd></div>\n" as HTML }
    let before: HTML? =
      pairs.isEmpty ? nil : "<dl class=\"definition\">\n\(pairs)</dl>\n"
    return """
      <h4>From \(change.from.words)</h4>
      <p>\(about)Decided on \(change.decided.words) by \(change.by): \(change.why.asSentence) \
      \(compared)</p>
      \(before)
      """
  }

  private func differences(_ before: Indicator.Terms, _ after: Indicator.Terms)
    -> [(term: HTML, words: HTML)]
  {
    var pairs: [(HTML, HTML)] = []
    if before.title != after.title { pairs.append(("Title before", "\(before.title)")) }
    if before.plain != after.plain { pairs.append(("Meaning before", "\(before.plain)")) }
    if before.numeratorWords != after.numeratorWords {
      pairs.append(("Counted before", "\(before.numeratorWords.asSentence)"))
    }
    if before.denominatorWords != after.denominatorWords {
      let words = before.denominatorWords?.asSentence ?? "None."
      pairs.append(("Denominator before", "\(words)"))
    }
    if before.formula != after.formula {
      pairs.append(("Worked out before from", "\(words(of: before.formula))"))
    }
    if before.source != after.source { pairs.append(("Source before", before.source.html)) }
    return pairs
  }

  /// `Accepted, out of accepted and refused.`
  private func words(of formula: Indicator.Formula) -> String {
    func titles(_ items: [Item.Code]) -> String {
      items.map { site.definitions.item($0)?.title ?? $0 }.inWords
    }
    let words =
      switch formula {
      case .sum(let items): titles(items)
      case .published(let item): titles([item])
      case .ratio(let above, let below, _): "\(titles(above)), out of: \(titles(below))"
      case .perPopulation(let items, let population, let scale):
        "\(titles(items)), for each \(scale) of: "
          + (site.definitions.population(population)?.title ?? population)
      }
    return words.asSentence
  }
}
