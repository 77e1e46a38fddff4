// `site`: releases as plain files, byte for byte the daemon's pages, for any web server to carry.

import ArgumentParser
import Disclosure
import Foundation
import Pages

struct SiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Writes a release's pages and files as plain files, for any web server.",
    discussion: "Byte for byte what the daemon serves: the release at its own address below "
      + "releases/, and the newest one at the root. The releases that their pages link to come "
      + "too, and those that the folder holds already stay. The folder is changed as a whole or "
      + "not at all; one that holds anything else is left alone.")

  @Option(help: "Which release, such as 2026-27-Q2/1.0.0; the newest if none is named.")
  var release: String?

  @Option(help: "The folder to write to: a new or empty one, or one that `site` wrote.")
  var out: String

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let finder = try ReleaseFinder(try options.setting())
    let folder = SiteFolder(out)
    let held = try folder.releases()
    let newest = try await finder.release(named: nil)
    var releases = [newest]
    if let release, release != newest.name {
      releases.append(try await finder.release(named: release))
    }
    var wanted = held + releases.compactMap(\.linked)
    while let name = wanted.popLast() {
      guard !releases.contains(where: { $0.name == name }) else { continue }
      let other = try await belonging(name, finder)
      releases.append(other)
      wanted += [other.linked].compactMap(\.self)
    }
    try folder.replace { made in
      for release in releases {
        try write(release, isLatest: release.name == newest.name, to: made)
      }
    }
    for release in releases {
      let (header, root) = (release.front.header, release.name == newest.name ? " and /" : "")
      print("\(release.name): \(folder.path)/\(header.path)\(root), \(header.kind.rawValue)")
    }
  }

  /// A release that nobody named: it lies in the folder, or pages link to it.
  private func belonging(_ name: String, _ finder: ReleaseFinder) async throws -> OpenedRelease {
    do { return try await finder.release(named: name) } catch {
      throw Failure(
        "The pages of \(name) belong into \(out): it holds them, or another release's pages link "
          + "to them. \(error)")
    }
  }

  private func write(_ release: OpenedRelease, isLatest: Bool, to folder: SiteFolder) throws {
    for (root, site) in Site.places(of: release.front, isLatest: isLatest) {
      for path in allPaths(site) {
        let rendered = try render(path, of: site) { code throws(SealError) in
          try release.figures(of: code)
        }
        if let rendered { try folder.add(rendered.bytes, at: root + path) }
      }
    }
  }
}

extension OpenedRelease {
  /// As it is named on a command line: `2026-27-Q2/1.0.0`.
  fileprivate var name: String { front.header.name }

  /// The release that its page of changes links to.
  fileprivate var linked: String? { front.changes?.earlier.name }
}

extension ReleaseHeader {
  fileprivate var name: String { "\(label)/\(version)" }
}
