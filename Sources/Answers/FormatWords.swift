// What kind of file was found, in words.

import Outcomes
import ProviderReturns

extension FoundFormat {
  /// `an Excel workbook; sheets read: “Returns”; not read: “Notes” (hidden)`.
  var words: String {
    let packed = isGzip ? ", compressed with gzip" : ""
    switch kind {
    case .csv:
      let parts = [encoding, separator.map(FoundFormat.plural)].compactMap { $0 }
      return (["CSV"] + parts).joined(separator: ", ") + packed
    case .xlsx: return "an Excel workbook (XLSX)" + packed + sheetWords
    case .ods: return "an OpenDocument workbook (ODS)" + packed + sheetWords
    }
  }

  private var sheetWords: String {
    func names(_ sheets: [Sheet]) -> String {
      sheets.map { "“\($0.name)”" + ($0.isHidden ? " (hidden)" : "") }.joined(separator: ", ")
    }
    let (read, notRead) = (sheets.filter(\.isRead), sheets.filter { !$0.isRead })
    return (read.isEmpty ? "; no sheet was read" : "; sheets read: \(names(read))")
      + (notRead.isEmpty ? "" : "; not read: \(names(notRead))")
  }

  private static func plural(_ separator: String) -> String {
    switch separator {
    case "pipe": "vertical bars"
    default: separator + "s"
    }
  }
}
