// One sheet of an ODS workbook: rows and cells, repeated where the file says so.

struct ODSSheet {
  private(set) var rows: RowBuilder
  private let styles: ODSStyles
  private let hasMonths: Bool

  private var line = 1
  private var rowCount = 1
  private var column = 1
  private var isInRow = false
  private var cell: ODSCell?
  private var shown = Paragraphs()
  private var spans: [MergedCells] = []
  /// Whether cells without a style of their own show dates without a day: up to each column, and
  /// in this row.
  private var columnMonths: [(last: Int, isMonth: Bool)] = []
  private var rowMonth: Bool?

  static let misplaced = WorkbookFault.damaged(part: ODSWorkbook.contentPart)

  init(_ rows: RowBuilder, _ styles: ODSStyles) {
    self.rows = rows
    self.styles = styles
    hasMonths = styles.hasMonths
  }

  /// `false` for an element that holds nothing of the sheet's own.
  mutating func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) -> Bool {
    if shown.isOpen { return startInParagraph(name, attributes) }
    switch (name.namespace, name.local) {
    case (.table, "table-cell") where isInRow && cell == nil:
      try beginCell(attributes, isCovered: false)
    case (.text, "p"), (.text, "h"): if cell != nil { shown.begin() }
    case (.table, "covered-table-cell") where isInRow && cell == nil:
      try beginCell(attributes, isCovered: true)
    case (.table, "table-row") where !isInRow: try beginRow(attributes)
    case (.table, "table-column") where cell == nil: addColumn(attributes)
    case (.table, "table-row-group"), (.table, "table-header-rows"), (.table, "table-rows"),
      (.table, "table-column-group"), (.table, "table-header-columns"), (.table, "table-columns"):
      return !isInRow
    default: return false
    }
    return true
  }

  /// Links, spans and fields are part of the text; notes and drawings are not.
  private mutating func startInParagraph(
    _ name: XMLName, _ attributes: XMLAttributes
  ) -> Bool {
    guard name.namespace == .text else { return false }
    switch name.local {
    case "s":
      var count = 1
      for (name, value) in attributes where "c" ~= name.local { count = value.number ?? 1 }
      // One too many is enough to refuse the cell.
      shown.append(UInt8(ascii: " "), count: min(count, rows.limits.cellBytesMax + 1))
    case "tab": shown.append(UInt8(ascii: "\t"))
    case "line-break": shown.append(UInt8(ascii: "\n"))
    case "note", "ruby-text": return false
    default: break
    }
    return true
  }

  mutating func end(_ name: XMLName) throws(WorkbookFault) {
    switch (name.namespace, name.local) {
    case (.text, "p"), (.text, "h"): shown.end()
    case (.table, "table-cell"), (.table, "covered-table-cell"): try finishCell()
    default: return
    }
  }

  mutating func text(_ text: XMLText) throws(WorkbookFault) {
    guard shown.isOpen else { return }
    try rows.checkLength(shown.bytes.count + text.count, column: column)
    shown.append(text)
  }

  private mutating func beginRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    var isHidden = false
    isInRow = true
    rowCount = 1
    rowMonth = nil
    for (name, value) in attributes where name.namespace == .table {
      switch name.local {
      case "number-rows-repeated": rowCount = max(1, value.number ?? 1)
      case "visibility": isHidden = !("visible" ~= value)
      case "default-cell-style-name": rowMonth = isMonth(value)
      default: continue
      }
    }
    column = 1
    spans.removeAll(keepingCapacity: true)
    rows.beginRow(line, isHidden: isHidden)
  }

  /// `false` when no more rows are wanted. Empty rows count, however many, and nothing more.
  mutating func finishRow(_ budget: inout Budget) throws(WorkbookFault) -> Bool {
    isInRow = false
    let first = line
    line += rowCount
    guard rows.isEmpty || line <= Grid.rowsMax else { throw rows.manyRows }
    let isMoreWanted = try rows.finishRow(count: rowCount, &budget)
    for span in spans {
      let last = first + span.rows.count - 1
      guard rows.merge(MergedCells(rows: first...last, columns: span.columns)) else {
        throw Self.misplaced
      }
    }
    return isMoreWanted
  }

  private mutating func addColumn(_ attributes: XMLAttributes) {
    guard hasMonths else { return }
    var count = 1
    var isMonth = false
    for (name, value) in attributes where name.namespace == .table {
      switch name.local {
      case "number-columns-repeated": count = value.number ?? 1
      case "default-cell-style-name": isMonth = self.isMonth(value)
      default: continue
      }
    }
    let last = columnMonths.last?.last ?? 0
    if last < rows.limits.columnsMax { columnMonths.append((last + count, isMonth)) }
  }

  private func isMonth(_ style: XMLString) -> Bool {
    hasMonths && styles.isMonth(cellStyle: style.string)
  }

  private var isMonthByDefault: Bool {
    hasMonths && (rowMonth ?? columnMonths.first { column <= $0.last }?.isMonth ?? false)
  }

  private mutating func beginCell(
    _ attributes: XMLAttributes, isCovered: Bool
  ) throws(WorkbookFault) {
    var cell = ODSCell(start: rows.textStart)
    cell.isCovered = isCovered
    cell.isMonth = isMonthByDefault
    for (name, value) in attributes {
      switch (name.namespace, name.local) {
      case (.office, "value-type"): cell.type = ODSCell.ValueType(value)
      case (.table, "style-name"): cell.isMonth = isMonth(value)
      case (.table, "number-columns-repeated"): cell.count = max(1, value.number ?? 1)
      case (.table, "formula"): cell.hasFormula = true
      case (.calcExtension, "value-type"): cell.isError = "error" ~= value
      case (.table, "number-columns-spanned"): cell.spannedColumns = max(1, value.number ?? 1)
      case (.table, "number-rows-spanned"): cell.spannedRows = max(1, value.number ?? 1)
      default: continue
      }
    }
    for (name, value) in attributes
    where name.namespace == .office && cell.type.isValue(in: name.local) {
      rows.edit { value.append(to: &$0) }
    }
    self.cell = cell
    shown.clear()
    try rows.checkLength(rows.textStart - cell.start, column: column)
  }

  private mutating func finishCell() throws(WorkbookFault) {
    guard let cell else { return }
    try rows.checkLength(shown.bytes.count, column: column)
    let kind = rows.edit { cell.finish(&$0, shown: shown.bytes) }
    try rows.finishCell(column, from: cell.start, kind, count: cell.count)
    let isMerged = cell.spannedColumns > 1 || cell.spannedRows > 1
    if isMerged, column <= rows.limits.columnsMax {
      spans.append(
        MergedCells(
          rows: 1...cell.spannedRows, columns: column...(column + cell.spannedColumns - 1)))
    }
    column += cell.count
    self.cell = nil
  }
}
