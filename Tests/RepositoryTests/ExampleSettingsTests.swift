// The example of `monitor.yaml` names every setting, and says each default as it is.

import Catalogue
import Testing

@Suite("The example of the settings") struct ExampleSettingsTests {
  private func settings(_ text: String) throws -> MonitorSettings {
    try MonitorSettings.read(
      DefinitionFile(path: "Config/monitor.yaml", bytes: Array(text.utf8)))
  }

  private func example() throws -> String {
    try Project.file("Config/monitor.example.yaml").text
  }

  /// The example with every setting live: remarks have a blank after their sign, settings none.
  private func everything() throws -> String {
    try example().split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("#") && !$0.hasPrefix("# ") && $0 != "#" ? $0.dropFirst() : $0 }
      .joined(separator: "\n")
  }

  @Test("names every setting once, in the order in which they are read, and no other")
  func names() throws {
    let names = try everything().split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: ":").first.map(String.init) }
    #expect(names == MonitorSettings.keyNames)
  }

  @Test("copied as it is, changes nothing")
  func asItIs() throws {
    #expect(try settings(example()) == MonitorSettings())
  }

  @Test("gives as values the defaults, where there is one, and else something that reads")
  func values() throws {
    var settings = try settings(everything())
    #expect(settings.stateFolder != nil)
    #expect(settings.database != .embedded)
    settings.stateFolder = nil
    settings.database = .embedded
    #expect(settings == MonitorSettings())
  }

  @Test("gives a reason with every setting")
  func reasons() throws {
    let lines = try example().split(separator: "\n", omittingEmptySubsequences: false)
    for name in MonitorSettings.keyNames {
      let at = try #require(lines.firstIndex { $0.trimmingPrefix("#").hasPrefix("\(name):") })
      let block = lines[..<at].reversed().prefix { !$0.isEmpty }
      #expect(block.contains { $0.hasPrefix("# ") }, "\(name)")
    }
  }
}
