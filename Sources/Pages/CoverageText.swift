// The coverage of all frameworks as plain text, for the command line.

package import Outcomes

/// The same facts as the coverage page, in lines of at most 100 columns.
package enum CoverageText {
  /// - Parameter day: whose contracts decide what is asked of somebody.
  package static func lines(_ definitions: Definitions, on day: Day) -> [String] {
    let head = [
      "Coverage on \(day.words): what is evidence of each part. The related is not counted."
    ]
    return head
      + Coverage.all(in: definitions, on: day).flatMap { ["", $0.framework.title] + lines(of: $0) }
  }

  private static func lines(of coverage: Coverage) -> [String] {
    (coverage.ending.map { [$0] } ?? []) + wrapped(words(of: coverage.sentence))
      + coverage.groups.flatMap { kind, parts in
        let noun = kind.noun(in: coverage.framework).many
        return ["", noun.asSentenceStart] + parts.flatMap(lines)
      }
  }

  private static func lines(of part: CoveredPart) -> [String] {
    func names(_ head: String, _ indicators: [Indicator]) -> [String] {
      guard !indicators.isEmpty else { return [] }
      let all = indicators.map { "\($0.code) (\($0.tier.words))" }
      return wrapped([head] + all.dropLast().map { $0 + "," } + all.suffix(1), by: 6)
    }
    return wrapped(words(of: "\(part.code) \(part.title)"), by: 2)
      + names("evidence:", part.evidence) + names("related:", part.related)
      + part.findings.flatMap { wrapped(words(of: "! " + $0.words), by: 6) }
  }

  private static func words(of text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// Broken between words; what follows the first line stands two columns further in.
  private static func wrapped(_ words: [String], by indent: Int = 0) -> [String] {
    let first = String(repeating: " ", count: indent)
    var lines: [String] = []
    for word in words {
      if let line = lines.last, line.count + 1 + word.count <= 100 {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(first + (lines.isEmpty ? "" : "  ") + word)
      }
    }
    return lines
  }
}
