// Releases sealed and opened: nothing lost, nothing altered unseen, nothing read unasked.

import Bytes
import Foundation
import Outcomes
import TestSupport
import Testing

@testable import Disclosure

@Suite("A sealed release") struct SealedReleaseTests {
  private func open(_ bytes: [UInt8]) throws(SealError) -> OpenedRelease {
    try SealedRelease.open(length: bytes.count, read: { Array(bytes[$0]) }, digest: digest)
  }

  /// Opens it and reads all there is.
  private func readAll(_ bytes: [UInt8]) throws(SealError) -> [IndicatorFigures<Public>?] {
    let opened = try open(bytes)
    var all: [IndicatorFigures<Public>?] = []
    for indicator in opened.front.definitions.indicators {
      all.append(try opened.figures(of: indicator.code))
    }
    return all
  }

  @Test("opens as it was sealed", arguments: UInt64(1)...20)
  func identity(seed: UInt64) throws {
    let release = SeededRelease.make(seed)
    let bytes = SealedRelease.seal(release, digest: digest)
    let opened = try open(bytes)
    #expect(opened.front.header == release.front.header)
    #expect(opened.front.definitions == release.front.definitions)
    #expect(opened.front.standings == release.front.standings)
    #expect(opened.front.latest == release.front.latest)
    #expect(try readAll(bytes) == release.indicators)
  }

  @Test("has no figures of an indicator it does not hold")
  func unknownIndicator() throws {
    let opened = try open(SealedRelease.seal(SeededRelease.make(1), digest: digest))
    for code in ["KC99", "", "front"] { #expect(try opened.figures(of: code) == nil) }
  }

  @Test("is the same each time, in whatever order its sets were filled", arguments: UInt64(1)...5)
  func reproducible(seed: UInt64) {
    let first = SealedRelease.seal(SeededRelease.make(seed), digest: digest)
    for setCapacity in [50, 500, 5000] {
      let again = SeededRelease.make(seed, setCapacity: setCapacity)
      #expect(SealedRelease.seal(again, digest: digest) == first)
    }
  }

  @Test("knows every set that definitions hold, by its key")
  func knownSets() {
    func setKeys(in value: Any, under label: String?) -> Set<String> {
      let mirror = Mirror(reflecting: value)
      let own: Set<String> = mirror.displayStyle == .set ? [label ?? "unnamed"] : []
      return mirror.children.reduce(own) { $0.union(setKeys(in: $1.value, under: $1.label)) }
    }
    let definitions = SeededRelease.make(1).front.definitions
    #expect(setKeys(in: definitions, under: nil) == Wire.setKeys)
  }

  @Test("shows every altered byte", arguments: UInt64(1)...3)
  func flippedBytes(seed: UInt64) {
    let bytes = SealedRelease.seal(SeededRelease.make(seed), digest: digest)
    var random = Seeded(seed)
    let sampled = (0..<100).map { _ in Int.random(in: bytes.indices, using: &random) }
    for position in Array(0..<130) + sampled + [bytes.count - 1] {
      var altered = bytes
      altered[position] ^= 1 << UInt8.random(in: 0...7, using: &random)
      #expect(throws: SealError.self, "byte \(position)") { try readAll(altered) }
    }
  }

  @Test("shows that bytes are missing or were added", arguments: [1, 2, 100, 1000])
  func truncated(count: Int) {
    let bytes = SealedRelease.seal(SeededRelease.make(7), digest: digest)
    let expected = SealError.wrongLength(expected: bytes.count, found: bytes.count - count)
    #expect(throws: expected) { try open(bytes.dropLast(count)) }
    #expect(throws: SealError.self) { try open(Array(bytes.prefix(count))) }
    #expect(throws: SealError.self) { try open(bytes + [UInt8](repeating: 10, count: count)) }
  }

  @Test("names the block that is damaged, and opens the others")
  func damagedBlock() throws {
    var bytes = SealedRelease.seal(SeededRelease.make(3), digest: digest)
    bytes[bytes.count - 10] ^= 1
    let opened = try open(bytes)
    let codes = opened.front.definitions.indicators.map(\.code)
    let last = try #require(codes.last)
    for code in codes.dropLast() { #expect(try opened.figures(of: code) != nil) }
    #expect(throws: SealError.damaged(part: "block “indicator \(last)”")) {
      try opened.figures(of: last)
    }
  }

  @Test("refuses what is something else, or of another format, in plain words")
  func otherFiles() {
    #expect(throws: SealError.notSealed) { try open([]) }
    #expect(throws: SealError.notSealed) { try open(Array("<!doctype html>".utf8)) }
    let bytes = SealedRelease.seal(SeededRelease.make(3), digest: digest)
    let text = String(decoding: bytes, as: UTF8.self)
    let later = text.replacingOccurrences(of: "release, format 5\n", with: "release, format 6\n")
    #expect(throws: SealError.otherFormat(found: "6")) { try open(Array(later.utf8)) }
    #expect("\(SealError.otherFormat(found: "6"))".contains("this program reads format 5"))
  }

  @Test("says which part could not be read, and why")
  func unreadable() {
    struct DiskGone: Error, CustomStringConvertible { let description = "the disk is gone" }
    let bytes = SealedRelease.seal(SeededRelease.make(3), digest: digest)
    #expect(throws: SealError.notReadable(part: "the head", why: "the disk is gone")) {
      try SealedRelease.open(
        length: bytes.count, read: { _ in throw DiskGone() }, digest: digest)
    }
    let short = #expect(throws: SealError.self) {
      try SealedRelease.open(
        length: bytes.count, read: { Array(bytes[$0].prefix(5)) }, digest: digest)
    }
    #expect(short?.description.contains("5 bytes came instead of ") == true)
  }

  @Test("reads one indicator's block and nothing else for one indicator's figures")
  func readsLittle() throws {
    let bytes = SealedRelease.seal(SeededRelease.make(5), digest: digest)
    let reads = Reads()
    let opened = try SealedRelease.open(
      length: bytes.count,
      read: { range in
        reads.add(range)
        return Array(bytes[range])
      }, digest: digest)
    let before = reads.ranges
    #expect(before.allSatisfy { $0.upperBound < bytes.count })
    _ = try opened.figures(of: try #require(opened.front.definitions.indicators.last?.code))
    #expect(reads.ranges.count == before.count + 1)
    #expect(reads.ranges.last?.upperBound == bytes.count)
    _ = try opened.figures(of: "KC99")
    #expect(reads.ranges.count == before.count + 1)
  }
}

/// SHA-256, as the program passes it in.
@Sendable func digest(_ bytes: [UInt8]) -> [UInt8] { sha256(bytes).bytes }

/// Remembers which ranges were read.
private final class Reads: @unchecked Sendable {
  // because a lock guards the list
  private let lock = NSLock()
  private var list: [Range<Int>] = []

  func add(_ range: Range<Int>) { lock.withLock { list.append(range) } }
  var ranges: [Range<Int>] { lock.withLock { list } }
}
