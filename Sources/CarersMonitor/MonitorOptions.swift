// What every verb that uses the database is given: folders, state, the time.

import ArgumentParser
import Catalogue
import Collecting
import EmbeddedPostgres
import Foundation
import Logging
import Outcomes
import Postgres
import Store

struct MonitorOptions: ParsableArguments {
  @OptionGroup var folders: FolderOptions

  @Option(help: "The folder of releases and the embedded cluster (or CARERS_MONITOR_STATE).")
  var state: String?

  @OptionGroup var time: TimeOption

  /// Everything that stays the same while the program runs.
  func setting() throws -> MonitorSetting {
    let london = try TimeOption.london()
    let catalogue = try folders.load()
    let settings: MonitorSettings
    do throws(CatalogueFaults) {
      settings = try MonitorSettings.load(configFolder: folders.folders.config)
    } catch { throw Failure("\(error)") }
    return MonitorSetting(
      catalogue: catalogue, folders: folders.folders, settings: settings, london: london,
      clock: try time.clock(london),
      state: try StateFolder(given: FolderOptions.given(state, "STATE", ""), folders: folders))
  }
}

/// The definitions, the settings, the clock and the places of one run of the program.
struct MonitorSetting: Sendable {
  let catalogue: Catalogue
  let folders: Folders
  let settings: MonitorSettings
  let london: LondonTime
  let clock: WallClock
  let state: StateFolder

  var definitions: Definitions { catalogue.definitions }

  var inForce: DefinitionsInForce { DefinitionsInForce(catalogue) }

  var calendar: ReturnCalendar { ReturnCalendar(definitions, london) }

  func cluster(_ logger: Logger) -> EmbeddedCluster {
    EmbeddedCluster(
      .init(
        stateFolder: state.path, socketFolder: state.socketFolder,
        loginRoles: DatabaseRole.allCases.compactMap(\.login)),
      logger: logger)
  }

  func database(_ role: DatabaseRole) throws -> Database {
    let connection: ConnectionSettings =
      switch settings.database {
      case .embedded: cluster(Logger(label: "cluster")).connection(role: role.login)
      case .server(let owner, let collector, let `public`):
        switch role {
        case .owner: try ConnectionSettings(owner)
        case .collector: try ConnectionSettings(collector)
        case .public: try ConnectionSettings(`public`)
        }
      }
    return Database(connection, applicationName: "carers-monitor \(role)")
  }

  func door() throws -> Door {
    Door(inForce, store: CollectedStore(try database(.collector)), london: london)
  }
}

extension DefinitionsInForce {
  init(_ catalogue: Catalogue) {
    self.init(
      definitions: catalogue.definitions, sources: catalogue.sources, layouts: catalogue.layouts,
      rules: catalogue.rules, files: catalogue.files.map { ($0.path, $0.bytes) },
      hash: catalogue.hash.bytes)
  }
}

/// As whom the program comes to its database.
enum DatabaseRole: CaseIterable {
  case owner, collector, `public`

  /// The role's name in the embedded cluster; the owner is its superuser.
  var login: String? {
    switch self {
    case .owner: nil
    case .collector: "carers_collector"
    case .public: "carers_public"
    }
  }
}
