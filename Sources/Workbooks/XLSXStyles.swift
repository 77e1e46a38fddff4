// `xl/styles.xml`: what each style of a cell makes of a number.

final class XLSXStylesReader: XMLHandler {
  private(set) var formats: [NumberFormat] = []
  /// The workbook's own number formats.
  private var own: [Int: NumberFormat] = [:]
  private var section = Section.other

  /// Formats and styles also stand where no cell refers to them.
  private enum Section { case numberFormats, cellStyles, other }

  /// Excel has room for 65,490 styles.
  private static let countMax = 100_000

  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    guard name.namespace == .spreadsheet else { return }
    switch (section, name.local) {
    case (_, "numFmts"): section = .numberFormats
    case (_, "cellXfs"): section = .cellStyles
    case (.numberFormats, "numFmt"): addFormat(attributes)
    case (.cellStyles, "xf"): addStyle(attributes)
    default: return
    }
    guard own.count <= Self.countMax, formats.count <= Self.countMax else {
      throw .damaged(part: "xl/styles.xml")
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard name.namespace == .spreadsheet else { return }
    switch name.local {
    case "numFmts", "cellXfs": section = .other
    default: return
    }
  }

  private func addFormat(_ attributes: XMLAttributes) {
    var number: Int?
    var code = ""
    for (name, value) in attributes {
      switch name.local {
      case "numFmtId": number = value.number
      case "formatCode": code = value.string
      default: continue
      }
    }
    if let number { own[number] = NumberFormat(code: code) }
  }

  private func addStyle(_ attributes: XMLAttributes) {
    var format = NumberFormat.plain
    for (name, value) in attributes where "numFmtId" ~= name.local {
      guard let number = value.number else { continue }
      format = own[number] ?? NumberFormat(builtIn: number) ?? .plain
    }
    formats.append(format)
  }
}
