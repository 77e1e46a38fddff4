// Periods of a financial year from April, as most tests mean them; other years are named in full.

package import Outcomes

extension ReportingPeriod {
  package init?(label: String) { self.init(label: label, in: .april) }

  package var code: String { code(in: .april) }
  package var words: String { words(in: .april) }
  package var frequency: Frequency? { frequency(in: .april) }
}

extension Frequency {
  package func period(holding day: Day, kind: ReportingPeriod.Kind = .flow) -> ReportingPeriod {
    period(holding: day, in: .april, kind: kind)
  }

  package func periods(from: Day, to: Day) -> [ReportingPeriod] {
    periods(from: from, to: to, in: .april)
  }
}

extension Contract {
  package func periods(endedBy day: Day) -> [ReportingPeriod] { periods(endedBy: day, in: .april) }
}

extension Council {
  /// With a year from April and a release every quarter.
  package init(
    name: String, areaCode: String, areaName: String, helpNow: ContactLine,
    press: ContactLine? = nil,
    look: Look? = nil
  ) {
    self.init(
      name: name, areaCode: areaCode, areaName: areaName, helpNow: helpNow, press: press,
      financialYear: .april, releaseFrequency: .quarterly, look: look)
  }
}
