// What one body has for one number, and how the bodies' shares make it.

import Foundation

/// A body's word that it has nothing to report for a period of its return.
package struct NilReturn: Hashable, Sendable {
  package let body: ReportingBody.Code
  package let period: ReportingPeriod

  package init(body: ReportingBody.Code, period: ReportingPeriod) {
    self.body = body
    self.period = period
  }
}

/// One number that a body sent.
struct Sent: Hashable {
  let reported: Reported
  let note: String?
  let received: Day
}

/// One item's number for one of the periods that make up one; `nil` where it was not sent.
struct SentItem {
  let item: Item.Code
  let period: ReportingPeriod
  let number: Sent?

  /// Whether its last day is one of a period's.
  func lies(in other: ReportingPeriod) -> Bool {
    other.start <= period.end && period.end <= other.end
  }
}

extension [SentItem] {
  /// The numbers of some items; an item that is named twice counts twice.
  func of(_ items: [Item.Code]) -> [SentItem] {
    items.flatMap { item in filter { $0.item == item } }
  }
}

/// What all bodies sent, looked up by body, item, dates and place.
struct SentNumbers {
  private struct Place: Hashable {
    let body: ReportingBody.Code
    let item: Item.Code
    let start: Day
    let end: Day
    let breakdown: BreakdownKey
  }

  private struct Split: Hashable {
    let body: ReportingBody.Code
    let breakdown: Breakdown.Code
    let start: Day
    let end: Day
  }

  private var numbers: [Place: Sent] = [:]
  /// Bodies and periods that sent at least one row of a breakdown.
  private var splits: Set<Split> = []
  private(set) var periods: Set<ReportingPeriod> = []

  init(_ observations: [KnownObservation]) {
    numbers.reserveCapacity(observations.count)
    for known in observations {
      let key = known.observation.key
      let place = Place(
        body: key.body, item: key.item, start: key.period.start, end: key.period.end,
        breakdown: key.breakdown)
      numbers[place] = Sent(
        reported: known.observation.reported, note: known.observation.note,
        received: known.received)
      periods.insert(key.period)
      for breakdown in key.breakdown.values.keys {
        splits.insert(
          Split(
            body: key.body, breakdown: breakdown, start: key.period.start, end: key.period.end))
      }
    }
  }

  func of(
    _ body: ReportingBody.Code, _ item: Item.Code, _ periods: [ReportingPeriod],
    _ breakdown: BreakdownKey
  ) -> [Sent?] {
    periods.map {
      numbers[
        Place(body: body, item: item, start: $0.start, end: $0.end, breakdown: breakdown)]
    }
  }

  func splits(
    _ body: ReportingBody.Code, _ breakdown: Breakdown.Code, in periods: [ReportingPeriod]
  ) -> Bool {
    periods.contains {
      splits.contains(Split(body: body, breakdown: breakdown, start: $0.start, end: $0.end))
    }
  }
}

/// What one body has for one cell.
enum Share {
  case parts(numerator: Decimal, denominator: Decimal?, received: Day)
  case published(PublishedFigure, received: Day)
  case none(Cell.Gap)
  /// A nil return: it was reported that there is nothing.
  case nothing
  case notExpected

  /// It counts as reported, as a number or as nothing.
  var isThere: Bool {
    switch self {
    case .parts, .published, .nothing: true
    case .none, .notExpected: false
    }
  }

  static func published(in found: [SentItem]) -> Share {
    guard let sent = found.first?.number else { return .none(.notReported) }
    if case .published(let figure) = sent.reported {
      let worded = PublishedFigure(
        value: figure.value, respondents: figure.respondents, margin: figure.margin,
        words: sent.note)
      return .published(worded, received: sent.received)
    }
    return .none(Cell.Gap(sent.reported))
  }

  /// The sums of the items, if every one of their numbers is a quantity.
  /// - Parameter bottom: none for a sum, which has no denominator.
  static func parts(in top: [SentItem], over bottom: [SentItem]) -> Share {
    var sums = [Decimal(0), Decimal(0)]
    var received: Day?
    for (part, items) in [top, bottom].enumerated() {
      for item in items {
        guard let sent = item.number else { return .none(.notReported) }
        guard case .quantity(let quantity) = sent.reported else {
          return .none(Cell.Gap(sent.reported))
        }
        sums[part] += quantity
        received = max(received ?? sent.received, sent.received)
      }
    }
    guard let received else { return .none(.notReported) }
    return .parts(
      numerator: sums[0], denominator: bottom.isEmpty ? nil : sums[1], received: received)
  }
}

/// One number in the making: shares are added one by one.
struct Tally {
  private var numerator = Decimal(0)
  private var denominator: Decimal?
  private var published: PublishedFigure?
  private var gaps: [Cell.Gap] = []
  private var (reported, expected) = (0, 0)
  private var collected: Day?

  mutating func add(_ share: Share) {
    switch share {
    case .notExpected: return
    case .nothing:
      reported += 1
      gaps.append(.notApplicable)
    case .none(.notOurService):
      reported += 1
      gaps.append(.notOurService)
    case .none(let gap): gaps.append(gap)
    case .published(let figure, let received):
      published = figure
      reported += 1
      collected = received
    case .parts(let top, let bottom, let received):
      numerator += top
      if let bottom { denominator = (denominator ?? 0) + bottom }
      reported += 1
      collected = max(collected ?? received, received)
    }
    expected += 1
  }

  /// Takes a population for denominator.
  ///
  /// A rest such as “district unknown” has none: its number stays, so that the gate can protect it.
  mutating func divide(by people: Decimal?) { denominator = people }

  /// - Parameter isResidual: of a rest such as “district unknown”, nobody is expected to send a
  ///   row.
  func cell(_ period: ReportingPeriod, isResidual: Bool, isHandover: Bool) -> Cell {
    let content: Cell.Content =
      if let published {
        .published(published)
      } else if gaps.contains(.withheldBySender) {
        .none(.withheldBySender)
      } else if collected != nil {
        .parts(numerator: numerator, denominator: denominator)
      } else {
        .none(weightiestGap(isResidual: isResidual))
      }
    return Cell(
      period: period, content: content,
      completeness: Completeness(reported: reported, expected: expected, collected: collected),
      isHandover: isHandover)
  }

  /// The gap that says most: what was not written down before what was not sent before the rest.
  private func weightiestGap(isResidual: Bool) -> Cell.Gap {
    let order: [Cell.Gap] = [.notRecorded, .notReported, .notApplicable, .notOurService]
    return order.first(where: gaps.contains) ?? (isResidual ? .notApplicable : .notReported)
  }
}

extension Cell.Gap {
  /// Why a body's word is no number.
  fileprivate init(_ reported: Reported) {
    self =
      switch reported {
      case .notOurService: .notOurService
      case .notApplicable: .notApplicable
      case .withheldBySender: .withheldBySender
      case .notRecorded, .quantity, .published: .notRecorded
      }
  }
}
