// Entries under `changes` → dated changes, and what had held before each of them.

import Outcomes

/// What a definition says now and may have said otherwise, key by key.
protocol DatedTerms: Hashable, Sendable, Codable {
  /// These terms with what an entry says in place of its keys.
  func overlaid(by was: Entry) -> Self
  /// Keys of the entry that the two say differently.
  func keys(unlike other: Self) -> [String]
}

extension Change {
  fileprivate init(reading entry: Entry) {
    self.init(
      from: entry.day("from"), decided: entry.day("decided"), by: entry.text("by"),
      why: entry.text("why"),
      isRedefinition: entry.shape.key("redefines") != nil && entry.yes("redefines"),
      isIllustrative: entry.yes("illustrative"))
  }
}

extension Entry {
  /// What had held before each change, the oldest first: the newest overlays what holds now.
  func superseded<Terms: DatedTerms>(
    _ now: Terms, of subject: String, _ change: Shape, was: Shape, startsPeriodOf periods: Periods?
  ) -> [Superseded<Terms>] {
    var after = now
    var superseded: [Superseded<Terms>] = []
    for (change, entry) in dated(change, startsPeriodOf: periods).reversed() {
      let former = entry.entry("was", was)
      let before = former.map(after.overlaid) ?? after
      let differing = before.keys(unlike: after)
      if let former { former.checkChanged(differing) }
      entry.checkSaysSomething(change, former)
      entry.checkRedefinition(differing)
      entry.note(change, of: subject, differing)
      superseded.append(Superseded(change: change, before: before))
      after = before
    }
    return superseded.reversed()
  }

  /// An item's changes, the oldest first.
  func itemChanges(of subject: String, startsPeriodOf periods: Periods?) -> [Change] {
    dated(.itemChange, startsPeriodOf: periods).map { change, entry in
      let former = entry.entry("was", .itemWas)
      entry.checkSaysSomething(change, former)
      entry.note(change, of: subject, former.map { $0.has("title") ? ["title"] : [] } ?? [])
      return change
    }
  }

  /// Notes the changes of the file as a whole; the entry is its root.
  func noteFileChanges() {
    for entry in entries("changes", .fileChange) {
      entry.note(Change(reading: entry), of: place.file, [entry.text("what")])
    }
  }

  /// Which days begin a period: of one frequency in the authority's financial year.
  struct Periods {
    let frequency: Frequency
    let year: FinancialYear
  }

  /// Changes with the entries they were read from, the oldest first; no two from one day.
  private func dated(_ shape: Shape, startsPeriodOf periods: Periods?)
    -> [(change: Change, entry: Entry)]
  {
    var dated: [(change: Change, entry: Entry)] = []
    for entry in entries("changes", shape) {
      let change = Change(reading: entry)
      guard entry.optionalDay("from") != nil else { continue }
      if let other = dated.first(where: { $0.change.from == change.from }) {
        entry.fault(
          "from",
          "From \(change.from.words) another change holds, at line "
            + "\(other.entry.place(of: "from").line).",
          "Make one change of the two, or write the day from which this one held.")
        continue
      }
      entry.checkStart(change.from, periods)
      dated.append((change, entry))
    }
    return dated.sorted { $0.change.from < $1.change.from }
  }

  private func checkStart(_ from: Day, _ periods: Periods?) {
    guard let periods else { return }
    let period = periods.frequency.period(holding: from, in: periods.year)
    guard period.start != from else { return }
    fault(
      "from", "\(from.words) is not the first day of a \(periods.frequency.rawValue) period.",
      "Write \(period.start.iso) or \(period.end.adding(1).iso): one figure has one definition.")
  }

  private func checkSaysSomething(_ change: Change, _ former: Entry?) {
    let mayBeLeftOut = shape.key("was")?.isRequired == false
    guard !change.isRedefinition, former.map(\.isBlank) ?? mayBeLeftOut else { return }
    fault(
      "was", "It does not say what changed.",
      "Write was: with the former words\(mayBeLeftOut ? ", or redefines: yes" : "").")
  }

  /// Another formula may or may not give figures of another kind: somebody must say which.
  private func checkRedefinition(_ differing: [String]) {
    guard differing.contains("formula"), !names("redefines") else { return }
    fault(
      "redefines", "The formula changed, and nothing says whether figures go on.",
      "Write redefines: yes if figures before and after are not to be compared, else no.")
  }

  /// The entry holds former words: each of them must differ from what held next.
  private func checkChanged(_ differing: [String]) {
    for key in shape.keys.map(\.name) where has(key) && !differing.contains(key) {
      fault(key, "The \(key) was the same after the change.", "Take the line out.")
    }
  }

  private func note(_ change: Change, of subject: String, _ what: [String]) {
    let place = place(of: "from")
    ledger.note(
      FileChange(
        file: place.file, line: place.line, subject: subject, change: change, what: what))
  }
}

extension Indicator.Terms: DatedTerms {
  func overlaid(by was: Entry) -> Indicator.Terms {
    Indicator.Terms(
      title: was.optionalText("title") ?? title, plain: was.optionalText("plain") ?? plain,
      numeratorWords: was.optionalText("numerator") ?? numeratorWords,
      denominatorWords: was.optionalText("denominator") ?? denominatorWords,
      formula: was.has("formula") ? Indicator.Formula(reading: was) : formula,
      source: was.has("source") ? Citation(reading: was, "source") : source)
  }

  func keys(unlike other: Indicator.Terms) -> [String] {
    let same = [
      ("title", title == other.title), ("plain", plain == other.plain),
      ("numerator", numeratorWords == other.numeratorWords),
      ("denominator", denominatorWords == other.denominatorWords),
      ("formula", formula == other.formula), ("source", source == other.source),
    ]
    return same.filter { !$0.1 }.map(\.0)
  }
}

extension Label.Terms: DatedTerms {
  func overlaid(by was: Entry) -> Label.Terms {
    Label.Terms(
      title: was.optionalText("title") ?? title,
      area: was.has("area") ? was.reference("area", to: .area) : area,
      status: was.choice("status", otherwise: status),
      evidence: was.optionalText("evidence") ?? evidence)
  }

  func keys(unlike other: Label.Terms) -> [String] {
    let same = [
      ("title", title == other.title), ("area", area == other.area),
      ("status", status == other.status), ("evidence", evidence == other.evidence),
    ]
    return same.filter { !$0.1 }.map(\.0)
  }
}
