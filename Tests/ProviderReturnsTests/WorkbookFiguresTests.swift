// The national workbook as it was published, mapped by layout alone.

import Catalogue
import Foundation
import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

@Suite("The national workbook") struct WorkbookFiguresTests {
  /// Beside the project where it is developed, and no part of it.
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    .appending(path: "../../../../shared/data").standardizedFileURL
  private static let workbook = "ascof_2015-16_to_2024-25.ods"

  @Test(
    "gives the same figures as the long file made of it, what does not apply apart",
    .enabled(
      if: FileManager.default.fileExists(atPath: folder.appending(path: workbook).path),
      "the published workbook does not stand beside this clone"))
  func sameFigures() throws {
    let catalogue = try Catalogue.load(Project.folders)
    func read(_ file: String, by layout: String) throws -> ReadDelivery {
      try ReturnReader().read(
        [UInt8](try Data(contentsOf: Self.folder.appending(path: file))),
        by: try #require(catalogue.layouts.first { $0.code == layout }),
        in: ReadingContext(
          definitions: catalogue.definitions, bodies: ["DHSC"], today: "2026-10-20",
          rules: catalogue.rules))
    }
    let long = try read("ascof_carers_long.csv", by: "ascof-long")
    let whole = try read(Self.workbook, by: "ascof-workbook")
    let applicable = whole.returns.flatMap(\.observations).filter { $0.reported != .notApplicable }
    #expect(Set(applicable) == Set(long.returns.flatMap(\.observations)))
    #expect(applicable.count > 50)
    #expect(whole.problems.filter { $0.severity == .error }.isEmpty)
    #expect(whole.cells.notUsable == 0 && whole.cells.isBalanced)
    #expect(whole.format.kind == .ods && whole.format.sheets.count == 29)
    #expect(whole.format.sheets.filter(\.isRead).count == 5)
  }
}
