// What an indicator's figures say, worked out once when a release is frozen: from shown ones only.

package import Outcomes
package import Statistics

/// Everything that pages say about an indicator's figures besides the figures: pages only draw it.
package struct Judgement: Hashable, Sendable, Codable {
  /// The newest survey figure of the council's area beside that of another area.
  package struct Benchmark: Hashable, Sendable, Codable {
    package let period: ReportingPeriod
    /// The other area's code and title.
    package let area: Breakdown.Value
    package let verdict: Comparison
  }

  /// The places of one breakdown in one period.
  package struct Funnel: Hashable, Sendable, Codable {
    package let table: Indicator.Table
    package let period: ReportingPeriod
    package let plot: FunnelPlot
  }

  /// What the county's own figures say over time, a point for each figure of their row: the
  /// total's, or of national figures the council's own area's. `nil` where there is no such row.
  package let assessment: Assessment?
  /// A change of the latest figures by the rule for surprise.
  package let latestChange: LatestChange?
  package let benchmarks: [Benchmark]
  package let funnels: [Funnel]

  static let none = Judgement(assessment: nil, latestChange: nil, benchmarks: [], funnels: [])
}

extension Figures {
  /// - Parameter tables: the indicator's public tables as they are shown.
  func judgement(in tables: [FigureTable<Public>], by definitions: Definitions) -> Judgement {
    let series = ownSeries(in: tables, by: definitions)
    return Judgement(
      assessment: series.flatMap(assessment), latestChange: series.flatMap(latestChange),
      benchmarks: benchmarks(in: tables, of: definitions.council), funnels: funnels(in: tables))
  }

  /// `nil` of a series that cannot be assessed, such as one with a figure beyond 1e100.
  private func assessment(of series: Series) -> Assessment? {
    do throws(SeriesFault) { return try assess(series) } catch { return nil }
  }

  private func latestChange(in series: Series) -> LatestChange? {
    do throws(SeriesFault) { return try LatestChange(series) } catch { return nil }
  }

  /// The council's area beside each other area, in the newest period that has its figure.
  private func benchmarks(
    in tables: [FigureTable<Public>], of council: Council
  ) -> [Judgement.Benchmark] {
    guard indicator.isPublished,
      let table = tables.first(where: { $0.table == .by(Breakdown.areas) }),
      let own = table.rows.first(where: { $0.value?.code == council.areaCode }),
      let column = own.figures.lastIndex(where: { $0.value != nil })
    else { return [] }
    return table.rows.compactMap { row in
      guard let area = row.value, area.code != council.areaCode else { return nil }
      let verdict = comparison(of: own.figures[column], with: row.figures[column])
      return Judgement.Benchmark(period: table.periods[column], area: area, verdict: verdict)
    }
  }

  /// Both need their own published margin.
  private func comparison(of own: Figure<Public>, with other: Figure<Public>) -> Comparison {
    guard let own = own.surveyFigure, let other = other.surveyFigure else { return .notCompared }
    return own.compared(with: other, polarity: indicator.polarity)
  }
}

extension Figure {
  /// `nil` without a value or a margin.
  var surveyFigure: SurveyFigure? {
    guard let value, let margin else { return nil }
    do throws(StatisticsError) {
      return try SurveyFigure(value: value, margin: margin)
    } catch { return nil }
  }
}
