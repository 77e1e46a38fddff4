// `check`: is what somebody wrote right?

import ArgumentParser
import Catalogue
import Outcomes
import Pages

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
    let dead = catalogue.map { deadLinks(of: $0.definitions) } ?? []
    for link in dead {
      print(
        "dashboards/\(link.dashboard).yaml: links: No page has the address “\(link.to)”. Write one "
          + "that has, such as method/, or take the link out.")
    }
    let count = faults.count + dead.count
    guard count == 0, let read = catalogue else {
      print("\(count) fault\(count == 1 ? "" : "s") found.")
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
