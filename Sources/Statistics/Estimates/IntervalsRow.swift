// One row of the table of `intervals`: what it asks for, or what is wrong with it.

struct IntervalsRow {
  /// Names of the columns that are read.
  enum Column: String, Hashable {
    case kind, numerator, denominator, multiplier, sum, count
    case sumOfSquares = "sum_of_squares"
  }

  /// What a row asks for, in numbers that have not been checked.
  enum Asked {
    case proportion(Double, of: Double, per: Double)
    case rate(Double, of: Double, per: Double)
    case count(Double)
    case mean(sum: Double, sumOfSquares: Double, count: Double)

    func estimate() throws(StatisticsError) -> Estimate {
      switch self {
      case .proportion(let numerator, let denominator, let multiplier):
        let factor = try multiplier.dividing(as: .multiplier)
        return try Proportion(numerator, of: denominator).estimate.scaled(by: factor)
      case .rate(let events, let denominator, let multiplier):
        return try Rate(events, of: denominator, per: multiplier).estimate
      case .count(let events):
        return try Count(events).estimate
      case .mean(let sum, let sumOfSquares, let count):
        return try Mean(sum: sum, sumOfSquares: sumOfSquares, count: count).estimate
      }
    }
  }

  enum Fault: Error {
    case unknownKind(String)
    case unknownMultiplier(String)
    case twoMultipliers
    case needlessMultiplier(String)
    case notNumber(Column, String)
    case missing(Column)
    case countWithDenominator

    var words: String {
      switch self {
      case .unknownKind(let kind):
        "“\(kind)” is no kind: write proportion, rate, rate per 1000 (or another number), count or "
          + "mean."
      case .unknownMultiplier(let text):
        "“\(text)” is no number for a rate to be per: write digits, as in rate per 100000."
      case .twoMultipliers: "The kind names a multiplier and so does its column: leave one out."
      case .needlessMultiplier(let kind): "A \(kind) has no multiplier: leave the cell empty."
      case .notNumber(let column, let text):
        "“\(text)” in \(column.rawValue) is no number: write digits with a point, without commas."
      case .missing(let column): "There is nothing in \(column.rawValue): fill it in."
      case .countWithDenominator:
        "A count has no denominator: leave the cell empty, or ask for a rate."
      }
    }
  }

  let cells: [String]
  let positions: [Column: Int]

  /// An empty text where there is no such cell, and for `NA`, as R writes it.
  private subscript(column: Column) -> String {
    guard let position = positions[column], position < cells.count else { return "" }
    let text = cells[position].trimmed
    return text == "NA" ? "" : text
  }

  /// Kind, numerator and denominator as given; a mean's sum and count where those are empty.
  var given: [String] {
    let (numerator, denominator) = (self[.numerator], self[.denominator])
    return [
      self[.kind], numerator.isEmpty ? self[.sum] : numerator,
      denominator.isEmpty ? self[.count] : denominator,
    ]
  }

  func asked() throws(Fault) -> Asked {
    let kind = self[.kind].lowercased()
    switch kind {
    case "proportion":
      return .proportion(
        try number(.numerator), of: try number(.denominator),
        per: try optionalNumber(.multiplier) ?? 1)
    case "rate":
      return try rate(per: optionalNumber(.multiplier) ?? 1)
    case _ where kind.hasPrefix(IntervalsRow.ratePer):
      return try rate(per: multiplier(in: kind))
    case "count":
      return try count()
    case "mean":
      guard self[.multiplier].isEmpty else { throw .needlessMultiplier(kind) }
      return .mean(
        sum: try number(.sum, or: .numerator), sumOfSquares: try number(.sumOfSquares),
        count: try number(.count, or: .denominator))
    default:
      throw .unknownKind(self[.kind])
    }
  }

  private static let ratePer = "rate per "

  private func rate(per multiplier: Double) throws(Fault) -> Asked {
    .rate(try number(.numerator), of: try number(.denominator), per: multiplier)
  }

  /// The number behind `rate per`.
  private func multiplier(in kind: String) throws(Fault) -> Double {
    guard self[.multiplier].isEmpty else { throw .twoMultipliers }
    let text = String(kind.dropFirst(IntervalsRow.ratePer.count)).trimmed
    guard let multiplier = IntervalsRow.number(text) else { throw .unknownMultiplier(text) }
    return multiplier
  }

  /// A count may stand over 1, as some tables write it.
  private func count() throws(Fault) -> Asked {
    guard self[.multiplier].isEmpty else { throw .needlessMultiplier("count") }
    if let denominator = try optionalNumber(.denominator), denominator != 1 {
      throw .countWithDenominator
    }
    return .count(try number(.numerator))
  }

  /// - Parameter other: a column that serves where the first is empty.
  private func number(_ column: Column, or other: Column? = nil) throws(Fault) -> Double {
    if let number = try optionalNumber(column) { return number }
    if let other, let number = try optionalNumber(other) { return number }
    throw .missing(column)
  }

  /// Not hexadecimal, which nobody means in a table of counts.
  private static func number(_ text: String) -> Double? {
    text.utf8.contains { $0 | 0x20 == UInt8(ascii: "x") } ? nil : Double(text)
  }

  private func optionalNumber(_ column: Column) throws(Fault) -> Double? {
    let text = self[column]
    guard !text.isEmpty else { return nil }
    guard let number = IntervalsRow.number(text) else { throw .notNumber(column, text) }
    return number
  }
}
