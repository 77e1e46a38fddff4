// An ODS workbook: its styles, then its sheets, streamed to whoever takes their rows.

/// OpenDocument spreadsheets (OASIS OpenDocument 1.0 to 1.4).
enum ODSWorkbook {
  static let mimetypePart = "mimetype"
  static let mimetype = "application/vnd.oasis.opendocument.spreadsheet"
  static let contentPart = "content.xml"
  private static let manifestPart = "META-INF/manifest.xml"
  private static let stylesPart = "styles.xml"

  static func read(
    _ archive: Archive, _ limits: WorkbookLimits, into taker: any RowTaker
  ) throws(WorkbookFault) {
    if archive.has(manifestPart) {
      try archive.read(manifestPart, into: ODSManifestReader())
    }
    let common = ODSStylesReader()
    if archive.has(stylesPart) { try archive.read(stylesPart, into: common) }
    let content = ODSContentReader(common.styles, limits, archive, taker)
    try archive.read(contentPart, into: content)
  }
}

/// `META-INF/manifest.xml`, which says what is encrypted.
private final class ODSManifestReader: XMLHandler {
  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    if name.namespace == .manifest, "encryption-data" ~= name.local { throw .encrypted }
  }
}

/// `styles.xml`: the styles that those of the cells may build on.
private final class ODSStylesReader: XMLHandler {
  private(set) var styles = ODSStyles()

  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    try styles.start(name, attributes)
  }

  override func end(_ name: XMLName) throws(WorkbookFault) { styles.end(name) }
}
