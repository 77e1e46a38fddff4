// Every kind of fault is found at its line, and says what to write.

import Foundation
import Testing

@testable import Catalogue

@Suite("A fault") struct FaultTests {
  @Test("is none in the tiny project that the others break")
  func none() throws { #expect(try TemporaryProject.tiny().faults() == []) }

  @Test("is found at its file, line and key, with a remedy", arguments: FaultTests.all)
  func found(breakage: Breakage) throws {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles[breakage.path])
    try #require(text.contains(breakage.old))
    let broken = text.replacing(breakage.old, with: breakage.new, maxReplacements: 1)
    try project.write(broken, to: breakage.path)
    let faults = project.faults()
    let fault = try #require(faults.first)
    #expect(faults.count == 1, "\(faults)")
    #expect(fault.description.hasPrefix(breakage.place + ": "), "\(fault)")
    #expect(fault.words.contains(breakage.words), "\(fault)")
    #expect(fault.remedy.contains(breakage.remedy), "\(fault)")
  }

  static let all =
    ofEntries + ofYAML + ofIndicators + ofTargets + ofActions + ofChanges + ofFormulas
    + ofFrameworks + ofConfig + ofSources + ofLayouts + ofRules + ofLook + ofPress
    + ofDashboards
}

/// One line broken, and what is to be said about it.
struct Breakage: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let old: String
  let new: String
  /// `file:line: key`, as printed.
  let place: String
  let words: String
  let remedy: String

  init(
    _ name: String, in path: String, _ old: String, _ new: String, at place: String,
    words: String, remedy: String
  ) {
    self.name = name
    self.path = path
    self.old = old
    self.new = new
    self.place = place
    self.words = words
    self.remedy = remedy
  }

  var testDescription: String { name }
}
