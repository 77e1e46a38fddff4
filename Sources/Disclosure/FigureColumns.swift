// Figures as a sealed block keeps them: column by column, what repeats written once.

import Foundation
import Outcomes
import Statistics

/// Many figures without their periods, which stand once with their table.
///
/// Internal, so that no other target can make a figure by decoding one.
struct FigureColumns: Codable {
  private let texts: TextColumn
  /// Decimals in digits, empty for none.
  private let values: TextColumn
  /// Decimals in digits by the figure's position: only published figures have one.
  private var margins: [Int: String] = [:]
  private var intervals: [Int: Interval] = [:]
  /// Publishers' own words by the figure's position.
  private var words: [Int: String] = [:]
  /// For each figure its place in `surroundings`.
  private var surroundingPlaces: [Int] = []
  private var surroundings: [Surroundings] = []
  /// The texts of all figures' parts, one after another.
  private let partTexts: TextColumn

  /// What many figures have in common.
  private struct Surroundings: Codable, Hashable {
    let partTitles: [String]
    let markers: [Marker]
    let reported: Int
    let expected: Int
    let collected: Int?
    let standing: TargetStanding?

    init(_ figure: Figure<Public>) {
      partTitles = figure.parts.map(\.title)
      markers = figure.markers
      reported = figure.completeness.reported
      expected = figure.completeness.expected
      collected = figure.completeness.collected?.number
      standing = figure.standing
    }

    var completeness: Completeness {
      Completeness(
        reported: reported, expected: expected, collected: collected.map(Day.init(number:)))
    }
  }

  init(_ figures: [Figure<Public>]) {
    var places: [Surroundings: Int] = [:]
    for (position, figure) in figures.enumerated() {
      let surrounding = Surroundings(figure)
      let place = places[surrounding] ?? surroundings.count
      if place == surroundings.count {
        places[surrounding] = place
        surroundings.append(surrounding)
      }
      surroundingPlaces.append(place)
      if let margin = figure.margin { margins[position] = margin.digits }
      intervals[position] = figure.interval
      if let said = figure.words { words[position] = said }
    }
    texts = TextColumn(figures.map(\.text))
    values = TextColumn(figures.map { $0.value?.digits ?? "" })
    partTexts = TextColumn(figures.flatMap { $0.parts.map(\.text) })
  }

  /// The figures again, the periods taken in turn; `nil` when the columns do not fit each other.
  func figures(in periods: [ReportingPeriod]) -> [Figure<Public>]? {
    let (texts, values, partTexts) = (texts.texts, values.texts, partTexts.texts)
    guard texts.count == values.count, texts.count == surroundingPlaces.count,
      !periods.isEmpty || texts.isEmpty
    else { return nil }
    var figures: [Figure<Public>] = []
    figures.reserveCapacity(texts.count)
    var parts = partTexts[...]
    for position in texts.indices {
      guard surroundings.indices.contains(surroundingPlaces[position]) else { return nil }
      let surrounding = surroundings[surroundingPlaces[position]]
      let taken = parts.prefix(surrounding.partTitles.count)
      guard taken.count == surrounding.partTitles.count else { return nil }
      parts = parts.dropFirst(taken.count)
      figures.append(
        Figure(
          period: periods[position % periods.count], text: texts[position],
          value: FigureColumns.number(values[position]),
          margin: margins[position].flatMap(FigureColumns.number), interval: intervals[position],
          parts: zip(surrounding.partTitles, taken).map(Figure.Part.init(title:text:)),
          words: words[position], markers: surrounding.markers,
          completeness: surrounding.completeness, standing: surrounding.standing))
    }
    return parts.isEmpty ? figures : nil
  }

  private static func number(_ digits: String) -> Decimal? {
    Int(digits).map { Decimal($0) } ?? Decimal(string: digits)
  }
}

/// Many short texts in one: one string is read many times as fast as many.
struct TextColumn: Codable {
  /// Stands in no text of a figure, all of which this target makes of digits and plain words.
  private static let separator = UInt8(ascii: "|")

  private let count: Int
  private let joined: String

  init(_ texts: [String]) {
    precondition(!texts.contains { $0.utf8.contains(TextColumn.separator) }, "no text holds a “|”")
    count = texts.count
    joined = texts.joined(separator: "|")
  }

  /// None where the count is not that of the texts.
  var texts: [String] {
    guard count > 0 else { return [] }
    let parts = joined.utf8.split(separator: TextColumn.separator, omittingEmptySubsequences: false)
    return parts.count == count ? parts.map { String(decoding: $0, as: UTF8.self) } : []
  }
}
