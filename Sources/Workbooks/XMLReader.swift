// One part of a workbook through expat: what it names is handed to a handler as it streams by.

import CLibExpat

/// Takes a part's elements and text. What a handler throws ends the reading.
class XMLHandler {
  /// Set when the rest of the part is not wanted.
  final var isDone = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {}
  func end(_ name: XMLName) throws(WorkbookFault) {}
  func text(_ text: XMLText) throws(WorkbookFault) {}
}

extension Archive {
  /// Reads an entry that must be there as XML.
  func read(_ name: String, into handler: XMLHandler) throws(WorkbookFault) {
    guard let entry = try entry(name) else { throw .damaged(part: name) }
    try XMLReader.read(entry, of: self, into: handler)
  }
}

/// An expat parser at work on one part.
@safe final class XMLReader {
  private let parser: XML_Parser
  private let handler: XMLHandler
  fileprivate let part: String
  private var fault: WorkbookFault?
  fileprivate private(set) var isStopped = false
  private var depth = 0

  /// Reads the part to its end, or to where the handler has enough.
  fileprivate static func read(
    _ entry: borrowing ArchiveEntry, of archive: Archive, into handler: XMLHandler
  ) throws(WorkbookFault) {
    let reader = XMLReader(handler, part: entry.name)
    var fedCount = 0
    while !reader.isStopped {
      let piece = try unsafe reader.buffer()
      let count = try unsafe entry.read(into: piece, &archive.budget)
      try reader.parse(count)
      fedCount += count
      if count == 0 { return }
      try reader.checkProgress(fedCount)
    }
  }

  private init(_ handler: XMLHandler, part: String) {
    guard let parser = unsafe shim_expat_parser(XMLName.separator) else {
      preconditionFailure("expat has no memory for a parser")
    }
    unsafe self.parser = parser
    self.handler = handler
    self.part = part
    setCallbacks()
  }

  deinit { unsafe XML_ParserFree(parser) }

  private static let pieceBytes: Int32 = 64 * 1024
  /// Expat looks again from its beginning at a tag that is cut off: a longer one would take time
  /// that grows with its square.
  private static let tagBytesMax = 256 * 1024
  /// Spreadsheets nest about ten deep, drawings and comments included.
  private static let depthMax = 100

  private func buffer() throws(WorkbookFault) -> UnsafeMutableRawBufferPointer {
    guard let start = unsafe XML_GetBuffer(parser, Self.pieceBytes) else { throw badXML }
    return unsafe UnsafeMutableRawBufferPointer(start: start, count: Int(Self.pieceBytes))
  }

  private func parse(_ count: Int) throws(WorkbookFault) {
    let status = unsafe XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
    if let fault { throw fault }
    guard status == XML_STATUS_OK || isStopped else { throw badXML }
  }

  private func checkProgress(_ fedCount: Int) throws(WorkbookFault) {
    let passed = unsafe XML_GetCurrentByteIndex(parser)
    guard passed < 0 || fedCount - Int(passed) <= Self.tagBytesMax else { throw badXML }
  }

  private var badXML: WorkbookFault {
    if unsafe XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY {
      return .tooLarge(bytesMax: SHIM_EXPAT_BYTES_MAX)
    }
    return .badXML(part: part, line: unsafe Int(XML_GetCurrentLineNumber(parser)))
  }

  fileprivate func stop(_ fault: WorkbookFault?) {
    self.fault = fault
    isStopped = true
    _ = unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
  }
}

/// Expat's callbacks; each may still be called once after the parser was stopped.
extension XMLReader {
  private func setCallbacks() {
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name = unsafe name else { return }
        unsafe reader(context) {
          unsafe $0.start(XMLName(name), XMLAttributes(attributes))
        }
      },
      { context, name in
        guard let name = unsafe name else { return }
        unsafe reader(context) { unsafe $0.end(XMLName(name)) }
      })
    unsafe XML_SetCharacterDataHandler(parser) { context, start, count in
      guard let start = unsafe start else { return }
      unsafe reader(context) { unsafe $0.text(XMLText(start, count: count)) }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      unsafe reader(context) { $0.stop(.declaresEntities(part: $0.part)) }
    }
  }

  fileprivate func start(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    guard depth <= Self.depthMax else { return stop(badXML) }
    do { try handler.start(name, attributes) } catch { stop(error) }
  }

  fileprivate func end(_ name: XMLName) {
    depth -= 1
    do { try handler.end(name) } catch { stop(error) }
    if handler.isDone, !isStopped { stop(nil) }
  }

  fileprivate func text(_ text: XMLText) {
    do { try handler.text(text) } catch { stop(error) }
  }
}

/// The reader behind a callback's context, if it is still at work.
private func reader(_ context: UnsafeMutableRawPointer?, _ body: (XMLReader) -> Void) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<XMLReader>.fromOpaque(context)._withUnsafeGuaranteedRef { reader in
    if !reader.isStopped { body(reader) }
  }
}
