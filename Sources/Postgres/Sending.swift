// How settings and bound values are laid out in memory for libpq.

import CLibPQ

/// The values of one statement, side by side in one piece of memory.
struct Parameters {
  private(set) var types: [Oid] = []
  private(set) var lengths: [Int32] = []
  /// 1 for bytes as they are, 0 for text.
  private(set) var formats: [Int32] = []
  private(set) var offsets: [Int?] = []
  private(set) var storage: [UInt8] = []

  init(_ parameters: [Parameter]) {
    for parameter in parameters {
      types.append(parameter.typeNumber)
      switch parameter.content {
      case .null: append([], offset: nil, isBinary: false)
      case .text(let text): append(text.utf8, offset: storage.count, isBinary: false)
      case .bytes(let bytes): append(bytes, offset: storage.count, isBinary: true)
      }
    }
  }

  private mutating func append(_ bytes: some Collection<UInt8>, offset: Int?, isBinary: Bool) {
    offsets.append(offset)
    formats.append(isBinary ? 1 : 0)
    lengths.append(Int32(clamping: bytes.count))
    storage.append(contentsOf: bytes)
    storage.append(0)
  }
}

/// Runs one statement with its values; the caller owns the result.
func sendStatement(
  _ handle: OpaquePointer?, _ statement: String, _ parameters: Parameters
) -> OpaquePointer? {
  unsafe parameters.storage.withUnsafeBytes { storage in
    let start = unsafe storage.baseAddress?.assumingMemoryBound(to: CChar.self)
    let values = unsafe parameters.offsets.map { offset in
      unsafe offset.flatMap { offset in unsafe start.map { unsafe $0 + offset } }
    }
    return unsafe PQexecParams(
      handle, statement, Int32(clamping: values.count), parameters.types, values,
      parameters.lengths, parameters.formats, 0)
  }
}

/// Opens a connection, good or bad; the caller owns it.
func openConnection(_ settings: [String: String]) -> OpaquePointer? {
  var storage: [CChar] = []
  var offsets: [(keyword: Int, value: Int)] = []
  for (keyword, value) in settings {
    offsets.append((storage.count, storage.count + keyword.utf8.count + 1))
    storage += keyword.utf8.map { CChar(bitPattern: $0) } + [0]
    storage += value.utf8.map { CChar(bitPattern: $0) } + [0]
  }
  return unsafe storage.withUnsafeBufferPointer { storage in
    guard let start = storage.baseAddress else { return nil }
    let keywords = unsafe offsets.map { unsafe Optional(start + $0.keyword) } + [nil]
    let values = unsafe offsets.map { unsafe Optional(start + $0.value) } + [nil]
    return unsafe PQconnectdbParams(keywords, values, 0)
  }
}

/// libpq's message without its line breaks and indents.
func oneLine(_ message: UnsafeMutablePointer<CChar>?) -> String {
  let text = unsafe message.map { unsafe String(cString: $0) } ?? ""
  let words = text.split { $0.isWhitespace }.joined(separator: " ")
  return words.isEmpty ? "the server closed the connection" : words
}
