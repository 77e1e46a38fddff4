// Redirects: followed, bounded, and never trusted with what was meant for another host.

import TestSupport
import Testing

@testable import Fetching

@Suite("A redirect")
struct RedirectTests {
  @Test("is followed, whatever its kind", arguments: [301, 302, 303, 307, 308])
  func followed(status: Int) async throws {
    let provider = try LoopbackProvider { request in
      request.path == "/old/a" ? .redirect(to: "../new", status: status) : .ok("here")
    }
    defer { provider.stop() }
    #expect(try await text(.local(provider.url("/old/a"))) == "here")
    #expect(provider.requests.map(\.path) == ["/old/a", "/new"])
  }

  @Test("tells of the last answer only: its status, validators, type and host")
  func lastAnswer() async throws {
    let provider = try LoopbackProvider { request in
      request.path == "/old"
        ? .response(
          status: 302,
          headers: [
            Header("Location", "http://localhost:\(request.port)/new"), Header("ETag", "\"old\""),
            Header("Content-Type", "text/html"), Header("Last-Modified", "long ago"),
          ], body: Array("moved".utf8))
        : .ok("here")
    }
    defer { provider.stop() }
    let response = try await response(.local(provider.url("/old")))
    #expect(response.validators == .none)
    #expect(response.contentType == nil)
    #expect(response.host == "localhost")
    #expect(response.body == Array("here".utf8))
  }

  @Test("may come five times, not six")
  func bounded() async throws {
    let provider = try LoopbackProvider { request in
      let count = Int(request.path.dropFirst()) ?? 0
      return count == 0 ? .ok("here") : .redirect(to: "/\(count - 1)")
    }
    defer { provider.stop() }
    #expect(try await text(.local(provider.url("/5"))) == "here")
    let tooMany = FetchError.tooManyRedirects(host: "127.0.0.1", limit: 5)
    #expect(await failure(.local(provider.url("/6"))) == tooMany)
    let loop = Answer.redirect(to: "/carers.csv")
    #expect(try await failure(answer: loop) == tooMany)
    let none = Limits(redirectsMax: 0)
    #expect(
      try await failure(answer: loop, limits: none)
        == .tooManyRedirects(host: "127.0.0.1", limit: 0))
  }

  @Test(
    "to anything but a plain web address is refused",
    arguments: [
      "file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/", "smb://127.0.0.1/a",
      "dict://127.0.0.1:1/", "http://user:secret@127.0.0.1:1/", "http://[::bad/",
      "http://127.0.0.1:99999/", "//", "http://exa mple.org/",
    ])
  func refused(location: String) async throws {
    #expect(
      try await failure(answer: .redirect(to: location)) == .redirectRefused(host: "127.0.0.1"))
  }

  @Test("failing on its way names the host it failed at")
  func failingHost() async throws {
    let provider = try LoopbackProvider { request in
      request.path == "/a" ? .redirect(to: "http://localhost:\(request.port)/b") : .drop
    }
    defer { provider.stop() }
    #expect(await failure(.local(provider.url("/a"))) == .dropped(host: "localhost"))
  }

  @Test(
    "takes the credential along to the same host and port only",
    arguments: [
      (Credential.bearer("s3cret"), "Bearer s3cret"),
      (Credential.basic(user: "monitor", password: "s3cret"), "Basic bW9uaXRvcjpzM2NyZXQ="),
    ])
  func credentials(credential: Credential, expected: String) async throws {
    let other = try LoopbackProvider { _ in .ok("other") }
    let otherPort = other.port
    let provider = try LoopbackProvider { request in
      switch request.path {
      case "/same": .redirect(to: "/end")
      case "/port": .redirect(to: "http://127.0.0.1:\(otherPort)/end")
      case "/host": .redirect(to: "http://localhost:\(request.port)/end")
      default: .ok("end")
      }
    }
    defer {
      other.stop()
      provider.stop()
    }
    for path in ["/same", "/port", "/host"] {
      _ = try await response(.local(provider.url(path), credential: credential))
    }
    // Each request by where it went, in order.
    let sent = provider.requests.map { [$0.path, $0.header("Authorization") ?? "none"] }
    #expect(
      sent == [
        ["/same", expected], ["/end", expected], ["/port", expected], ["/host", expected],
        ["/end", "none"],
      ])
    #expect(other.requests.map { $0.header("Authorization") } == [nil])
  }
}

extension LoopbackProvider.Request {
  /// The port it was sent to.
  fileprivate var port: String {
    header("Host").flatMap { $0.split(separator: ":").last.map(String.init) } ?? ""
  }
}
