// `erase`: the one verb that takes anything away.

import ArgumentParser
import Catalogue
import Collecting
import Store

struct EraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erases a delivery, or what was kept for its time.",
    discussion: "Of a delivery, the file and whatever quotes it are erased, and what it alone said "
      + "is withdrawn from the series; releases stay as they are, and those that used it are "
      + "listed. Past retention, numbers stay. Backups are not reached: see docs/data-model.md.")

  @Option(help: "The delivery's number.")
  var delivery: Int?

  @Flag(help: "What has been kept for as long as Config/monitor.yaml says.")
  var pastRetention = false

  @Option(help: "Why the delivery is erased.")
  var reason: String?

  @Option(help: "Who erases it.")
  var by: String

  @OptionGroup var options: MonitorOptions

  func validate() throws {
    guard (delivery != nil) != pastRetention else {
      throw ValidationError("Write --delivery with its number, or --past-retention.")
    }
    guard (reason != nil) == (delivery != nil) else {
      throw ValidationError("Write --reason with a delivery, and only there.")
    }
  }

  func run() async throws {
    let setting = try options.setting()
    let store = CollectedStore(try setting.database(.collector))
    guard let name = by.asOneLine else { throw Failure("Write --by with a name, on one line.") }
    guard let delivery, let reason else {
      let past = try await store.erasePastRetention(
        setting.settings.retention, by: name, at: setting.clock.now)
      print(past.isNothing ? "Nothing is past its time." : "Taken away: \(past.words).")
      return
    }
    guard let reason = reason.asOneLine else {
      throw Failure("Write --reason with the reason, on one line.")
    }
    let erasing = try await setting.door().erase(
      delivery, reason: reason, by: name, at: setting.clock.now)
    try say(erasing, delivery, setting.london)
  }

  private func say(_ erasing: Erasing, _ delivery: Int, _ london: LondonTime) throws {
    switch erasing {
    case .noSuchDelivery: throw Failure("There is no delivery \(delivery).")
    case .alreadyErased(let by, let moment):
      print("Delivery \(delivery) was erased before, by \(by), on \(london.words(moment)).")
    case .erased(let releases, let copies):
      print("Delivery \(delivery) is erased, and what it alone said is withdrawn.")
      if !copies.isEmpty {
        let names = copies.map { "\($0)" }.joined(separator: ", ")
        print("The same file came as \(names), erased too.")
      }
      print(
        releases.isEmpty
          ? "No release used it."
          : "Releases that used it, which stay as they are: \(releases.joined(separator: ", "))."
            + "\nMake a new release if its figures must not stand.")
    }
  }
}

extension MonitorSettings {
  var retention: Retention {
    Retention(
      deliveryMonths: retentionDeliveriesMonths, attemptMonths: retentionAttemptsMonths,
      problemMonths: retentionProblemsMonths, noteMonths: retentionNotesMonths)
  }
}

extension PastRetention {
  var words: String {
    "\(deliveries) files, \(attempts) attempts, \(problems) problems, \(notes) notes"
  }
}
