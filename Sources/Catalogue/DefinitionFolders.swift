// Finds and reads the definition files of the three folders.

import Foundation
import Outcomes

/// The files of the three folders, read but not understood.
struct DefinitionFolders {
  /// Sorted by path.
  private(set) var files: [DefinitionFile] = []
  /// Paths below `Indicators/` of files that sources may name; `nil` where nobody looked.
  private var dataFiles: Set<String>? = []

  /// Whether a source may name the path.
  func holdsData(_ path: String) -> Bool { dataFiles?.contains(path) ?? true }

  private init() {}

  /// Files that were kept; published figures are not kept with them.
  init(kept files: [DefinitionFile], _ ledger: Ledger) {
    self.files = files.sorted { $0.path < $1.path }
    dataFiles = nil
    lookForNeeded(ledger)
  }

  static func read(_ folders: Folders, _ ledger: Ledger) -> DefinitionFolders {
    var found = DefinitionFolders()
    found.read(folders.indicators, as: "Indicators", ledger)
    found.read(folders.config, as: "Config", ledger)
    found.read(folders.dashboards, as: "dashboards", ledger)
    found.files.sort { $0.path < $1.path }
    found.lookForNeeded(ledger)
    found.lookForNeededPages(ledger)
    return found
  }

  /// A release is not whole without the pages that others link to; kept files are only read by.
  private func lookForNeededPages(_ ledger: Ledger) {
    guard !ledger.faults.contains(where: { $0.file == "dashboards" }) else { return }
    for (code, _) in Dashboard.needed {
      let path = "dashboards/\(code).yaml"
      guard !files.contains(where: { $0.path == path }),
        !ledger.faults.contains(where: { $0.file == path })
      else { continue }
      ledger.unreadable(
        Place(file: path, line: 0), "", "There is no such file.",
        "Write it, or take this project's: other pages link to \(code)/.")
    }
  }

  private func lookForNeeded(_ ledger: Ledger) {
    for kind in DefinitionFile.Kind.allCases where kind.isNeeded {
      guard !files.contains(where: { $0.kind == kind }),
        !ledger.faults.contains(where: { $0.file == kind.folder && $0.line == 0 })
      else { continue }
      ledger.unreadable(
        Place(file: kind.example, line: 0), "", "There is no such file.",
        "Write it: \(kind.folder)/README.md says what it holds.")
    }
  }

  private mutating func read(_ folder: String, as name: String, _ ledger: Ledger) {
    guard let paths = DefinitionFolders.paths(in: folder) else {
      ledger.fault(
        Place(file: name, line: 0), "", "There is no folder “\(folder)” that can be read.",
        "Name the folder that holds the \(name) files.")
      return
    }
    for path in paths { take("\(folder)/\(path)", as: "\(name)/\(path)", ledger) }
    if paths.isEmpty {
      ledger.fault(
        Place(file: name, line: 0), "", "The folder “\(folder)” holds no files.",
        "Name the folder that holds the \(name) files.")
    }
  }

  /// Paths of all files below a folder, links followed; `nil` when it is no folder.
  private static func paths(in folder: String, depth: Int = 0) -> [String]? {
    // No kind of file lies deeper; a bound, because a link may lead back up.
    guard depth < 4, let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    else { return nil }
    return names.filter { !isOverlooked($0) }.flatMap { name in
      paths(in: "\(folder)/\(name)", depth: depth + 1)?.map { "\(name)/\($0)" } ?? [name]
    }
  }

  /// Hidden files, and what editors leave behind.
  private static func isOverlooked(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~")
  }

  private mutating func take(_ full: String, as path: String, _ ledger: Ledger) {
    let place = Place(file: path, line: 0)
    switch DefinitionFile.Kind(of: path) {
    case .notOurs?: return
    case .data?: dataFiles?.insert(String(path.dropFirst("Indicators/".count)))
    case nil:
      ledger.fault(
        place, "", "No file of this name or place is read.",
        "Rename it, or take it out of the folder.")
    case _?:
      do throws(UnreadableFile) {
        files.append(DefinitionFile(path: path, bytes: try DefinitionFolders.bytes(of: full)))
      } catch {
        ledger.unreadable(place, "", error.words, error.remedy)
      }
    }
  }

  private struct UnreadableFile: Error {
    let words: String
    let remedy: String
  }

  private static func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular else {
      throw UnreadableFile(words: "This is no file that can be read.", remedy: "Take it out.")
    }
    let count = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard count <= DefinitionFile.bytesMax else {
      throw UnreadableFile(
        words: "The file is larger than 1 MiB.", remedy: "Keep definitions only, without data.")
    }
    guard let data = FileManager.default.contents(atPath: resolved) else {
      throw UnreadableFile(
        words: "The file may not be read by this user.", remedy: "Give leave to read it.")
    }
    return [UInt8](data)
  }
}
