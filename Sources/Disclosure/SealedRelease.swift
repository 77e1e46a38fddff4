// A release as one file that nobody can alter unseen, read block by block when it is wanted.

package import Outcomes

/// Bytes from a release, and a release from bytes.
///
/// Only this target makes or opens one. The digest is SHA-256, passed in to keep this target pure.
package enum SealedRelease {
  /// The whole file. The same release gives the same bytes, byte for byte.
  package static func seal(
    _ release: Release<Public>, digest: ([UInt8]) -> [UInt8]
  ) -> [UInt8] {
    var contents = [
      (SealFormat.frontName, Wire.bytes(FrontWire(release.front))),
      (SealFormat.definitionsName, Wire.bytes(ofDefinitions: release.front.definitions)),
    ]
    for figures in release.indicators {
      let name = SealFormat.indicatorName(figures.indicator)
      contents.append((name, Wire.bytes(IndicatorWire(figures))))
    }
    var blocks: [SealIndex.Block] = []
    var offset = 0
    for (name, bytes) in contents {
      let hash = SealFormat.hexadecimal(digest(bytes))
      blocks.append(
        SealIndex.Block(name: name, offset: offset, length: bytes.count, sha256: hash))
      offset += bytes.count
    }
    let index = Wire.bytes(SealIndex(blocks: blocks))
    let head = SealFormat.head(
      indexLength: index.count, indexHash: SealFormat.hexadecimal(digest(index)))
    return contents.reduce(into: Array(head.utf8) + index) { $0 += $1.1 }
  }

  /// Reads and verifies the head, the index and the front; the indicators wait until asked for.
  ///
  /// `length` is the whole file's, and `read` gives the bytes of a range of it; it may be called
  /// later and from any thread. Throws `SealError`.
  package static func open(
    length: Int, read: @escaping @Sendable (Range<Int>) throws -> [UInt8],
    digest: @escaping @Sendable ([UInt8]) -> [UInt8]
  ) throws(SealError) -> OpenedRelease {
    let blocks = try SealedBlocks(length: length, read: read, digest: digest)
    return try OpenedRelease(blocks)
  }
}

/// A sealed release whose front is read, and whose indicators are read one by one.
package struct OpenedRelease: Sendable {
  package let front: ReleaseFront<Public>
  private let blocks: SealedBlocks

  init(_ blocks: SealedBlocks) throws(SealError) {
    let name = SealFormat.frontName
    guard let wire = try blocks.value(FrontWire.self, of: name),
      let definitions = try blocks.value(Definitions.self, of: SealFormat.definitionsName),
      let front = wire.front(with: definitions)
    else { throw .notUnderstood(part: SealFormat.partWords(name)) }
    self.front = front
    self.blocks = blocks
  }

  /// Reads and verifies this indicator's block and no other; `nil` when the release has none.
  ///
  /// Throws `SealError`.
  package func figures(
    of code: Indicator.Code
  ) throws(SealError) -> IndicatorFigures<Public>? {
    let name = SealFormat.indicatorName(code)
    guard let wire = try blocks.value(IndicatorWire.self, of: name) else { return nil }
    guard let figures = wire.figures, figures.indicator == code else {
      throw .notUnderstood(part: SealFormat.partWords(name))
    }
    return figures
  }
}
