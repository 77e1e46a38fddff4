// `check`: is what somebody wrote right?

import ArgumentParser
import Catalogue

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks files before they are used.",
    subcommands: [CheckConfigCommand.self])
}

struct CheckConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Checks all definition files and settings; names every fault at once.",
    discussion: "Exit 0 when nothing is wrong, 1 otherwise. A fault names file, line and key, what "
      + "is wrong, and what to write.")

  @OptionGroup var options: FolderOptions

  func run() async throws {
    var faults: [Fault] = []
    var catalogue: Catalogue?
    do throws(CatalogueFaults) { catalogue = try Catalogue.load(options.folders) } catch {
      faults += error.faults
    }
    do throws(CatalogueFaults) {
      _ = try MonitorSettings.load(configFolder: options.folders.config)
    } catch { faults += error.faults }
    for fault in faults.sorted() { print(fault) }
    guard faults.isEmpty, let definitions = catalogue?.definitions else {
      print("\(faults.count) fault\(faults.count == 1 ? "" : "s") found.")
      throw ExitCode(1)
    }
    print(
      "Nothing is wrong: \(definitions.frameworks.count) framework, "
        + "\(definitions.indicators.count) indicators, \(definitions.items.count) items, "
        + "\(definitions.bodies.count) reporting bodies.")
  }
}
