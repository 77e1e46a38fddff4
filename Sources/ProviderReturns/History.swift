// What a body reported before: what a return is compared with.

package import Outcomes

/// What a body has in service, as it was before the delivery that is being read.
package struct History: Sendable {
  /// The newest revision of each thing; those of one body, from all its periods.
  package let observations: [Observation.Key: Reported]
  /// The same by body and by what it is of, the oldest period first.
  let series: [ReportingBody.Code: Series]

  package init(_ observations: [Observation.Key: Reported]) {
    self.observations = observations
    var series: [ReportingBody.Code: Series] = [:]
    for (key, reported) in observations {
      series[key.body, default: [:]][Thing(key), default: []]
        .append(SeriesPoint(period: key.period, reported: reported, number: nil))
    }
    self.series = series.mapValues { $0.mapValues { $0.sorted { $0.period < $1.period } } }
  }
}
