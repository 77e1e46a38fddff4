// An XLSX workbook: its sheets in their order, each streamed to whoever takes its rows.

/// Office Open XML spreadsheets (ECMA-376), transitional and strict.
struct XLSXWorkbook {
  static let contentTypes = "[Content_Types].xml"
  static let workbookPart = "xl/workbook.xml"
  private static let relationshipsPart = "xl/_rels/workbook.xml.rels"

  private let archive: Archive
  private let limits: WorkbookLimits
  private let index: XLSXIndexReader
  private let relationships: Relationships

  static func read(
    _ archive: Archive, _ limits: WorkbookLimits, into taker: any RowTaker
  ) throws(WorkbookFault) {
    let index = XLSXIndexReader()
    let relationships = RelationshipsReader(folder: "xl", part: relationshipsPart)
    try archive.read(workbookPart, into: index)
    try archive.read(relationshipsPart, into: relationships)
    try XLSXWorkbook(
      archive: archive, limits: limits, index: index,
      relationships: relationships.relationships
    ).readSheets(into: taker)
  }

  private func readSheets(into taker: any RowTaker) throws(WorkbookFault) {
    var shared: XLSXShared?
    for (sheet, relationship) in index.sheets {
      guard let target = relationships.targets[relationship] else {
        throw .damaged(part: Self.relationshipsPart)
      }
      guard target.kind == .worksheet, taker.begin(sheet) else { continue }
      if shared == nil { shared = try readShared() }
      guard let shared else { continue }
      let rows = RowBuilder(sheet, limits, taker)
      let reader = XLSXSheetReader(
        XLSXSheet(rows, shared, part: target.path), of: archive)
      try archive.read(target.path, into: reader)
      reader.endSheet()
    }
  }

  /// Nothing of it is read before a sheet is wanted.
  private func readShared() throws(WorkbookFault) -> XLSXShared {
    let formats = XLSXStylesReader()
    if let path = relationships.path(.styles), archive.has(path) {
      try archive.read(path, into: formats)
    }
    let strings = SharedStringsReader(cellBytesMax: limits.cellBytesMax)
    if let path = relationships.path(.sharedStrings), archive.has(path) {
      try archive.read(path, into: strings)
    }
    return XLSXShared(
      strings: strings.strings, formats: formats.formats, dates: index.dates)
  }
}

/// What the cells of all sheets refer to.
struct XLSXShared {
  let strings: SharedStrings
  /// By the number that a cell gives as its style.
  let formats: [NumberFormat]
  let dates: DateSystem
}

/// `xl/workbook.xml`: which sheets there are, and from when days are counted.
final class XLSXIndexReader: XMLHandler {
  private(set) var sheets: [(sheet: Sheet, relationship: String)] = []
  private(set) var dates = DateSystem.from1900

  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    guard name.namespace == .spreadsheet else { return }
    switch name.local {
    case "workbookPr":
      for (name, value) in attributes where "date1904" ~= name.local && value.isTrue {
        dates = .from1904
      }
    case "sheet": try addSheet(attributes)
    default: return
    }
  }

  private func addSheet(_ attributes: XMLAttributes) throws(WorkbookFault) {
    var title = ""
    var relationship = ""
    var isHidden = false
    for (name, value) in attributes {
      switch (name.namespace, name.local) {
      case (.none, "name"): title = value.string
      case (.none, "state"): isHidden = !("visible" ~= value)
      case (.officeRelationships, "id"): relationship = value.string
      default: continue
      }
    }
    guard sheets.count < Sheet.countMax else { throw .damaged(part: XLSXWorkbook.workbookPart) }
    sheets.append((Sheet(title: title, isHidden: isHidden), relationship))
  }
}

extension Sheet {
  /// As many as LibreOffice opens.
  static let countMax = 10_000

  /// Cut off where no spreadsheet lets a name go on.
  init(title: String, isHidden: Bool) {
    self.init(name: String(title.prefix(255)), isHidden: isHidden)
  }
}
