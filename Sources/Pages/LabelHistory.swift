// Where a label stands in its framework, whether that is inferred, and where it stood before.

import Outcomes

struct LabelHistory {
  let label: Label
  let framework: Framework

  var inferredTag: HTML? {
    label.status == .inferred ? " <span class=\"tag\">assignment inferred</span>" : nil
  }

  /// Its earlier places, the latest first; nothing for a label that never changed.
  var html: HTML? {
    guard !label.changes.isEmpty else { return nil }
    return "<ul class=\"changes\">\n\(label.changes.reversed().map(entry))</ul>\n"
  }

  private func entry(_ superseded: Superseded<Label.Terms>) -> HTML {
    let (change, before) = (superseded.change, superseded.before)
    let now = Label.Terms(
      title: label.title, area: label.area, status: label.status, evidence: label.evidence)
    let decided: HTML = """
      Decided on \(change.decided.words) by \(change.by): \(change.why.asSentence)
      """
    // A release made before the day on which the change holds still shows what held before it.
    guard before != now else {
      return "<li>From \(change.from.words) this no longer holds. \(decided)</li>\n"
    }
    return """
      <li>Until \(change.from.adding(-1).words): \(place(before)). \(decided)</li>

      """
  }

  private func place(_ terms: Label.Terms) -> HTML {
    let area = framework.areas.first { $0.code == terms.area }?.title ?? terms.area
    let status: HTML = terms.status == .firm ? "firm" : "inferred"
    let title: HTML? = terms.title == label.title ? nil : "called “\(terms.title)”, "
    return "\(title)under “\(area)” (\(status)), because \(terms.evidence.asReason)"
  }
}

extension String {
  /// Inside a sentence: without the full stop, and small at its start.
  fileprivate var asReason: String {
    let text = lowercasedFirst
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
