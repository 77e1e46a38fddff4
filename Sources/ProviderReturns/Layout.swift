// How one sender's file maps onto our words: data, read from `Config/layouts/`, never code.

package import Outcomes

/// How one sender's file is read: which column is what, and which of its words means which of ours.
///
/// Names of columns and words are matched without outer spaces and without regard to case. A word
/// that a table here does not name falls through to our own codes, titles and aliases.
package struct Layout: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  /// The shapes of its tables; at least one.
  package let tables: [Table]
  package let codes: Codes
  /// The file's own period labels, each with a label that `ReportingPeriod(label:)` reads.
  package let periods: [String: String]
  /// What a full date in a period's cell stands for: the period of this length that holds it; `nil`
  /// where it stands for none.
  package let periodDates: Frequency?
  package let brackets: Brackets
  /// What a number without a sign means where per cent are asked; `nil` where nobody has said.
  package let percentages: Percentages?
  /// Words for having no number, besides those that every layout knows.
  package let missingWords: [String: Absence]
  package let labelled: Labelled
  /// Returns for periods that end by then carry back years: *history, unaudited*.
  package let historyUntil: Day?

  package init(
    code: String, title: String, tables: [Table], codes: Codes = Codes(),
    periods: [String: String] = [:], periodDates: Frequency? = nil, brackets: Brackets = .refused,
    percentages: Percentages? = nil, missingWords: [String: Absence] = [:],
    labelled: Labelled = Labelled(), historyUntil: Day? = nil
  ) {
    precondition(!tables.isEmpty, "a layout has at least one table")
    self.code = code
    self.title = title
    self.tables = tables
    self.codes = codes
    self.periods = periods
    self.periodDates = periodDates
    self.brackets = brackets
    self.percentages = percentages
    self.missingWords = missingWords
    self.labelled = labelled
    self.historyUntil = historyUntil
  }

  /// A layout of one plain table.
  package init(
    code: String, title: String, columns: Columns, constants: Constants = Constants(),
    codes: Codes = Codes(), periods: [String: String] = [:], rows: [String: [String]] = [:],
    pivot: [String: Part] = [:], brackets: Brackets = .refused, percentages: Percentages? = nil,
    missingWords: [String: Absence] = [:], ignored: [String] = []
  ) {
    self.init(
      code: code, title: title,
      tables: [
        Table(columns: columns, constants: constants, rows: rows, pivot: pivot, ignored: ignored)
      ],
      codes: codes, periods: periods, brackets: brackets, percentages: percentages,
      missingWords: missingWords)
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

  /// What 0.62 without a sign means where per cent are asked.
  package enum Percentages: String, Hashable, Sendable, Codable, CaseIterable {
    /// 0.62 per cent.
    case ofHundred = "of 100"
    /// 62 per cent, as a spreadsheet's cell holds it.
    case ofOne = "of 1"
  }

  /// A way of having no number.
  package enum Absence: String, Hashable, Sendable, Codable, CaseIterable {
    case notRecorded = "not recorded"
    case notOurService = "not our service"
    case notApplicable = "not applicable"
    case withheldBySender = "withheld by sender"
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
