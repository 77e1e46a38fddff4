// An answer as JSON, for programs: docs/return-answer.schema.json says what may stand where.

import Outcomes
import Pages
import ProviderReturns

extension ReturnAnswer {
  /// Every key is there, with `null` for what does not apply.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { answer in
      answer.field("state", state.rawValue)
      answer.write(receipt)
      answer.write(format)
      answer.field("rows", rows)
      answer.write(cells)
      answer.list("returns", returns) { $0.write($1, in: year) }
      answer.list("next", next) { $0.write($1) }
      answer.list("problems", problems) { $0.write($1) }
      answer.list("not_checked", notChecked) { $0.write($1) }
      answer.write(preview, in: year)
      answer.list("observations", observations) { $0.write($1, own: own[$1.key], in: year) }
    }
    return writer.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ receipt: Receipt) {
    object("receipt") {
      $0.field("reference", receipt.reference)
      $0.field("time", receipt.time.iso)
      $0.field("file", receipt.fileName)
      $0.field("bytes", receipt.byteCount)
      $0.field("sha256", receipt.sha256)
    }
  }

  fileprivate mutating func write(_ format: FoundFormat?) {
    guard let format else { return null("format") }
    object("format") {
      $0.field("kind", format.kind.rawValue)
      $0.field("gzip", format.isGzip)
      $0.field("encoding", format.encoding)
      $0.field("separator", format.separator)
      $0.list("sheets", format.sheets) { list, sheet in
        list.object {
          $0.field("name", sheet.name)
          $0.field("hidden", sheet.isHidden)
          $0.field("read", sheet.isRead)
        }
      }
    }
  }

  fileprivate mutating func write(_ cells: CellCount) {
    object("cells") {
      $0.field("total", cells.total)
      $0.field("used", cells.used)
      $0.field("not_usable", cells.notUsable)
      $0.field("withheld", cells.withheld)
      $0.field("filtered", cells.filtered)
      $0.field("blank", cells.blank)
    }
  }

  fileprivate mutating func write(_ one: AnsweredReturn, in year: FinancialYear) {
    object {
      $0.field("body", one.body)
      $0.field("name", one.bodyName)
      $0.field("period", one.period.code(in: year))
      $0.field("state", one.state.rawValue)
      $0.field("nil", one.isNil)
      $0.field("history", one.isHistory)
      $0.field("signed_off_by", one.signedOffBy)
      $0.field("due", one.due?.iso)
      $0.field("observations", one.observationCount)
      $0.field("errors", one.errorCount)
      $0.field("warnings", one.warningCount)
      $0.write(one.cells)
    }
  }

  fileprivate mutating func write(_ step: NextStep) {
    object {
      $0.field("who", step.who?.rawValue ?? "nobody")
      $0.field("words", step.words)
      $0.field("by", step.by?.iso)
    }
  }

  fileprivate mutating func write(_ problem: Problem) {
    object {
      $0.field("rule", problem.rule.number)
      $0.field("name", problem.rule.name)
      $0.field("version", problem.rule.version)
      $0.field("severity", problem.severity.rawValue)
      $0.field("act", problem.act.rawValue)
      $0.field("sheet", problem.place.sheet)
      $0.field("line", problem.line)
      $0.field("column", problem.column)
      $0.field("cell", problem.place.cell)
      $0.field("found", problem.found)
      $0.field("words", problem.words)
      $0.field("remedy", problem.remedy)
      $0.object("own", problem.own)
    }
  }

  fileprivate mutating func write(_ one: NotChecked) {
    object {
      $0.field("rule", one.rule.number)
      $0.field("name", one.rule.name)
      $0.field("why", one.why)
    }
  }
}
