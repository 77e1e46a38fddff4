// Student's t against SciPy, and outside its definition.

import Foundation
import TestSupport
import Testing

@testable import Statistics

private let closedForm: [Double] = [1e-12, 1e-8, 1e-3, 0.1, 0.7, 1, 2.5, 12, 400, 1e6]

private let freedoms: [Double] = [1, 1.5, 2, 34, 999, 1000, 1e5, 1e9, 1e15]

private let extremes: [Double] = [
  .leastNonzeroMagnitude, 1e-300, 1e-9, 0.5, 1, 7, 999, 1000, 1e5, 1e9, 1e15, 1e100, 1e300,
  .greatestFiniteMagnitude,
]

@Suite("Student's t") struct StudentTTests {
  @Test("agrees with SciPy to 1e-12", arguments: OracleRow.rows("student_t"))
  func agrees(row: OracleRow) throws {
    let (of, freedom) = (row["of"], row["degrees_of_freedom"])
    let found =
      row.text("what") == "p"
      ? StudentT.twoSidedP(of, degreesOfFreedom: freedom)
      : StudentT.quantile(twoSidedP: of, degreesOfFreedom: freedom)
    #expect(try #require(found).agrees(with: row["answer"], relative: 1e-12, absolute: 0))
  }

  @Test("is what one and two degrees of freedom say in closed form", arguments: closedForm)
  func closed(t: Double) throws {
    let one = try #require(StudentT.twoSidedP(t, degreesOfFreedom: 1))
    let two = try #require(StudentT.twoSidedP(t, degreesOfFreedom: 2))
    #expect(one.agrees(with: 2 / .pi * atan(1 / t), relative: 1e-14, absolute: 0))
    #expect(
      two.agrees(with: 2 / (2 + t * t + t * (2 + t * t).squareRoot()), relative: 1e-14, absolute: 0)
    )
  }

  @Test("has a quantile that leads back to its chance", arguments: 1...200 as ClosedRange<UInt64>)
  func inverse(seed: UInt64) throws {
    var random = Seeded(seed)
    let p = Double.random(in: 1e-6..<1, using: &random)
    let freedom = Double(Int.random(in: 1...100_000, using: &random))
    let t = try #require(StudentT.quantile(twoSidedP: p, degreesOfFreedom: freedom))
    let back = try #require(StudentT.twoSidedP(t, degreesOfFreedom: freedom))
    #expect(back.agrees(with: p, relative: 1e-11, absolute: 0))
  }

  @Test("is the same on either side, 1 at nought and 0 at infinity", arguments: freedoms)
  func sides(freedom: Double) {
    #expect(StudentT.twoSidedP(0, degreesOfFreedom: freedom) == 1)
    #expect(StudentT.twoSidedP(.infinity, degreesOfFreedom: freedom) == 0)
    #expect(
      StudentT.twoSidedP(-2.5, degreesOfFreedom: freedom)
        == StudentT.twoSidedP(2.5, degreesOfFreedom: freedom))
    #expect(StudentT.quantile(twoSidedP: 1, degreesOfFreedom: freedom) == 0)
  }

  @Test(
    "is not defined for every number", arguments: [0, 0.9, -1, 2e15, .infinity, .nan] as [Double])
  func undefined(freedom: Double) {
    #expect(StudentT.twoSidedP(2, degreesOfFreedom: freedom) == nil)
    #expect(StudentT.quantile(twoSidedP: 0.05, degreesOfFreedom: freedom) == nil)
  }

  @Test("is a chance for every number, and its quantile a number or none", arguments: freedoms)
  func total(freedom: Double) throws {
    for t in extremes {
      let p = try #require(StudentT.twoSidedP(t, degreesOfFreedom: freedom))
      #expect(p >= 0 && p <= 1)
      guard let back = StudentT.quantile(twoSidedP: p, degreesOfFreedom: freedom) else { continue }
      #expect(back.isFinite && back >= 0)
    }
  }

  @Test("has no quantile for an impossible chance", arguments: [0, -0.1, 1.1, .nan] as [Double])
  func impossible(p: Double) {
    #expect(StudentT.quantile(twoSidedP: p, degreesOfFreedom: 5) == nil)
    #expect(StudentT.twoSidedP(.nan, degreesOfFreedom: 5) == nil)
  }
}
