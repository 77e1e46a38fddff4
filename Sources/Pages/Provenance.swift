// Where an indicator's figures come from, and so which figures they may stand among.

import Outcomes

/// Kinds of figures that never share a table, a chart or a count.
enum Provenance: Hashable, CaseIterable {
  /// Returns to this monitor: illustrative in an illustrative release.
  case returns
  /// What was published about an employer, by itself or by others; real in any release.
  case publisher
  /// Published by a national body; real in any release.
  case national

  /// Over a list of such figures alone.
  func heading(in site: Site) -> String {
    switch self {
    case .returns: site.isIllustrative ? "From returns (illustrative)" : "From returns"
    case .publisher: "Published figures (real)"
    case .national: "Published national figures (real)"
    }
  }

  /// `1 indicator`, `2 published figures`.
  func counted(_ count: Int) -> String {
    switch self {
    case .returns: Pages.counted(count, "indicator", "indicators")
    case .publisher: Pages.counted(count, "published figure", "published figures")
    case .national:
      Pages.counted(count, "published national figure", "published national figures")
    }
  }
}

extension Indicator {
  var provenance: Provenance { isNational ? .national : isPublished ? .publisher : .returns }

  /// What a sentence says of one of its periods.
  ///
  /// Of what others published, all that they said of it: `February 2020`, although it is a snapshot
  /// and our own would name its last day.
  func words(for period: ReportingPeriod, in year: FinancialYear) -> String {
    (provenance == .publisher ? period.of(kind: .flow) : period).sentenceWords(in: year)
  }
}

extension Definitions {
  /// The bodies whose figures they are: those whose contract, or publisher's calendar, names it.
  func reporters(of indicator: Indicator) -> [ReportingBody] {
    bodies.filter { $0.contracts.contains { $0.indicators.contains(indicator.code) } }
  }

  /// `Kent Police`; `its publisher` where the definitions name none.
  func publisherWords(of indicators: [Indicator]) -> String {
    var seen: Set<ReportingBody.Code> = []
    let names = indicators.flatMap(reporters).filter { seen.insert($0.code).inserted }.map(\.name)
    return names.isEmpty ? "its publisher" : names.inWords
  }
}
