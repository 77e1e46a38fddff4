// Every definition file read into its values, in the order in which they need each other.

import Outcomes
import ProviderReturns

/// What the files say, whether or not it is without fault.
struct ReadFiles {
  private(set) var council: Council?
  /// `nil` where `council.yaml` does not say when a year begins.
  private var year: FinancialYear?
  /// With the entries they were read from, for checks against other files.
  private var frameworkEntries: [(value: Framework, entry: Entry)] = []
  private var indicatorEntries: [(value: Indicator, entry: Entry)] = []
  private var itemEntries: [(value: Item, entry: Entry)] = []
  private var populationEntries: [(value: Population, entry: Entry)] = []
  private var reconciliationEntries: [(value: Reconciliation, entry: Entry)] = []
  private(set) var breakdowns: [Breakdown] = []
  private(set) var bodies: [ReportingBody] = []
  private(set) var sources: [Source] = []
  private(set) var layouts: [Layout] = []
  private(set) var rules: [RuleText] = []
  private(set) var holidays: Set<Day> = []
  private(set) var dashboards: [Dashboard] = []

  init(_ found: DefinitionFolders, _ ledger: Ledger) {
    for kinds in ReadFiles.order {
      for file in found.files {
        guard let kind = file.kind, kinds.contains(kind) else { continue }
        read(file, kind, found, ledger)
      }
    }
    checkFrameworks(ledger)
    Catalogue.checkRules(in: found.files, ledger)
    if ledger.knowsAll(.breakdown) { checkPopulations() }
    for (reconciliation, entry) in reconciliationEntries { reconciliation.check(items, entry) }
    CrossChecks(
      items: itemEntries, indicators: indicatorEntries, bodies: bodies, year: year, ledger: ledger
    ).check()
  }

  var items: [Item] { itemEntries.map(\.value) }
  var frameworks: [Framework] { frameworkEntries.map(\.value) }
  var indicators: [Indicator] { indicatorEntries.map(\.value) }
  var populations: [Population] { populationEntries.map(\.value) }
  var reconciliations: [Reconciliation] { reconciliationEntries.map(\.value) }

  /// Periods are counted in the council's year, populations name values of breakdowns, contracts
  /// the indicators of a tier.
  private static let order: [Set<DefinitionFile.Kind>] = [
    [.council],
    [.items, .breakdowns, .framework, .indicator, .layout, .rule, .holidays, .dashboard],
    [.population, .providers, .reconciliations],
  ]

  private mutating func read(
    _ file: DefinitionFile, _ kind: DefinitionFile.Kind, _ found: DefinitionFolders,
    _ ledger: Ledger
  ) {
    let year = year
    switch kind {
    case .council: file.root(of: .council, ledger).map { readCouncil($0, found) }
    case .items:
      itemEntries += file.entries("items", of: .item, in: .itemsFile, ledger)
        .map { (Item(reading: $0, year), $0) }
    case .breakdowns:
      breakdowns +=
        file.entries("breakdowns", of: .breakdown, in: .breakdownsFile, ledger)
        .map(Breakdown.init(reading:))
    case .framework:
      file.named(.framework, ledger).map { frameworkEntries.append((Framework(reading: $0), $0)) }
    case .indicator:
      file.named(.indicator, ledger).map {
        indicatorEntries.append((Indicator(reading: $0, year), $0))
      }
    case .layout: file.named(.layout, ledger).map { layouts.append(Layout(reading: $0, year)) }
    case .rule:
      file.named(.rule, ledger).map { rules += [RuleText(reading: $0)].compactMap { $0 } }
    case .holidays:
      file.root(of: .holidays, ledger).map { holidays = Catalogue.holidays(reading: $0) }
    case .dashboard:
      file.named(.dashboard, ledger).map { dashboards.append(Dashboard(reading: $0)) }
    case .population:
      file.named(.population, ledger).map {
        populationEntries.append((Population(reading: $0), $0))
      }
    case .reconciliations:
      reconciliationEntries +=
        file.entries("reconciliations", of: .reconciliation, in: .reconciliationsFile, ledger)
        .map { (Reconciliation(reading: $0), $0) }
    case .providers: readBodies(file, found, ledger)
    case .logo, .data, .notOurs: break
    }
  }

  private mutating func readCouncil(_ entry: Entry, _ found: DefinitionFolders) {
    year = FinancialYear(reading: entry)
    let drawings = found.files.filter { $0.kind == .logo }.map { ($0.name, $0) }
    council = Council(
      reading: entry, year ?? .april, Dictionary(drawings, uniquingKeysWith: { first, _ in first }))
  }

  private mutating func readBodies(
    _ file: DefinitionFile, _ found: DefinitionFolders, _ ledger: Ledger
  ) {
    var owners: [String: ReportingBody.Code] = [:]
    var neighbours = Neighbours()
    for entry in file.entries("bodies", of: .body, in: .bodiesFile, ledger) {
      let body = ReportingBody(reading: entry, indicators)
      bodies.append(body)
      neighbours.check(body, entry.entries("contracts", .contract), indicators)
      guard let place = entry.entry("source", .source) else { continue }
      let source = Source(reading: place, of: body) { found.holdsData($0) }
      sources.append(source)
      guard case .web(let address) = source.place, !address.url.isEmpty else { continue }
      if let owner = owners[address.url] {
        place.fault(
          "web", "\(owner) has the same address.", "Write each body's own address.")
      }
      owners[address.url] = body.code
    }
  }

  /// One framework is the authority's own.
  private func checkFrameworks(_ ledger: Ledger) {
    let own = frameworkEntries.filter { $0.value.kind == .council }
    if own.isEmpty, let first = frameworkEntries.first, ledger.knowsAll(.framework) {
      first.entry.fault(
        "kind", "No framework is the authority's own.", "Write kind: council in one framework.")
    }
    for other in own.dropFirst() {
      other.entry.fault(
        "kind", "\(own[0].value.code) is the authority's own already.", "Write kind: employer.")
    }
  }

  private func checkPopulations() {
    guard let council, let districts = breakdowns.first(where: { $0.code == Breakdown.districts })
    else { return }
    for (population, entry) in populationEntries { population.check(districts, of: council, entry) }
  }
}

extension DefinitionFile {
  /// Without its folders.
  fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The entries of a file that holds one list.
  fileprivate func entries(_ key: String, of shape: Shape, in file: Shape, _ ledger: Ledger)
    -> [Entry]
  {
    guard let root = root(of: file, ledger) else { return [] }
    root.noteFileChanges()
    return root.entries(key, shape)
  }

  /// The root of a file that is named after the code in it.
  fileprivate func named(_ shape: Shape, _ ledger: Ledger) -> Entry? {
    let root = root(of: shape, ledger)
    let name = String(name.dropLast(".yaml".count))
    if let root, let code = root.optionalText("code"), code != name {
      root.fault(
        "code", "The file is named \(name).yaml and the \(shape.title) “\(code)”.",
        "Give both one name.")
    }
    return root
  }
}
