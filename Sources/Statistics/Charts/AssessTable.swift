// The table of `assess`: series, date and value in, lines, rule and class out.

/// Reads rows of series, date and value, and answers each with its chart's lines and its class.
///
/// Columns are known by their names, in any order; others are passed over. An empty value, or `NA`,
/// is a gap. The rows of a series may stand in any order; each is answered where it stands.
package struct AssessTable: Sendable {
  /// Why no row can be answered.
  package enum Fault: Error, Hashable, Sendable {
    case missingColumn(String)
    case repeatedColumn(String)
    case rebaseIsNoDate(String)
    case option(SeriesFault)

    /// One sentence: what is wrong, and what to do.
    package var words: String {
      switch self {
      case .missingColumn(let name):
        "There is no column “\(name)”: the first row must name series, date and value."
      case .repeatedColumn(let name): "The column “\(name)” is there twice: take one out."
      case .rebaseIsNoDate(let text):
        "“\(text)” is no date to rebase at: write it as 2026-05-31 or 2026-05."
      case .option(let fault): "\(fault)"
      }
    }
  }

  /// What is asked of every series.
  package struct Options: Sendable {
    package var polarity: Polarity
    package var target: Double?
    package var screensOutliers: Bool
    package var baselineCount: Int?
    /// Dates, written as in the table.
    package var rebases: [String]

    package init(
      polarity: Polarity = .up, target: Double? = nil, screensOutliers: Bool = true,
      baselineCount: Int? = nil, rebases: [String] = []
    ) {
      self.polarity = polarity
      self.target = target
      self.screensOutliers = screensOutliers
      self.baselineCount = baselineCount
      self.rebases = rebases
    }
  }

  package struct Answer: Sendable {
    /// Cell by cell as in `columns`; a row of a series at fault has no lines, rule and class.
    package var rows: [[String]]
    /// What is wrong, with its line, and what to do.
    package var problems: [String] = []
    /// What a reader must know: rebases that no figure has the date of, and assurance.
    package var notes: [String] = []
  }

  /// The names of the columns of an answer.
  package static let columns = [
    "series", "date", "value", "mean", "lower", "upper", "rule", "class",
  ]

  private enum Column: String, CaseIterable {
    case series, date, value
  }

  private let positions: [Column: Int]
  private let options: Options
  private let rebases: [Series.Rebase]

  /// Throws where the first row lacks a column or names one twice, and for an impossible option.
  package init(header: [String], options: Options) throws(Fault) {
    var positions: [Column: Int] = [:]
    for (position, name) in header.enumerated() {
      guard let column = Column(rawValue: name.trimmed.lowercased()) else { continue }
      guard positions.updateValue(position, forKey: column) == nil else {
        throw .repeatedColumn(column.rawValue)
      }
    }
    for column in Column.allCases where positions[column] == nil {
      throw .missingColumn(column.rawValue)
    }
    var rebases: [Series.Rebase] = []
    for text in options.rebases {
      guard let date = AssessDate.number(text) else { throw .rebaseIsNoDate(text) }
      rebases.append(Series.Rebase(date: date, reason: text))
    }
    let empty = Series(
      points: [], polarity: options.polarity, target: options.target,
      options: Series.Options(baselineCount: options.baselineCount))
    do throws(SeriesFault) { try empty.check() } catch { throw .option(error) }
    self.positions = positions
    self.options = options
    self.rebases = rebases
  }

  /// - Parameter lines: on which line of the file each row begins.
  package func answer(to rows: [[String]], lines: [Int]) -> Answer {
    var answer = Answer(rows: rows.map { given(in: $0) + ["", "", "", "", ""] })
    var found: [String: [Int]] = [:]
    var names: [String] = []
    for row in rows.indices {
      let name = answer.rows[row][0]
      if found[name] == nil { names.append(name) }
      found[name, default: []].append(row)
    }
    var withoutRebase: [String: Int] = [:]
    for name in names {
      guard let assessment = assess(found[name] ?? [], lines, &answer) else { continue }
      for case .rebaseNotFound(let date) in assessment.remarks {
        withoutRebase[date, default: 0] += 1
      }
      if let assurance = assessment.assurance {
        answer.notes.append("\(name): against the target, \(assurance.rawValue).")
      }
    }
    for rebase in rebases {
      guard let count = withoutRebase[rebase.reason] else { continue }
      answer.notes.append(
        "\(rebase.reason): \(count) of \(names.count) series have no figure of that date, and are "
          + "not drawn anew there.")
    }
    return answer
  }

  /// Fills in the rows of one series; `nil` where it is at fault.
  private func assess(_ rows: [Int], _ lines: [Int], _ answer: inout Answer) -> Assessment? {
    let read = rows.map { AssessRow(answer.rows[$0], line: lines[$0], row: $0) }
    let problems = read.flatMap(\.problems)
    let inOrder = read.sorted { ($0.date ?? 0, $0.row) < ($1.date ?? 0, $1.row) }
    guard problems.isEmpty else {
      answer.problems += problems
      return nil
    }
    let series = Series(
      points: inOrder.map(\.point), polarity: options.polarity, target: options.target,
      options: Series.Options(
        screensOutliers: options.screensOutliers, baselineCount: options.baselineCount,
        rebases: rebases))
    do throws(SeriesFault) {
      let assessment = try Statistics.assess(series)
      for (row, point) in zip(inOrder, assessment.points) {
        answer.rows[row.row].replaceSubrange(3..., with: AssessTable.cells(point))
      }
      return assessment
    } catch {
      answer.problems.append("\(error)")
      return nil
    }
  }

  private func given(in cells: [String]) -> [String] {
    Column.allCases.map { column in
      guard let position = positions[column], position < cells.count else { return "" }
      return cells[position].trimmed
    }
  }

  /// Numbers are as short as they can be without losing a digit.
  private static func cells(_ point: AssessedPoint) -> [String] {
    [
      point.mean?.description ?? "", point.limits?.lower.description ?? "",
      point.limits?.upper.description ?? "", point.signal?.rule.rawValue ?? "",
      point.isCharted ? point.variation.rawValue : "",
    ]
  }
}
