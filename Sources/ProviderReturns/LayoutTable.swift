// The shape of one table in a sender's file: its columns, and what stands across or beside them.

package import Outcomes

extension Layout {
  /// One table; what the whole file has in common is the layout's.
  package struct Table: Hashable, Sendable, Codable {
    /// Names of the sheets that it stands on; empty for any sheet in sight that has its header.
    package let sheets: [String]
    package let columns: Columns
    /// What every row says where the table has no such column, or leaves its cell blank.
    package let constants: Constants
    /// Accepted words by column: a row that holds another word there is filtered, and counted.
    package let rows: [String: [String]]
    /// Where the parts of one number stand apart: the words of `columns.part`, or across.
    package let pivot: [String: Part]
    /// `nil` where every number stands in a column of its own kind.
    package let across: Across?
    /// Columns in which a blank cell says what the one above it says.
    package let fillDown: [Role]
    /// Columns that are known and not read; any other gives a warning.
    package let ignored: [String]

    package init(
      sheets: [String] = [], columns: Columns, constants: Constants = Constants(),
      rows: [String: [String]] = [:], pivot: [String: Part] = [:], across: Across? = nil,
      fillDown: [Role] = [], ignored: [String] = []
    ) {
      self.sheets = sheets
      self.columns = columns
      self.constants = constants
      self.rows = rows
      self.pivot = pivot
      self.across = across
      self.fillDown = fillDown
      self.ignored = ignored
    }
  }

  /// What a cell says of its row's numbers: whose they are, when, what about.
  package enum Role: Hashable, Sendable, Codable {
    case body, period, item, indicator, part, status, note, signedOff
    case breakdown(Breakdown.Code)
  }

  /// Columns side by side that say the same of different periods, items or places: wide tables.
  package struct Across: Hashable, Sendable, Codable {
    /// What a heading says, in the order in which it says it.
    package let roles: [Role]
    /// What stands between two things in one heading, such as ` - `.
    package let separator: String?
    /// The rows of headings; with several, each says one thing, and the upper ones may be merged.
    package let headerRows: Int

    package init(_ roles: [Role], separator: String? = nil, headerRows: Int = 1) {
      self.roles = roles
      self.separator = separator
      self.headerRows = headerRows
    }
  }

  /// Cells above the tables, or on a sheet before them, that say something of every row: the text
  /// beside which each stands.
  package struct Labelled: Hashable, Sendable, Codable {
    package let body: String?
    package let period: String?
    package let signedOff: String?

    package init(body: String? = nil, period: String? = nil, signedOff: String? = nil) {
      self.body = body
      self.period = period
      self.signedOff = signedOff
    }

    /// The text beside which a role's cell stands.
    package func label(of role: Role) -> String? {
      switch role {
      case .body: body
      case .period: period
      case .signedOff: signedOff
      default: nil
      }
    }
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
    /// Who signed the row's return off.
    package let signedOff: String?
    /// The column whose word says which part a row carries; see `Table.pivot`.
    package let part: String?
    /// Column names by breakdown code.
    package let breakdowns: [Breakdown.Code: String]

    package init(
      body: String? = nil, period: String? = nil, item: String? = nil, indicator: String? = nil,
      value: String? = nil, numerator: String? = nil, denominator: String? = nil,
      respondents: String? = nil, margin: String? = nil, status: String? = nil,
      note: String? = nil, signedOff: String? = nil, part: String? = nil,
      breakdowns: [Breakdown.Code: String] = [:]
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
      self.signedOff = signedOff
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
}

extension Layout.Columns {
  /// The column that plays a role.
  package func name(of role: Layout.Role) -> String? {
    switch role {
    case .body: body
    case .period: period
    case .item: item
    case .indicator: indicator
    case .part: part
    case .status: status
    case .note: note
    case .signedOff: signedOff
    case .breakdown(let code): breakdowns[code]
    }
  }
}

extension Layout.Constants {
  /// What every row says in a role.
  func word(of role: Layout.Role) -> String? {
    switch role {
    case .body: body
    case .period: period
    case .item: item
    case .indicator: indicator
    case .breakdown(let code): breakdowns[code]
    case .part, .status, .note, .signedOff: nil
    }
  }
}

extension Layout.Columns {
  /// What its columns of words can say, whether or not it has them.
  var roles: [Layout.Role] {
    [.body, .period, .item, .indicator] + breakdowns.keys.sorted().map { .breakdown($0) }
  }

  /// Columns of value cells that the layout names.
  var values: [(part: Layout.Part, name: String)] {
    let all: [(Layout.Part, String?)] = [
      (.value, value), (.numerator, numerator), (.denominator, denominator),
      (.respondents, respondents), (.margin, margin),
    ]
    return all.compactMap { part, name in name.map { (part, $0) } }
  }
}
