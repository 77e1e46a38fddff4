// Where the definition files are, by option, environment or default, in that order.

import ArgumentParser
import Catalogue
import Foundation

struct FolderOptions: ParsableArguments {
  @Option(help: "The folder of indicators (or CARERS_MONITOR_INDICATORS; default Indicators).")
  var indicators: String?

  @Option(help: "The folder of configuration (or CARERS_MONITOR_CONFIG; default Config).")
  var config: String?

  @Option(help: "The folder of dashboards (or CARERS_MONITOR_DASHBOARDS; default dashboards).")
  var dashboards: String?

  var folders: Folders {
    Folders(
      indicators: FolderOptions.given(indicators, "INDICATORS", "Indicators"),
      config: FolderOptions.given(config, "CONFIG", "Config"),
      dashboards: FolderOptions.given(dashboards, "DASHBOARDS", "dashboards"))
  }

  /// An option, else its environment variable, else the default.
  static func given(_ option: String?, _ variable: String, _ otherwise: String) -> String {
    option ?? ProcessInfo.processInfo.environment["CARERS_MONITOR_" + variable] ?? otherwise
  }

  /// Reads the definition files; every fault goes to standard error, and the program ends with 1.
  func load() throws -> Catalogue {
    do throws(CatalogueFaults) {
      return try Catalogue.load(folders)
    } catch {
      throw Failure("\(error)")
    }
  }
}

/// An end in plain words: they go to standard error, and the exit code is 1.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ words: String) { description = words }
}
