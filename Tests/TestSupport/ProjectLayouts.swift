// Layouts that stand beside tests, read as the program reads its own.

import Catalogue
import Foundation
package import ProviderReturns

extension Project {
  /// The project's layouts and those of a folder, by code.
  package static func layouts(in folder: String) throws -> [String: Layout] {
    var files: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files["Config/layouts/\(name)"] = try String(
        contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
    }
    let providers = try String(
      contentsOf: URL(filePath: root + "/Config/providers.yaml"), encoding: .utf8)
    let copy = try Project.copy(providers: providers, more: files)
    let layouts = try Catalogue.load(copy).layouts
    return Dictionary(uniqueKeysWithValues: layouts.map { ($0.code, $0) })
  }
}
