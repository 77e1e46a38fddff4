// Addresses off the public internet: refused by what they are, however they are spelt or reached.

import TestSupport
import Testing

@testable import Fetching

@Suite("A private address")
struct PrivateAddressTests {
  @Test(
    "is refused in every spelling, and nothing is sent",
    arguments: [
      "127.0.0.1", "127.1", "127.255.255.254", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1",
      "017700000001", "localhost", "LOCALHOST", "localhost.", "0.0.0.0", "0", "[::1]", "[::]",
      "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "127.0.0.1.", "%31%32%37.0.0.1",
      "１２７.0.0.1",
    ])
  func spellings(host: String) async throws {
    let provider = try LoopbackProvider { _ in .ok("secret") }
    defer { provider.stop() }
    let error = await failure(Request(url: provider.url("/a", host: host)))
    switch error {
    case .privateAddress: break
    // Spellings that this machine cannot look up, or has no such network for, are refused as well.
    case .notAnAddress, .hostNotFound, .couldNotConnect: break
    default: Issue.record("\(host): \(String(describing: error))")
    }
    #expect(provider.requests.isEmpty)
    #expect(provider.connectionCount == 0)
  }

  @Test(
    "in its usual spellings is called one",
    arguments: [
      "127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "localhost", "0.0.0.0",
      "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
    ])
  func named(host: String) async {
    switch await failure(Request(url: "http://\(host)/")) {
    case .privateAddress: break
    case let other: Issue.record("\(host): \(String(describing: other))")
    }
  }

  @Test("is reached when the request allows it")
  func allowed() async throws {
    let provider = try LoopbackProvider { _ in .ok("sample") }
    defer { provider.stop() }
    for host in ["127.0.0.1", "localhost", "2130706433", "0x7f.1"] {
      #expect(try await text(.local(provider.url("/a", host: host))) == "sample")
    }
  }

  @Test("is refused at a redirect too")
  func redirect() async throws {
    let provider = try LoopbackProvider { request in
      request.path == "/a" ? .redirect(to: "http://127.0.0.2/latest/meta-data/") : .ok("here")
    }
    defer { provider.stop() }
    // For once, one address of this machine counts as public.
    let fetcher = Fetcher(concurrentMax: 1) { $0 == NetworkAddress("127.0.0.1") }
    #expect(
      await failure(Request(url: provider.url("/a")), by: fetcher)
        == .privateAddress(host: "127.0.0.2"))
    let here = try await response(Request(url: provider.url("/b")), by: fetcher)
    #expect(here.body == Array("here".utf8))
  }

  @Test("is refused though a connection to it, opened for another request, stands open")
  func reusedConnection() async throws {
    let provider = try LoopbackProvider { _ in .ok("secret") }
    defer { provider.stop() }
    let fetcher = Fetcher(concurrentMax: 1)
    _ = try await fetcher.get(.local(provider.url("/allowed")))
    #expect(provider.connectionCount == 1)
    let error = await failure(Request(url: provider.url("/refused")), by: fetcher)
    #expect(error == .privateAddress(host: "127.0.0.1"))
    #expect(provider.requests.map(\.path) == ["/allowed"])
  }
}

@Suite("A network address")
struct NetworkAddressTests {
  // IANA IPv4 and IPv6 Special-Purpose Address Registries: first and last of each block.
  @Test(
    "of a special block is not public",
    arguments: [
      "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255",
      "127.0.0.0", "127.255.255.255", "169.254.0.0", "169.254.255.255", "172.16.0.0",
      "172.31.255.255", "192.0.0.0", "192.0.0.255", "192.0.2.0", "192.0.2.255", "192.88.99.1",
      "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.7",
      "203.0.113.255", "224.0.0.0", "239.255.255.255", "240.0.0.0", "255.255.255.255",
      "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0.0.0.0",
      "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::8.8.8.8", "100::1",
      "2001::1", "2001:1ff:ffff::1", "2001:db8::1", "2001:db8:ffff::", "2002:7f00:1::", "3fff::1",
      "3fff:fff:ffff::1", "5f00::1", "fc00::1", "fdff:ffff::1", "fe80::1", "febf::1", "fec0::1",
      "ff02::1", "ff0e::1", "4000::1", "fe80::1%eth0",
    ])
  func special(text: String) throws {
    #expect(try !#require(NetworkAddress(text)).isPublic)
  }

  @Test(
    "next to a special block is public",
    arguments: [
      "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
      "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0",
      "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0",
      "198.17.255.255", "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255",
      "203.0.114.0", "223.255.255.255", "8.8.8.8", "::ffff:8.8.8.8", "64:ff9b::808:808",
      "2001:200::1", "2001:db7:ffff::1", "2001:db9::1", "2003::1", "2a00:1450::1", "2606:4700::1",
      "3ffe:ffff::1", "3fff:1000::1", "2000::1",
    ])
  func global(text: String) throws {
    #expect(try #require(NetworkAddress(text)).isPublic)
  }

  @Test(
    "has one usual spelling",
    arguments: ["", "127.1", "0x7f.1", "localhost", "1.2.3.4.5", ":::", "g::"]
  )
  func noAddress(text: String) { #expect(NetworkAddress(text) == nil) }
}
