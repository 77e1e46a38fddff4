// A server whose certificate nobody vouches for is refused.

import Foundation
import TestSupport
import Testing

@testable import Fetching

/// `openssl s_server` with a certificate it signed itself, at a free port.
private final class SelfSignedServer {
  let port: Int
  private let process: Process
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "self-signed-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (key, certificate) = (
      folder.appending(path: "key").path, folder.appending(path: "cert").path
    )
    let request = try Self.start([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout",
      key, "-out", certificate, "-subj", "/CN=localhost", "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1",
    ])
    request.process.waitUntilExit()
    let server = try Self.start([
      "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www",
    ])
    process = server.process
    // It says “ACCEPT 127.0.0.1:34567” once it listens.
    var said = ""
    while !said.contains("ACCEPT") || !said.hasSuffix("\n") {
      let piece = server.output.availableData
      guard !piece.isEmpty else { break }
      said += String(decoding: piece, as: UTF8.self)
    }
    port = try #require(Int(said.split(whereSeparator: { ":\n".contains($0) }).last ?? ""))
  }

  deinit {
    // A process started from a task has that thread's signals blocked, SIGTERM among them.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func start(
    _ arguments: [String]
  ) throws -> (process: Process, output: FileHandle) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/openssl")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, pipe.fileHandleForReading)
  }
}

@Suite("A secure connection")
struct CertificateTests {
  @Test("needs a certificate that somebody vouches for")
  func selfSigned() async throws {
    let server = try SelfSignedServer()
    for host in ["localhost", "127.0.0.1"] {
      let error = await failure(.local("https://\(host):\(server.port)/"))
      #expect(error == .certificate(host: host))
    }
  }

  @Test("needs a server that speaks TLS")
  func noTLS() async throws {
    for answer in [raw("HTTP/1.1 400 Bad Request"), .drop] {
      #expect(
        try await failure(answer: answer, scheme: "https") == .notSecured(host: "127.0.0.1"))
    }
  }
}
