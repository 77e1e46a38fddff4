// Which network addresses lie on the public internet: everything else is refused unless allowed.

import CLibCurl

#if canImport(Glibc)
  import Glibc
#endif

/// An IPv4 or IPv6 address, in network order.
struct NetworkAddress: Hashable {
  /// Either 4 or 16.
  let bytes: [UInt8]

  /// `nil` unless there are 4 or 16 bytes.
  init?(bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// An address in its usual spelling, as libcurl gives a peer's; a zone is overlooked.
  init?(_ text: String) {
    let isV6 = text.contains(":")
    let spelling = String(text.prefix { $0 != "%" })
    var bytes = [UInt8](repeating: 0, count: isV6 ? 16 : 4)
    guard unsafe inet_pton(isV6 ? AF_INET6 : AF_INET, spelling, &bytes) == 1 else { return nil }
    self.bytes = bytes
  }

  /// Whether it may belong to a host of the public internet.
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.specialV4.contains { bytes.begins(with: $0) } }
    for prefix in Self.v4Carriers where bytes.begins(with: prefix) {
      return NetworkAddress(bytes: Array(bytes.suffix(4)))?.isPublic ?? false
    }
    return bytes.begins(with: Self.globalV6) && !Self.specialV6.contains { bytes.begins(with: $0) }
  }
}

/// The first bits of an address.
private struct Prefix {
  let bytes: [UInt8]
  let bits: Int

  init(_ bytes: [UInt8], _ bits: Int) {
    self.bytes = bytes
    self.bits = bits
  }
}

extension NetworkAddress {
  // IANA IPv4 Special-Purpose Address Registry, and multicast (RFC 5771).
  private static let specialV4 = [
    Prefix([0], 8),  // this network, unspecified
    Prefix([10], 8), Prefix([172, 16], 12), Prefix([192, 168], 16),  // private
    Prefix([100, 64], 10),  // shared by carriers
    Prefix([127], 8),  // loopback
    Prefix([169, 254], 16),  // link-local, where clouds keep their secrets
    Prefix([192, 0, 0], 24),  // protocol assignments
    Prefix([192, 0, 2], 24), Prefix([198, 51, 100], 24), Prefix([203, 0, 113], 24),  // examples
    Prefix([192, 88, 99], 24),  // former 6to4 relays
    Prefix([198, 18], 15),  // benchmarks
    Prefix([224], 4),  // multicast
    Prefix([240], 4),  // reserved, broadcast
  ]

  // IANA IPv6 Address Space: only 2000::/3 is global unicast; less what the IPv6 Special-Purpose
  // Address Registry takes out of it.
  private static let globalV6 = Prefix([0x20], 3)
  private static let specialV6 = [
    Prefix([0x20, 0x01, 0x00], 23),  // protocol assignments, Teredo among them
    Prefix([0x20, 0x01, 0x0d, 0xb8], 32), Prefix([0x3f, 0xff, 0x00], 20),  // examples
    Prefix([0x20, 0x02], 16),  // 6to4
  ]

  // An IPv4 address stands in the last four bytes: IPv4-mapped (RFC 4291), NAT64 (RFC 6052).
  private static let v4Carriers = [
    Prefix([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff], 96),
    Prefix([0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], 96),
  ]
}

extension [UInt8] {
  fileprivate func begins(with prefix: Prefix) -> Bool {
    for (index, byte) in prefix.bytes.enumerated() {
      let bits = Swift.min(8, prefix.bits - 8 * index)
      let mask = UInt8(truncatingIfNeeded: 0xff00 >> bits)
      guard self[index] & mask == byte & mask else { return false }
    }
    return true
  }
}
