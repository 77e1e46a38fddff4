// What is wrong with a row's period, made only when there is room to keep it.

import Outcomes
import Workbooks

extension RowMapper {
  func unreadablePeriod(_ row: SheetRow) -> Finding {
    period(.impossiblePeriod, row, ["examples": vocabulary.year.examples])
  }

  func dateForPeriod(_ row: SheetRow) -> Finding {
    period(.dateForPeriod, row, ["examples": vocabulary.year.examples])
  }

  func futurePeriod(_ row: SheetRow, _ period: ReportingPeriod) -> Finding {
    self.period(
      .periodNotOver, row,
      [
        "period": words(period), "end": period.end.words, "today": context.today.words,
      ])
  }

  func noContract(_ row: SheetRow, body: Int, _ period: ReportingPeriod) -> Finding {
    let body = vocabulary.bodies[body]
    let spans = body.contracts.map { "\($0.validFrom.words) to \($0.validTo.words)" }
    var facts = ["body": body.code, "period": words(period)]
    if !spans.isEmpty { facts["contracts"] = spans.joined(separator: "; ") }
    return self.period(.noContract, row, facts)
  }

  func periodLength(_ row: SheetRow, _ period: ReportingPeriod, item: Int) -> Finding {
    let item = vocabulary.items[item]
    let example = item.frequency.period(holding: period.end, in: vocabulary.year)
    return self.period(
      .periodLength, row,
      [
        "item": item.code, "frequency": item.frequency.rawValue, "period": words(period),
        "example": example.code(in: vocabulary.year),
      ])
  }

  func wholeNamed(_ row: SheetRow, _ period: ReportingPeriod, part: ReportingPeriod) -> Finding {
    self.period(.wholeNamed, row, ["part": words(part), "period": words(period)])
  }

  func notAsked(_ row: SheetRow, item: Int, on day: Day) -> Finding {
    period(.notAsked, row, ["item": vocabulary.items[item].code, "day": day.words])
  }

  func notAPart(
    _ row: SheetRow, _ period: ReportingPeriod, parts: [ReportingPeriod], body: Int
  ) -> Finding {
    var facts = ["body": vocabulary.bodies[body].code, "period": words(period)]
    if !parts.isEmpty {
      facts["parts"] = parts.map { "“\(words($0))”" }.joined(separator: " or ")
    }
    return self.period(.notAPart, row, facts)
  }

  private func period(_ rule: ReadingRule, _ row: SheetRow, _ facts: [String: String]) -> Finding {
    finding(rule, row, .period, facts)
  }

  private func words(_ period: ReportingPeriod) -> String { period.words(in: vocabulary.year) }
}
