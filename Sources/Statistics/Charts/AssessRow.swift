// One row of the table of `assess`: its date and value, or what is wrong with them.

struct AssessRow {
  /// From 0, in the table.
  let row: Int
  let date: Int?
  let value: Double?
  private(set) var problems: [String] = []
  private let label: String

  /// - Parameter cells: series, date, value and what is still to be filled in.
  init(_ cells: [String], line: Int, row: Int) {
    self.row = row
    label = "line \(line), \(cells[1])"
    date = AssessDate.number(cells[1])
    value = AssessRow.number(cells[2])
    if date == nil {
      problems.append("line \(line): “\(cells[1])” is no date: write it as 2026-05-31 or 2026-05.")
    }
    if value == nil, !AssessRow.isGap(cells[2]) {
      problems.append(
        "line \(line): “\(cells[2])” is no number: write it as 1234.5, or leave it empty for a gap."
      )
    }
  }

  var point: Series.Point { Series.Point(date: date ?? 0, label: label, value: value) }

  private static func isGap(_ text: String) -> Bool { text.isEmpty || text == "NA" }

  /// Digits with a point, a sign and an exponent; not the words that also name numbers.
  private static func number(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) || "+-.eE".utf8.contains($0) }) else {
      return nil
    }
    return Double(text)
  }
}

/// A date as a number that grows with it.
enum AssessDate {
  /// Reads `2026-05-31`, `2026-05`, and a day with midnight behind it, as R writes it.
  static func number(_ text: String) -> Int? {
    let day = midnights.first(where: text.hasSuffix).map { text.dropLast($0.count) } ?? text[...]
    let parts = day.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.first?.utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let (year, month) = (numbers[0], numbers[1])
    let dayOfMonth = numbers.count == 3 ? numbers[2] : 1
    guard (1...12).contains(month), (1...length(of: month, year)).contains(dayOfMonth) else {
      return nil
    }
    return (year * 12 + month) * 31 + dayOfMonth
  }

  private static let midnights = ["T00:00:00Z", " 00:00:00"]

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
