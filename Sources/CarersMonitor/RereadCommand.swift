// `reread`: kept files again, by today's definitions.

import ArgumentParser
import Collecting
import Outcomes
import Store

struct RereadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reread",
    abstract: "Reads kept files again, after a layout or a rule was mended.",
    discussion: "Without an option: the files that hold something which could not be used. What a "
      + "newer file of the same source said is never overwritten by an older one.")

  @Option(help: "This delivery alone.")
  var delivery: Int?

  @Option(help: "All deliveries of this source, oldest first.")
  var source: String?

  @OptionGroup var options: MonitorOptions

  func validate() throws {
    guard delivery == nil || source == nil else {
      throw ValidationError("Name a delivery or a source, not both.")
    }
  }

  func run() async throws {
    let setting = try options.setting()
    if let source, !setting.catalogue.sources.contains(where: { $0.code == source }) {
      throw Failure("There is no source “\(source)”. `carers-monitor status` shows them.")
    }
    let year = setting.definitions.year
    let which =
      delivery.map(Rereading.delivery) ?? source.map(Rereading.source) ?? .quarantined
    var count = 0
    try await setting.door().reread(which) { delivery, recorded in
      count += 1
      if recorded.isRepeated {
        print("Delivery \(delivery.id), \(delivery.source): read by these definitions before.")
      }
      for each in recorded.returns {
        print("Delivery \(delivery.id), \(each.words(in: year))")
      }
    }
    if count == 0 { print("There is nothing to read again.") }
  }
}

extension Recorded.Return {
  func words(in year: FinancialYear) -> String {
    "\(body), \(period.words(in: year)): \(state.rawValue), \(changed) changed"
  }
}
