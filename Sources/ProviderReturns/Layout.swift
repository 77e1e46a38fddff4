// How one sender's file maps onto our words: data, read from `Config/layouts/`, never code.

package import Outcomes

/// How one sender's file is read: which column is what, and which of its words means which of ours.
///
/// Names of columns and words are matched without outer spaces and without regard to case. A word
/// that a table here does not name falls through to our own codes, titles and aliases.
package struct Layout: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  package let columns: Columns
  /// What every row says where the file has no such column, or leaves its cell blank.
  package let constants: Constants
  package let codes: Codes
  /// The file's own period labels, each with a label that `ReportingPeriod(label:)` reads.
  package let periods: [String: String]
  /// Accepted words by column: a row that holds another word there is filtered, and counted.
  package let rows: [String: [String]]
  /// Where the parts of one number stand in rows of their own: the words of `columns.part`.
  package let pivot: [String: Part]
  package let brackets: Brackets
  /// Words for having no number, besides those that every layout knows.
  package let missingWords: [String: Absence]
  /// Columns that the file is known to have and that are not read; any other gives a warning.
  package let ignored: [String]

  package init(
    code: String, title: String, columns: Columns, constants: Constants = Constants(),
    codes: Codes = Codes(), periods: [String: String] = [:], rows: [String: [String]] = [:],
    pivot: [String: Part] = [:], brackets: Brackets = .refused,
    missingWords: [String: Absence] = [:], ignored: [String] = []
  ) {
    self.code = code
    self.title = title
    self.columns = columns
    self.constants = constants
    self.codes = codes
    self.periods = periods
    self.rows = rows
    self.pivot = pivot
    self.brackets = brackets
    self.missingWords = missingWords
    self.ignored = ignored
  }
}

extension Layout {
  /// One of the numbers that a row can carry.
  package enum Part: String, Hashable, Sendable, Codable, CaseIterable {
    case value, numerator, denominator, respondents, margin
  }

  /// What a second number in brackets, as in `36,415 (25795)`, means.
  package enum Brackets: String, Hashable, Sendable, Codable, CaseIterable {
    case refused
    /// The number outside the brackets is the official one; the one inside is not read.
    case outsideIsOfficial = "outside is official"
    /// `(25)` is minus 25, as accountants write it.
    case negative
  }

  /// A way of having no number.
  package enum Absence: String, Hashable, Sendable, Codable, CaseIterable {
    case notRecorded = "not recorded"
    case notOurService = "not our service"
    case notApplicable = "not applicable"
    case withheldBySender = "withheld by sender"
  }

  /// The names of the file's own columns; `nil` for what the file never has.
  package struct Columns: Hashable, Sendable, Codable {
    package let body: String?
    package let period: String?
    package let item: String?
    package let indicator: String?
    package let value: String?
    package let numerator: String?
    package let denominator: String?
    package let respondents: String?
    package let margin: String?
    package let status: String?
    package let note: String?
    /// The column whose word says which part a row carries; see `Layout.pivot`.
    package let part: String?
    /// Column names by breakdown code.
    package let breakdowns: [Breakdown.Code: String]

    package init(
      body: String? = nil, period: String? = nil, item: String? = nil, indicator: String? = nil,
      value: String? = nil, numerator: String? = nil, denominator: String? = nil,
      respondents: String? = nil, margin: String? = nil, status: String? = nil,
      note: String? = nil, part: String? = nil, breakdowns: [Breakdown.Code: String] = [:]
    ) {
      self.body = body
      self.period = period
      self.item = item
      self.indicator = indicator
      self.value = value
      self.numerator = numerator
      self.denominator = denominator
      self.respondents = respondents
      self.margin = margin
      self.status = status
      self.note = note
      self.part = part
      self.breakdowns = breakdowns
    }
  }

  /// Our codes, and a period label, that hold for every row.
  package struct Constants: Hashable, Sendable, Codable {
    package let body: String?
    package let period: String?
    package let item: String?
    package let indicator: String?
    /// Value codes by breakdown code.
    package let breakdowns: [Breakdown.Code: String]

    package init(
      body: String? = nil, period: String? = nil, item: String? = nil, indicator: String? = nil,
      breakdowns: [Breakdown.Code: String] = [:]
    ) {
      self.body = body
      self.period = period
      self.item = item
      self.indicator = indicator
      self.breakdowns = breakdowns
    }
  }

  /// Our code by the file's word, for each kind of code.
  package struct Codes: Hashable, Sendable, Codable {
    package let body: [String: String]
    package let item: [String: String]
    package let indicator: [String: String]
    /// Value codes by breakdown code and the file's word; the code `total` means “not split”.
    package let breakdowns: [Breakdown.Code: [String: String]]

    package init(
      body: [String: String] = [:], item: [String: String] = [:],
      indicator: [String: String] = [:], breakdowns: [Breakdown.Code: [String: String]] = [:]
    ) {
      self.body = body
      self.item = item
      self.indicator = indicator
      self.breakdowns = breakdowns
    }
  }
}
