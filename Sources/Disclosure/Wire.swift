// What a sealed release's blocks hold, as JSON: the release's values, made and unmade here only.

import Foundation
import Outcomes
import Statistics

/// The front block: all that every page needs but the definitions, which are a block of their own.
struct FrontWire: Codable {
  private let header: ReleaseHeader
  private let standings: [ReturnStanding]
  private let latestIndicators: [Indicator.Code]
  private let latestPeriods: [ReportingPeriod]
  private let latest: FigureColumns
  private let changes: ReleaseChanges?
  private let earlier: [ReleaseHeader]

  init(_ front: ReleaseFront<Public>) {
    header = front.header
    standings = front.standings
    latestIndicators = front.latest.map(\.indicator)
    latestPeriods = front.latest.map(\.figure.period)
    latest = FigureColumns(front.latest.map(\.figure))
    changes = front.changes
    earlier = front.earlier
  }

  func front(with definitions: Definitions) -> ReleaseFront<Public>? {
    guard let figures = latest.figures(in: latestPeriods),
      figures.count == latestIndicators.count
    else { return nil }
    return ReleaseFront(
      header: header, definitions: definitions, standings: standings,
      latest: zip(latestIndicators, figures).map(LatestFigure.init(indicator:figure:)),
      changes: changes, earlier: earlier)
  }
}

/// One indicator's block.
struct IndicatorWire: Codable {
  private struct Table: Codable {
    let table: Indicator.Table
    let periods: [ReportingPeriod]
    /// One for each row; `null` in the table of totals.
    let values: [Breakdown.Value?]
    /// Row by row.
    let figures: FigureColumns
  }

  private struct Beside: Codable {
    let item: Item.Code
    let title: String
    let unit: Item.Unit
    let periods: [ReportingPeriod]
    let figures: FigureColumns
  }

  private let indicator: Indicator.Code
  private let isIllustrative: Bool
  private let tables: [Table]
  /// Not written where there is nothing.
  private let beside: [Beside]?
  /// The earlier and the later.
  private let likeForLikePeriods: [ReportingPeriod]?
  private let likeForLike: FigureColumns?
  private let judgement: Judgement

  init(_ figures: IndicatorFigures<Public>) {
    indicator = figures.indicator
    isIllustrative = figures.isIllustrative
    tables = figures.tables.map { table in
      Table(
        table: table.table, periods: table.periods, values: table.rows.map(\.value),
        figures: FigureColumns(table.rows.flatMap(\.figures)))
    }
    let beside = figures.beside.map { beside in
      Beside(
        item: beside.item, title: beside.title, unit: beside.unit,
        periods: beside.figures.map(\.period), figures: FigureColumns(beside.figures))
    }
    self.beside = beside.isEmpty ? nil : beside
    let pair = figures.likeForLike.map { [$0.earlier, $0.later] }
    likeForLikePeriods = pair?.map(\.period)
    likeForLike = pair.map { FigureColumns($0) }
    judgement = figures.judgement
  }

  var figures: IndicatorFigures<Public>? {
    var opened: [FigureTable<Public>] = []
    for table in tables {
      let width = table.periods.count
      guard let figures = table.figures.figures(in: table.periods),
        figures.count == width * table.values.count
      else { return nil }
      let rows = table.values.enumerated().map { row, value in
        FigureTable<Public>.Row(
          value: value, figures: Array(figures[row * width..<(row + 1) * width]))
      }
      opened.append(FigureTable(table: table.table, periods: table.periods, rows: rows))
    }
    var openedBeside: [BesideFigures<Public>] = []
    for one in beside ?? [] {
      guard let figures = one.figures.figures(in: one.periods), figures.count == one.periods.count
      else { return nil }
      openedBeside.append(
        BesideFigures(item: one.item, title: one.title, unit: one.unit, figures: figures))
    }
    let pair = likeForLike?.figures(in: likeForLikePeriods ?? [])
    if likeForLike != nil, pair?.count != 2 { return nil }
    return IndicatorFigures(
      indicator: indicator, isIllustrative: isIllustrative, tables: opened, beside: openedBeside,
      likeForLike: pair.map { LikeForLikeFigures(earlier: $0[0], later: $0[1]) },
      judgement: judgement)
  }
}

/// JSON that is the same, byte for byte, for the same values.
enum Wire {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(value)) } catch {
      preconditionFailure("a release's values have a place in JSON: \(error)")
    }
  }

  /// Definitions hold sets, which come in another order each time: here in the order of their text.
  static func bytes(ofDefinitions definitions: Definitions) -> [UInt8] {
    do {
      let tree = try JSONSerialization.jsonObject(with: Data(bytes(definitions)))
      return Array(
        try JSONSerialization.data(
          withJSONObject: inOrder(tree), options: [.sortedKeys, .withoutEscapingSlashes]))
    } catch { preconditionFailure("what was just written as JSON can be read: \(error)") }
  }

  static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) -> Value? {
    do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch { return nil }
  }

  /// The keys of `Definitions`, `Item` and `Indicator` that hold sets.
  static let setKeys: Set<String> = ["holidays", "addsOver"]

  private static func inOrder(_ tree: Any) -> Any {
    if let list = tree as? [Any] { return list.map(inOrder) }
    guard let fields = tree as? [String: Any] else { return tree }
    var ordered: [String: Any] = [:]
    for (key, value) in fields {
      let list = setKeys.contains(key) ? value as? [Any] : nil
      ordered[key] = list.map { $0.sorted { "\($0)" < "\($1)" } } ?? inOrder(value)
    }
    return ordered
  }
}
