// What a summary says in sentences, the same in every format.

import Disclosure
import Foundation
import Outcomes
import Pages

extension Summary {
  /// `Unpaid carers in Kent, July to September 2026`.
  var title: String { "Unpaid carers in \(areaName), \(periodWords)" }

  /// What the release is about; its label where that is no period.
  var periodWords: String { period?.words(in: year) ?? header.label }

  /// Illustrative or real, the first thing that is said.
  var kindWords: (name: String, sentence: String) {
    switch header.kind {
    case .illustrative:
      (
        "Illustrative.",
        "The providers and their figures are invented, to show this monitor at work. They say "
          + "nothing about real carers."
          + (isCounty ? " The published national figures below are real, and stand apart." : "")
      )
    case .real:
      (
        "Real.",
        "Made from the returns of the organisations that \(council.name) pays to support carers."
          + (isCounty ? " Published national figures stand apart." : "")
      )
    }
  }

  /// Which release, known when; its address follows.
  var releaseWords: String {
    "A summary for councillors of release \(header.label), version \(header.version): figures as "
      + "they were known on \(header.knownAt.londonWords)."
  }

  // MARK: Who reported

  /// How many returns have come, which have not, and what that does to the figures.
  var returnsWords: [String] {
    var sentences = ["\(arrivedWords)\(missingWords(returns.missing))"]
    if !returns.missing.isEmpty {
      sentences.append("Figures that lack one of them are marked [p]: they are not complete.")
    }
    if !returns.missingBefore.isEmpty {
      sentences.append("Earlier, still missing:\(listed(returns.missingBefore)).")
    }
    if !returns.unconfirmedLots.isEmpty {
      let lots = returns.unconfirmedLots.joined(separator: "; ")
      sentences.append(
        isCounty
          ? "Lots whose districts are not confirmed: \(lots)."
          : "That \(areaName) belongs to this lot is not confirmed: \(lots).")
    }
    return sentences
  }

  private var arrivedWords: String {
    let who = isCounty ? "" : " of those who serve \(areaName)"
    guard returns.expected > 0 else { return "No return\(who) was expected for \(periodWords)." }
    let expected = counted(returns.expected, "return", "returns")
    return returns.received == returns.expected
      ? "Every return\(who) for \(periodWords) has come (\(expected))."
      : "\(returns.received) of \(expected)\(who) for \(periodWords) "
        + "\(returns.received == 1 ? "has" : "have") come."
  }

  private func missingWords(_ missing: [SummaryReturns.Missing]) -> String {
    missing.isEmpty ? "" : " Missing:\(listed(missing))."
  }

  private func listed(_ missing: [SummaryReturns.Missing]) -> String {
    missing.map { one in
      let part = one.period == period ? "" : ", \(one.period.words(in: year))"
      return " \(one.name)\(part) (\(one.state.words.lowercasedFirst))"
    }.joined(separator: ";")
  }

  // MARK: Figures

  /// What holds for every table with a year beside it.
  var comparisonWords: String {
    "Beside each figure stands the same period’s a year earlier. “Up” and “down” compare the two "
      + "as shown, and say neither better nor worse. Two figures are not compared where one is "
      + "incomplete, hidden or missing, or where the definition changed between them."
  }

  /// How many indicators stand where.
  var countsWords: String {
    let all = counted(indicatorCount, "indicator", "indicators")
    let kept = strategy.map { " of the outcomes of the \($0)" } ?? ""
    return counts.map { "Of \(all)\(kept): \($0)" } ?? "No indicator\(kept) is collected."
  }

  /// Of a district: how many indicators have no district figures.
  var countyOnlyWords: String {
    let shown = Set(headlines.filter { !$0.outcomes.isEmpty }.map(\.indicator.code))
    let others = indicatorCount - shown.count
    let noun = others == 1 ? "indicator is" : "indicators are"
    return "\(others) more \(noun) county-wide only, and stand in the summary for "
      + "\(council.areaName), as do published national figures. Targets are agreed for the county, "
      + "so no district figure is rated."
  }

  /// By whom targets were agreed, each agreement once.
  var agreementWords: [String] {
    var seen: Set<String> = []
    return outcomes.flatMap(\.figures).compactMap(\.standing?.target).compactMap { target in
      let words =
        "Targets for \(target.year.words(in: year)): agreed by \(target.agreedBy) on "
        + "\(target.agreedOn.words)\(target.isIllustrative ? ", invented" : "")."
      return seen.insert(words).inserted ? words : nil
    }
  }

  // MARK: The rest

  var publishedWords: String {
    "What surveys and returns to the government say, exactly as published. ± is the margin of "
      + "error: where two figures’ margins overlap, take no difference for granted. Never rated."
  }

  /// Published figures of which the release has none, or none for this area; `nil` for none.
  var lapsedWords: String? {
    publishedWithoutFigure.isEmpty
      ? nil : "No figure in this release: \(publishedWithoutFigure.joined(separator: "; "))."
  }

  /// In one line what nothing, or one indicator alone, measures.
  var unmeasuredWords: String {
    func titles(_ finding: CoveredPart.Finding) -> String {
      unmeasured.filter { $0.findings.contains(finding) }.map(\.title).joined(separator: "; ")
    }
    let empty = titles(.empty)
    let thin = titles(.thin)
    if empty.isEmpty, thin.isEmpty {
      return "At least two indicators measure every outcome, label and key moment."
    }
    return [("Nothing measures", empty), ("One indicator alone measures", thin)]
      .filter { !$0.1.isEmpty }.map { "\($0): \($1)." }.joined(separator: " ")
  }

  /// Each change of a definition, with who decided it and why.
  var changeWords: [String] {
    changes.map { one in
      let change = one.change
      let ending =
        change.isRedefinition
        ? "Figures before and after are not to be compared."
        : "Figures before and after can be compared."
      return "\(one.titles.joined(separator: "; ")): since \(change.from.words), decided by "
        + "\(change.by) on \(change.decided.words). \(change.why.asSentence) \(ending)"
    }
  }

  var caseloadWords: String {
    "A carer who is supported by two providers is counted by both: sums are caseloads, not people. "
      + "Counts are rounded to the nearest 5, and small numbers are hidden. "
      + "\(roundedPartsWords); percentages are worked out before rounding."
  }

  /// What of the strategy stands elsewhere; `nil` where everything is here.
  var leftOutWords: String? {
    let labels =
      leftOut.labels == 0
      ? nil : "other \(leftOut.labels == 1 ? "label" : "\(leftOut.labels) labels")"
    let moments = leftOut.moments == 0 ? nil : "key moments"
    let parts = [labels, moments].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return "The strategy’s \(parts.joined(separator: " and its ")) stand on the monitor’s pages "
      + "only."
  }

  /// Where published figures are from: measures of one publication together, with its licence.
  var sourceWords: [String] {
    var order: [Citation] = []
    var measures: [Citation: [String]] = [:]
    for source in sources {
      let comma = source.title.range(of: ", ", options: .backwards)
      let head = comma.map { String(source.title[..<$0.lowerBound]) } ?? source.title
      let publication = Citation(title: head, licence: source.licence)
      if measures[publication] == nil { order.append(publication) }
      let measure = comma.map { String(source.title[$0.upperBound...]) }
      measures[publication, default: []] += [measure].compactMap { $0 }
    }
    return order.map { publication in
      let parts = (measures[publication] ?? []).joined(separator: "; ")
      let title = parts.isEmpty ? publication.title : "\(publication.title): \(parts)"
      return [title, publication.licence ?? ""].filter { !$0.isEmpty }
        .map(\.asSentence).joined(separator: " ")
    }
  }

  var askWords: String {
    "Questions about these figures: ask \(council.name), which runs this monitor."
  }
}
