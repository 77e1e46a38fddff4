// One indicator's figures as JSON: docs/figures.schema.json says what may stand where.

import Disclosure
import Foundation
import Outcomes

/// What the CSV says of each figure, under the same names, with the release and the definition.
struct IndicatorJSON {
  let site: Site
  let opened: OpenedFigures
  let scope: FigureFile.Scope

  /// Every key is there, always in this order, with `null` where nothing stands.
  var bytes: [UInt8] {
    let header = site.front.header
    var writer = JSONWriter()
    writer.object { file in
      file.object("release") {
        $0.field("label", header.label)
        $0.field("version", header.version)
        $0.field("known_at", header.knownAt.formatted(.iso8601))
      }
      file.field("illustrative", opened.isIllustrative(in: site))
      file.write(opened.indicator)
      file.list("figures", DataRow.all(of: opened, scope, in: site.definitions.year)) {
        $0.write($1)
      }
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ indicator: Indicator) {
    object("indicator") {
      $0.field("code", indicator.code)
      $0.field("title", indicator.title)
      $0.field("plain", indicator.plain)
      $0.field("numerator", indicator.numeratorWords)
      $0.field("denominator", indicator.denominatorWords)
      $0.field("unit", indicator.unit)
      $0.list("notes", indicator.notes)
      $0.object("source") {
        $0.field("title", indicator.source.title)
        $0.field("licence", indicator.source.licence)
      }
    }
  }

  fileprivate mutating func write(_ row: DataRow) {
    object {
      for column in DataRow.columns { $0.write(column.cell(row), as: column.name) }
    }
  }

  private mutating func write(_ cell: DataCell, as name: String) {
    switch cell {
    case .nothing: null(name)
    case .text(let words): field(name, words)
    case .number(let digits): field(name, digits: digits)
    case .marks(let marks): list(name, marks)
    }
  }
}
