// What is wrong in a definition file, said to the person who edits it.

/// One fault of one file: where it is, what is wrong and what to write instead.
///
/// Printed as `Indicators/KC01.yaml:12: polarity: “good” is not a polarity. Write up, down or
/// neutral.` Never holds a secret: values of credentials and addresses are not quoted.
package struct Fault: Hashable, Sendable {
  /// Relative to the project, such as `Indicators/KC01.yaml`.
  package let file: String
  /// Counted from 1; 0 when the fault is of the file or folder as a whole.
  package let line: Int
  /// The key it stands under; empty when it stands under none.
  package let key: String
  /// What is wrong, as a sentence.
  package let words: String
  /// What to do, as a sentence.
  package let remedy: String

  package init(file: String, line: Int, key: String, words: String, remedy: String) {
    self.file = file
    self.line = line
    self.key = key
    self.words = words
    self.remedy = remedy
  }
}

extension Fault: Comparable {
  package static func < (a: Fault, b: Fault) -> Bool {
    (a.file, a.line, a.key, a.words, a.remedy) < (b.file, b.line, b.key, b.words, b.remedy)
  }
}

extension Fault: CustomStringConvertible {
  package var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    return [place, key, "\(words) \(remedy)"].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

/// Everything that is wrong in the definition files, sorted by place.
package struct CatalogueFaults: Error, Hashable, Sendable {
  /// Never empty.
  package let faults: [Fault]

  package init(_ faults: some Sequence<Fault>) { self.faults = Set(faults).sorted() }
}

extension CatalogueFaults: CustomStringConvertible {
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
