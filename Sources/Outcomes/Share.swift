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

/// One item of one place in a breakdown, as a body reported it.
struct Sent {
  let item: Item.Code
  let reported: Reported
  let received: Day
}

/// What one body has for one cell.
enum Share {
  case parts(numerator: Decimal, denominator: Decimal?, received: Day)
  case published(PublishedFigure, received: Day)
  case none(Cell.Gap)
  /// A nil return: it was reported that there is nothing.
  case nothing
  case notExpected

  static func published(in found: [Sent], _ item: Item.Code) -> Share {
    guard let sent = found.first(where: { $0.item == item }) else { return .none(.notReported) }
    if case .published(let figure) = sent.reported {
      return .published(figure, received: sent.received)
    }
    return .none(Cell.Gap(sent.reported))
  }

  /// The sums of the items, if every one of them is a quantity.
  static func parts(in found: [Sent], _ top: [Item.Code], over bottom: [Item.Code]?) -> Share {
    var sums = [Decimal(0), Decimal(0)]
    var received: Day?
    for (part, items) in [top, bottom ?? []].enumerated() {
      for item in items {
        guard let one = found.first(where: { $0.item == item }) else {
          return .none(.notReported)
        }
        guard case .quantity(let quantity) = one.reported else {
          return .none(Cell.Gap(one.reported))
        }
        sums[part] += quantity
        received = max(received ?? one.received, one.received)
      }
    }
    guard let received else { return .none(.notReported) }
    return .parts(
      numerator: sums[0], denominator: bottom == nil ? nil : sums[1], received: received)
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

  /// - Parameter isResidual: of a rest such as “district unknown”, nobody is expected to send a
  ///   row.
  func cell(_ period: ReportingPeriod, isResidual: Bool) -> Cell {
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
      completeness: Completeness(reported: reported, expected: expected, collected: collected))
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
