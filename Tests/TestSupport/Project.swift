// The project's own definition files, and changed copies of them, for tests that need real ones.

package import Catalogue
import Foundation
package import Outcomes

/// The folders that stand in the repository.
package enum Project {
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  package static let folders = Folders(
    indicators: root + "/Indicators", config: root + "/Config", dashboards: root + "/dashboards")

  /// The pages that every release needs, as the project's own files have them.
  package static let neededDashboards: [Dashboard] = {
    do throws(CatalogueFaults) {
      let codes = Set(Dashboard.needed.map(\.code))
      return try Catalogue.load(folders).definitions.dashboards.filter { codes.contains($0.code) }
    } catch {
      preconditionFailure("the project's own files are faulty: \(error)")
    }
  }()

  /// The published files for development; `nil` in a clone without them.
  package static var sharedData: String? {
    let path = URL(filePath: root).deletingLastPathComponent().path + "/shared/data"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// A copy of the folders in which `Config/providers.yaml` says something else.
  /// - Parameter more: further files to write, by path below the copy.
  package static func copy(providers: String, more: [String: String] = [:]) throws -> Folders {
    let copy = TestCluster.newFolder()
    for folder in ["Indicators", "Config", "dashboards"] {
      try FileManager.default.copyItem(atPath: "\(root)/\(folder)", toPath: "\(copy)/\(folder)")
    }
    let whole = providers.contains("code: DHSC") ? providers : providers + nationalBody
    let files = more.merging(["Config/providers.yaml": whole]) { $1 }
    for (path, text) in files {
      try Data(text.utf8).write(to: URL(filePath: "\(copy)/\(path)"))
    }
    return Folders(
      indicators: copy + "/Indicators", config: copy + "/Config",
      dashboards: copy + "/dashboards")
  }

  /// The body that the layouts of published figures name; nothing comes from it by itself.
  private static let nationalBody = """
      - code: DHSC
        name: Department of Health and Social Care
        kind: national
        source: {by_hand: yes, layout: ascof-benchmark}

    """

  /// One illustrative provider under the core contract, whose source stands as given.
  package static func provider(_ code: String, source: String) -> String {
    """
      - code: \(code)
        name: Example Carers \(code) (illustrative)
        kind: provider
        illustrative: yes
        contracts:
          - code: \(code)-2023
            title: Carers’ support (illustrative)
            valid_from: 2023-10-01
            valid_to: 2027-03-31
            indicators: core
            due: {frequency: quarterly, working_days: 15}
        source:
          \(source)

    """
  }
}
