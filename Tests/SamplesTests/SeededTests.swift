// The numbers behind the samples are those of the published generator.

import Testing

@testable import Samples

@Suite("Seeded numbers") struct SeededTests {
  @Test(
    "are SplitMix64's",
    arguments: [
      // Rosetta Code, “Pseudo-random numbers/Splitmix64”.
      (
        1_234_567,
        [
          6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
          4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
      )
    ] as [(UInt64, [UInt64])])
  func published(seed: UInt64, numbers: [UInt64]) {
    var seeded = Seeded(seed: seed)
    #expect(numbers.map { _ in seeded.next() } == numbers)
  }

  @Test("of one name are the same each time, and not those of another name or seed")
  func names() {
    func first(_ seed: UInt64, _ names: (String, String)) -> UInt64 {
      var seeded = Seeded(seed: seed, names.0, names.1)
      return seeded.next()
    }
    #expect(first(1, ("EX1", "new")) == first(1, ("EX1", "new")))
    #expect(first(1, ("EX1", "new")) != first(1, ("EX2", "new")))
    #expect(first(1, ("EX1", "new")) != first(2, ("EX1", "new")))
    #expect(first(1, ("EX1", "new")) != first(1, ("EX", "1new")))
  }
}
