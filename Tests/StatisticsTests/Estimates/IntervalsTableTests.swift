// The table of `intervals`: rows in, rows out.

import Testing

@testable import Statistics

private let good: [(String, String)] = [
  ("proportion,0,4", "proportion,0,4,0.0,0.0,0.4898908364545973,0.0,0.7047869324257253,"),
  ("rate,0,1", "rate,0,1,0.0,0.0,3.6888794541139363,0.0,6.907755278982137,"),
  ("count,0", "count,0,,0.0,0.0,3.6888794541139363,0.0,6.907755278982137,"),
  (" Count , 0 ,NA", "Count,0,,0.0,0.0,3.6888794541139363,0.0,6.907755278982137,"),
  ("count,0,1", "count,0,1,0.0,0.0,3.6888794541139363,0.0,6.907755278982137,"),
  ("mean,10,2,,,50,", "mean,10,2,5.0,5.0,5.0,5.0,5.0,"),
  ("mean,,,,10,50,2", "mean,10,2,5.0,5.0,5.0,5.0,5.0,"),
]

private let bad: [(String, String)] = [
  (
    "proportion,5,4",
    "The numerator (5) is above the denominator (4): check both, or ask for a rate."
  ),
  ("rate,1,0", "The denominator is 0, and it must be above 0: check it, or leave it out."),
  ("count,-1", "The numerator is -1, and it cannot be below 0: check it."),
  ("count,inf", "The numerator is no finite number: give it in digits."),
  ("count,nan", "The numerator is no finite number: give it in digits."),
  ("count,5,10", "A count has no denominator: leave the cell empty, or ask for a rate."),
  (
    "median,1,2",
    "“median” is no kind: write proportion, rate, rate per 1000 (or another number), "
      + "count or mean."
  ),
  (
    "proportion,few,9",
    "“few” in numerator is no number: write digits with a point, without commas."
  ),
  ("proportion,1", "There is nothing in denominator: fill it in."),
  ("proportion,  ,2", "There is nothing in numerator: fill it in."),
  ("mean,1,2", "There is nothing in sum_of_squares: fill it in."),
  ("mean,1,2,100,,5", "A mean has no multiplier: leave the cell empty."),
  (
    "rate per many,1,2",
    "“many” is no number for a rate to be per: write digits, as in rate per "
      + "100000."
  ),
  ("rate per 10,1,2,10", "The kind names a multiplier and so does its column: leave one out."),
  (
    "mean,5,1,,,25,",
    "A mean needs at least 2 values, and the count is 1: check it, or leave it out."
  ),
  (
    "", "“” is no kind: write proportion, rate, rate per 1000 (or another number), count or mean."
  ),
]

@Suite("The table of intervals") struct IntervalsTableTests {
  private static let plain = ["kind", "numerator", "denominator"]
  private static let whole = plain + ["multiplier", "sum", "sum_of_squares", "count"]

  private static func answer(_ line: String, _ header: [String] = whole) throws -> String {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return try IntervalsTable(header: header).answer(to: cells).joined(separator: ",")
  }

  @Test("answers a row with its value and both intervals", arguments: good)
  func answered(line: String, answer: String) throws {
    #expect(try IntervalsTableTests.answer(line) == answer)
  }

  @Test("takes a rate's multiplier from its kind or its column")
  func multipliers() throws {
    let named = try IntervalsTableTests.answer("rate per 1000,7,350")
    let given = try IntervalsTableTests.answer("rate,7,350,1000")
    #expect(named.dropFirst("rate per 1000".count) == given.dropFirst("rate".count))
    #expect(given.hasPrefix("rate,7,350,20.0,"))
    #expect(
      try IntervalsTableTests.answer("proportion,7,350,100").hasPrefix("proportion,7,350,2.0,"))
  }

  @Test("has columns that are known by name, with others between")
  func columns() throws {
    let header = ["area", "Denominator", " numerator ", "KIND"]
    #expect(
      try IntervalsTableTests.answer("Kent,4,0,proportion", header)
        == IntervalsTableTests.answer("proportion,0,4"))
    #expect(IntervalsTable.columns.count == 9)
  }

  @Test("says what is wrong with a row, in its last column", arguments: bad)
  func problems(line: String, problem: String) throws {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let answer = try IntervalsTable(header: IntervalsTableTests.whole).answer(to: cells)
    #expect(answer.count == IntervalsTable.columns.count)
    #expect(answer[3..<8].joined() == "")
    #expect(answer.last == problem)
  }

  @Test("needs its three columns, each once")
  func headers() {
    #expect(throws: IntervalsTable.Fault.missingColumn("denominator")) {
      try IntervalsTable(header: ["kind", "numerator"])
    }
    #expect(throws: IntervalsTable.Fault.repeatedColumn("kind")) {
      try IntervalsTable(header: IntervalsTableTests.plain + ["Kind"])
    }
    #expect(IntervalsTable.Fault.missingColumn("kind").words.contains("“kind”"))
  }

  @Test("writes numbers that come back the same", arguments: OracleRow.rows("proportions"))
  func roundTrip(row: OracleRow) throws {
    let line = "proportion,\(row["numerator"]),\(row["denominator"])"
    let cells = try IntervalsTableTests.answer(line).split(
      separator: ",", omittingEmptySubsequences: false)
    let estimate = try Proportion(row["numerator"], of: row["denominator"]).estimate
    #expect(
      cells[4..<8].map { Double($0) } == [
        estimate.at95.lower, estimate.at95.upper, estimate.at998.lower, estimate.at998.upper,
      ])
  }
}
