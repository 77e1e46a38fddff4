// `Config/monitor.yaml`: the program's own settings. A file that is not there means the defaults.

import Foundation

/// How this daemon runs: where it listens, which database it uses, how it fetches.
package struct MonitorSettings: Hashable, Sendable {
  package enum Database: Hashable, Sendable {
    /// The private cluster that the program starts by itself.
    case embedded
    /// A council's own server: libpq connection strings for the three roles, without passwords.
    case server(owner: String, collector: String, public: String)
  }

  package var listenHost = "127.0.0.1"
  /// 0 to 65535; 0 takes any free port.
  package var listenPort = 8600
  package var database = Database.embedded
  /// `nil` for the usual place of this user.
  package var stateFolder: String?
  package var fetchesAtOnceMax = 8
  package var connectTimeoutSeconds = 10
  package var totalTimeoutSeconds = 120
  package var lowSpeedBytesPerSecond = 100
  package var lowSpeedSeconds = 30
  package var receivedMebibytesMax = 20
  package var decodedMebibytesMax = 100
  package var redirectsMax = 5
  package var retentionDeliveriesMonths = 84
  package var retentionAttemptsMonths = 24
  package var retentionProblemsMonths = 36
  package var retentionNotesMonths = 24

  package init() {}

  /// Reads `monitor.yaml` in the configuration folder, all faults at once.
  package static func load(configFolder: String) throws(CatalogueFaults) -> MonitorSettings {
    let path = configFolder + "/monitor.yaml"
    guard let data = FileManager.default.contents(atPath: path) else { return MonitorSettings() }
    return try read(DefinitionFile(path: "Config/monitor.yaml", bytes: [UInt8](data)))
  }

  package static func read(_ file: DefinitionFile) throws(CatalogueFaults) -> MonitorSettings {
    let ledger = Ledger()
    let settings = file.root(of: .monitor, ledger).map(MonitorSettings.init(reading:))
    guard let settings, ledger.faults.isEmpty else { throw CatalogueFaults(ledger.faults) }
    return settings
  }

  /// The keys' names, for the test that keeps `monitor.example.yaml` true.
  package static var keyNames: [String] { Shape.monitor.keys.map(\.name) }

  private init(reading entry: Entry) {
    listenHost = entry.optionalText("listen_host") ?? listenHost
    stateFolder = entry.optionalText("state_folder")
    database = MonitorSettings.database(reading: entry)
    func number(_ key: String, _ range: ClosedRange<Int>, _ standing: Int) -> Int {
      entry.has(key) ? entry.whole(key, in: range, otherwise: standing) : standing
    }
    listenPort = number("listen_port", 0...65535, listenPort)
    fetchesAtOnceMax = number("fetches_at_once_max", 1...64, fetchesAtOnceMax)
    connectTimeoutSeconds = number("connect_timeout_seconds", 1...300, connectTimeoutSeconds)
    totalTimeoutSeconds = number("total_timeout_seconds", 1...3600, totalTimeoutSeconds)
    lowSpeedBytesPerSecond = number(
      "low_speed_bytes_per_second", 1...1_000_000, lowSpeedBytesPerSecond)
    lowSpeedSeconds = number("low_speed_seconds", 1...600, lowSpeedSeconds)
    receivedMebibytesMax = number("received_mebibytes_max", 1...1024, receivedMebibytesMax)
    decodedMebibytesMax = number("decoded_mebibytes_max", 1...1024, decodedMebibytesMax)
    redirectsMax = number("redirects_max", 0...20, redirectsMax)
    func months(_ key: String, _ standing: Int) -> Int { number(key, 1...1200, standing) }
    retentionDeliveriesMonths = months("retention_deliveries_months", retentionDeliveriesMonths)
    retentionAttemptsMonths = months("retention_attempts_months", retentionAttemptsMonths)
    retentionProblemsMonths = months("retention_problems_months", retentionProblemsMonths)
    retentionNotesMonths = months("retention_notes_months", retentionNotesMonths)
  }

  private static func database(reading entry: Entry) -> Database {
    let keys = ["database_owner", "database_collector", "database_public"]
    let given = keys.compactMap { entry.optionalText($0) }
    for text in given where text.contains("password=") || text.contains(":") && text.contains("@") {
      entry.fault(
        "database_owner", "A connection string holds a password.",
        "Take it out: libpq reads passwords from the file that PGPASSFILE names.")
    }
    guard given.count == keys.count else {
      if !given.isEmpty {
        entry.fault(
          "database_owner", "Only \(given.count) of the three database roles are given.",
          "Write all of \(keys.joined(separator: ", ")), or none for the embedded cluster.")
      }
      return .embedded
    }
    return .server(owner: given[0], collector: given[1], public: given[2])
  }
}

extension Shape {
  static let monitor = Shape(
    title: "monitor file",
    keys: [
      .optional("listen_host", "where the public pages listen", "127.0.0.1"),
      .optional("listen_port", "their port; 0 takes any that is free", "8600"),
      .optional("state_folder", "where releases and the cluster are kept", "/srv/carers-monitor"),
      .optional(
        "database_owner", "the schemas' owner on a server of your own", "dbname=carers user=owner"),
      .optional(
        "database_collector", "the role that collects", "dbname=carers user=carers_collector"),
      .optional("database_public", "the role of the pages", "dbname=carers user=carers_public"),
      .optional("fetches_at_once_max", "how many sources are fetched at once", "8"),
      .optional("connect_timeout_seconds", "how long a connection may take", "10"),
      .optional("total_timeout_seconds", "how long a fetch may take", "120"),
      .optional("low_speed_bytes_per_second", "slower than this is too slow", "100"),
      .optional("low_speed_seconds", "for how long it may be so slow", "30"),
      .optional("received_mebibytes_max", "the most that is received", "20"),
      .optional("decoded_mebibytes_max", "the most after decoding", "100"),
      .optional("redirects_max", "how many redirects are followed", "5"),
      .optional("retention_deliveries_months", "how long files are kept", "84"),
      .optional("retention_attempts_months", "how long attempts to collect are kept", "24"),
      .optional("retention_problems_months", "how long problems are kept", "36"),
      .optional("retention_notes_months", "how long senders' notes are kept", "24"),
    ])
}
