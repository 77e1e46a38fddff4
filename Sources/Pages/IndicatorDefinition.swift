// What exactly an indicator measures, from where, under which names, and what it is evidence of.

import Disclosure
import Outcomes

struct IndicatorDefinition {
  let site: Site
  let place: Place
  let indicator: Indicator

  /// Labels and key moments, evidence first; related ones are marked and hollow.
  var bearings: HTML {
    let labels = indicator.labels.compactMap { tag -> HTML? in
      for framework in site.definitions.frameworks {
        guard let label = framework.labels.first(where: { $0.code == tag.code }) else { continue }
        return item(
          tag, label.title, of: framework, to: place.link(to: label, in: framework))
      }
      return nil
    }
    let moments = indicator.moments.compactMap { tag -> HTML? in
      for framework in site.definitions.frameworks {
        guard let moment = framework.keyMoments.first(where: { $0.code == tag.code }) else {
          continue
        }
        return item(tag, moment.title, of: framework, to: place.link(to: moment))
      }
      return nil
    }
    // Employers' frameworks have no key moments.
    let momentList: HTML? =
      moments.isEmpty && indicator.tier == .employer
      ? nil : "<h3>Key moments</h3>\n\(list(moments))"
    return """
      <h3>Outcomes and other aims</h3>
      \(list(labels))\(momentList)\(labels.isEmpty && moments.isEmpty ? nil : IndicatorList.key)
      """
  }

  private func list(_ items: [HTML]) -> HTML {
    items.isEmpty
      ? "<p class=\"nothing\">None.</p>\n" : "<ul class=\"indicators wide\">\n\(items)</ul>\n"
  }

  private func item(
    _ tag: Indicator.Tag, _ title: String, of framework: Framework, to link: String
  ) -> HTML {
    // The council's own strategy goes without saying.
    let whole: HTML? =
      framework.kind == .employer ? " <span class=\"when\">\(framework.title)</span>" : nil
    return """
      <li><span class="\(tag.bearing.mark)" aria-hidden="true"></span><span class="what">\
      <a href="\(link)">\(title)</a>\(tag.bearing.tag)\(whole)</span></li>

      """
  }

  var list: HTML {
    let pairs = rows.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" as HTML }
    return "<dl class=\"definition\">\n\(pairs)</dl>\n"
  }

  private var rows: [(HTML, HTML)] {
    var rows: [(HTML, HTML)] = []
    switch indicator.formula {
    case .published: rows.append(("What is published", "\(indicator.numeratorWords.asSentence)"))
    case .sum, .ratio, .perPopulation:
      let head: HTML = indicator.denominatorWords == nil ? "What is counted" : "Numerator"
      rows.append((head, "\(indicator.numeratorWords.asSentence)"))
    }
    if let words = indicator.denominatorWords {
      rows.append(("Denominator", "\(words.asSentence)"))
    }
    rows.append(("Unit", "\(unitWords)"))
    rows.append(("How often", "\(indicator.kindWords)"))
    rows.append(("Which way is better", "\(indicator.polarityWords)"))
    rows.append(("Who reports it", "\(reporterWords)"))
    let secret: HTML = indicator.isPublished ? "What is shown" : "What is hidden"
    rows.append((secret, "\(indicator.secretWords)"))
    rows.append(("Source of the definition", indicator.source.html))
    if !indicator.aliases.isEmpty {
      let names = indicator.aliases.map { "<li>\($0.words)</li>\n" as HTML }
      rows.append(("Other names", "<ul>\n\(names)</ul>"))
    }
    return rows
  }

  private var unitWords: String {
    let unit = indicator.unit == "%" ? "per cent" : indicator.unit
    return
      "\(indicator.formWords.prefix(1).uppercased())\(indicator.formWords.dropFirst()), in \(unit)."
  }

  private var reporterWords: String {
    switch indicator.reportedBy {
    case .provider: "Commissioned providers."
    case .council: "\(site.definitions.council.name)."
    case .employer where indicator.isPublished:
      site.definitions.publisherWords(of: [indicator]).asSentenceStart
        + ": taken from what was published about it."
    case .employer: "Employers."
    case .national: "A national publisher; never asked of providers."
    }
  }
}

extension Indicator.Alias {
  /// `1D, until 31 March 2023`.
  var words: String {
    switch (from, to) {
    case (nil, nil): name
    case (let from?, nil): "\(name), since \(from.words)"
    case (nil, let to?): "\(name), until \(to.words)"
    case (let from?, let to?): "\(name), from \(from.words) to \(to.words)"
    }
  }
}
