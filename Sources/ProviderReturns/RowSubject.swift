// Finds what a row is about: whose it is, which period, which item, which place in a breakdown.

import Outcomes
import Workbooks

/// Whose row it is, and about when.
struct About {
  let body: Int
  let period: ReportingPeriod
  let owner: Int

  func at(_ period: ReportingPeriod) -> About {
    About(body: body, period: period, owner: owner)
  }
}

/// As much of it as could be found.
struct Subject {
  let about: About?
  /// Known even where the period cannot be used, for names that depend on it.
  let period: ReportingPeriod?

  var owner: Int? { about?.owner }
}

extension RowMapper {
  /// - Parameter isBlank: the row says nothing; then it may be about a time to come.
  mutating func subject(of row: SheetRow, isBlank: Bool) -> Subject {
    let body = body(of: row)
    let period: ReportingPeriod
    switch meanings.periods.meaning(in: row) {
    case .period(let known): period = known
    case .future(let known):
      guard let body, vocabulary.hasEnded(known, for: body, by: context.today) else {
        if !isBlank { log.add(nil, futurePeriod(row, known)) }
        return Subject(about: nil, period: known)
      }
      period = known
    case .missing:
      log.add(nil, missing(row, [.period], "period"))
      return Subject(about: nil, period: nil)
    case .date:
      log.add(nil, dateForPeriod(row))
      return Subject(about: nil, period: nil)
    case .unreadable:
      log.add(nil, unreadablePeriod(row))
      return Subject(about: nil, period: nil)
    }
    guard let body else { return Subject(about: nil, period: period) }
    guard let owner = owner(body: body, period: period) else {
      log.add(nil, noContract(row, body: body, period))
      return Subject(about: nil, period: period)
    }
    return Subject(about: About(body: body, period: period, owner: owner), period: period)
  }

  private mutating func body(of row: SheetRow) -> Int? {
    switch meanings.bodies.meaning(in: row) {
    case .mine(let body): return body
    case .others: log.add(nil, othersBody(row))
    case .unknown: log.add(nil, unknownBody(row))
    case .missing: log.add(nil, missing(row, [.body], "body"))
    }
    return nil
  }

  mutating func target(of row: SheetRow, item: ItemMeaning, _ subject: Subject) -> Target? {
    let indicator = indicator(of: row, subject)
    switch (item, indicator) {
    case (.item(let item), .indicator(let indicator)):
      let definition = vocabulary.indicators[indicator]
      let code = vocabulary.items[item].code
      guard definition.allItems.contains(code) else {
        log.add(subject.owner, itemAndIndicator(row, item: item, indicator: indicator))
        ledger.markUnplaced([item])
        return nil
      }
      return vocabulary.itemTargets[item]
    case (.item(let item), .missing): return vocabulary.itemTargets[item]
    case (.missing, .indicator(let indicator)):
      let target = vocabulary.indicatorTargets[indicator]
      if case .several(let codes) = target {
        log.add(subject.owner, itemsNeeded(row, indicator: indicator, codes))
        ledger.markUnplaced(codes.compactMap(vocabulary.itemWords.meaning))
        return nil
      }
      return target
    case (.missing, .missing):
      log.add(
        subject.owner,
        missing(row, [.item, .indicator], "item or indicator"))
      return nil
    case (.unknown, _):
      log.add(subject.owner, unknownItem(row))
      return nil
    case (.nilReturn, _), (_, .unknown), (_, .alias): return nil
    }
  }

  private mutating func indicator(of row: SheetRow, _ subject: Subject) -> IndicatorMeaning {
    let meaning = meanings.indicators.meaning(in: row)
    if case .alias(let word) = meaning, let period = subject.period,
      let indicator = vocabulary.indicatorWords.meaning(ofAlias: word, in: period)
    {
      return .indicator(indicator)
    }
    switch meaning {
    case .unknown, .alias: log.add(subject.owner, unknownIndicator(row))
    case .missing, .indicator: break
    }
    return meaning
  }

  /// The place in a breakdown, as an index into `Vocabulary.places`; `nil` when it cannot be used.
  mutating func place(of row: SheetRow, _ target: Target?, _ subject: Subject) -> Int? {
    var found: [(place: Int, column: Int?)] = meanings.constantPlaces.map { ($0, nil) }
    var isKnown = true
    for (index, breakdown) in plan.breakdowns.enumerated() {
      switch meanings.places[index].meaning(in: row) {
      case .place(0): break
      case .place(let place): found.append((place, breakdown.position))
      case .unknown:
        log.add(subject.owner, unknownValue(row, breakdown.position, of: breakdown.code))
        isKnown = false
      }
    }
    guard isKnown else { return nil }
    guard found.count <= 1 else {
      log.add(subject.owner, crossed(row, found.map(\.place)))
      return nil
    }
    guard let place = found.first?.place else { return 0 }
    guard let target, let code = vocabulary.placeBreakdowns[place] else { return nil }
    for item in target.items where !vocabulary.items[item].breakdowns.contains(code) {
      log.add(subject.owner, breakdownNotAsked(row, found.first?.column, item: item, code))
      return nil
    }
    return place
  }

  /// The period under which the row's numbers are kept; `nil` when it cannot be told.
  mutating func keptPeriod(_ row: SheetRow, _ target: Target?, _ subject: Subject)
    -> ReportingPeriod?
  {
    guard let target, let about = subject.about else { return nil }
    // Published figures have their publisher's own dates.
    if case .published = target { return about.period }
    var kept: ReportingPeriod?
    for item in target.items {
      switch meanings.keptPeriods.of(about.period, body: about.body, item: item, vocabulary) {
      case .kept(let period): kept = period
      case .namedAsWhole(let part):
        kept = part
        if ledger.isNew(about.owner, named: about.period) {
          log.add(about.owner, wholeNamed(row, about.period, part: part))
        }
      case .notAPart(let parts):
        log.add(about.owner, notAPart(row, about.period, parts: parts, body: about.body))
        return nil
      case .notAsked(let day):
        log.add(about.owner, notAsked(row, item: item, on: day))
        return nil
      case .wrongLength:
        guard target.items.count == 1, isWhole(about.period, of: item) else {
          log.add(about.owner, periodLength(row, about.period, item: item))
          return nil
        }
        otherwise = periodLength(row, about.period, item: item)
        kept = about.period
      }
    }
    guard let kept, kept.end <= context.today else {
      kept.map { log.add(about.owner, futurePeriod(row, $0)) }
      return nil
    }
    return kept.of(kind: .flow)
  }

  /// Whether a period is made up of several for which the item is reported, such as a quarter of
  /// months; of as many of them as there may be problems.
  private func isWhole(_ period: ReportingPeriod, of item: Int) -> Bool {
    guard let whole = period.frequency(in: vocabulary.year)?.months,
      ledger.wholes.count < context.limits.problemsMax
    else { return false }
    let months = vocabulary.items[item].frequency.months
    return whole > months && whole.isMultiple(of: months)
  }
}
