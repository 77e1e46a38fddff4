// A small made-up release, frozen through the real gate, for the pages to show.

import Disclosure
import Foundation
import Outcomes
import TestSupport

@testable import Pages

/// Everything that a page can show, with one word put behind every text that a person could write.
struct Sample {
  /// Put behind names, titles, notes, units and codes.
  let suffix: String
  var kind = ReleaseHeader.Kind.illustrative
  /// Indicators of which the release holds nothing.
  var lapsed: Set<Indicator.Code> = []
  /// The council's own colours and logo.
  var look: Council.Look?
  /// Who else reports, besides four providers and the national publisher.
  var others: [ReportingBody.Kind] = []

  static let plain = Sample(suffix: "")
  /// The plain sample's pages and files as text, made once.
  static let plainTexts = Dictionary(
    uniqueKeysWithValues: plain.everything.map {
      ($0.path, String(decoding: $0.rendered.bytes, as: UTF8.self))
    })

  func text(_ words: String) -> String { words + suffix }

  var release: Release<Public> {
    freeze(
      Cube(definitions: definitions, indicators: cubes, standings: standings),
      header: ReleaseHeader(
        label: "2026-27-Q2", version: "1.0.0", kind: kind,
        knownAt: Date(timeIntervalSince1970: 1_792_483_200),
        definitionsHash: String(repeating: "5e", count: 32)))
  }

  var site: Site { Site(front: release.front, isLatest: true, latestPath: nil) }

  /// Every path with what stands there.
  var everything: [(path: String, rendered: Rendered)] {
    let release = release
    let site = Site(front: release.front, isLatest: true, latestPath: nil)
    return allPaths(site).compactMap { path in
      let rendered = render(path, of: site) { code in
        release.indicators.first { $0.indicator == code }
      }
      return rendered.map { (path, $0) }
    }
  }

  func html(_ path: String) -> String {
    everything.first { $0.path == path }.map { String(decoding: $0.rendered.bytes, as: UTF8.self) }
      ?? ""
  }

  /// What `site` would write of it: every page and file by its address, at both of its places.
  var plainFiles: [String: [UInt8]] {
    let release = release
    var files: [String: [UInt8]] = [:]
    for (root, site) in Site.places(of: release.front, isLatest: true) {
      for path in allPaths(site) {
        let rendered = render(path, of: site) { code in
          release.indicators.first { $0.indicator == code }
        }
        files[root + path] = rendered?.bytes
      }
    }
    return files
  }

  // MARK: Definitions

  var definitions: Definitions {
    Definitions(
      frameworks: [strategy, workPlan], items: items, indicators: indicators,
      breakdowns: breakdowns,
      bodies: bodies, holidays: [], populations: [],
      council: Council(
        name: text("Kent County Council"), areaCode: "E10000016", areaName: text("Kent"),
        helpNow: Council.ContactLine(
          words: text("If you care for someone and need help now, contact us, or call 999."),
          telephone: text("03000 41 61 61"), address: "https://example.org/carers" + suffix),
        look: look),
      dashboards: dashboards)
  }

  static func council(_ council: Council, address: String) -> Council {
    Council(
      name: council.name, areaCode: council.areaCode, areaName: council.areaName,
      helpNow: Council.ContactLine(
        words: council.helpNow.words, telephone: council.helpNow.telephone, address: address))
  }
}
