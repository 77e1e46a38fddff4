// What the words of each column mean, looked up once a word.

import Outcomes

/// The columns of words of one file.
struct Meanings {
  var bodies: WordColumn<BodyMeaning>
  var periods: WordColumn<PeriodMeaning>
  var items: WordColumn<ItemMeaning>
  var indicators: WordColumn<IndicatorMeaning>
  var statuses: WordColumn<StatusMeaning>
  var notes: WordColumn<NoteMeaning>
  /// `nil` where each row's parts stand in columns.
  var parts: WordColumn<PartMeaning>?
  /// In the order of the plan’s breakdowns.
  var places: [WordColumn<PlaceMeaning>]
  /// Whether a row is wanted, as each filtered column has it.
  var filters: [WordColumn<Bool>]
  /// Breakdown values that hold for every row in which no column says otherwise.
  let constantPlaces: [Int]
  var keptPeriods = KeptPeriods()

  init(_ plan: ColumnPlan, _ file: ReadFile) {
    let (layout, vocabulary, context) = (file.layout, file.vocabulary, file.context)
    let constants = plan.table.constants
    let body = Meanings.bodies(vocabulary, context)
    bodies = WordColumn(
      at: plan.position(.body), whenBlank: constants.body.map(body) ?? .missing,
      resolve: body)
    let period = Meanings.periods(layout, context)
    periods = WordColumn(
      at: plan.position(.period),
      whenBlank: constants.period.map(period) ?? Meanings.declared(plan, context),
      resolve: period)
    let item = Meanings.items(vocabulary)
    items = WordColumn(
      at: plan.position(.item), whenBlank: constants.item.map(item) ?? .missing,
      resolve: item)
    let indicator = Meanings.indicators(vocabulary)
    indicators = WordColumn(
      at: plan.position(.indicator),
      whenBlank: constants.indicator.map(indicator) ?? .missing, resolve: indicator)
    statuses = WordColumn(
      at: plan.position(.status), whenBlank: .none, resolve: Meanings.statuses(layout))
    notes = WordColumn(
      at: plan.position(.note), whenBlank: .none, resolve: Meanings.notes(file.names))
    parts =
      plan.table.pivot.isEmpty
      ? nil
      : WordColumn(
        at: plan.position(.part), whenBlank: .missing, resolve: Meanings.parts(plan.table))
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
    filters = Meanings.filters(plan)
  }
}

extension Meanings {
  private static func filters(_ plan: ColumnPlan) -> [WordColumn<Bool>] {
    plan.table.rows.sorted { $0.key < $1.key }.map { name, words in
      let wanted = Set(words.map(WordIndex.fold))
      return WordColumn(at: plan.position(named: name), whenBlank: wanted.contains("")) {
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

  /// What the file was said to be for, where it does not say so itself.
  private static func declared(_ plan: ColumnPlan, _ context: ReadingContext) -> PeriodMeaning {
    guard plan.position(.period) == nil, let period = context.declaredPeriod else {
      return .missing
    }
    return period.end > context.today ? .future(period) : .period(period)
  }

  static func periods(_ layout: Layout, _ context: ReadingContext) -> (String) -> PeriodMeaning {
    let labels = Dictionary(
      layout.periods.map { (WordIndex.fold($0), $1) }, uniquingKeysWith: { first, _ in first })
    let (today, year) = (context.today, context.definitions.year)
    return { word in
      let label = labels[WordIndex.fold(word)] ?? word
      let date = Day(iso: label.trimmingSpaces())
      if date != nil, layout.periodDates == nil { return .date }
      guard
        let period = date.flatMap({ layout.periodDates?.period(holding: $0, in: year) })
          ?? ReportingPeriod(label: label, in: year)
      else { return .unreadable }
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

  private static func notes(_ names: KnownNames) -> (String) -> NoteMeaning {
    { note in
      let kind = PersonInNote.kind(in: note, names: names)
      return kind.map { .person($0) } ?? .kept(note.trimmingSpaces())
    }
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

  private static func parts(_ table: Layout.Table) -> (String) -> PartMeaning {
    let words = Dictionary(
      table.pivot.map { (WordIndex.fold($0), $1) }, uniquingKeysWith: { first, _ in first })
    return { word in words[WordIndex.fold(word)].map { .part($0) } ?? .unknown }
  }
}
