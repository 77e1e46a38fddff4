// What a body reported for one item, period and breakdown, exactly as it said it.

package import Foundation

/// What a provider sent for one cell. Zero is a quantity; the rest are ways of having none.
package enum Reported: Hashable, Sendable {
  case quantity(Decimal)
  /// A survey figure as published: nothing is derived from it.
  case published(PublishedFigure)
  case notRecorded
  case notOurService
  case notApplicable
  /// The sender hid it: “<5”, “*”, “[c]”.
  case withheldBySender

  /// What kind of statement it is, as it is kept and told.
  package var name: String {
    switch self {
    case .quantity: "quantity"
    case .published: "published"
    case .notRecorded: "not recorded"
    case .notOurService: "not our service"
    case .notApplicable: "not applicable"
    case .withheldBySender: "withheld by sender"
    }
  }
}

/// A survey's figure with its own respondents and margin of error, as its publisher states them.
package struct PublishedFigure: Hashable, Sendable, Codable {
  package let value: Decimal
  /// As published, often rounded to five; `nil` where the publisher gives none.
  package let respondents: Decimal?
  /// Half the width of the publisher's 95% interval, in the figure's own unit.
  package let margin: Decimal?
  /// The publisher's exact words, shown beside the figure; `nil` where it is only a number.
  package let words: String?

  package init(
    value: Decimal, respondents: Decimal?, margin: Decimal?, words: String? = nil
  ) {
    self.value = value
    self.respondents = respondents
    self.margin = margin
    self.words = words
  }
}

/// One item, body, period and breakdown, as reported.
package struct Observation: Hashable, Sendable {
  /// What the observation is about; a later one with the same key is a revision.
  package struct Key: Hashable, Sendable {
    package let body: ReportingBody.Code
    package let item: Item.Code
    package let period: ReportingPeriod
    package let breakdown: BreakdownKey

    package init(
      body: ReportingBody.Code, item: Item.Code, period: ReportingPeriod, breakdown: BreakdownKey
    ) {
      self.body = body
      self.item = item
      self.period = period
      self.breakdown = breakdown
    }
  }

  package let key: Key
  package let reported: Reported
  /// The sender's note, never published; but of a published figure, its publisher's own words.
  package let note: String?

  package init(key: Key, reported: Reported, note: String? = nil) {
    self.key = key
    self.reported = reported
    self.note = note
  }
}
