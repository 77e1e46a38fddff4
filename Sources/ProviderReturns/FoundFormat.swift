// What kind of file a delivery turned out to be.

import Outcomes

/// A file's format, told by its content.
package struct FoundFormat: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case csv = "CSV"
    case xlsx = "XLSX"
    case ods = "ODS"
  }

  /// A sheet, and whether it was read; a text file has none.
  package struct Sheet: Hashable, Sendable, Codable {
    package let name: String
    package let isHidden: Bool
    package let isRead: Bool

    package init(name: String, isHidden: Bool, isRead: Bool) {
      self.name = Problem.visible(name)
      self.isHidden = isHidden
      self.isRead = isRead
    }
  }

  package let kind: Kind
  package let isGzip: Bool
  /// Of text: `UTF-8`, `UTF-16`, `Windows-1252`.
  package let encoding: String?
  /// Of text: `comma`, `semicolon`, `tab`, `pipe`.
  package let separator: String?
  package let sheets: [Sheet]

  package init(
    kind: Kind, isGzip: Bool = false, encoding: String? = nil, separator: String? = nil,
    sheets: [Sheet] = []
  ) {
    self.kind = kind
    self.isGzip = isGzip
    self.encoding = encoding
    self.separator = separator
    self.sheets = sheets
  }
}
