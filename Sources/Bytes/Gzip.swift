// Gzip (RFC 1952) written the same way each time and read within a limit, by zlib.

import CZlib

/// Compresses and decompresses whole byte strings.
package enum Gzip {
  /// One gzip member without name or time, so that the same bytes always give the same bytes.
  ///
  /// `level` runs from 1 (fast) to 9 (small). Takes less than 4 GiB, zlib's limit for one call.
  package static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    precondition((1...9).contains(level), "gzip levels run from 1 to 9")
    let deflater = Deflater(level: level)
    return deflater.deflate(bytes)
  }

  /// What all the members of a gzip file hold, one after the other; zero bytes may pad its end.
  ///
  /// Throws `GzipError`: `.tooLarge` as soon as more than `bytesMax` bytes have come out.
  package static func decompress(
    _ bytes: [UInt8], bytesMax: Int
  ) throws(GzipError) -> [UInt8] {
    guard looksCompressed(bytes) else { throw .notGzip }
    var inflater = Inflater()
    var output: [UInt8] = []
    var rest = bytes[...]
    reading: while true {
      let step = inflater.inflate(rest)
      guard output.count + step.output.count <= bytesMax else {
        throw .tooLarge(bytesMax: bytesMax)
      }
      output += step.output
      rest = rest.dropFirst(step.takenCount)
      switch step.end {
      case .more: continue
      case .starved: throw .truncated
      case .damaged: throw .corrupt
      case .memberEnded:
        guard rest.starts(with: magic) else { break reading }
        inflater.startMember()
      }
    }
    guard rest.allSatisfy({ $0 == 0 }) else { throw .corrupt }
    return output
  }

  /// Whether the first two bytes are those of gzip, which no text or workbook begins with.
  package static func looksCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: magic) }

  private static let magic: [UInt8] = [0x1f, 0x8b]  // RFC 1952, 2.3.1
}

/// Why bytes could not be decompressed.
package enum GzipError: Error, Hashable, Sendable {
  case notGzip
  /// Damaged, or followed by something that is not gzip.
  case corrupt
  case truncated
  case tooLarge(bytesMax: Int)

  /// One sentence for the person who must act.
  package var words: String {
    switch self {
    case .notGzip: "the file is not compressed with gzip; compress it again"
    case .corrupt: "the compressed file is damaged; compress it again"
    case .truncated: "the compressed file ends too soon; send it again, whole"
    case .tooLarge(let bytesMax):
      "the compressed file holds more than \(bytesMax) bytes; send less in one file"
    }
  }
}
