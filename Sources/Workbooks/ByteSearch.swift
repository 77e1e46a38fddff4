// Finds a few bytes among many.

import CLibZip

enum ByteSearch {
  static func count(of needle: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int {
    var count = 0
    var rest = unsafe bytes[...]
    while let found = unsafe position(of: needle, in: UnsafeRawBufferPointer(rebasing: rest)) {
      count += 1
      unsafe rest = rest.dropFirst(found + needle.count)
    }
    return count
  }

  static func contains(_ needle: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe position(of: needle, in: bytes) != nil
  }

  private static func position(of needle: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress,
      let found = unsafe shim_find(start, bytes.count, needle, needle.count)
    else { return nil }
    return unsafe found - start
  }
}
