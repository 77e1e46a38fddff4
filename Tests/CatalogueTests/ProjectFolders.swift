// Where this project's own definition files are, and copies of them to break.

import Foundation

@testable import Catalogue

extension Folders {
  /// The project's own folders, found from this file's place.
  static let ofProject: Folders = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return Folders(below: root.path)
  }()

  init(below root: String) {
    self.init(
      indicators: "\(root)/Indicators", config: "\(root)/Config", dashboards: "\(root)/dashboards")
  }
}

extension Catalogue {
  /// The project's own catalogue, read once for all tests.
  static let ofProject = Result { () throws(CatalogueFaults) in try load(.ofProject) }
}

/// A folder of its own that goes away with the value.
final class TemporaryProject {
  let root: String
  var folders: Folders { Folders(below: root) }

  /// Empty.
  init() throws {
    root =
      FileManager.default.temporaryDirectory
      .appending(path: "catalogue-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func load() throws(CatalogueFaults) -> Catalogue { try Catalogue.load(folders) }

  /// The faults of the folders as they stand; none if they load.
  func faults() -> [Fault] {
    do throws(CatalogueFaults) {
      _ = try load()
      return []
    } catch { return error.faults }
  }
}
