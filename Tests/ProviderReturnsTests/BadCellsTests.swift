// What a contract says becomes of a return in which a cell cannot be used.

import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

@Suite("A contract's word on bad cells") struct BadCellsTests {
  private func read(under policy: BadCells, _ rows: String) throws -> ReadDelivery {
    let old = Small.definitions
    let bodies = old.bodies.map { body in
      ReportingBody(
        code: body.code, name: body.name, kind: body.kind, isIllustrative: body.isIllustrative,
        contracts: body.contracts.map {
          Contract(
            code: $0.code, title: $0.title, lot: $0.lot, validFrom: $0.validFrom,
            validTo: $0.validTo, indicators: $0.indicators, items: $0.items, due: $0.due,
            badCells: policy)
        })
    }
    let definitions = Definitions(
      frameworks: [], items: old.items, indicators: old.indicators, breakdowns: old.breakdowns,
      bodies: bodies, holidays: [], populations: [], council: old.council)
    return try ReturnReader().read(
      Array("\(Small.header)\n\(rows)".utf8), by: Small.long,
      in: ReadingContext(
        definitions: definitions, bodies: ["EX1"], today: Small.today, rules: .project))
  }

  private static let good = "EX1,2026-07,carers_new,,,36,,,,"
  private static let bad = "EX1,2026-08,carers_new,,,many,,,,"

  @Test("leaves them out and takes the rest, unless it says otherwise")
  func leftOut() throws {
    let read = try read(under: .leaveOut, "\(Self.good)\n\(Self.bad)")
    let only = try #require(read.returns.first)
    #expect(only.isUsable && !only.isRefused)
    #expect(only.observations.count == 1)
    #expect(!only.problems.contains { $0.rule.number == "R506" })
  }

  @Test("or refuses the whole return, and says how many cells it is for")
  func refused() throws {
    let read = try read(under: .refuseReturn, "\(Self.good)\n\(Self.bad)")
    let only = try #require(read.returns.first)
    #expect(only.isRefused && !only.isUsable)
    let problem = try #require(only.problems.first { $0.rule.number == "R506" })
    #expect(problem.severity == .error && problem.words.contains("1"))
    #expect(try self.read(under: .refuseReturn, Self.good).returns.allSatisfy(\.isUsable))
  }
}
