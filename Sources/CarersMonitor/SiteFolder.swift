// A folder of plain pages: known by what lies in it, changed as a whole or not at all.

import Foundation
import Glibc

struct SiteFolder {
  let path: String

  init(_ given: String) {
    // Where a link leads is changed, not the link.
    path = URL(filePath: given).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// The names of the releases that lie in it, such as `2026-27-Q2/1.0.0`; none in an empty folder.
  /// - Throws: where it holds files and no release: then it is none of ours.
  func releases() throws -> [String] {
    let files = try files()
    let names = Set(files.compactMap(SiteFolder.split).map(\.release)).sorted()
    if names.isEmpty, let file = files.first {
      throw Failure(
        "\(path) holds \(file) and no release, so it is no site and is left alone. Name another "
          + "folder with --out.")
    }
    return names
  }

  /// Writes one page or file where a web server finds it: a page is its folder's `index.html`.
  func add(_ bytes: [UInt8], at address: String) throws {
    let decoded = address.removingPercentEncoding ?? address
    let isPage = decoded.isEmpty || decoded.hasSuffix("/")
    let file = URL(filePath: "\(path)/\(decoded)\(isPage ? "index.html" : "")")
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    } catch {
      throw Failure(
        "\(file.path) cannot be written (\(error.localizedDescription)). Is the disk full, or does "
          + "the folder beside it belong to another user?")
    }
  }

  /// Puts another folder in this one's place once it is filled; where that fails, nothing changes.
  func replace(_ fill: (SiteFolder) throws -> Void) throws {
    sweep()
    let made = SiteFolder("\(path).making-\(getpid())")
    do {
      try fill(made)
      try refuseStrangers(besides: made)
      try exchange(with: made)
    } catch {
      try? FileManager.default.removeItem(atPath: made.path)
      throw error
    }
  }

  /// The paths of all that lies in it but folders, in order.
  private func files() throws -> [String] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return [] }
    do {
      return try manager.subpathsOfDirectory(atPath: path).filter { name in
        let attributes = try manager.attributesOfItem(atPath: "\(path)/\(name)")
        return attributes[.type] as? FileAttributeType != .typeDirectory
      }.sorted()
    } catch {
      throw Failure(
        "\(path) cannot be read as a folder (\(error.localizedDescription)). Name another with "
          + "--out.")
    }
  }

  /// A file's release, and its path below that release's root; `nil` for a file outside `releases`.
  private static func split(_ file: String) -> (release: String, within: String)? {
    let parts = file.split(separator: "/", maxSplits: 3)
    guard parts.count == 4, parts[0] == "releases" else { return nil }
    return ("\(parts[1])/\(parts[2])", String(parts[3]))
  }

  /// Files that no release has at their place are not ours to take away.
  private func refuseStrangers(besides made: SiteFolder) throws {
    let ours = Set(try made.files())
    // At the root stood one of these releases, whichever was the newest then.
    let known = ours.union(ours.compactMap(SiteFolder.split).map(\.within))
    if let stranger = try files().first(where: { !known.contains($0) }) {
      throw Failure(
        "\(path) holds \(stranger), which is no file of a release, so the folder is left alone. "
          + "Move that file away, or name another folder with --out.")
    }
  }

  private func exchange(with made: SiteFolder) throws {
    let manager = FileManager.default
    let before = "\(path).before-\(getpid())"
    do {
      let isThere = manager.fileExists(atPath: path)
      if isThere { try manager.moveItem(atPath: path, toPath: before) }
      do { try manager.moveItem(atPath: made.path, toPath: path) } catch {
        if isThere { try manager.moveItem(atPath: before, toPath: path) }
        throw error
      }
    } catch {
      throw Failure(
        "\(path) cannot be put in place (\(error.localizedDescription)). It must be a folder that "
          + "can be renamed, not the root of a disk; name one below it with --out.")
    }
    try? manager.removeItem(atPath: before)
  }

  /// Takes away what runs that were killed left beside the folder.
  private func sweep() {
    let url = URL(filePath: path)
    let beside = url.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: beside)) ?? []
    for name in names where name.hasPrefix(url.lastPathComponent + ".making-") {
      guard let process = name.split(separator: "-").last.flatMap({ pid_t($0) }),
        kill(process, 0) == -1, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: "\(beside)/\(name)")
    }
  }
}
