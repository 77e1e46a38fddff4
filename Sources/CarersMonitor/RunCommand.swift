// `run`: the daemon. Database, collecting and pages, started together, ended in order.

import ArgumentParser
import Collecting
import Fetching
import Foundation
import Glibc
import Logging
import Outcomes
import Serving
import ServiceLifecycle
import Store

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs the daemon until it is told to end (Ctrl-C, `stop`).")

  @Flag(help: "Serve invented returns on loopback as the sources, and release them.")
  var sample = false

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    guard geteuid() != 0 else {
      throw Failure(
        "The daemon does not run as root. `make run` starts it as the system user carers-monitor; "
          + "so does: setpriv --reuid carers-monitor --regid carers-monitor --clear-groups …")
    }
    let setting = try options.setting()
    try setting.state.lock()
    var logger = Logger(label: "carers-monitor")
    logger.logLevel = .info
    let daemon = try Daemon(setting, logger: logger, isSample: sample)
    try await daemon.run()
  }
}

/// The daemon's services. They start together; they end in the reverse order, the pages first.
struct Daemon {
  private let setting: MonitorSetting
  private let logger: Logger
  private let isSample: Bool
  private let fetcher: Fetcher
  private let door: Door
  /// The database is up to date.
  private let ready = Readiness()
  /// The sample's past is lived; at once where there is no sample.
  private let lived = Readiness()

  init(_ setting: MonitorSetting, logger: Logger, isSample: Bool) throws {
    self.setting = setting
    self.logger = logger
    self.isSample = isSample
    fetcher = Fetcher(concurrentMax: setting.settings.fetchesAtOnceMax)
    door = try setting.door()
  }

  func run() async throws {
    defer { fetcher.close() }
    let health = Health(council: setting.definitions.council)
    let shelf = Shelf(files: SealedFiles(folder: setting.state.releasesFolder))
    for fault in try shelf.open() { logger.error("A release is passed over. \(fault)") }

    var services: [any Service] = [
      DatabaseService(setting: setting, ready: ready, logger: logger)
    ]
    if isSample {
      services += sampleServices
    } else {
      lived.tell()
    }
    services.append(
      ShelfService(
        shelf: shelf, published: PublishedStore(try setting.database(.public)), health: health,
        ready: { [ready] in await ready.wait() }, logger: logger))
    services.append(CollectingService(service: try collecting(), waitsFor: [ready, lived]))
    services.append(pages(shelf, health))
    services.append(LastResort())

    var configuration = ServiceGroupConfiguration(
      services: services.map {
        .init(service: $0, successTerminationBehavior: .ignore)
      },
      gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(25)
    try await ServiceGroup(configuration: configuration).run()
    print("Ended in order. The next start goes on with the same data.")
  }

  private var sampleServices: [any Service] {
    let (time, sources) = (SampleTime(setting.clock), Readiness())
    return [
      SampleListeners(setting: setting, time: time, answering: sources, logger: logger),
      SampleHistory(
        setting: setting, time: time, fetcher: fetcher, door: door, waitsFor: [ready, sources],
        lived: lived, logger: logger),
    ]
  }

  private func pages(_ shelf: Shelf, _ health: Health) -> any Service {
    let host = setting.settings.listenHost
    return publicServer(
      at: ListenAddress(host: host, port: setting.settings.listenPort),
      limits: OpenFiles.limitsForReaders(logger), shelf: shelf, health: health
    ) { port in
      // Unbuffered, so that whoever waits for the address sees it at once.
      FileHandle.standardOutput.write(Data("Pages: http://\(host):\(port)/\n".utf8))
    }
  }

  private func collecting() throws -> CollectorService {
    let releasing = setting.releasing(CollectedStore(try setting.database(.collector)))
    let (setting, logger) = (setting, logger)
    return CollectorService(
      collector: setting.collector(fetcher, door), door: door,
      news: CollectedStore(try setting.database(.collector)), clock: setting.clock,
      concurrentMax: setting.settings.fetchesAtOnceMax, logger: logger
    ) {
      // A real release waits for a person; an illustrative one is made by itself.
      let now = setting.clock.now
      let last = setting.definitions.council.lastReleasePeriod(on: setting.london.day(of: now))
      do {
        if try await releasing.releaseIllustrative(for: last, at: now) {
          logger.info("A release of \(last.words(in: setting.definitions.year)) was published.")
        }
      } catch {
        logger.error("No release was made. \(error)")
      }
    }
  }
}

/// Collecting as a service: it begins when the database is up to date and ends when it is told to.
struct CollectingService: Service {
  let service: CollectorService
  let waitsFor: [Readiness]

  func run() async throws {
    await cancelWhenGracefulShutdown {
      for readiness in waitsFor { await readiness.wait() }
      await service.run()
    }
  }
}
