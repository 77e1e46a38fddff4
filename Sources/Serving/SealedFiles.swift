// Releases as sealed files in the state folder: pages come from them, also while PostgreSQL is
// away.

import Bytes
import Foundation
package import Store

/// Why a sealed file could not be kept or read.
package enum SealedFileError: Error, CustomStringConvertible {
  case folder(path: String, why: String)
  case write(path: String, why: String)
  case read(path: String, why: String)

  package var description: String {
    switch self {
    case .folder(let path, let why):
      "The folder \(path) for releases cannot be used (\(why)). Make it, or let this user write it."
    case .write(let path, let why):
      "The release cannot be written to \(path) (\(why)). Is the disk full?"
    case .read(let path, let why): "The release file \(path) cannot be read (\(why))."
    }
  }
}

/// The folder of sealed files, one a release, named so that they sort in the order of approval.
package struct SealedFiles: Sendable {
  private let folder: String

  package init(folder: String) { self.folder = folder }

  /// The names of the files, oldest approval first.
  package func names() throws(SealedFileError) -> [String] {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(SealedFiles.suffix) }.sorted()
    } catch {
      throw .folder(path: folder, why: error.localizedDescription)
    }
  }

  package static func name(of release: PublishedRelease) -> String {
    let number = String(release.id)
    let padding = String(repeating: "0", count: max(0, 9 - number.count))
    return "\(padding)\(number)_\(release.label)_\(release.version)\(suffix)"
  }

  /// Writes a file whole or not at all.
  func write(_ bytes: [UInt8], named name: String) throws(SealedFileError) {
    let path = folder + "/" + name
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .write(path: path, why: error.localizedDescription)
    }
  }

  package func length(of name: String) throws(SealedFileError) -> Int {
    let path = folder + "/" + name
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.size] as? NSNumber)?.intValue ?? 0
    } catch {
      throw .read(path: path, why: error.localizedDescription)
    }
  }

  /// Reads one stretch of a file; the file is opened for each, since blocks are read once and kept.
  package func read(_ range: Range<Int>, of name: String) throws(SealedFileError) -> [UInt8] {
    let path = folder + "/" + name
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      defer { try? handle.close() }
      try handle.seek(toOffset: UInt64(range.lowerBound))
      return [UInt8](try handle.read(upToCount: range.count) ?? Data())
    } catch {
      throw .read(path: path, why: error.localizedDescription)
    }
  }

  /// The SHA-256 of a whole file; `nil` where it cannot be read.
  package func hash(of name: String) -> [UInt8]? {
    guard let length = try? length(of: name), let bytes = try? read(0..<length, of: name) else {
      return nil
    }
    return sha256(bytes).bytes
  }

  private static let suffix = ".sealed"
}
