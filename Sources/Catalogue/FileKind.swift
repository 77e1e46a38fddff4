// Which files the three folders hold, told by path.

extension DefinitionFile {
  /// What a file defines.
  enum Kind: CaseIterable {
    case indicator, items, breakdowns, framework, population, reconciliations
    case council, logo, holidays, providers, layout, rule, dashboard
    /// Published figures, read as a delivery and not as a definition.
    case data
    /// Documents and the program's own settings.
    case notOurs

    /// `nil` for a path that no kind has.
    init?(of path: String) {
      let parts = path.split(separator: "/").map(String.init)
      guard let folder = parts.first, let name = parts.last else { return nil }
      let isYAML = name.hasSuffix(".yaml")
      switch (folder, parts.count > 2 ? parts[1] : "", parts.count) {
      case (_, "", 2) where name == "README.md": self = .notOurs
      case ("Indicators", "", 2) where name == "items.yaml": self = .items
      case ("Indicators", "", 2) where name == "breakdowns.yaml": self = .breakdowns
      case ("Indicators", "", 2) where name == "reconciliations.yaml": self = .reconciliations
      case ("Indicators", "", 2) where isYAML: self = .indicator
      case ("Indicators", "frameworks", 3) where isYAML: self = .framework
      case ("Indicators", "populations", 3) where isYAML: self = .population
      case ("Indicators", "benchmarks", _): self = .data
      case ("Config", "", 2) where name == "council.yaml": self = .council
      case ("Config", "", 2) where name.hasSuffix(".svg"): self = .logo
      case ("Config", "", 2) where name == "holidays.yaml": self = .holidays
      case ("Config", "", 2) where name == "providers.yaml": self = .providers
      case ("Config", "", 2) where isYAML && name.hasPrefix("monitor."): self = .notOurs
      case ("Config", "layouts", 3) where isYAML: self = .layout
      case ("Config", "rules", 3) where isYAML: self = .rule
      case ("dashboards", "", 2) where isYAML: self = .dashboard
      default: return nil
      }
    }

    var isNeeded: Bool {
      switch self {
      case .indicator, .items, .breakdowns, .framework, .council, .holidays, .providers, .layout,
        .rule:
        true
      case .population, .reconciliations, .logo, .dashboard, .data, .notOurs: false
      }
    }

    /// A path that such a file has.
    var example: String {
      switch self {
      case .indicator: "Indicators/KC01.yaml"
      case .items: "Indicators/items.yaml"
      case .breakdowns: "Indicators/breakdowns.yaml"
      case .framework: "Indicators/frameworks/our-strategy.yaml"
      case .population: "Indicators/populations/census-2021-carers-5plus.yaml"
      case .reconciliations: "Indicators/reconciliations.yaml"
      case .council: "Config/council.yaml"
      case .logo: "Config/council-logo.svg"
      case .holidays: "Config/holidays.yaml"
      case .providers: "Config/providers.yaml"
      case .layout: "Config/layouts/long.yaml"
      case .rule: "Config/rules/R101.yaml"
      case .dashboard: "dashboards/at-a-glance.yaml"
      case .data: "Indicators/benchmarks/ascof-carers.csv"
      case .notOurs: "Indicators/README.md"
      }
    }

    var folder: String { String(example.prefix { $0 != "/" }) }
  }

  var kind: Kind? { Kind(of: path) }
}
