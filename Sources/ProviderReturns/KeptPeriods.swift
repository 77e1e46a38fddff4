// Under which period a row's number is kept, looked up once for a body, an item and dates.

import Outcomes

struct KeptPeriods {
  private struct Key: Hashable {
    let body: Int
    let item: Int
    let start: Int
    let end: Int
  }

  private var known: [Key: KeptPeriod] = [:]

  mutating func of(
    _ period: ReportingPeriod, body: Int, item: Int, _ vocabulary: Vocabulary
  ) -> KeptPeriod {
    let key = Key(
      body: body, item: item, start: period.start.number, end: period.end.number)
    if let kept = known[key] { return kept }
    let kept = vocabulary.bodies[body].kept(
      period, of: vocabulary.items[item], in: vocabulary.year)
    known[key] = kept
    return kept
  }
}
