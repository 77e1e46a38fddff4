// What is tried: whole files, and the parts of workbooks by themselves, since a fuzzer that must
// guess checksums first gets no further than the archive.

import Outcomes
import ProviderReturns
import Workbooks

enum FuzzedReader: String, CaseIterable {
  /// Any file at all, as it comes.
  case file
  /// Text that is read as CSV.
  case csv
  /// An XLSX workbook's sheet, and its strings and styles.
  case sheet, strings, styles
  /// An ODS workbook's content.
  case content
  /// A period's label.
  case label

  func read(_ input: [UInt8]) {
    switch self {
    case .file, .csv: readReturn(input, by: [Fuzzed.long, Fuzzed.wide])
    case .sheet: readReturn(Parts.xlsx(sheet: input), by: [Fuzzed.long])
    case .strings: readReturn(Parts.xlsx(strings: input), by: [Fuzzed.long])
    case .styles: readReturn(Parts.xlsx(styles: input), by: [Fuzzed.long])
    case .content: readReturn(Parts.ods(content: input), by: [Fuzzed.wide])
    case .label: readLabel(input)
    }
  }

  private func readReturn(_ bytes: [UInt8], by layouts: [Layout]) {
    for layout in layouts {
      do throws(Refusal) {
        let read = try ReturnReader().read(bytes, by: layout, in: Fuzzed.context)
        precondition(read.cells.isBalanced, "every value cell has one fate")
      } catch {
        precondition(!error.problems.isEmpty, "a refusal says why")
      }
    }
  }

  /// A label that is read says the same when it is written by us and read again.
  private func readLabel(_ input: [UInt8]) {
    let text = String(decoding: input, as: UTF8.self)
    guard let period = ReportingPeriod(label: text, in: .april) else { return }
    let again = ReportingPeriod(label: period.code(in: .april), in: .april)
    precondition(again == period, "\(text) is read as \(period.code(in: .april))")
  }
}
