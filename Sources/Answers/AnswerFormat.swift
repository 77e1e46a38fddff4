// The formats that an answer is given in.

/// Every format says the same.
package enum AnswerFormat: String, CaseIterable, Sendable {
  case text, json, csv, html
}

extension ReturnAnswer {
  /// The answer as a file, UTF-8.
  package func bytes(as format: AnswerFormat) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .json: json
    case .csv: csv
    case .html: html
    }
  }
}
