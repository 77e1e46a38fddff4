// What the sample's life says about one body, looked up by day, period, item and indicator.

import Outcomes

struct SampleStory {
  let body: ReportingBody
  private let events: [SampleEvent]
  private let life: SampleLife
  private let definitions: Definitions

  init(of body: ReportingBody, in life: SampleLife, by definitions: Definitions) {
    self.body = body
    self.life = life
    self.definitions = definitions
    events = life.events[body.code] ?? []
  }

  /// The body whose work it goes on with.
  var predecessor: ReportingBody? {
    let codes = events.compactMap { if case .takesOver(let code) = $0 { code } else { nil } }
    return codes.first.flatMap(definitions.body)
  }

  /// The body that goes on with its work.
  var successor: ReportingBody? {
    let codes = life.events.filter { $0.value.contains(.takesOver(from: body.code)) }.map(\.key)
    return codes.min().flatMap(definitions.body)
  }

  /// By whose name its numbers are drawn: its own, or that of the body whose work it goes on with.
  var likeness: ReportingBody.Code { predecessor?.code ?? body.code }

  var isVillage: Bool { events.contains(.village) }

  /// The day on which the return for a period is sent; `nil` where it never is.
  ///
  /// Where the life says nothing it is sent in time, when two thirds of the working days are over.
  func sendDay(of period: ReportingPeriod, _ contract: Contract) -> Day? {
    for event in events {
      switch event {
      case .neverSent(let named) where named.contains(period): return nil
      case .sent(let named, let day) where named.contains(period): return day
      default: continue
      }
    }
    let due = contract.due
    return DueRule(frequency: due.frequency, workingDays: due.workingDays * 2 / 3)
      .dueDay(for: period, holidays: definitions.holidays)
  }

  func hasNothingToReport(in period: ReportingPeriod) -> Bool {
    events.contains {
      if case .nothingToReport(let named) = $0 { named.contains(period) } else { false }
    }
  }

  /// Whether nobody came and nobody left: for the period nothing is ever sent but a nil return.
  func isQuiet(in period: ReportingPeriod) -> Bool {
    hasNothingToReport(in: period)
      || events.contains {
        if case .neverSent(let named) = $0 { named.contains(period) } else { false }
      }
  }

  /// What stands in the file as of a day where a number should stand.
  func sent(_ number: Int, of item: Item.Code, for period: ReportingPeriod, asOf day: Day) -> Int {
    for case .sentWrong(let items, let named, let percent, let mended) in events
    where day < mended && items.contains(item) && named.contains(period) {
      return number * percent / 100
    }
    return number
  }

  /// The level of a percentage on a day; `nil` where the life says nothing of it.
  func share(of indicator: Indicator.Code, on day: Day) -> Double? {
    for case .step(indicator, let before, let after, let from) in events {
      return day < from ? before : after
    }
    return nil
  }

  /// By how much an item has grown by a day; 1 where it has not.
  func growth(of item: Item.Code, by day: Day) -> Double {
    for case .drift(item, let percent, let from) in events where from < day {
      let months = Int((Double(day.number - from.number) / 30.44).rounded())
      return (0..<months).reduce(1) { grown, _ in grown * (1 + percent / 100) }
    }
    return 1
  }

  func level(of item: Item.Code) -> ClosedRange<Double>? {
    for case .level(item, let range) in events { return range }
    return nil
  }

  /// The row in which an organisation stands on a day; `nil` where the life says nothing of it.
  func row(of item: Item.Code, on day: Day) -> String? {
    var row: String?
    for case .stands(item, let value, let from) in events where from <= day { row = value }
    return row
  }
}
