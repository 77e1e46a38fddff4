// What is done about an indicator is read whole, the newest decision first.

import Outcomes
import TestSupport
import Testing

@testable import Catalogue

@Suite("The actions of an indicator’s file") struct ActionTests {
  @Test("stand the newest first, those of one day as they are written")
  func order() throws {
    let project = try TemporaryProject.tiny()
    let text = try #require(TemporaryProject.tinyFiles[FaultTests.kc05])
    let actions = """
      actions:
        - {decided: 2026-05-21, what: First., by: us, illustrative: yes}
        - {decided: 2026-08-14, what: Second., by: them, until: 2026-08-14}
        - {decided: 2026-05-21, what: Third., by: us}
      targets:

      """
    try project.write(text.replacing("targets:\n", with: actions), to: FaultTests.kc05)
    let definitions = try project.load().definitions
    #expect(
      definitions.indicator("KC05")?.actions == [
        Action(
          decided: "2026-08-14", what: "Second.", by: "them", until: "2026-08-14",
          isIllustrative: false),
        Action(
          decided: "2026-05-21", what: "First.", by: "us", until: nil, isIllustrative: true),
        Action(
          decided: "2026-05-21", what: "Third.", by: "us", until: nil, isIllustrative: false),
      ])
    #expect(definitions.indicator("KC01")?.actions == [])
  }
}
