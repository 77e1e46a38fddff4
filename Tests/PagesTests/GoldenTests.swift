// The pages as they were looked at and found good.

import TestSupport
import Testing

@Suite("Pages as looked at") struct GoldenTests {
  @Test(
    "are what they were",
    arguments: [
      ("", "home.html"), ("outcomes/O4/", "outcome.html"), ("moments/M1/", "moment.html"),
      ("matrix/", "matrix.html"), ("outcomes/", "outcomes.html"),
      ("indicators/", "indicators.html"),
      ("indicators/KC22/district/", "breakdown.html"),
      ("indicators/KC22/", "indicator.html"), ("indicators/KC26/", "indicator-by-tool.html"),
      ("indicators/KC24/", "indicator-national.html"), ("providers/", "providers.html"),
      ("national/", "national.html"), ("about/", "about.html"),
      ("indicators/KC22/data.csv", "indicator.csv"), ("national/data.csv", "national.csv"),
    ])
  func same(path: String, golden: String) throws {
    try expectGolden(golden, (Sample.plainTexts[path] ?? ""))
  }
}
