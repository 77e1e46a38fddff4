// `replay`: do recorded readings still come out as they were recorded?

import ArgumentParser
import Catalogue
import Collecting
import Store

struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Makes recorded readings again and says what differs. Writes nothing.",
    discussion: "Each is made from the file and the definition files as they were kept, with what "
      + "was known then. Exit 0 when all come out the same, 1 otherwise. Readings by another "
      + "version of the reader are counted and passed over.")

  @Option(help: "The readings of this delivery alone.")
  var delivery: Int?

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let store = CollectedStore(try setting.database(.collector))
    let replay = Replay(store: store, london: setting.london, definitions: Catalogue.inForce)
    let replayed = try await replay.replayed(delivery)
    for each in replayed.differences {
      print("Reading \(each.reading) of delivery \(each.delivery) differs:")
      for words in each.words { print("  \(words)") }
    }
    print("\(replayed.same) readings come out the same, \(replayed.differences.count) do not.")
    if replayed.otherVersions > 0 {
      print(
        "\(replayed.otherVersions) were made by another version of the reader and are passed over.")
    }
    if !replayed.differences.isEmpty { throw ExitCode(1) }
  }
}

extension Catalogue {
  /// Kept definition files as values.
  static func inForce(_ files: [(path: String, bytes: [UInt8])])
    throws(Replay.UnusableDefinitions) -> DefinitionsInForce
  {
    do throws(CatalogueFaults) {
      return DefinitionsInForce(
        try load(files: files.map { DefinitionFile(path: $0.path, bytes: $0.bytes) }))
    } catch { throw Replay.UnusableDefinitions("\(error)") }
  }
}
