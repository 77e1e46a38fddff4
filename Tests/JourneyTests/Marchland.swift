// The invented council of Fixtures/marchland, its providers' web pages, and a release made of them.

import Catalogue
import Collecting
import Foundation
import Outcomes
import TestSupport

/// A copy of the council's folders whose addresses lead to a web server on this machine.
struct Marchland: Sendable {
  let folders: Folders
  private let provider: LoopbackProvider

  static let fixtures = Project.root + "/Tests/JourneyTests/Fixtures/marchland"
  private static let token = "a-lamp-in-every-window"

  /// 10 February 2027, 09:00 in London: the half-year from July to December is over.
  static let moment = Date(timeIntervalSince1970: 1_802_250_000)

  /// The release's address, by the council's own year from July to June.
  static let release = "/releases/2026-27-H1/1.0.0/"

  /// Which body's file stands at each path of `Config/providers.yaml`.
  private static let files = [
    "/hearth-and-fell/seasons.csv": "HF2", "/bridge-end.csv": "BE3", "/ferrymen.csv": "FR5",
    "/skerrow.csv": "SK4", "/case-book.csv": "MUA",
  ]

  /// - Parameter more: further files to write, by path below the copy.
  init(more: [String: String] = [:]) throws {
    let texts = try Marchland.files.mapValues { try Marchland.sent(by: $0) }
    provider = try LoopbackProvider { request in
      guard let text = texts[request.path] else {
        return .response(status: 404, headers: [], body: [])
      }
      let isLetIn = request.header("Authorization") == "Bearer \(Marchland.token)"
      return isLetIn || request.path != "/bridge-end.csv"
        ? .ok(text) : .response(status: 401, headers: [], body: [])
    }
    let copy = TestCluster.newFolder()
    for folder in ["Indicators", "Config"] {
      try FileManager.default.copyItem(
        atPath: "\(Marchland.fixtures)/\(folder)", toPath: "\(copy)/\(folder)")
    }
    // The words of the rules are the program's, whoever the council is, and so are the pages but
    // for those that name indicators (docs/adopting.md).
    for folder in ["Config/rules", "dashboards"] {
      try FileManager.default.copyItem(
        atPath: "\(Project.root)/\(folder)", toPath: "\(copy)/\(folder)")
    }
    for page in ["at-a-glance", "districts"] {
      try FileManager.default.removeItem(atPath: "\(copy)/dashboards/\(page).yaml")
    }
    folders = Folders(
      indicators: copy + "/Indicators", config: copy + "/Config",
      dashboards: copy + "/dashboards")
    let providers = try String(contentsOfFile: copy + "/Config/providers.yaml", encoding: .utf8)
      .replacing("127.0.0.1:8711", with: "127.0.0.1:\(provider.port)")
      .replacing("/etc/marchland/bridge-end.token", with: copy + "/bridge-end.token")
    let written = ["Config/providers.yaml": providers, "bridge-end.token": Marchland.token]
    for (path, text) in more.merging(written, uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: URL(filePath: "\(copy)/\(path)"))
    }
  }

  /// The return that a body sends, as it was typed by hand.
  private static func sent(by body: String) throws -> String {
    try String(contentsOfFile: "\(fixtures)/returns/\(body).csv", encoding: .utf8)
  }

  /// Collects what has an address, takes in what has none, and releases the half-year that is over.
  func released() async throws -> Journey {
    let journey = try Journey(
      folders: folders, database: { FreshDatabase.database(as: $0) }, now: { Marchland.moment })
    _ = try await journey.collecting.round(onlyDue: true)
    _ = try await journey.door.receive(
      Array(try Marchland.sent(by: "LH1").utf8), named: "LH1.csv", of: "LH1",
      period: "November to December 2026", from: "A. Clerk", at: Marchland.moment)
    let today = journey.london.day(of: Marchland.moment)
    let period = journey.catalogue.definitions.council.lastReleasePeriod(on: today)
    _ = try await journey.releasing.releaseIllustrative(for: period, at: Marchland.moment)
    _ = try await journey.shelf.refresh(from: journey.published)
    return journey
  }

  /// What the program is told of where the folders are.
  var options: [String] {
    [
      "--indicators", folders.indicators, "--config", folders.config, "--dashboards",
      folders.dashboards,
    ]
  }

  /// What stands on no page of another council's: Kent's names, codes, periods and strategy.
  static let foreignWords = [
    "Kent", "KCC", "E10000016", "2026-27", "uarter", "England", "Positive outcome",
  ]

  /// The foreign words in a text, in which the release's own address is none.
  static func foreignWords(in text: String) -> [String] {
    let rest = text.replacing("2026-27-H1", with: "")
    return foreignWords.filter(rest.contains)
  }
}
