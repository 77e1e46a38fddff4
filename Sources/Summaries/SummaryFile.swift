// A summary as CSV: one row for each figure that the page shows.

import Disclosure
import Foundation
import Outcomes
import Pages

extension Summary {
  /// The summary as a data file: UTF-8 without a byte order mark, RFC 4180 with CRLF.
  package var csv: [UInt8] {
    var bytes: [UInt8] = []
    DataFile.append(SummaryFile.columns.map(\.name), to: &bytes)
    for line in figures {
      DataFile.append(SummaryFile.columns.map { $0.cell(line, self) }, to: &bytes)
    }
    return bytes
  }

  /// The file's name without its ending: `summary-2026-27-Q2-1.0.0-E10000016`.
  package var fileName: String {
    ["summary", header.label, header.version, areaCode].map(\.asPathPart).joined(separator: "-")
  }
}

/// The columns of the data file, each with what stands in it.
enum SummaryFile {
  struct Column: Sendable {
    let name: String
    let cell: @Sendable (SummaryFigure, Summary) -> String

    /// A column of words, in which nothing can be a spreadsheet's formula.
    static func words(
      _ name: String, _ cell: @escaping @Sendable (SummaryFigure) -> String?
    ) -> Column {
      Column(name: name) { line, _ in DataFile.harmless(cell(line) ?? "") }
    }

    /// A column of what this program writes: numbers, codes of periods, words of its own.
    static func own(
      _ name: String, _ cell: @escaping @Sendable (SummaryFigure, Summary) -> String?
    ) -> Column {
      Column(name: name) { line, summary in cell(line, summary) ?? "" }
    }
  }

  static let columns: [Column] = [
    .words("area_code") { $0.areaCode },
    .words("area_name") { $0.areaName },
    .words("outcome") { $0.outcomes.joined(separator: ";") },
    .words("indicator") { $0.indicator.code },
    .words("title") { $0.title },
    .own("period") { $0.figure.period.code(in: $1.year) },
    .own("figure") { line, _ in number(line.figure) },
    .words("unit") { $0.indicator.unit },
    .own("year_earlier_period") { $0.yearEarlier?.period.code(in: $1.year) },
    .own("year_earlier_figure") { line, _ in line.yearEarlier.map(number) },
    .own("rating") { line, _ in line.standing.map { $0.ownRating?.code ?? "not_rated" } },
    .own("target") { line, _ in line.level { if case .target(let it, _) = $0 { it } else { nil } }
    },
    .own("floor") { line, _ in line.level { if case .target(_, let it) = $0 { it } else { nil } } },
    .words("agreed_by") { $0.standing?.newestTarget?.agreedBy },
    .own("markers") { line, _ in DataFile.markers(line.figure) },
    .own("kind") { line, _ in line.isIllustrative ? "illustrative" : "real" },
    .own("release") { "\($1.header.label)/\($1.header.version)" },
    .own("year_earlier_markers") { line, _ in line.yearEarlier.map(DataFile.markers) },
    .own("comparison") { line, _ in line.comparison?.words },
    .own("standing") { line, _ in line.standing?.words },
    .own("earlier_rating") { line, _ in line.standing?.earlierRating?.code },
    .own("earlier_rated_period") { $0.standing?.ratedFigure?.period.code(in: $1.year) },
    .own("earlier_rated_figure") { line, _ in line.standing?.ratedFigure.map(number) },
    .own("earlier_agreed") { line, _ in
      line.standing?.ratedFigure == nil ? nil : line.standing?.levelWords(of: line.indicator)
    },
    .own("agreed_on") { line, _ in line.standing?.newestTarget?.agreedOn.iso },
    .own("range_lower") { line, _ in
      line.level { if case .range(let it, _) = $0 { it } else { nil } }
    },
    .own("range_upper") { line, _ in
      line.level { if case .range(_, let it) = $0 { it } else { nil } }
    },
    .own("numerator") { line, _ in line.part(0) },
    .own("denominator") { line, _ in line.part(1) },
    .own("margin") { line, _ in line.figure.margin.map { "\($0)" } },
    .own("asked_of") { line, _ in line.asked?.words },
  ]

  private static func number(_ figure: Figure<Public>) -> String {
    figure.value == nil ? "" : DataFile.plain(figure.text)
  }
}

extension AgreedStanding {
  /// Of the row's own figure.
  fileprivate var ownRating: TargetStanding? { ratedFigure == nil ? rating : nil }

  /// Of a figure before the row's own.
  fileprivate var earlierRating: TargetStanding? { ratedFigure == nil ? nil : rating }
}

extension SummaryFigure {
  /// One number of what was agreed, where there is one of the kind.
  fileprivate func level(_ number: (Target.Level) -> Decimal?) -> String? {
    (standing?.newestTarget?.level).flatMap(number).map { "\($0)" }
  }

  /// Of a ratio the rounded parts, from which it cannot be worked out again.
  fileprivate func part(_ index: Int) -> String? {
    partsWords == nil ? nil : DataFile.plain(figure.parts[index].text)
  }
}
