// The public pages as a reader's browser meets them, over a real connection.

import Bytes
import Foundation
import TestSupport
import Testing

@Suite("The public pages") struct PublicPagesTests {
  @Test("come with headers that let nothing run and nothing load from elsewhere")
  func headers() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get("/", from: site.port)
      #expect(answer.status == 200)
      #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
      #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
      #expect(answer.header("Content-Security-Policy")?.contains("frame-ancestors 'none'") == true)
      #expect(answer.header("Content-Security-Policy")?.contains("unsafe-inline") == false)
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      #expect(answer.header("Referrer-Policy") == "no-referrer")
      #expect(answer.text.contains("Need help now?"))
      #expect(answer.header("Content-Length") == "\(answer.body.count)")
    }
  }

  @Test("answer HEAD with the same headers and no body")
  func head() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let whole = try await RawClient.get("/indicators/KC01/", from: site.port)
      let head = try await RawClient.get("/indicators/KC01/", method: "HEAD", from: site.port)
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.header("Content-Length") == whole.header("Content-Length"))
      #expect(head.header("ETag") == whole.header("ETag"))
    }
  }

  @Test("are read, not written", arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
  func otherMethods(method: String) async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get(
        "/", ["Content-Length: 0"], method: method, from: site.port)
      #expect(answer.status == 405)
      #expect(answer.header("Allow") == "GET, HEAD")
    }
  }

  @Test("have a strong tag for each coding, and a reader who has one gets 304")
  func conditional() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let plain = try await RawClient.get("/", from: site.port)
      let gzip = try await RawClient.get("/", ["Accept-Encoding: gzip"], from: site.port)
      let plainTag = try #require(plain.header("ETag"))
      let gzipTag = try #require(gzip.header("ETag"))
      #expect(plainTag != gzipTag)
      #expect(!plainTag.hasPrefix("W/"))
      #expect(gzip.header("Content-Encoding") == "gzip")
      #expect(gzip.header("Vary") == "Accept-Encoding")
      #expect(try Gzip.decompress(gzip.body, bytesMax: 1 << 20) == plain.body)
      let again = try await RawClient.get("/", ["If-None-Match: \(plainTag)"], from: site.port)
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      #expect(again.header("ETag") == plainTag)
    }
  }

  @Test(
    "take gzip only where it is wanted",
    arguments: [
      ("gzip", true), ("gzip;q=0", false), ("identity", false), ("*", true), ("*;q=0", false),
      ("br, gzip;q=0.5", true), ("gzip;q=0, *", false), ("GZIP", true), ("", false),
    ])
  func negotiation(header: String, isGzip: Bool) async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get("/", ["Accept-Encoding: \(header)"], from: site.port)
      #expect((answer.header("Content-Encoding") == "gzip") == isGzip)
    }
  }

  @Test("lead from a path without its slash to the page")
  func slash() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get("/indicators/KC01", from: site.port)
      #expect(answer.status == 301)
      #expect(answer.header("Location") == "./KC01/")
    }
  }

  @Test(
    "refuse addresses that could mean another place",
    arguments: [
      "/../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/indicators/..%2f..%2fetc", "/a%00b",
      "/a%0d%0aSet-Cookie:x", "/..%5c..%5cwindows", "/%zz", "/indicators%2fKC01/",
    ])
  func hostileAddresses(target: String) async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get(target, from: site.port)
      #expect(answer.status == 400)
      #expect(!answer.text.contains("root:"))
      #expect(answer.header("Set-Cookie") == nil)
    }
  }

  @Test("keep every release at its own address, the newest at the root")
  func olderReleases() async throws {
    try await ServedSite.with(versions: ["1.0.0", "1.1.0"]) { site in
      #expect(try await RawClient.get("/", from: site.port).text.contains("version 1.1.0"))
      let older = try await RawClient.get("/releases/2026-27-Q2/1.0.0/", from: site.port)
      #expect(older.status == 200)
      #expect(older.text.contains("version 1.0.0"))
      #expect(older.text.contains("href=\"../../../\""))
      #expect(try await RawClient.get("/releases/2026-27-Q2/9.0.0/", from: site.port).status == 404)
    }
  }

  @Test("are up before the first release, and say so")
  func nothingReleased() async throws {
    try await ServedSite.with(versions: []) { site in
      let answer = try await RawClient.get("/", from: site.port)
      #expect(answer.status == 503)
      #expect(answer.text.contains("No figures have been released yet"))
      #expect(answer.text.contains("Need help now?"))
      #expect(try await RawClient.get("/style.css", from: site.port).status == 200)
    }
  }

  @Test("pass over a damaged release and show the one before it")
  func damagedFile() async throws {
    try await ServedSite.with(
      versions: ["1.0.0"],
      prepare: { folder in
        var bytes = try ServedSite.sealed("1.1.0")
        bytes[bytes.count / 2] ^= 1
        bytes.removeLast(100)
        try Data(bytes).write(to: URL(filePath: "\(folder)/000000002_2026-27-Q2_1.1.0.sealed"))
      }
    ) { site in
      let answer = try await RawClient.get("/", from: site.port)
      #expect(answer.status == 200)
      #expect(answer.text.contains("version 1.0.0"))
    }
  }

  @Test("tell whoever watches that they are served")
  func health() async throws {
    try await ServedSite.with(versions: ["1.0.0"]) { site in
      let answer = try await RawClient.get("/healthz", from: site.port)
      #expect(answer.status == 200)
      #expect(answer.text.contains("serving"))
    }
  }
}
