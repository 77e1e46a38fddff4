// The one door through which libFuzzer comes; FUZZ_READER names the reader it tries.

import Foundation

private let reader = FuzzedReader(
  rawValue: ProcessInfo.processInfo.environment["FUZZ_READER"] ?? "")

/// Called once for each input. Whatever the input, the reader must come back.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let reader else {
    preconditionFailure("FUZZ_READER must be one of \(FuzzedReader.allCases.map(\.rawValue))")
  }
  reader.read(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
