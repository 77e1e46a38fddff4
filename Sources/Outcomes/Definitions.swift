// Everything the definition files say, as one value: what a reading or a release is made by.

package struct Definitions: Hashable, Sendable, Codable {
  package let frameworks: [Framework]
  package let items: [Item]
  package let indicators: [Indicator]
  package let breakdowns: [Breakdown]
  package let bodies: [ReportingBody]
  /// Bank holidays of England, for due dates.
  package let holidays: Set<Day>
  package let populations: [Population]
  /// Who runs this monitor, and where a carer finds help.
  package let council: Council
  /// The pages besides those that each release has.
  package let dashboards: [Dashboard]
  /// What a return's numbers must balance by; no part of a release.
  package private(set) var reconciliations: [Reconciliation] = []

  /// Without what returns are checked by, which a sealed release does not hold.
  private enum CodingKeys: CodingKey {
    case frameworks, items, indicators, breakdowns, bodies, holidays, populations, council
    case dashboards
  }

  package init(
    frameworks: [Framework], items: [Item], indicators: [Indicator], breakdowns: [Breakdown],
    bodies: [ReportingBody], holidays: Set<Day>, populations: [Population], council: Council,
    dashboards: [Dashboard] = [], reconciliations: [Reconciliation] = []
  ) {
    self.frameworks = frameworks
    self.items = items
    self.indicators = indicators
    self.breakdowns = breakdowns
    self.bodies = bodies
    self.holidays = holidays
    self.populations = populations
    self.council = council
    self.dashboards = dashboards
    self.reconciliations = reconciliations
  }

  /// The financial year that all periods are counted in.
  package var year: FinancialYear { council.financialYear }

  /// The authority's own strategy.
  package var strategy: Framework? { frameworks.first { $0.kind == .council } }

  package func item(_ code: Item.Code) -> Item? { items.first { $0.code == code } }

  package func indicator(_ code: Indicator.Code) -> Indicator? {
    indicators.first { $0.code == code }
  }

  /// Whether a body publishes figures of its own accord and reports nothing to us: it is never due.
  package func isPublisher(_ body: ReportingBody) -> Bool {
    let asked = Set(body.contracts.flatMap(\.indicators))
    let indicators = indicators.filter { asked.contains($0.code) }
    return body.kind == .national || !indicators.isEmpty && indicators.allSatisfy(\.isPublished)
  }

  package func population(_ code: String) -> Population? {
    populations.first { $0.code == code }
  }

  package func breakdown(_ code: Breakdown.Code) -> Breakdown? {
    breakdowns.first { $0.code == code }
  }

  package func body(_ code: ReportingBody.Code) -> ReportingBody? {
    bodies.first { $0.code == code }
  }
}

/// The authority whose monitor this is.
package struct Council: Hashable, Sendable, Codable {
  package let name: String
  /// The county's own area code, such as E10000016.
  package let areaCode: String
  package let areaName: String
  /// One line on every page for a carer who needs help now.
  package let helpNow: ContactLine
  /// Whom the press may ask; `nil` where the council has named nobody.
  package let press: ContactLine?
  package let financialYear: FinancialYear
  /// How often a release is made.
  package let releaseFrequency: Frequency
  /// `nil`: the pages have the colours of the stylesheet, and no logo.
  package let look: Look?

  /// Where somebody finds an answer: words, a number to dial, a page to open.
  package struct ContactLine: Hashable, Sendable, Codable {
    package let words: String
    package let telephone: String?
    package let address: String?

    package init(words: String, telephone: String?, address: String?) {
      self.words = words
      self.telephone = telephone
      self.address = address
    }
  }

  package init(
    name: String, areaCode: String, areaName: String, helpNow: ContactLine,
    press: ContactLine? = nil, financialYear: FinancialYear, releaseFrequency: Frequency,
    look: Look? = nil
  ) {
    self.name = name
    self.areaCode = areaCode
    self.areaName = areaName
    self.helpNow = helpNow
    self.press = press
    self.financialYear = financialYear
    self.releaseFrequency = releaseFrequency
    self.look = look
  }
}

extension Council {
  /// The newest period of a release that was over on a day.
  package func lastReleasePeriod(on day: Day) -> ReportingPeriod {
    let running = releaseFrequency.period(holding: day, in: financialYear)
    return releaseFrequency.period(holding: running.start.adding(-1), in: financialYear)
  }
}

/// A census base: how many people live somewhere, counted how and when.
package struct Population: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  package let source: Citation
  package let notes: [String]
  /// People by area code.
  package let people: [String: Int]

  package init(
    code: String, title: String, source: Citation, notes: [String], people: [String: Int]
  ) {
    self.code = code
    self.title = title
    self.source = source
    self.notes = notes
    self.people = people
  }
}
