// What came of asking, when all went well.

/// The answer to a request.
package enum Fetched: Hashable, Sendable {
  /// Nothing has changed since the validators sent were given; these are to be sent next time.
  case unchanged(Validators)
  case body(Response)
}

/// A whole answer with its body decoded.
package struct Response: Hashable, Sendable {
  /// From 200 to 299, but never 206 (a part only).
  package let status: Int
  package let body: [UInt8]
  package let validators: Validators
  /// As received, such as `text/csv; charset=utf-8`.
  package let contentType: String?
  /// The host that answered in the end, after any redirects; for words.
  package let host: String
}
