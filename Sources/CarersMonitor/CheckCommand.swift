// `check`: is what somebody wrote right?

import ArgumentParser
import Catalogue
import Outcomes

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks files before they are used.",
    subcommands: [CheckConfigCommand.self, CheckReturnCommand.self])
}

struct CheckConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Checks all definition files and settings; names every fault at once.",
    discussion: "Exit 0 when nothing is wrong, 1 otherwise. A fault names file, line and key, what "
      + "is wrong, and what to write. With --since, lists what changed: when it was decided, where "
      + "it stands, from when it holds, who decided it and why.")

  @Option(help: "List the changes decided or in force since this day, such as 2026-04-01.")
  var since: String?

  @OptionGroup var options: FolderOptions

  func run() async throws {
    let day = try since.map(CheckConfigCommand.day)
    var faults: [Fault] = []
    var catalogue: Catalogue?
    do throws(CatalogueFaults) { catalogue = try Catalogue.load(options.folders) } catch {
      faults += error.faults
    }
    do throws(CatalogueFaults) {
      _ = try MonitorSettings.load(configFolder: options.folders.config)
    } catch { faults += error.faults }
    for fault in faults.sorted() { print(fault) }
    guard faults.isEmpty, let read = catalogue else {
      print("\(faults.count) fault\(faults.count == 1 ? "" : "s") found.")
      throw ExitCode(1)
    }
    let definitions = read.definitions
    print(
      "Nothing is wrong: \(definitions.frameworks.count) "
        + "framework\(definitions.frameworks.count == 1 ? "" : "s"), "
        + "\(definitions.indicators.count) indicators, \(definitions.items.count) items, "
        + "\(definitions.bodies.count) reporting bodies.")
    if let day { print(read.changesInWords(since: day)) }
  }

  private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw Failure("“\(text)” is not a day. Write year, month and day, as in 2026-04-01.")
    }
    return day
  }
}
