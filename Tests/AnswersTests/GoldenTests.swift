// Answers in every format, compared with answers that were read before.

import TestSupport
import Testing

@testable import Answers

@Suite("Answers") struct GoldenTests {
  @Test("stay as they were read", arguments: Sample.all.map(\.name), AnswerFormat.allCases)
  func golden(name: String, format: AnswerFormat) throws {
    let answer = try #require(Sample.all.first { $0.name == name }?.answer)
    let ending = format == .text ? "txt" : format.rawValue
    try expectGolden(
      "\(name).\(ending)", String(decoding: answer.bytes(as: format), as: UTF8.self))
  }

  @Test("keep their text within 80 columns", arguments: Sample.all.map(\.name))
  func width(name: String) throws {
    let answer = try #require(Sample.all.first { $0.name == name }?.answer)
    let long = answer.text.split(separator: "\n").filter { $0.count > 80 }
    #expect(long == [])
  }
}
