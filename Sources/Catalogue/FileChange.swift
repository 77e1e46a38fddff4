// The dated changes of all definition files, as one list: what changed, when, by whom and why.

package import Outcomes

/// One dated change, where it stands and what it is about.
package struct FileChange: Hashable, Sendable {
  /// Relative to the project, such as `Indicators/KC34.yaml`.
  package let file: String
  /// Of its `from`.
  package let line: Int
  /// The code of the indicator, item or label; the file's path where the whole file is meant.
  package let subject: String
  package let change: Change
  /// Keys that said otherwise before, such as `numerator` and `formula`; of a file, what was
  /// changed, in a sentence. Empty where a redefinition changed no word.
  package let what: [String]

  package init(file: String, line: Int, subject: String, change: Change, what: [String]) {
    self.file = file
    self.line = line
    self.subject = subject
    self.change = change
    self.what = what
  }
}

extension FileChange: Comparable {
  package static func < (a: FileChange, b: FileChange) -> Bool {
    (a.change.decided, a.file, a.line) < (b.change.decided, b.file, b.line)
  }
}

extension FileChange: CustomStringConvertible {
  /// `2025-02-11  Indicators/KC34.yaml:44  KC34: redefined from 1 April 2025 (numerator), by …: …`
  package var description: String {
    let verb = change.isRedefinition ? "redefined" : "changed"
    let what = what.isEmpty ? "" : " (\(what.joined(separator: ", ")))"
    return "\(change.decided.iso)  \(file):\(line)  \(subject): \(verb) from "
      + "\(change.from.words)\(what), by \(change.by): \(change.why)"
  }
}

extension Catalogue {
  /// Changes that were decided, or came into force, on a day or later.
  package func changes(since day: Day) -> [FileChange] {
    changes.filter { $0.change.decided >= day || $0.change.from >= day }
  }

  /// The same, one a line, for the person who asks.
  package func changesInWords(since day: Day) -> String {
    let lines = changes(since: day).map(\.description)
    return lines.isEmpty
      ? "No change was decided, or came into force, since \(day.words)."
      : lines.joined(separator: "\n")
  }
}
