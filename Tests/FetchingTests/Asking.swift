// How these tests ask: of loopback, with limits small enough that a test is over soon.

import TestSupport

@testable import Fetching

typealias Header = LoopbackProvider.Header
typealias Answer = LoopbackProvider.Answer

extension Request {
  /// A request that may reach this machine.
  static func local(
    _ url: String, validators: Validators = .none, credential: Credential? = nil,
    limits: Limits = Limits()
  ) -> Request {
    Request(
      url: url, validators: validators, credential: credential, allowsPrivateAddresses: true,
      limits: limits)
  }
}

/// The body that comes of asking, as text.
func text(_ request: Request) async throws -> String {
  String(decoding: try await response(request).body, as: UTF8.self)
}

/// What comes of asking; throws for anything but a body.
func response(_ request: Request, by fetcher: Fetcher = Fetcher()) async throws -> Response {
  switch try await fetcher.get(request) {
  case .body(let response): return response
  case .unchanged: throw Unexpected.unchanged
  }
}

/// How asking fails; `nil` when it does not.
func failure(_ request: Request, by fetcher: Fetcher = Fetcher()) async -> FetchError? {
  do throws(FetchError) {
    _ = try await fetcher.get(request)
    return nil
  } catch { return error }
}

/// How asking for `/carers.csv` fails when the provider answers so.
func failure(
  answer: Answer, scheme: String = "http", limits: Limits = Limits()
) async throws -> FetchError? {
  let provider = try LoopbackProvider { _ in answer }
  defer { provider.stop() }
  let url = "\(scheme)://127.0.0.1:\(provider.port)/carers.csv"
  return await failure(.local(url, limits: limits))
}

enum Unexpected: Error { case unchanged }

/// A whole answer, head included, as bytes.
func raw(_ lines: String..., body: String = "") -> Answer {
  .raw(Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
}

enum Zipped {
  /// “body,period,item,value\n” as `gzip -9n` writes it.
  static let sentence: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4b, 0xca, 0x4f, 0xa9, 0xd4, 0x29,
    0x48, 0x2d, 0xca, 0xcc, 0x4f, 0xd1, 0xc9, 0x2c, 0x49, 0xcd, 0xd5, 0x29, 0x4b, 0xcc, 0x29, 0x4d,
    0xe5, 0x02, 0x00, 0xd5, 0x8a, 0xa0, 0x8e, 0x17, 0x00, 0x00, 0x00,
  ]
  static let sentenceText = "body,period,item,value\n"
  /// A megabyte of zero bytes as `gzip -9n` writes it: a thousandth of that.
  static let bomb: [UInt8] =
    [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xed, 0xc1, 0x01, 0x01, 0x00,
      0x00, 0x00, 0x82, 0x20, 0xff, 0xaf, 0x6e, 0x48, 0x40, 0x01,
    ] + [UInt8](repeating: 0, count: 968) + [
      0xaf, 0x06, 0x9e, 0xcb, 0x79, 0x12, 0x40, 0x42, 0x0f, 0x00,
    ]
  static let bombBytes = 1_000_000
  static let header = [Header("Content-Encoding", "gzip")]
}
