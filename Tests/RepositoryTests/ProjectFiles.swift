// The project's own files, found from this file's place: what the rules of this target look at.

import Foundation

/// One line of a file, numbered from 1, without its line break.
struct Line: Sendable {
  let number: Int
  let text: String
}

/// One text file of the project.
struct ProjectFile: Sendable {
  /// Relative to the project's root, such as `Sources/Store/Migrator.swift`.
  let path: String
  let text: String
  let lines: [Line]
  /// The lines of Swift without comments, strings as they stand; those of other files are none.
  let code: [Line]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    let pieces = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines = pieces.enumerated().map { Line(number: $0 + 1, text: String($1) ?? "") }
    code = path.hasSuffix(".swift") ? CommentScanner.code(of: lines) : []
  }

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The folders it stands in, outermost first.
  var folders: [String] { path.split(separator: "/").dropLast().map(String.init) }
}

enum Project {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Every text file of the work tree; what is built, fetched or hidden is passed over.
  static let files: [ProjectFile] = {
    let url = URL(filePath: root, directoryHint: .isDirectory)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: root) else { return [] }
    let tops = names.filter { !$0.hasPrefix(".") || shownHidden.contains($0) }
    return tops.filter { $0 != "Package.resolved" }.sorted().flatMap { read($0, below: url) }
  }()

  static let swift = files.filter { $0.path.hasSuffix(".swift") }
  static let sources = swift.filter { $0.path.hasPrefix("Sources/") }
  static let documents = files.filter { $0.path.hasSuffix(".md") }

  /// A file that must be there: without it the test has nothing to look at.
  static func file(_ path: String) throws -> ProjectFile {
    guard let file = files.first(where: { $0.path == path }) else { throw Missing(path: path) }
    return file
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root + "/" + path)
  }

  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is not in the project" }
  }

  /// Hidden names that belong to the project.
  private static let shownHidden: Set<String> = [".ci", ".gitignore", ".swift-format"]

  private static func read(_ path: String, below root: URL) -> [ProjectFile] {
    let url = root.appending(path: path)
    // What a link leads to is read at its own place.
    if (try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)) != nil { return [] }
    if let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) {
      return names.filter { !$0.hasPrefix(".") }.sorted()
        .flatMap { read(path + "/" + $0, below: root) }
    }
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    return [ProjectFile(path: path, text: text)]
  }
}
