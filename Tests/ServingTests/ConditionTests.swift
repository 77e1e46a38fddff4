// Conditional requests, every combination of their headers.

import TestSupport
import Testing

/// What a header may hold, and whether it is the tag of the page: strongly, weakly.
private struct Tags: Sendable {
  let value: String?
  let isStrong: Bool
  let isWeak: Bool

  /// - Parameters:
  ///   - tag: of the coding that is asked for.
  ///   - other: of the coding that is not.
  static func all(_ tag: String, _ other: String) -> [Tags] {
    [
      Tags(value: nil, isStrong: false, isWeak: false),
      Tags(value: tag, isStrong: true, isWeak: true),
      Tags(value: "W/\(tag)", isStrong: false, isWeak: true),
      Tags(value: "*", isStrong: true, isWeak: true),
      Tags(value: other, isStrong: false, isWeak: false),
      Tags(value: "\"a, b\",\t\(tag) , W/\"c\"", isStrong: true, isWeak: true),
      Tags(value: "W/\"x\", \"y\"", isStrong: false, isWeak: false),
      Tags(value: "nonsense,,", isStrong: false, isWeak: false),
    ]
  }
}

private let dates = [nil, "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT", "soon"]
private let codings = ["identity", "gzip, deflate, br, zstd"]

@Suite("Conditions on a page") struct ConditionTests {
  @Test("are met in the order of RFC 9110, 13.2.2, in every combination", arguments: codings)
  func combinations(coding: String) async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let ours = try await RawClient.get("/", ["Accept-Encoding: \(coding)"], from: site.port)
      let other = try await RawClient.get(
        "/", codings.filter { $0 != coding }.map { "Accept-Encoding: \($0)" }, from: site.port)
      let tag = try #require(ours.header("ETag"))
      let tags = Tags.all(tag, try #require(other.header("ETag")))
      let faults = try await RawClient.on(site.port) { connection in
        var faults: [String] = []
        for match in tags {
          for noneMatch in tags {
            for date in dates {
              for method in ["GET", "HEAD"] {
                let fields = [
                  ("Accept-Encoding", coding), ("If-Match", match.value),
                  ("If-None-Match", noneMatch.value), ("If-Modified-Since", date),
                  ("If-Unmodified-Since", date), ("If-Range", noneMatch.value),
                  ("Range", date.map { _ in "bytes=0-4" }),
                ]
                let lines = fields.compactMap { name, value in value.map { "\(name): \($0)\r\n" } }
                connection.send("\(method) / HTTP/1.1\r\nHost: a\r\n\(lines.joined())\r\n")
                let answer = connection.answer(hasBody: method == "GET")
                let status =
                  match.value != nil && !match.isStrong ? 412 : noneMatch.isWeak ? 304 : 200
                let isRight =
                  answer?.status == status && (status == 412 || answer?.header("ETag") == tag)
                if !isRight { faults.append("\(method) \(lines): \(answer?.status ?? 0)") }
              }
            }
          }
        }
        return faults
      }
      #expect(faults == [])
    }
  }

  @Test("may come in several lines")
  func severalLines() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let tag = try #require(try await RawClient.get("/", from: site.port).header("ETag"))
      let again = try await RawClient.get(
        "/", ["If-None-Match: \"x\"", "If-None-Match: \(tag)"], from: site.port)
      #expect(again.status == 304)
      #expect(again.header("Vary") == "Accept-Encoding")
      #expect(again.header("Cache-Control") == "public, max-age=60")
    }
  }

  @Test("mean nothing for a page that is not there")
  func notFound() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get("/nothing/", ["If-None-Match: *"], from: site.port)
      #expect(answer.status == 404)
    }
  }
}
