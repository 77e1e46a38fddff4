// Why nothing was fetched, in facts and in words.

/// A transfer that brought nothing; names at most the host, never path, query or secret.
package enum FetchError: Error, Hashable, Sendable {
  case notAnAddress
  /// Neither http nor https.
  case schemeRefused
  /// A user or password stands in the address; they belong in a `Credential`.
  case credentialInAddress(host: String)
  /// The credential holds a line break or another control character.
  case credentialNotSendable(host: String)
  /// The address leads to loopback, a private network or elsewhere off the public internet.
  case privateAddress(host: String)
  case hostNotFound(host: String)
  case couldNotConnect(host: String)
  /// The server's certificate is not to be trusted.
  case certificate(host: String)
  /// No secure connection could be agreed upon.
  case notSecured(host: String)
  case timedOut(host: String, phase: Phase, limitSeconds: Int)
  case tooSlow(host: String, bytesPerSecond: Int, seconds: Int)
  case tooLarge(host: String, kind: Size, limitBytes: Int)
  case tooManyRedirects(host: String, limit: Int)
  /// Sent on to something other than http or https, or to an address with a user in it.
  case redirectRefused(host: String)
  /// Any answer but a whole one: not from 200 to 299, or 206.
  /// The wait is that of a 429 or 503.
  case status(host: String, code: Int, retryAfterSeconds: Int?)
  /// Fewer bytes than promised.
  case truncated(host: String)
  /// The connection was closed or lost.
  case dropped(host: String)
  /// What came is not HTTP.
  case notHTTP(host: String)
  /// The body is damaged, or compressed otherwise than with gzip.
  case notDecodable(host: String)
  /// The task was cancelled or the fetcher closed.
  case cancelled
  /// `reason` is libcurl's own, without the address.
  case other(host: String, reason: String)

  package enum Phase: Hashable, Sendable { case connecting, receiving }
  package enum Size: Hashable, Sendable { case received, decoded }

  /// How long the server asked us to wait, with status 429 or 503; never negative.
  package var retryAfterSeconds: Int? {
    if case .status(_, _, let seconds) = self { seconds } else { nil }
  }
}
