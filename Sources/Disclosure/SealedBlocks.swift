// The blocks of a sealed release, each read and verified when it is asked for.

import Foundation

/// A sealed release's index, and the way to its bytes.
struct SealedBlocks: Sendable {
  private let start: Int
  private let blocks: [SealIndex.Block]
  private let places: [String: Int]
  private let read: @Sendable (Range<Int>) throws -> [UInt8]
  private let digest: @Sendable ([UInt8]) -> [UInt8]

  /// Reads and verifies head and index; throws `SealError`.
  init(
    length: Int, read: @escaping @Sendable (Range<Int>) throws -> [UInt8],
    digest: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) throws(SealError) {
    let headEnd = min(length, SealFormat.headLength)
    let head = try SealedBlocks.bytes(0..<headEnd, of: "the head", by: read)
    let (indexLength, indexHash) = try SealFormat.facts(of: head)
    start = SealFormat.headLength + indexLength
    guard start <= length else { throw .wrongLength(expected: start, found: length) }
    let bytes = try SealedBlocks.bytes(headEnd..<start, of: "the index", by: read)
    guard SealFormat.hexadecimal(digest(bytes)) == indexHash else {
      throw .damaged(part: "the index")
    }
    guard let index = Wire.value(SealIndex.self, of: bytes) else {
      throw .notUnderstood(part: "the index")
    }
    let expected = start + index.length
    guard expected == length else { throw .wrongLength(expected: expected, found: length) }
    blocks = index.blocks
    places = Dictionary(blocks.enumerated().map { ($1.name, $0) }) { first, _ in first }
    self.read = read
    self.digest = digest
  }

  /// What the block holds, once it is found whole; `nil` when there is no such block.
  func value<Value: Decodable>(
    _ type: Value.Type, of name: String
  ) throws(SealError) -> Value? {
    guard let block = places[name].map({ blocks[$0] }) else { return nil }
    let part = SealFormat.partWords(name)
    let first = start + block.offset
    let bytes = try SealedBlocks.bytes(first..<first + block.length, of: part, by: read)
    guard SealFormat.hexadecimal(digest(bytes)) == block.sha256 else {
      throw .damaged(part: part)
    }
    guard let value = Wire.value(type, of: bytes) else { throw .notUnderstood(part: part) }
    return value
  }

  /// The bytes of one range, all of them.
  private static func bytes(
    _ range: Range<Int>, of part: String, by read: (Range<Int>) throws -> [UInt8]
  ) throws(SealError) -> [UInt8] {
    let bytes: [UInt8]
    do { bytes = try read(range) } catch {
      throw .notReadable(part: part, why: String(describing: error))
    }
    guard bytes.count == range.count else {
      let why = "\(bytes.count) bytes came instead of \(range.count)"
      throw .notReadable(part: part, why: why)
    }
    return bytes
  }
}
