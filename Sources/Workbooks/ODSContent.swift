// `content.xml` of an ODS workbook: its sheets, row by row as they stream by.

final class ODSContentReader: XMLHandler {
  private var styles: ODSStyles
  private let limits: WorkbookLimits
  private let archive: Archive
  private let taker: any RowTaker

  private var sheet: ODSSheet?
  private var sheetCount = 0
  /// How deep within something that holds no cells of a sheet.
  private var skippedDepth = 0
  /// Whether no more of the sheet is wanted.
  private var isSheetDone = false

  init(
    _ styles: ODSStyles, _ limits: WorkbookLimits, _ archive: Archive, _ taker: any RowTaker
  ) {
    self.styles = styles
    self.limits = limits
    self.archive = archive
    self.taker = taker
  }

  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    guard skippedDepth == 0, !isSheetDone else {
      skippedDepth += 1
      return
    }
    if sheet != nil {
      let isTaken = try sheet?.start(name, attributes) ?? false
      if !isTaken { skippedDepth = 1 }
      return
    }
    switch (name.namespace, name.local) {
    case (.table, "table"): try beginSheet(attributes)
    // They hold tables or cells that no sheet shows.
    case (.table, "tracked-changes"), (.table, "dde-links"), (.table, "content-validations"),
      (.office, "settings"), (.office, "forms"):
      skippedDepth = 1
    default: try styles.start(name, attributes)
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      return
    }
    guard sheet != nil else { return styles.end(name) }
    switch (name.namespace, name.local) {
    case (.table, "table"):
      sheet?.rows.endSheet()
      sheet = nil
      isSheetDone = false
    case (.table, "table-row"):
      if !isSheetDone { isSheetDone = try !(sheet?.finishRow(&archive.budget) ?? false) }
    default: try sheet?.end(name)
    }
  }

  override func text(_ text: XMLText) throws(WorkbookFault) {
    if skippedDepth == 0 { try sheet?.text(text) }
  }

  private func beginSheet(_ attributes: XMLAttributes) throws(WorkbookFault) {
    var title = ""
    var isHidden = false
    for (name, value) in attributes where name.namespace == .table {
      switch name.local {
      case "name": title = value.string
      case "style-name": isHidden = styles.isHidden(sheetStyle: value.string)
      default: continue
      }
    }
    sheetCount += 1
    guard sheetCount <= Sheet.countMax else { throw ODSSheet.misplaced }
    let sheet = Sheet(title: title, isHidden: isHidden)
    guard taker.begin(sheet) else {
      skippedDepth = 1
      return
    }
    self.sheet = ODSSheet(RowBuilder(sheet, limits, taker), styles)
  }
}
