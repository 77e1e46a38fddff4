// From a file's rows to the long rows of its tables, wherever in the file these stand.

import Outcomes
import Workbooks

/// Whoever takes the long rows of tables, one table after the other.
protocol TableTaker {
  /// Whether the table can be read by its header.
  mutating func begin(_ header: TableHeader) -> Bool
  /// Takes a long row; of several that one row of the file makes, the first is marked. Returns
  /// whether anybody knows what it is about.
  mutating func take(_ row: SheetRow, isFirst: Bool) -> Bool
  /// A row that cannot be divided into the header's cells.
  /// - Parameter strayQuote: the cell in which text follows a closing quotation mark.
  mutating func refuse(_ row: SheetRow, strayQuote: Int?)
  /// Cells below headings that nobody can read.
  mutating func leaveOut(notUsable: Int, blank: Int)
  /// No more rows of a sheet come; some of its cells are merged, of them some among its tables'.
  mutating func end(_ sheet: String, merged: [MergedCells], among: MergedAmongRows)
}

/// Finds the tables of one file after the other and hands their rows over.
final class TableReader<Taker: TableTaker>: RowTaker {
  var taker: Taker
  private(set) var finder: TableFinder
  private let layout: Layout
  private var sheet: Sheet?
  private var candidates: [Int] = []
  private var open: OpenTable?
  /// What stood beside labels when its header came.
  private var labelledAbove: [Layout.Role: PlacedWord] = [:]
  private var lookedAt = 0
  private var remarks = SheetRemarks()
  private var look = PeopleLook()
  private var strangeRows: PeopleRows
  private let names: KnownNames

  /// Rows of tables, without headers, titles and empty rows.
  private(set) var rows = 0
  private(set) var findings: [Finding] = []
  private var peopleBefore: [String]?
  private(set) var sheets: [FoundFormat.Sheet] = []
  private(set) var tablesFound: Set<Int> = []

  init(_ layout: Layout, finder: TableFinder, names: KnownNames, taker: Taker) {
    self.layout = layout
    self.finder = finder
    self.names = names
    self.taker = taker
    strangeRows = PeopleRows(names)
    candidates = finder.candidates(on: nil)
  }

  /// What a list of people says of them, wherever in the file it stands; `nil` where there is none.
  var peopleListed: [String]? { peopleBefore ?? look.columns ?? strangeRows.kinds }

  /// Who signed the file off, by a labelled cell.
  var signedOffBy: String? { finder.labelled[.signedOff]?.text }

  /// The labelled cell for who signed the file off.
  var signOffPlace: Place? { finder.besideLabels[.signedOff] }

  /// Every sheet is looked at, since any may list people.
  func begin(_ sheet: Sheet) -> Bool {
    self.sheet = sheet
    candidates = finder.candidates(on: sheet)
    open = nil
    remarks = SheetRemarks()
    lookedAt = 0
    finder.beginSheet()
    return true
  }

  func take(_ row: SheetRow) -> Bool {
    if look.wantsMore { look.take(row) }
    guard let kind = open?.kind(of: row) else { return look(at: row) }
    switch kind {
    case .empty: return true
    case .ownHeader:
      // What labels above it say may be another thing than above the first.
      if finder.labelled != labelledAbove { _ = opened(by: row, isInside: false) }
      return true
    case .lone:
      if tookLabels(of: row) { return true }
      // Below a table stand notes; within it stands what must be answered.
      open?.pending.append(row)
      lookForPeople(in: row)
      return true
    case .heading:
      open?.remember(row)
      return true
    case .data:
      if opened(by: row, isInside: true) || tookLabels(of: row) { return true }
      let pending = open?.takePending() ?? []
      for row in pending { _ = read(row) }
      if !read(row) { lookForPeople(in: row) }
      return true
    }
  }

  func end(_ sheet: Sheet, merged: [MergedCells]) {
    let among = remarks.among(merged)
    findings += remarks.findings(sheet, among)
    taker.end(sheet.name, merged: merged, among: among)
    peopleBefore = peopleListed
    (look, strangeRows) = (PeopleLook(), PeopleRows(names))
    note(isRead: remarks.hasTable)
    open = nil
  }

  /// Takes a row of text in which something follows a closing quotation mark.
  func take(_ row: SheetRow, strayQuote: Int) -> Bool {
    guard open?.isReadable == true else { return take(row) }
    rows += 1
    taker.refuse(row, strayQuote: strayQuote)
    lookForPeople(in: row)
    return true
  }

  private func lookForPeople(in row: SheetRow) {
    strangeRows.take(row, subjects: open?.subjects(in: row) ?? [])
  }

  private func note(isRead: Bool) {
    guard let sheet else { return }
    sheets.append(
      FoundFormat.Sheet(name: sheet.name, isHidden: sheet.isHidden, isRead: isRead))
  }

  /// Whether more rows are wanted of a sheet on which no table is open.
  private func look(at row: SheetRow) -> Bool {
    if !opened(by: row, isInside: false), sheet?.isHidden != true {
      finder.takeLabels(of: row, on: sheet?.name)
    }
    lookedAt += 1
    let mayFind = lookedAt < PeopleLook.titleRowsMax && (!candidates.isEmpty || finder.hasLabels)
    return open != nil || mayFind || look.wantsMore
  }

  /// Whether the row, within a table, is none of its rows but says something beside a label.
  private func tookLabels(of row: SheetRow) -> Bool {
    guard let label = finder.leadingLabel(of: row), open?.isBeside(row, label) == true else {
      return false
    }
    finder.takeLabels(of: row, on: sheet?.name)
    return true
  }

  /// Whether the row is a header; within a table it may be another one's, or the same one's with
  /// its columns in another order.
  private func opened(by row: SheetRow, isInside: Bool) -> Bool {
    guard !candidates.isEmpty,
      let header = finder.header(
        endingWith: row, among: candidates, on: sheet?.name, isInside: isInside)
    else { return false }
    labelledAbove = finder.labelled
    let table = layout.tables[header.table]
    tablesFound.insert(header.table)
    let found = OpenTable(
      header, table, isText: sheet == nil, isReadable: taker.begin(header),
      means: finder.means)
    remarks.take(found)
    open = found
    look.markHeader()
    return true
  }

  /// Reads a row of the table; returns whether it is one that the table can have.
  private func read(_ row: SheetRow) -> Bool {
    guard let isWhole = open?.isWhole(row), open?.isReadable == true else { return false }
    rows += 1
    if row.isHidden { remarks.hiddenRows.add(row.line) }
    remarks.take(row.line)
    guard isWhole else {
      taker.refuse(row, strayQuote: nil)
      return false
    }
    var (isFirst, isPlaced) = (true, true)
    open?.eachLongRow(of: row) { long in
      isPlaced = taker.take(long, isFirst: isFirst) && isPlaced
      isFirst = false
    }
    if let (notUsable, blank) = open?.unreadableCells(of: row) {
      taker.leaveOut(notUsable: notUsable, blank: blank)
    }
    return isPlaced
  }
}
