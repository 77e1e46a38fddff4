// Summaries compared with summaries looked at before.

import TestSupport
import Testing

@Suite("Summaries as looked at") struct GoldenTests {
  @Test("are what they were")
  func same() throws {
    let sample = Sample.plain
    for (name, area) in [("county", SummaryAreaOf.county), ("district", .district)] {
      try expectGolden("\(name).html", sample.html(area.of(sample)))
      try expectGolden("\(name).csv", sample.csv(area.of(sample)))
    }
  }
}
