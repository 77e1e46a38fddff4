// What a header lacks, and which of its columns nobody asked for.

import Outcomes

/// A header held against its layout.
struct HeaderCheck {
  let headers: [String]
  let places: [String: Int]
  let line: Int
  let layout: Layout

  /// Columns without which the file cannot be read, and columns whose name is misspelt.
  var missing: [Problem] {
    let columns = layout.columns
    let constants = layout.constants
    if let other = otherSeparator { return [other] }
    var problems: [Problem] = []
    func need(_ names: [String?], unless constant: Bool = false) {
      let wanted = names.compactMap { $0 }
      if !constant, !wanted.contains(where: isThere) { problems.append(lacking(wanted)) }
    }
    need([columns.body], unless: constants.body != nil)
    need([columns.period], unless: constants.period != nil)
    need(
      [columns.item, columns.indicator],
      unless: constants.item != nil || constants.indicator != nil)
    need([columns.value, columns.numerator])
    if isThere(columns.numerator) { need([columns.denominator]) }
    if isThere(columns.denominator) { need([columns.numerator]) }
    if !layout.pivot.isEmpty { need([columns.part]) }
    for name in layout.rows.keys.sorted() { need([name]) }
    return problems.isEmpty ? misspelt : problems
  }

  /// Columns that are not read, as warnings.
  var unread: [Problem] {
    let expected = Set((named + layout.ignored).map(WordIndex.fold))
    return headers.filter { !$0.isEmpty && !expected.contains(WordIndex.fold($0)) }
      .map { header in
        let near = Nearest.word(to: header, among: named)
        return Problem(
          .unknownColumn, .warning, line: line, column: header, found: header,
          words: "The column “\(Problem.visible(header))” is not known and was not read.",
          remedy: near.map { "If “\($0)” is meant, give the column that name." }
            ?? "Delete it if it is not needed; the note column takes remarks.")
      }
  }

  /// Columns the layout names, in a fixed order.
  private var named: [String] {
    let columns = layout.columns
    let single = [columns.body, columns.period, columns.item, columns.indicator].compactMap { $0 }
    let rest = [columns.status, columns.note, columns.part].compactMap { $0 }
    return single + columns.values.map(\.name) + rest + columns.breakdowns.values.sorted()
      + layout.rows.keys.sorted()
  }

  private func isThere(_ name: String?) -> Bool {
    name.map { places[WordIndex.fold($0)] != nil } ?? false
  }

  private func lacking(_ names: [String]) -> Problem {
    let wanted = names.map { "“\($0)”" }.joined(separator: " or ")
    let near = names.lazy.compactMap { Nearest.word(to: $0, among: unexpected) }.first
    let rename = near.map { "Rename the column “\(Problem.visible($0))”" }
    return Problem(
      .missingHeader, line: line, column: names.first,
      found: headers.joined(separator: ", "),
      words: wanted.isEmpty
        ? "The layout “\(layout.code)” names no column for something that every row needs."
        : "The header has no column \(wanted).",
      remedy: wanted.isEmpty
        ? "Complete the layout “\(layout.code)” in Config/layouts/."
        : (rename.map { "\($0) to \(wanted)." } ?? "Add the column \(wanted) to the first row."))
  }

  private var unexpected: [String] {
    let expected = Set((named + layout.ignored).map(WordIndex.fold))
    return headers.filter { !$0.isEmpty && !expected.contains(WordIndex.fold($0)) }
  }

  /// A column that would change what numbers mean and that is there under a name not quite its own:
  /// read without it, a district's number would pass for the county's.
  private var misspelt: [Problem] {
    let columns = layout.columns
    let bearing =
      columns.breakdowns.values.sorted() + columns.values.map(\.name)
      + [columns.status, columns.item, columns.indicator].compactMap { $0 }
    return bearing.filter { !isThere($0) }.compactMap { name in
      Nearest.word(to: name, among: unexpected).map { header in
        Problem(
          .missingHeader, line: line, column: name, found: header,
          words: "There is no column “\(name)”, but one named “\(Problem.visible(header))”.",
          remedy: "Rename the column “\(Problem.visible(header))” to “\(name)”, or to something"
            + " quite different if it is not meant.")
      }
    }
  }

  /// A header that is one cell with semicolons or tabs in it.
  private var otherSeparator: Problem? {
    guard headers.count == 1,
      let separator = headers[0].first(where: { $0 == ";" || $0 == "\t" || $0 == "|" })
    else { return nil }
    return Problem(
      .notCSV, line: line, found: headers[0],
      words: "The columns are separated by \(separator == "\t" ? "tabs" : "“\(separator)”"), not by"
        + " commas.",
      remedy: "Save the file as “CSV UTF-8 (comma delimited)” and send that.")
  }
}
