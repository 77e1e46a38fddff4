// What a header lacks, and which of its columns nobody asked for.

import Outcomes
import Workbooks

/// A header held against its layout.
struct HeaderCheck {
  let header: TableHeader
  /// The positions of its headings, but those across a wide table.
  let places: [String: Int]
  let layout: Layout
  let isPeriodDeclared: Bool

  private var table: Layout.Table { layout.tables[header.table] }

  /// Columns without which the table cannot be read, and columns whose name is misspelt.
  var missing: [Finding] {
    let groups = HeaderMatch.needed(table, layout, isPeriodDeclared)
    var findings = groups.filter { !$0.contains(where: isThere) }.map(lacking)
    let columns = table.columns
    if isThere(columns.numerator), !isThere(columns.denominator) {
      findings.append(lacking([columns.denominator].compactMap { $0 }))
    }
    if isThere(columns.denominator), !isThere(columns.numerator) {
      findings.append(lacking([columns.numerator].compactMap { $0 }))
    }
    findings += missingLabels
    return findings.isEmpty ? misspelt : findings
  }

  /// Columns that are not read, and headings across that nobody can read.
  var unread: [Finding] {
    unexpected.map { heading in
      let near = Nearest.word(to: header.headings[heading], among: table.names)
      return Finding(
        .unknownColumn, at: header.place(of: heading), found: shown(header.headings[heading]),
        near.map { ["near": $0] } ?? [:])
    }
      + header.unreadable.map { heading in
        Finding(
          .unreadableHeading, at: header.place(of: heading), found: shown(header.headings[heading]),
          ["what": table.across?.words ?? ""])
      }
  }

  private func isThere(_ name: String?) -> Bool {
    name.map { places[WordIndex.fold($0)] != nil } ?? false
  }

  /// - Parameter names: columns of which one must be there; none where the layout names none.
  private func lacking(_ names: [String]) -> Finding {
    if names.isEmpty { return Finding(.incompleteLayout, ["layout": layout.code]) }
    if let found = names.lazy.compactMap(misspelt).first { return found }
    let wanted = names.map { "“\($0)”" }.joined(separator: " or ")
    return Finding(
      .missingHeader,
      at: Place(sheet: header.sheet, line: header.line, column: names.first),
      found: headingsShown, ["wanted": wanted])
  }

  /// Of a file without a header this is its first row, which may be a person's: nothing of it is
  /// shown unless one of the layout's own headings is there.
  private var headingsShown: String? {
    let known = table.knownHeadings
    guard header.headings.contains(where: { known.contains(WordIndex.fold($0)) }) else {
      return nil
    }
    return header.headings.map { shown($0) }.joined(separator: ", ")
  }

  private func shown(_ heading: String) -> String {
    PersonInNote.shown(heading, names: KnownNames([]))
  }

  /// Labels beside which nothing stands, though all rows need it.
  private var missingLabels: [Finding] {
    [Layout.Role.body, .period].compactMap { role in
      guard let label = layout.labelled.label(of: role), !isSaidElsewhere(role) else { return nil }
      return Finding(
        .missingLabel, at: Place(sheet: header.sheet),
        ["label": label, "what": role == .body ? "whose rows they are" : "which period it is"])
    }
  }

  private func isSaidElsewhere(_ role: Layout.Role) -> Bool {
    let isConstant =
      role == .body
      ? table.constants.body != nil : table.constants.period != nil || isPeriodDeclared
    return isConstant || isThere(table.columns.name(of: role))
      || table.across?.roles.contains(role) == true
      || header.labelled.contains { $0.role == role }
  }

  /// Headings that the layout neither names nor ignores, by position.
  private var unexpected: [Int] {
    let expected = table.knownHeadings
    return places.filter { !expected.contains($0.key) && !ColumnPlan.isOwn($0.key) }.map(\.value)
      .sorted()
  }

  /// A column that would change what numbers mean and that is there under a name not quite its own:
  /// read without it, a district's number would pass for the county's.
  private var misspelt: [Finding] {
    let columns = table.columns
    let bearing =
      columns.breakdowns.values.sorted() + columns.values.map(\.name)
      + [columns.status, columns.item, columns.indicator].compactMap { $0 }
    return bearing.filter { !isThere($0) }.compactMap(misspelt)
  }

  /// The heading that is nearly a column's name.
  private func misspelt(_ name: String) -> Finding? {
    let strange = unexpected + header.unreadable
    guard let near = Nearest.word(to: name, among: strange.map { header.headings[$0] }),
      let heading = strange.first(where: { header.headings[$0] == near })
    else { return nil }
    return Finding(
      .misspeltHeader, at: header.place(of: heading), found: near,
      ["wanted": name, "near": near])
  }
}

extension Layout.Across {
  /// `a period`, `a period and an item`.
  fileprivate var words: String { roles.map(\.words).joined(separator: " and ") }
}

extension Layout.Role {
  fileprivate var words: String {
    switch self {
    case .body: "a reporting body"
    case .period: "a period"
    case .item: "an item"
    case .indicator: "an indicator"
    case .part: "a part of a figure"
    case .status: "a status"
    case .note: "a note"
    case .signedOff: "a name"
    case .breakdown(let code): "a word of the list “\(code)”"
    }
  }
}
