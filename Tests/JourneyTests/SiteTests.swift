// A release as plain files: byte for byte what the daemon serves, and a whole site by itself.

import Bytes
import Foundation
import TestSupport
import Testing

@Suite("A release’s plain files") struct SiteTests {
  @Test("are what the daemon serves, the older beside the newest, and hold together")
  func site() async throws {
    let program = try await DaemonProgram()
    let out = program.state + "/sites/carers"
    let ended = try await program.daemon { daemon in
      try await daemon.showsRelease()
      let files = try await written(to: out, program)
      for release in ["2026-27-Q2/1.0.0", "2026-27-Q1/1.1.0", "2026-27-Q1/1.0.0"] {
        #expect(files["releases/\(release)/style.css"] == files["style.css"])
      }
      // Once more, with one of them named: the folder is ours, and nothing changes.
      #expect(try await written(to: out, release: "2026-27-Q1/1.0.0", program) == files)
      try await areServed(files, from: daemon.port)
      // Every link leads somewhere, and from the front page to everything, older releases too.
      #expect(SiteCrawl(of: files, expecting: files.keys).faults == [])
      areLight(files)
      try await leaveOthersAlone(out, files, program)
      #expect(try await program.run("stop").exitCode == 0)
      // The database is away: what the state folder holds is enough.
      #expect(try await written(to: out, program) == files)
    }
    #expect(ended.exitCode == 0, "\(ended.output)")
    let beside = try FileManager.default.contentsOfDirectory(atPath: program.state + "/sites")
    #expect(beside.sorted() == ["carers", "mine"], "nothing half-written is left behind")
  }

  /// What lies in the folder after `site`, by path as a reader asks for it, no slash before it.
  private func written(
    to folder: String, release: String? = nil, _ program: DaemonProgram
  ) async throws -> [String: [UInt8]] {
    let named = release.map { ["--release", $0] } ?? []
    let made = try await program.run(["site", "--out", folder] + named)
    #expect(made.exitCode == 0, "\(made.output)")
    return try files(in: folder)
  }

  private func files(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      let parts = name.split(separator: "/")
      let path = parts.last == "index.html" ? parts.dropLast().map { $0 + "/" }.joined() : name
      files[path] = [UInt8](bytes)
    }
    return files
  }

  private func areServed(_ files: [String: [UInt8]], from port: Int) async throws {
    #expect(files.count > 500)
    var others: [String] = []
    for (path, bytes) in files {
      let answer = try await RawClient.get("/" + path, from: port)
      if answer.status != 200 || answer.body != bytes { others.append(path) }
    }
    #expect(others.sorted() == [])
  }

  /// A page with all that it needs: itself and the stylesheet.
  private func areLight(_ files: [String: [UInt8]]) {
    let style = Gzip.compress(files["style.css"] ?? []).count
    let heavy = files.filter { $0.key.isEmpty || $0.key.hasSuffix("/") }
      .filter { Gzip.compress($0.value).count + style > 100_000 }
    #expect(style > 0)
    #expect(heavy.keys.sorted() == [], "over 100 kB compressed")
  }

  private func leaveOthersAlone(
    _ out: String, _ files: [String: [UInt8]], _ program: DaemonProgram
  ) async throws {
    let stranger = URL(filePath: out + "/indicators/notes.txt")
    try Data("mine".utf8).write(to: stranger)
    let refused = try await program.run("site", "--out", out)
    #expect(refused.exitCode == 1)
    #expect(refused.output.contains("holds indicators/notes.txt, which is no file of a release"))
    try FileManager.default.removeItem(at: stranger)
    #expect(try self.files(in: out) == files)

    let mine = URL(filePath: program.state + "/sites/mine")
    try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: mine.appending(path: "index.html"))
    let other = try await program.run("site", "--out", mine.path)
    #expect(other.exitCode == 1)
    #expect(other.output.contains("holds index.html and no release"), "\(other.output)")
    #expect(try self.files(in: mine.path) == ["": Array("mine".utf8)])

    let unknown = try await program.run("site", "--out", out, "--release", "2026-27-Q9/1.0.0")
    #expect(unknown.exitCode == 1)
    #expect(unknown.output.contains("Released: 2026-27-Q1/1.0.0"), "\(unknown.output)")
  }
}
