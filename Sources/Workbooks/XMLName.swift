// Names of elements and attributes: a namespace that workbooks use, and a local name.

import CLibExpat
import Glibc

/// The namespaces that matter; the transitional and the strict form of one are one.
enum XMLNamespace {
  case none, other
  // XLSX: ECMA-376 parts 1 (strict) and 4 (transitional).
  case spreadsheet, officeRelationships, packageRelationships
  // ODS: OpenDocument 1.3 part 3, 19; LibreOffice's own.
  case office, table, text, number, style, manifest, calcExtension

  private static let known: [(uri: StaticString, namespace: XMLNamespace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .table),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .text),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .office),
    ("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", .calcExtension),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .style),
    ("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", .number),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .packageRelationships),
    (
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships", .officeRelationships
    ),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .officeRelationships),
  ]

  fileprivate static func named(_ uri: UnsafePointer<XML_Char>, count: Int) -> XMLNamespace {
    for (name, namespace) in known where name.utf8CodeUnitCount == count {
      if unsafe memcmp(uri, name.utf8Start, count) == 0 { return namespace }
    }
    return .other
  }
}

/// The name of an element or attribute, within the callback that got it.
struct XMLName {
  /// Between namespace and local name; no URI has it in it.
  static let separator: XML_Char = 0x0a

  let namespace: XMLNamespace
  let local: XMLString

  init(_ whole: UnsafePointer<XML_Char>) {
    guard let separator = unsafe strrchr(whole, Int32(Self.separator)) else {
      namespace = .none
      local = unsafe XMLString(whole)
      return
    }
    let count = unsafe UnsafePointer(separator) - whole
    namespace = unsafe XMLNamespace.named(whole, count: count)
    local = unsafe XMLString(separator + 1)
  }
}

/// An element's attributes, in the order written.
@safe struct XMLAttributes: Sequence, IteratorProtocol {
  private var pair_: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  init(_ first: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
    unsafe pair_ = first
  }

  mutating func next() -> (name: XMLName, value: XMLString)? {
    guard let pair = unsafe pair_, let name = unsafe pair[0], let value = unsafe pair[1] else {
      return nil
    }
    unsafe pair_ = pair + 2
    return unsafe (XMLName(name), XMLString(value))
  }
}

/// Characters between tags; expat gives them in pieces.
@safe struct XMLText {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ start: UnsafePointer<XML_Char>, count: Int32) {
    unsafe bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: Int(count))
  }

  var count: Int { unsafe bytes.count }

  func append(to output: inout [UInt8]) { unsafe output.append(contentsOf: bytes) }

  func append(to output: inout [UInt8], countMax: Int) {
    unsafe output.append(contentsOf: bytes.prefix(Swift.max(0, countMax)))
  }

  func forEach(_ body: (UInt8) -> Void) { unsafe bytes.forEach(body) }
}
