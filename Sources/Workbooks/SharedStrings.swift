// The texts that an XLSX workbook's cells share, end to end in one piece of memory.

struct SharedStrings {
  private var bytes: [UInt8] = []
  /// Where each text ends, and the next begins.
  private var ends: [UInt32] = []

  enum Lookup { case text(ArraySlice<UInt8>), tooLong, none }

  func text(_ index: Int, bytesMax: Int) -> Lookup {
    guard ends.indices.contains(index) else { return .none }
    let range = (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    return range.count > bytesMax ? .tooLong : .text(bytes[range])
  }
}

/// Keeps one byte too many of a text that is too long for a cell: whichever cell refers to it is
/// named then, and the rest of the text takes no memory.
final class SharedStringsReader: XMLHandler {
  private(set) var strings = SharedStrings()
  private let cellBytesMax: Int
  private var start = 0
  private var isInString = false
  private var isCollecting = false
  private var isPhonetic = false

  /// All texts together, with what it takes to find them.
  private static let bytesMax = 128 << 20

  init(cellBytesMax: Int) { self.cellBytesMax = cellBytesMax }

  override func start(
    _ name: XMLName, _ attributes: XMLAttributes
  ) throws(WorkbookFault) {
    guard name.namespace == .spreadsheet else { return }
    switch name.local {
    case "t": isCollecting = isInString && !isPhonetic
    case "si":
      guard !isInString else { throw .damaged(part: "xl/sharedStrings.xml") }
      isInString = true
      start = strings.endOfBytes
    case "rPh": isPhonetic = true
    default: return
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard name.namespace == .spreadsheet else { return }
    switch name.local {
    case "t": isCollecting = false
    case "si":
      isInString = false
      strings.endText(from: start)
      guard strings.memory <= Self.bytesMax else { throw .tooLarge(bytesMax: Self.bytesMax) }
    case "rPh": isPhonetic = false
    default: return
    }
  }

  override func text(_ text: XMLText) throws(WorkbookFault) {
    guard isCollecting else { return }
    strings.append(text, countMax: cellBytesMax + 1 - (strings.endOfBytes - start))
  }
}

extension SharedStrings {
  fileprivate var endOfBytes: Int { bytes.count }
  fileprivate var memory: Int { bytes.count + ends.count * MemoryLayout<UInt32>.stride }

  fileprivate mutating func append(_ text: XMLText, countMax: Int) {
    text.append(to: &bytes, countMax: countMax)
  }

  fileprivate mutating func endText(from start: Int) {
    EscapedText.undo(in: &bytes, from: start)
    ends.append(UInt32(bytes.count))
  }
}
