// Who has to do what after a file was read, and by when.

package import Outcomes
import ProviderReturns

/// What one of the two sides does next.
package struct NextStep: Hashable, Sendable {
  /// `nil`: nobody has to do anything.
  package let who: Problem.Actor?
  package let words: String
  package let by: Day?
}

extension NextStep {
  /// The provider's step and the commissioner's, or that nothing is to be done.
  static func steps(
    after returns: [AnsweredReturn], problems: [Problem], isUsable: Bool, today: Day,
    council: String
  ) -> [NextStep] {
    let steps = [
      provider(returns, problems, isUsable, today), commissioner(returns, problems, council),
    ].compactMap { $0 }
    return steps.isEmpty
      ? [NextStep(who: nil, words: "Nothing is to be done.", by: nil)] : steps
  }

  private static func provider(
    _ returns: [AnsweredReturn], _ problems: [Problem], _ isUsable: Bool, _ today: Day
  ) -> NextStep? {
    let own = problems.filter { $0.act == .provider }
    let errors = own.count { $0.severity == .error }
    guard errors > 0 else {
      guard !own.isEmpty else { return nil }
      return NextStep(
        who: .provider,
        words: "Look at the warnings. Where a figure is right nothing is to be done; where it is "
          + "not, correct it and send the whole file.", by: nil)
    }
    let due = due(returns)
    let what = "Correct what stands under “Errors” and send the whole file"
    let rest =
      isUsable ? "What is not named there is in order." : "Nothing of this file can be used."
    guard let due else { return NextStep(who: .provider, words: "\(what). \(rest)", by: nil) }
    let when =
      due < today
      ? "as soon as you can: it was due by \(due.words)" : "by \(due.words)"
    return NextStep(who: .provider, words: "\(what) \(when). \(rest)", by: due)
  }

  /// That of the returns with errors; where none has any of its own, that of the newest.
  private static func due(_ returns: [AnsweredReturn]) -> Day? {
    let current = returns.filter { !$0.isHistory }
    return current.filter { $0.errorCount > 0 }.compactMap(\.due).min()
      ?? current.max { $0.period.end < $1.period.end }?.due
  }

  private static func commissioner(
    _ returns: [AnsweredReturn], _ problems: [Problem], _ council: String
  ) -> NextStep? {
    // What waits is told by a sentence of its own.
    let own = problems.filter {
      $0.act == .commissioner && $0.rule.number != ReadingRule.waitsForAcceptance.number
    }
    var sentences: [String] = []
    if returns.contains(where: { $0.state == .waiting }) {
      sentences.append(
        "\(council) decides whether the changed return is accepted, since its period is released; "
          + "until then the figures stay as they are.")
    }
    if !own.isEmpty {
      let count = own.count == 1 ? "the problem" : "the \(own.count) problems"
      sentences.append("\(council) looks into \(count) marked “for the commissioner”.")
    }
    guard !sentences.isEmpty else { return nil }
    return NextStep(who: .commissioner, words: sentences.joined(separator: " "), by: nil)
  }
}
