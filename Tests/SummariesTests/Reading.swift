// Readers of our own files for the tests: pages as strict XML, data files as strict RFC 4180.

import Foundation
import FoundationXML

@testable import Summaries

/// The two areas of the sample that tests look at, as arguments.
enum SummaryAreaOf: CaseIterable {
  case county, district

  func of(_ sample: Sample) -> SummaryArea {
    switch self {
    case .county: .county
    case .district: sample.northdale
    }
  }
}

struct Unreadable: Error, CustomStringConvertible { let description: String }

/// One element of a page with what it holds.
final class Element {
  let name: String
  let attributes: [String: String]
  private(set) var children: [Element] = []
  private(set) var text = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// It and all below it, in the page's order.
  var all: [Element] { [self] + children.flatMap(\.all) }

  func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

  /// The text without what stands small behind it.
  var textBeforeSpan: String {
    let small = all("span").first.map { " " + $0.text } ?? ""
    return text.hasSuffix(small) ? String(text.dropLast(small.count)) : text
  }

  /// Which elements stand where, without words and without the values of attributes.
  var skeleton: String {
    let keys = attributes.keys.sorted().joined(separator: " ")
    return "<\(name) \(keys)>\(children.map(\.skeleton).joined())</\(name)>"
  }

  /// Reads a page as XML, which is stricter than HTML: every element closed, every attribute
  /// quoted.
  static func page(_ html: String) throws -> Element {
    let reader = PageReader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw Unreadable(
        description: "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")")
    }
    return root
  }

  private final class PageReader: NSObject, XMLParserDelegate {
    var root: Element?
    private var open: [Element] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = Element(name, attributes)
      open.last?.children.append(element)
      if open.isEmpty { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for element in open { element.text += text }
    }
  }
}

/// The rows of a data file by column; RFC 4180, strictly: CRLF after each row.
func dataRows(of file: String) throws -> [[String: String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var rest = Array(file.unicodeScalars)[...]
  while let next = rest.popFirst() {
    switch (next, isQuoted) {
    case ("\"", true) where rest.first == "\"":
      cell.append("\"")
      rest.removeFirst()
    case ("\"", _): isQuoted.toggle()
    case (",", false):
      row.append(cell)
      cell = ""
    case ("\r", false):
      guard rest.popFirst() == "\n" else { throw Unreadable(description: "CR without LF") }
      rows.append(row + [cell])
      (row, cell) = ([], "")
    default: cell.unicodeScalars.append(next)
    }
  }
  guard row.isEmpty, cell.isEmpty, let head = rows.first else {
    throw Unreadable(description: "no CRLF at the end")
  }
  return try rows.dropFirst().map { row in
    guard row.count == head.count else { throw Unreadable(description: "\(row)") }
    return Dictionary(uniqueKeysWithValues: zip(head, row))
  }
}
