// An answer as one HTML file that needs nothing else: to be e-mailed, read on a telephone, printed.

import Outcomes
import Pages
import ProviderReturns

extension ReturnAnswer {
  /// The answer as a web page of its own, with its style inside, without a script.
  package var html: [UInt8] { AnswerPage(answer: self).html.bytes }
}

struct AnswerPage {
  let answer: ReturnAnswer

  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(AnswerStyle.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(answer.headline) – \(answer.definitions.council.name)</title>
    <style>\(AnswerStyle.sheet)</style>
    </head>
    <body>
    <header>
    <p class="council">\(answer.definitions.council.name) – Carers’ outcomes</p>
    <h1>\(answer.headline)</h1>
    \(steps)</header>
    <main>
    \(summary)\(returns)\(AnswerProblems(answer: answer).html)\(notChecked)\(preview)\(receipt)\
    </main>
    </body>
    </html>

    """
  }

  private var steps: HTML {
    let look: HTML =
      switch answer.state {
      case .accepted: "good"
      case .acceptedWithProblems, .waiting: "middling"
      case .refused: "bad"
      }
    let lines = answer.next.map { step -> HTML in
      step.who == nil
        ? "<p>\(step.words)</p>\n" : "<p><strong>\(step.title):</strong> \(step.words)</p>\n"
    }
    return """
      <div class="notice \(look)" role="note" aria-label="What happens next">
      \(lines)</div>

      """
  }

  /// Which rules were broken, with a link to each place.
  private var summary: HTML? {
    guard !answer.problems.isEmpty else { return nil }
    let rules = AnswerProblems(answer: answer).links.map { rule -> HTML in
      let links = rule.links.enumerated().map { $0 == 0 ? $1 : ", \($1)" as HTML }
      return "<li>\(rule.title) (\(rule.severity.rawValue)): \(links)</li>\n"
    }
    return """
      <nav aria-labelledby="summary-title">
      <h2 id="summary-title">What was found</h2>
      <ul class="found">
      \(rules)</ul>
      </nav>

      """
  }

  private var returns: HTML? {
    guard !answer.returns.isEmpty else { return nil }
    let rows = answer.returns.map { one -> HTML in
      "<dt>\(one.title(in: answer.year))</dt><dd>\(one.words)</dd>\n"
    }
    return section("returns", answer.returns.count == 1 ? "Return" : "Returns", list(rows))
  }

  private var notChecked: HTML? {
    guard !answer.notChecked.isEmpty else { return nil }
    let items = answer.notChecked.map { "<li>\($0.words)</li>\n" as HTML }
    return section("not-checked", "Not checked here", "<ul>\n\(items)</ul>\n")
  }

  private var preview: HTML? {
    answer.preview.map { preview in
      section(
        "preview", "Preview of the figures",
        AnswerPreview(preview: preview, year: answer.year).html)
    }
  }

  private var receipt: HTML {
    let rows = answer.receiptLines.map { "<dt>\($0.title)</dt><dd>\($0.words)</dd>\n" as HTML }
    return section("receipt", "Receipt", list(rows))
  }

  private func list(_ rows: [HTML]) -> HTML { "<dl>\n\(rows)</dl>\n" }

  private func section(_ name: String, _ title: String, _ content: HTML) -> HTML {
    """
    <section aria-labelledby="\(name)-title">
    <h2 id="\(name)-title">\(title)</h2>
    \(content)</section>

    """
  }
}
