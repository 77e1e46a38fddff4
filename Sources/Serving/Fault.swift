// What a reader is told whose bytes are no request.

import NIOCore
import NIOHTTP1

enum Fault {
  /// `nil` where the connection itself is gone, and nobody is there to be told.
  static func answer(to error: any Error) -> Answer? {
    switch error {
    case HTTPParserError.headerOverflow, is ByteToMessageDecoderError.PayloadTooLargeError:
      .plain(
        .requestHeaderFieldsTooLarge,
        "The address and the headers of a request may have "
          + "\(ReaderLimits.headBytesMax >> 10) KiB together.")
    case HTTPParserError.invalidMethod:
      .plain(.notImplemented, "This method is not known here: these pages take GET and HEAD.")
    case HTTPParserError.invalidVersion:
      .plain(.httpVersionNotSupported, "These pages speak HTTP/1.1 and HTTP/1.0.")
    case HTTPParserError.invalidEOFState, HTTPParserError.closedConnection: nil
    case is HTTPParserError: .plain(.badRequest, "This is not a request that can be read.")
    default: nil
    }
  }
}
