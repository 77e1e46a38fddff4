// Collects problems up to a limit, and counts the rest.

import Outcomes

/// A class, so that a row's reader can make the words from itself while it holds the log.
final class ProblemLog {
  private let max: Int
  /// Each with the number of its return; `nil` for those of the delivery as a whole.
  private(set) var kept: [(owner: Int?, problem: Problem)] = []
  private(set) var notKept = 0

  init(max: Int) { self.max = max }

  /// The words are made only when there is room for them.
  func add(_ owner: Int?, _ problem: @autoclosure () -> Problem) {
    if kept.count < max {
      kept.append((owner, problem()))
    } else {
      notKept += 1
    }
  }

  /// The problems of one owner, by line; those of the whole come last.
  func problems(of owner: Int?) -> [Problem] {
    kept.filter { $0.owner == owner }.map(\.problem).enumerated()
      .sorted { ($0.element.line ?? .max, $0.offset) < ($1.element.line ?? .max, $1.offset) }
      .map(\.element)
  }

  /// Says how many problems there are besides those kept; `nil` when all were kept.
  var more: Problem? {
    guard notKept > 0 else { return nil }
    return Problem(
      .moreProblems, .warning,
      words: "There are \(notKept) more problems than the \(max) shown.",
      remedy: "Put these right first; the next delivery shows what is left.")
  }
}
