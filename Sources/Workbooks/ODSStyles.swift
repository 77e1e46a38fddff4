// What the styles of an ODS workbook say that matters: hidden sheets, dates without a day.

struct ODSStyles {
  /// Date formats by name: whether each leaves the day out.
  private var isMonth: [String: Bool] = [:]
  private var cells: [String: (format: String?, parent: String?)] = [:]
  private var hiddenSheets: Set<String> = []

  private var openFormat: (name: String, hasDay: Bool, hasMonth: Bool, hasYear: Bool)?
  private var openSheetStyle: String?

  /// Far more than any workbook has.
  private static let countMax = 100_000
  /// Styles build on each other, one after the other, but not in a ring.
  private static let parentsMax = 20

  /// Whether dates need their styles looked at.
  var hasMonths: Bool { isMonth.values.contains(true) }

  func isHidden(sheetStyle: String) -> Bool { hiddenSheets.contains(sheetStyle) }

  /// Whether a cell's style shows a date without its day.
  func isMonth(cellStyle: String) -> Bool {
    var name = cellStyle
    for _ in 0..<Self.parentsMax {
      guard let style = cells[name] else { return false }
      if let format = style.format { return isMonth[format] ?? false }
      guard let parent = style.parent else { return false }
      name = parent
    }
    return false
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch (name.namespace, name.local) {
    case (.number, "date-style"):
      openFormat = (Self.value(.style, "name", in: attributes) ?? "", false, false, false)
    case (.number, "day"): openFormat?.hasDay = true
    case (.number, "month"): openFormat?.hasMonth = true
    case (.number, "year"): openFormat?.hasYear = true
    case (.style, "style"): addStyle(attributes)
    case (.style, "table-properties"):
      if let sheet = openSheetStyle, Self.value(.table, "display", in: attributes) == "false" {
        hiddenSheets.insert(sheet)
      }
    default: return
    }
    guard isMonth.count + cells.count + hiddenSheets.count <= Self.countMax else {
      throw .damaged(part: "styles")
    }
  }

  mutating func end(_ name: XMLName) {
    guard name.namespace == .number, "date-style" ~= name.local, let format = openFormat else {
      return
    }
    isMonth[format.name] = format.hasMonth && format.hasYear && !format.hasDay
    openFormat = nil
  }

  private mutating func addStyle(_ attributes: XMLAttributes) {
    let name = Self.value(.style, "name", in: attributes) ?? ""
    let family = Self.value(.style, "family", in: attributes)
    openSheetStyle = family == "table" ? name : nil
    guard family == "table-cell" else { return }
    cells[name] = (
      Self.value(.style, "data-style-name", in: attributes),
      Self.value(.style, "parent-style-name", in: attributes)
    )
  }

  private static func value(
    _ namespace: XMLNamespace, _ local: StaticString, in attributes: XMLAttributes
  ) -> String? {
    for (name, value) in attributes where name.namespace == namespace && local ~= name.local {
      return value.string
    }
    return nil
  }
}
