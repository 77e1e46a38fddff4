// What is asked of the web: an address, and everything that bounds how it may be asked for.

/// One address to look at, once.
///
/// Its description names scheme and host only: a path may be unguessable, and so a secret.
package struct Request: Sendable {
  package let url: String
  package let validators: Validators
  package let credential: Credential?
  /// Whether loopback, private and other addresses outside the public internet may be reached.
  package let allowsPrivateAddresses: Bool
  package let limits: Limits

  package init(
    url: String, validators: Validators = .none, credential: Credential? = nil,
    allowsPrivateAddresses: Bool = false, limits: Limits = Limits()
  ) {
    self.url = url
    self.validators = validators
    self.credential = credential
    self.allowsPrivateAddresses = allowsPrivateAddresses
    self.limits = limits
  }
}

/// What a server gave to tell whether its answer has changed, exactly as received, quotes included.
///
/// Only what was given is sent back; nothing is invented (RFC 9110, 13.1.2 and 13.1.3).
package struct Validators: Hashable, Sendable {
  package let etag: String?
  package let lastModified: String?

  package init(etag: String?, lastModified: String?) {
    self.etag = etag
    self.lastModified = lastModified
  }

  package static let none = Validators(etag: nil, lastModified: nil)
}

/// What lets the monitor in at one host; never sent to another host, port or scheme.
package enum Credential: Sendable {
  case bearer(String)
  case basic(user: String, password: String)
}

/// How long a transfer may take and how much it may bring.
package struct Limits: Hashable, Sendable {
  /// Looking up the name, connecting and agreeing on a secure connection, together.
  package let connectTimeoutSeconds: Int
  package let totalTimeoutSeconds: Int
  /// Slower than this for `lowSpeedSeconds` is too slow; waiting for the first byte counts.
  package let lowSpeedBytesPerSecond: Int
  package let lowSpeedSeconds: Int
  /// Bytes on the wire, before they are decoded.
  package let receivedBytesMax: Int
  /// Bytes after gzip and its like are undone.
  package let decodedBytesMax: Int
  package let redirectsMax: Int

  package init(
    connectTimeoutSeconds: Int = 10, totalTimeoutSeconds: Int = 120,
    lowSpeedBytesPerSecond: Int = 100, lowSpeedSeconds: Int = 30,
    receivedBytesMax: Int = 20 << 20, decodedBytesMax: Int = 100 << 20, redirectsMax: Int = 5
  ) {
    precondition(
      min(connectTimeoutSeconds, totalTimeoutSeconds, lowSpeedBytesPerSecond, lowSpeedSeconds) > 0,
      "to libcurl, a limit of 0 means no limit")
    self.connectTimeoutSeconds = connectTimeoutSeconds
    self.totalTimeoutSeconds = totalTimeoutSeconds
    self.lowSpeedBytesPerSecond = lowSpeedBytesPerSecond
    self.lowSpeedSeconds = lowSpeedSeconds
    self.receivedBytesMax = receivedBytesMax
    self.decodedBytesMax = decodedBytesMax
    self.redirectsMax = redirectsMax
  }
}

extension Request: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { hostOnly(url) }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String {
    switch self {
    case .bearer: "bearer token (not shown)"
    case .basic: "user and password (not shown)"
    }
  }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
