// One return's whole way: from a provider's address to the page that everybody sees.

import Collecting
import Foundation
import Outcomes
import Releasing
import Samples
import Store
import TestSupport
import Testing

@Suite("One return", .freshDatabase) struct OneReturnTests {
  @Test("travels from its provider's address to the indicator's page, table and file")
  func wholeWay() async throws {
    let provider = try LoopbackProvider { _ in
      .ok(
        """
        body,period,indicator,numerator,denominator\r
        EX1,2026-27 Q1,KC11,400,500\r
        EX1,2026-27 Q2,KC11,450,500\r

        """)
    }
    let folders = try Project.copy(
      providers: "bodies:\n" + Project.provider("EX1", source: Journey.web(provider, "/EX1.csv")))
    let journey = try Journey(folders: folders, database: { FreshDatabase.database(as: $0) })
    _ = try await journey.collecting.round(onlyDue: true)
    let period = Frequency.quarterly.period(holding: try #require(Day(iso: "2026-09-30")))
    let candidate = try await journey.releasing.candidate(for: period, at: Journey.moment)
    #expect(try await journey.published.releases().isEmpty, "a candidate is not public")
    try await journey.releasing.approve(
      candidate, by: .named("A. Commissioner"), at: Journey.moment)
    _ = try await journey.shelf.refresh(from: journey.published)

    try await journey.serving { port in
      let page = try await RawClient.get("/indicators/KC11/", from: port).text
      #expect(page.contains("90.0%"))
      #expect(page.contains("80.0%"))
      #expect(page.contains("1 of 1 reported"))
      #expect(page.contains("20 October 2026"))
      #expect(page.lowercased().contains("illustrative"))
      #expect(!page.contains("A. Commissioner"), "who approved is the council's affair")
      let file = try await RawClient.get("/indicators/KC11/data.csv", from: port).text
      #expect(file.contains("illustrative"))
      let outcome = try await RawClient.get("/outcomes/O4/", from: port).text
      #expect(outcome.contains("First conversation within 5 working days"))
      let moment = try await RawClient.get("/moments/M1/", from: port).text
      #expect(moment.contains("First conversation within 5 working days"))
      let providers = try await RawClient.get("/providers/", from: port).text
      #expect(providers.contains("Example Carers EX1 (illustrative)"))
      #expect(providers.contains("21 October 2026"))
    }
  }

  @Test("of one provider missing makes the county's number partial, and says so")
  func partial() async throws {
    let provider = try LoopbackProvider { _ in
      .ok("body,period,indicator,numerator,denominator\r\nEX1,2026-27 Q2,KC11,450,500\r\n")
    }
    let folders = try Project.copy(
      providers: "bodies:\n"
        + Project.provider("EX1", source: Journey.web(provider, "/EX1.csv"))
        + Project.provider("EX2", source: "{by_hand: yes, layout: long}"))
    let journey = try Journey(folders: folders, database: { FreshDatabase.database(as: $0) })
    _ = try await journey.collecting.round(onlyDue: true)
    let period = Frequency.quarterly.period(holding: try #require(Day(iso: "2026-09-30")))
    #expect(try await journey.releasing.releaseIllustrative(for: period, at: Journey.moment))
    _ = try await journey.shelf.refresh(from: journey.published)
    try await journey.serving { port in
      let page = try await RawClient.get("/indicators/KC11/", from: port).text
      #expect(page.contains("1 of 2 reported"))
      #expect(page.contains("[p]"))
    }
  }

  @Test("that names few people is hidden on the page and in the file, and so is a second district")
  func smallNumbers() async throws {
    let rows = [
      "EX1,2026-07,new_carers,,60", "EX1,2026-07,new_carers,E07000105,3",
      "EX1,2026-07,new_carers,E07000106,17", "EX1,2026-07,new_carers,E07000107,40",
    ]
    let text = "body,period,item,district,value\r\n" + rows.joined(separator: "\r\n") + "\r\n"
    let provider = try LoopbackProvider { _ in .ok(text) }
    let folders = try Project.copy(
      providers: "bodies:\n" + Project.provider("EX1", source: Journey.web(provider, "/EX1.csv")))
    let journey = try Journey(folders: folders, database: { FreshDatabase.database(as: $0) })
    _ = try await journey.collecting.round(onlyDue: true)
    let period = Frequency.quarterly.period(holding: try #require(Day(iso: "2026-09-30")))
    #expect(try await journey.releasing.releaseIllustrative(for: period, at: Journey.moment))
    _ = try await journey.shelf.refresh(from: journey.published)
    try await journey.serving { port in
      let file = try await RawClient.get("/indicators/KC01/data.csv", from: port).text
      let july = file.split(separator: "\r\n").filter { $0.contains(",2026-07-01,") }
      #expect(july.contains { $0.contains("E07000105") && $0.contains("[c]") })
      #expect(july.contains { $0.contains("E07000106") && $0.contains("[c]") })
      #expect(july.contains { $0.contains("E07000107") && $0.contains(",40,") })
      let page = try await RawClient.get("/indicators/KC01/district/", from: port).text
      #expect(page.contains("[c]"))
    }
  }
}
