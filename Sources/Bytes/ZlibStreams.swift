// zlib's two streams, each owned by one value and closed once.

import CZlib

/// Compresses one byte string into one gzip member.
@safe struct Deflater: ~Copyable {
  // On the heap, because zlib's state points back to the stream, which must therefore never move.
  private let stream: UnsafeMutablePointer<z_stream>

  init(level: Int) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe shim_deflate_init_gzip(stream, Int32(level))
    precondition(code == Z_OK, "zlib has no memory for its tables")
  }

  deinit {
    _ = unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  consuming func deflate(_ bytes: [UInt8]) -> [UInt8] {
    let boundCount = Int(unsafe deflateBound(stream, UInt(bytes.count)))
    precondition(boundCount <= UInt32.max, "zlib takes less than 4 GiB in one call")
    return unsafe bytes.withUnsafeBufferPointer { input in
      unsafe [UInt8](unsafeUninitializedCapacity: boundCount) { output, count in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(boundCount)
        let code = unsafe CZlib.deflate(stream, Z_FINISH)
        precondition(code == Z_STREAM_END, "deflateBound gives room for all of it")
        count = boundCount - Int(unsafe stream.pointee.avail_out)
      }
    }
  }
}

/// Takes gzip members apart, one room of output at a time.
@safe struct Inflater: ~Copyable {
  /// What one step took in, what came out, and why it stopped.
  struct Step {
    enum End { case more, memberEnded, starved, damaged }
    let takenCount: Int
    let output: ArraySlice<UInt8>
    let end: End
  }

  // On the heap, because zlib's state points back to the stream, which must therefore never move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var room = [UInt8](repeating: 0, count: 64 * 1024)

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe shim_inflate_init_gzip(stream)
    precondition(code == Z_OK, "zlib has no memory for its tables")
  }

  deinit {
    _ = unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for the next member of the same file.
  mutating func startMember() { _ = unsafe inflateReset(stream) }

  mutating func inflate(_ input: ArraySlice<UInt8>) -> Step {
    let input = input.prefix(room.count)
    var code = Z_OK
    unsafe input.withUnsafeBufferPointer { input in
      unsafe room.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    let outputCount = room.count - Int(unsafe stream.pointee.avail_out)
    let end: Step.End =
      switch code {
      case Z_OK: .more
      case Z_STREAM_END: .memberEnded
      case Z_BUF_ERROR: .starved
      default: .damaged
      }
    return Step(
      takenCount: input.count - Int(unsafe stream.pointee.avail_in), output: room[..<outputCount],
      end: end)
  }
}
