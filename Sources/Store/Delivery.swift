// Attempts and deliveries as the store keeps them.

package import Foundation
package import Outcomes

/// The bytes one attempt brought, kept before anything reads them.
package struct Delivery: Sendable {
  package typealias ID = Int

  package enum Came: Hashable, Sendable {
    case collected
    /// Through `carers-monitor receive`: whose file it was called, who handed it in, and for which
    /// period they said it is.
    case byHand(fileName: String, from: String, period: ReportingPeriod)
  }

  package let id: ID
  package let source: Source.Code
  package let body: ReportingBody.Code
  package let bytes: [UInt8]
  package let came: Came
  /// Who signed the return off, as whoever handed it in says.
  package let signedOffBy: String?
  package let receivedAt: Date
  /// Its bytes are gone for good: nothing can read it again.
  package let isErased: Bool

  /// The period that whoever handed it in says it is for.
  package var declaredPeriod: ReportingPeriod? {
    if case .byHand(_, _, let period) = came { period } else { nil }
  }
}

/// Bytes that have just come, not kept yet.
package struct Arrival: Sendable {
  package let source: Source.Code
  package let body: ReportingBody.Code
  package let bytes: [UInt8]
  /// SHA-256; the database checks it against the bytes.
  package let sha256: [UInt8]
  package let contentType: String?
  package let came: Delivery.Came
  package let signedOffBy: String?
  package let startedAt: Date
  package let receivedAt: Date

  package init(
    source: Source.Code, body: ReportingBody.Code, bytes: [UInt8], sha256: [UInt8],
    contentType: String?, came: Delivery.Came, signedOffBy: String? = nil, startedAt: Date,
    receivedAt: Date
  ) {
    self.source = source
    self.body = body
    self.bytes = bytes
    self.sha256 = sha256
    self.contentType = contentType
    self.came = came
    self.signedOffBy = signedOffBy
    self.startedAt = startedAt
    self.receivedAt = receivedAt
  }
}

/// What became of an arrival.
package enum Keeping: Hashable, Sendable {
  case kept(Delivery.ID)
  /// The same content as the source's last delivery, which is this one.
  case unchanged(Delivery.ID)
  /// The same content as a delivery that was erased: it is not kept again.
  case erased(Delivery.ID)
}

/// What to do next about a source. The only rows that change.
package struct Schedule: Hashable, Sendable {
  package let source: Source.Code
  package let nextLookAt: Date
  /// Failed attempts in a row.
  package let failures: Int
  /// SHA-256 of the address that gave the validators; `nil` where there is no address.
  package let addressHash: [UInt8]?
  /// Exactly as received, quotes and all; given back, never made up.
  package let etag: String?
  package let lastModified: String?

  package init(
    source: Source.Code, nextLookAt: Date, failures: Int, addressHash: [UInt8]?, etag: String?,
    lastModified: String?
  ) {
    self.source = source
    self.nextLookAt = nextLookAt
    self.failures = failures
    self.addressHash = addressHash
    self.etag = etag
    self.lastModified = lastModified
  }
}

/// One try to fetch, with its verdict in words.
package struct Attempt: Hashable, Sendable, Codable {
  package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    case notFetched = "not fetched"
    case unchanged
    case kept
  }

  package let source: Source.Code
  package let startedAt: Date
  package let finishedAt: Date
  package let verdict: Verdict
  package let words: String

  package init(
    source: Source.Code, startedAt: Date, finishedAt: Date, verdict: Verdict, words: String
  ) {
    self.source = source
    self.startedAt = startedAt
    self.finishedAt = finishedAt
    self.verdict = verdict
    self.words = words
  }
}
