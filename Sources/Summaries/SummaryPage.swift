// A summary as one HTML file that needs nothing else: for a telephone, a screen or a sheet of A4.

import Disclosure
import Outcomes
import Pages

extension Summary {
  /// The summary as a web page of its own, with its style inside, without a script.
  package var html: [UInt8] { SummaryPage(summary: self).html.bytes }
}

struct SummaryPage {
  let summary: Summary

  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="\(SummaryStyle.policy)"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="color-scheme" content="light dark"/>
    <title>\(summary.title): summary – \(summary.council.name)</title>
    <style>\(SummaryStyle.sheet)</style>
    </head>
    <body>
    \(header)<main>
    \(main)</main>
    \(footer)</body>
    </html>

    """
  }

  private var header: HTML {
    let kind = summary.kindWords
    let look: HTML = summary.isIllustrative ? "notice illustrative" : "notice real"
    return """
      <header>
      <p class="council">\(summary.council.name) – Carers’ outcomes</p>
      <h1>\(summary.title)</h1>
      <p class="\(look)"><strong>\(kind.name)</strong> \(kind.sentence)</p>
      <p>\(summary.releaseWords) It never changes, and stands on the monitor’s pages at \
      <code>\(summary.header.path)</code>.</p>
      </header>

      """
  }

  private var main: HTML {
    let tables = SummaryTables(summary: summary)
    return """
      <section>
      <h2>Who has reported</h2>
      <p>\(summary.returnsWords.joined(separator: " "))</p>
      </section>
      \(summary.isCounty ? county(tables) : district(tables))\(rest)
      """
  }

  private var rest: HTML? {
    let parts = [unmeasured, changes, markers].compactMap { $0 }
    return parts.isEmpty ? nil : "<div class=\"rest\">\n\(parts)</div>\n"
  }

  private func county(_ tables: SummaryTables) -> HTML {
    """
    <section>
    <h2>How many carers</h2>
    \(tables.headlines)<p>\(summary.comparisonWords) \(summary.caseloadWords)</p>
    </section>
    <section>
    <h2>The strategy’s outcomes</h2>
    <p><strong>\(summary.countsWords)</strong></p>
    \(tables.outcomes)\(agreements)\(leftOut)</section>
    \(tables.published)
    """
  }

  private func district(_ tables: SummaryTables) -> HTML {
    """
    <section>
    <h2>Carers in \(summary.areaName), with \(summary.council.areaName) beside</h2>
    \(tables.district)<p>\(summary.countyOnlyWords)</p>
    <p>\(summary.comparisonWords) \(summary.caseloadWords)</p>
    </section>

    """
  }

  private var agreements: HTML? {
    let words = summary.agreementWords
    guard !words.isEmpty else { return nil }
    return "<p class=\"quiet\">\(words.joined(separator: " ")) A floor is the agreed minimum.</p>\n"
  }

  private var leftOut: HTML? {
    summary.leftOutWords.map { "<p class=\"quiet\">\($0)</p>\n" }
  }

  private var unmeasured: HTML? {
    guard summary.isCounty else { return nil }
    return """
      <section>
      <h2>What is hardly measured, or not at all</h2>
      <p>\(summary.unmeasuredWords)</p>
      </section>

      """
  }

  private var changes: HTML? {
    let words = summary.changeWords
    guard !words.isEmpty else { return nil }
    return """
      <section>
      <h2>Definitions changed in the last year</h2>
      <ul>
      \(words.map { "<li>\($0)</li>\n" as HTML })</ul>
      </section>

      """
  }

  private var markers: HTML? {
    let markers = summary.markers
    guard !markers.isEmpty else { return nil }
    let pairs = markers.map { "<dt>\($0.rawValue)</dt><dd>\($0.words)</dd>\n" as HTML }
    return """
      <section>
      <h2>What the marks mean</h2>
      <dl>
      \(pairs)</dl>
      </section>

      """
  }

  private var footer: HTML {
    let line = summary.council.helpNow
    let address: HTML? = line.address.map { address in
      address.hasPrefix("https://") ? " <a href=\"\(address)\">\(address)</a>" : " \(address)"
    }
    let sources = summary.sourceWords.map { "<p class=\"quiet\">\($0)</p>\n" as HTML }
    return """
      <footer>
      <h2>Whom to ask</h2>
      <p>\(summary.askWords)</p>
      <p class="help"><strong>A carer who needs help now:</strong> \
      \(line.words)\(line.telephoneLink)\(address)</p>
      \(sources)</footer>

      """
  }
}
