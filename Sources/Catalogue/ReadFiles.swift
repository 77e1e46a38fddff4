// Every definition file read into its values, in the order in which they need each other.

import Outcomes
import ProviderReturns

/// What the files say, whether or not it is without fault.
struct ReadFiles {
  private(set) var frameworks: [Framework] = []
  private(set) var items: [Item] = []
  /// With the entries they were read from, for checks against other files.
  private var indicatorEntries: [(value: Indicator, entry: Entry)] = []
  private(set) var breakdowns: [Breakdown] = []
  private(set) var populations: [Population] = []
  private(set) var bodies: [ReportingBody] = []
  private(set) var sources: [Source] = []
  private(set) var layouts: [Layout] = []
  private(set) var holidays: Set<Day> = []
  private(set) var council: Council?

  init(_ found: DefinitionFolders, _ ledger: Ledger) {
    for file in found.files { read(file, ledger, only: .first) }
    for file in found.files { read(file, ledger, only: .second) }
    for file in found.files where file.path == "Config/providers.yaml" {
      readBodies(file, found, ledger)
    }
    CrossChecks(items: items, indicators: indicatorEntries, ledger: ledger).check()
  }

  var indicators: [Indicator] { indicatorEntries.map(\.value) }

  /// Populations name values of breakdowns, so these are read before.
  private enum Pass { case first, second }

  private mutating func read(_ file: DefinitionFile, _ ledger: Ledger, only pass: Pass) {
    switch (pass, file.kind) {
    case (.first, .items):
      items += file.entries("items", of: .item, in: .itemsFile, ledger).map(Item.init(reading:))
    case (.first, .breakdowns):
      breakdowns +=
        file.entries("breakdowns", of: .breakdown, in: .breakdownsFile, ledger)
        .map(Breakdown.init(reading:))
    case (.first, .framework):
      file.named(.framework, ledger).map { frameworks.append(Framework(reading: $0)) }
    case (.first, .indicator):
      file.named(.indicator, ledger).map {
        indicatorEntries.append((Indicator(reading: $0), $0))
      }
    case (.first, .layout):
      file.named(.layout, ledger).map { layouts.append(Layout(reading: $0)) }
    case (.first, .council):
      council = file.root(of: .council, ledger).map(Council.init(reading:))
    case (.first, .holidays):
      file.root(of: .holidays, ledger).map { holidays = Catalogue.holidays(reading: $0) }
    case (.first, .dashboard):
      _ = file.composed(ledger)
    case (.second, .population):
      file.named(.population, ledger).map { populations.append(Population(reading: $0)) }
    default: break
    }
  }

  private mutating func readBodies(
    _ file: DefinitionFile, _ found: DefinitionFolders, _ ledger: Ledger
  ) {
    var owners: [String: ReportingBody.Code] = [:]
    for entry in file.entries("bodies", of: .body, in: .bodiesFile, ledger) {
      let body = ReportingBody(reading: entry, indicators)
      bodies.append(body)
      guard let place = entry.entry("source", .source) else { continue }
      let source = Source(reading: place, of: body) { found.dataFiles.contains($0) }
      sources.append(source)
      guard case .web(let address) = source.place, !address.url.isEmpty else { continue }
      if let owner = owners[address.url] {
        place.fault(
          "web", "\(owner) has the same address.", "Write each body's own address.")
      }
      owners[address.url] = body.code
    }
  }
}

extension DefinitionFile {
  /// The entries of a file that holds one list.
  fileprivate func entries(_ key: String, of shape: Shape, in file: Shape, _ ledger: Ledger)
    -> [Entry]
  {
    root(of: file, ledger)?.entries(key, shape) ?? []
  }

  /// The root of a file that is named after the code in it.
  fileprivate func named(_ shape: Shape, _ ledger: Ledger) -> Entry? {
    let root = root(of: shape, ledger)
    let name = String((path.split(separator: "/").last ?? "").dropLast(".yaml".count))
    if let root, let code = root.optionalText("code"), code != name {
      root.fault(
        "code", "The file is named \(name).yaml and the \(shape.title) “\(code)”.",
        "Give both one name.")
    }
    return root
  }
}
