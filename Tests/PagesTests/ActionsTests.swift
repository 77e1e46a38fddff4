// What is being done where a minimum is missed; and where there is nothing, that is said.

import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Pages

@Suite("What is done where a minimum is missed") struct ActionsTests {
  private static let floor = OneIndicator.target(.target(85, floor: 75))
  private static let training = Action(
    decided: "2026-08-14", what: "Two more people <at> the door.", by: "A & B", until: "2027-03-31",
    isIllustrative: false)
  private static let form = Action(
    decided: "2026-05-21", what: "A shorter form.", by: "Committee", until: nil,
    isIllustrative: true)

  /// Of a hundred, in two quarters; both are complete, or the first alone.
  private func one(
    _ percentages: [Int], _ actions: [Action] = [], targets: [Target] = [floor],
    partial: Set<Int> = []
  ) -> OneIndicator {
    let periods: [ReportingPeriod] = ["2026-27-Q1", "2026-27-Q2"]
    return OneIndicator(
      targets: targets, actions: actions,
      quarters: percentages.enumerated().map {
        (periods[$0.offset], $0.element, 100, partial.contains($0.offset))
      })
  }

  private let expected = OneIndicator(
    form: .count, polarity: .neutral,
    targets: [OneIndicator.target(.range(lower: 100, upper: 120))],
    quarters: [("2026-27-Q2", 80, nil, false)])

  private func section(_ all: [OneIndicator]) throws -> [Piece] {
    let site = try #require(all.first).site
    let view = ActionsSection(
      site: site, place: Place(path: "now/"), opened: all.map(\.opened), about: .release)
    return try read(#require(view.html))
  }

  private func own(_ one: OneIndicator) throws -> [Piece]? {
    let view = ActionsSection(
      site: one.site, place: Place(path: "indicators/T1/"), opened: [one.opened], about: .one)
    return try view.html.map(read)
  }

  private func read(_ html: HTML) throws -> [Piece] {
    try pieces(of: String(decoding: html.bytes, as: UTF8.self))
  }

  private func words(_ pieces: [Piece]) -> String {
    pieces.allText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("stands with the indicator, its figure and what was agreed")
  func missed() throws {
    let pieces = try section([one([90, 50], [Self.training, Self.form]), one([50, 90])])
    #expect(
      words(pieces)
        == "Seen in time 50% for July to September 2026: minimum not met. Target 85%, floor 75% "
        + "for 2026-27, agreed by Committee on 12 March 2026. Two more people <at> the door. "
        + "Decided on 14 August 2026 by A & B. To be done by 31 March 2027. A shorter form. "
        + "illustrative Decided on 21 May 2026 by Committee.")
    #expect(pieces.tags("a") == [["href": "../indicators/T1/"]])
  }

  @Test("is said to be unpublished where it is, for each indicator by itself")
  func none() throws {
    let words = words(try section([one([90, 50]), one([90, 40], [Self.training])]))
    #expect(words.contains("on 12 March 2026. No action has been published. Seen in time 40%"))
    #expect(words.contains("Two more people"))
  }

  @Test("goes by the newest figure that is complete, and says so where a newer one follows")
  func followed() throws {
    let words = words(try section([one([50, 90], partial: [1])]))
    #expect(words.contains("50% for April to June 2026, the newest figure that is complete: "))
  }

  @Test("is needed nowhere: that is a sentence, never more than is known")
  func notMissed() throws {
    let untargeted = one([50], targets: [])
    let unrated = one([50], partial: [0])
    #expect(
      words(try section([one([80]), untargeted, unrated]))
        == "No indicator that is rated here misses its minimum.")
    #expect(
      words(try section([untargeted, unrated]))
        == "No indicator here can be rated, so nobody knows whether one misses its minimum.")
    #expect(
      words(try section([untargeted, expected]))
        == "No indicator here has an agreed target with a minimum.")
    let invented = one([80], targets: [OneIndicator.target(Self.floor.level, isIllustrative: true)])
    #expect(words(try section([invented])).hasSuffix(" The targets are illustrative."))
  }

  @Test("of an outcome stands there only where one of its indicators misses its minimum")
  func part() throws {
    func html(_ one: OneIndicator) -> HTML? {
      ActionsSection(
        site: one.site, place: Place(path: "outcomes/O1/"), opened: [one.opened], about: .part
      ).html
    }
    #expect(html(one([80])) == nil && html(one([50], targets: [])) == nil)
    #expect(try words(read(#require(html(one([50]))))).contains("No action has been published."))
  }

  @Test("stands on the indicator’s own page without its title, also once the minimum is met")
  func ownPage() throws {
    for percent in [50, 90] {
      let pieces = try #require(try own(one([percent], [Self.training])))
      #expect(words(pieces).hasPrefix("Two more people <at> the door. Decided on 14 August 2026"))
      #expect(pieces.tags("a").isEmpty && pieces.tags("h3").isEmpty)
    }
    #expect(try own(one([50])).map(words) == "No action has been published.")
    #expect(try own(one([90])) == nil)
    #expect(try own(one([50], targets: [])) == nil)
  }

  @Test("is never invented in a real release")
  func realRelease() throws {
    var missed = one([50], [Self.form])
    missed.kind = .real
    #expect(words(try section([missed])).hasSuffix("No action has been published."))
    var met = one([90], [Self.form])
    met.kind = .real
    #expect(try own(met) == nil)
  }

  @Test("is read from an indicator of the sample as from any other")
  func sample() throws {
    let sample = Sample.plain
    let release = sample.release
    let opened = release.front.definitions.indicators.map { indicator in
      OpenedFigures(
        indicator: indicator,
        figures: release.indicators.first { $0.indicator == indicator.code })
    }
    let html = ActionsSection(
      site: sample.site, place: Place(path: ""), opened: opened, about: .release
    ).html
    #expect(
      words(try read(#require(html)))
        == "No indicator that is rated here misses its minimum. The targets are illustrative.")
  }
}
