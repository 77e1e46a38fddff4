// Rules about a return as a whole: one a file, in the folder `ReturnRules/`.

package import Outcomes

/// One return as its rows were read, with what it is held against.
package struct CheckedReturn: Sendable {
  package let body: ReportingBody
  package let period: ReportingPeriod
  /// What can be used, in the file's order.
  package let observations: [Observation]
  package let isNil: Bool
  package let signedOffBy: String?
  /// Where a file of its kind names who signed it off; `nil` where its layout does not say.
  package let signOff: (label: String, place: Place)?
  /// It carries back years, *history, unaudited*, and is never late.
  package let isHistory: Bool
  /// It is the newest of its body's returns in the file: the others are sent along.
  package let isNewest: Bool
  /// What rows are about whose values cannot be used: not absent, and not here either.
  package let notUsable: Set<Observation.Key>
  /// Items of rows that cannot be used at all, be it for their period or their place.
  package let unplaced: Set<Item.Code>
  /// The day to which the return's due day was put off.
  package let extendedTo: Day?
  /// `nil` where nothing is known of earlier returns.
  package let history: History?
  package let definitions: Definitions
  /// The day on which it came.
  package let today: Day
  /// Where the value of an observation, by its number, stands in the file: worked out for those
  /// that a rule speaks of.
  private let places: @Sendable (Int) -> Place
  /// The numbers of each item's observations.
  private let numbers: [Item.Code: [Int]]

  package init(
    body: ReportingBody, period: ReportingPeriod, observations: [Observation],
    at places: @escaping @Sendable (Int) -> Place, isNil: Bool, signedOffBy: String?,
    signOff: (label: String, place: Place)? = nil, isHistory: Bool = false,
    isNewest: Bool = true, notUsable: Set<Observation.Key> = [],
    unplaced: Set<Item.Code> = [], extendedTo: Day? = nil, history: History?,
    definitions: Definitions, today: Day
  ) {
    self.body = body
    self.period = period
    self.observations = observations
    self.isNil = isNil
    self.signedOffBy = signedOffBy
    self.signOff = signOff
    self.isHistory = isHistory
    self.isNewest = isNewest
    self.notUsable = notUsable
    self.unplaced = unplaced
    self.extendedTo = extendedTo
    self.history = history
    self.definitions = definitions
    self.today = today
    self.places = places
    numbers = Dictionary(grouping: observations.indices) { observations[$0].key.item }
  }

  /// The observations of some things, by what they are of, each thing's in the order of periods.
  /// - Parameter items: those items' alone; `nil` for all.
  func series(
    of items: Set<Item.Code>? = nil, where isWanted: (BreakdownKey) -> Bool = { _ in true }
  )
    -> Series
  {
    var series: Series = [:]
    for item in items ?? Set(numbers.keys) {
      for number in numbers[item] ?? [] where isWanted(observations[number].key.breakdown) {
        let (key, reported) = (observations[number].key, observations[number].reported)
        series[Thing(key), default: []]
          .append(SeriesPoint(period: key.period, reported: reported, number: number))
      }
    }
    return series.mapValues { $0.sorted { $0.period < $1.period } }
  }

  /// Where a point stands in the file; nowhere, of what was said in an earlier return.
  func place(of point: SeriesPoint) -> Place { point.number.map(places) ?? .nowhere }
}

/// What asking one rule came to.
package enum RuleOutcome: Hashable, Sendable {
  case checked([Finding])
  /// It needs something that is not there, such as “no earlier return is known”.
  case notChecked(why: String)
}

/// A rule about a return as a whole.
protocol ReturnRule: Sendable {
  static var rule: ReadingRule { get }
  /// Whether what it finds is a problem of the return's contents, which then is *accepted with
  /// problems*.
  static var isAboutContents: Bool { get }
  static func outcome(of checked: CheckedReturn) -> RuleOutcome
}

extension ReturnRule {
  static var isAboutContents: Bool { true }
}

/// A rule that was not asked, and why.
package struct NotChecked: Hashable, Sendable, Codable {
  package let rule: Problem.Rule
  package let why: String

  package init(rule: Problem.Rule, why: String) {
    self.rule = rule
    self.why = why
  }
}
