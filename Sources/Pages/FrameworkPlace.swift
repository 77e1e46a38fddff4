// Where a label or a key moment belongs: in which framework, how surely, and since when.

import Outcomes

struct FrameworkPlace {
  let page: DashboardPage

  /// `nil` on the page of anything else.
  var html: HTML? {
    switch page.subject {
    case .label(let label, let framework):
      """
      <p><strong>\(status(of: label, in: framework))</strong> \(label.evidence.asSentence)</p>
      \(LabelHistory(label: label, framework: framework).html)\(part(of: framework))
      """
    case .moment(_, let framework): part(of: framework)
    case .release, .index, .district, .body, .indicator, .breakdown: nil
    }
  }

  private func part(of framework: Framework) -> HTML {
    """
    <p>It is a part of: \
    <a href="\(page.place.link(to: .framework(framework)))">\(framework.title)</a>. \
    Source: \(framework.source.html)</p>

    """
  }

  private func status(of label: Label, in framework: Framework) -> String {
    let area = framework.areas.first { $0.code == label.area }?.title ?? label.area
    let whole = framework.wholeWords
    return switch label.status {
    case .firm: "Firm: \(whole)’s own text supports that it belongs to “\(area)”."
    case .inferred:
      "Assignment inferred: \(whole) does not say that it belongs to “\(area)”; we conclude it."
    }
  }
}
