// What the words of each column mean, looked up once a word.

import Outcomes

enum BodyMeaning {
  case missing, unknown
  case mine(Int)
  /// A body whose rows this source may not send.
  case others
}

enum PeriodMeaning {
  case missing, unreadable
  /// It has not ended.
  case future(ReportingPeriod)
  case period(ReportingPeriod)
}

enum ItemMeaning {
  case missing, unknown
  /// The row says that there is nothing to report.
  case nilReturn
  case item(Int)

  var isNil: Bool { if case .nilReturn = self { true } else { false } }
}

enum IndicatorMeaning {
  case missing, unknown
  /// A name that meant one indicator or another, depending on the period.
  case alias(String)
  case indicator(Int)
}

enum PlaceMeaning {
  case unknown
  /// An index into `Vocabulary.places`; 0 is the total.
  case place(Int)
}

enum StatusMeaning: Equatable {
  case none, reported, zero, nilReturn, unknown
  case absent(Layout.Absence)
}

enum PartMeaning {
  case missing, unknown
  case part(Layout.Part)
}

/// The columns of words of one file.
struct Meanings {
  var bodies: WordColumn<BodyMeaning>
  var periods: WordColumn<PeriodMeaning>
  var items: WordColumn<ItemMeaning>
  var indicators: WordColumn<IndicatorMeaning>
  var statuses: WordColumn<StatusMeaning>
  /// `nil` where each row's parts stand in columns.
  var parts: WordColumn<PartMeaning>?
  /// In the order of the plan’s breakdowns.
  var places: [WordColumn<PlaceMeaning>]
  /// Whether a row is wanted, as each filtered column has it.
  var filters: [WordColumn<Bool>]
  /// Breakdown values that hold for every row in which no column says otherwise.
  let constantPlaces: [Int]
  var keptPeriods = KeptPeriods()

  init(_ plan: ColumnPlan, _ layout: Layout, _ vocabulary: Vocabulary, _ context: ReadingContext) {
    let columns = layout.columns
    let constants = layout.constants
    let body = Meanings.bodies(vocabulary, context)
    bodies = WordColumn(
      at: plan.position(columns.body), whenBlank: constants.body.map(body) ?? .missing,
      resolve: body)
    let period = Meanings.periods(layout, context)
    periods = WordColumn(
      at: plan.position(columns.period), whenBlank: constants.period.map(period) ?? .missing,
      resolve: period)
    let item = Meanings.items(vocabulary)
    items = WordColumn(
      at: plan.position(columns.item), whenBlank: constants.item.map(item) ?? .missing,
      resolve: item)
    let indicator = Meanings.indicators(vocabulary)
    indicators = WordColumn(
      at: plan.position(columns.indicator),
      whenBlank: constants.indicator.map(indicator) ?? .missing, resolve: indicator)
    statuses = WordColumn(
      at: plan.position(columns.status), whenBlank: .none, resolve: Meanings.statuses(layout))
    parts =
      layout.pivot.isEmpty
      ? nil
      : WordColumn(
        at: plan.position(columns.part), whenBlank: .missing, resolve: Meanings.parts(layout))
    places = plan.breakdowns.map { code, position in
      let place = Meanings.places(code, vocabulary)
      return WordColumn(
        at: position, whenBlank: constants.breakdowns[code].map(place) ?? .place(0),
        resolve: place)
    }
    constantPlaces = constants.breakdowns
      .filter { code, _ in !plan.breakdowns.contains { $0.code == code } }
      .compactMap { code, value in vocabulary.breakdownWords[code]?.meaning(of: value) }
      .filter { $0 > 0 }
    filters = Meanings.filters(plan, layout)
  }
}

extension Meanings {
  private static func filters(_ plan: ColumnPlan, _ layout: Layout) -> [WordColumn<Bool>] {
    layout.rows.sorted { $0.key < $1.key }.map { name, words in
      let wanted = Set(words.map(WordIndex.fold))
      return WordColumn(at: plan.position(name), whenBlank: wanted.contains("")) {
        wanted.contains(WordIndex.fold($0))
      }
    }
  }

  private static func bodies(_ vocabulary: Vocabulary, _ context: ReadingContext)
    -> (String) -> BodyMeaning
  {
    { word in
      guard let body = vocabulary.bodyWords.meaning(of: word) else { return .unknown }
      return context.bodies.contains(vocabulary.bodies[body].code) ? .mine(body) : .others
    }
  }

  private static func periods(_ layout: Layout, _ context: ReadingContext)
    -> (String) -> PeriodMeaning
  {
    let labels = Dictionary(
      layout.periods.map { (WordIndex.fold($0), $1) }, uniquingKeysWith: { first, _ in first })
    let (today, year) = (context.today, context.definitions.year)
    return { word in
      let label = labels[WordIndex.fold(word)] ?? word
      guard let period = ReportingPeriod(label: label, in: year) else { return .unreadable }
      return period.end > today ? .future(period) : .period(period)
    }
  }

  private static func items(_ vocabulary: Vocabulary) -> (String) -> ItemMeaning {
    { word in
      if let item = vocabulary.itemWords.meaning(of: word) { return .item(item) }
      let isNil = ["nil", "nil return"].contains(
        WordIndex.fold(vocabulary.itemWords.replaced(word)))
      return isNil ? .nilReturn : .unknown
    }
  }

  private static func indicators(_ vocabulary: Vocabulary) -> (String) -> IndicatorMeaning {
    { word in
      if let indicator = vocabulary.indicatorWords.meaning(of: word) {
        return .indicator(indicator)
      }
      return vocabulary.indicatorWords.hasAlias(word) ? .alias(word) : .unknown
    }
  }

  private static func places(_ code: Breakdown.Code, _ vocabulary: Vocabulary)
    -> (String) -> PlaceMeaning
  {
    let words = vocabulary.breakdownWords[code]
    return { word in words?.meaning(of: word).map { .place($0) } ?? .unknown }
  }

  private static func statuses(_ layout: Layout) -> (String) -> StatusMeaning {
    let reader = ValueReader(layout)
    return { word in
      if let absence = reader.absence(word) { return .absent(absence) }
      switch WordIndex.fold(word) {
      case "reported": return .reported
      case "zero": return .zero
      case "nil return", "nil": return .nilReturn
      default: return .unknown
      }
    }
  }

  private static func parts(_ layout: Layout) -> (String) -> PartMeaning {
    let words = Dictionary(
      layout.pivot.map { (WordIndex.fold($0), $1) }, uniquingKeysWith: { first, _ in first })
    return { word in words[WordIndex.fold(word)].map { .part($0) } ?? .unknown }
  }
}
