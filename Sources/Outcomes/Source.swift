// Where a body's returns come from: an address, a file beside the definitions, or somebody's hand.

/// One place that is looked at for one body's returns.
///
/// Holds addresses, so it is never encoded, printed or put into a release.
package struct Source: Hashable, Sendable {
  package typealias Code = String

  package enum Place: Hashable, Sendable {
    case web(WebAddress)
    /// A path below the `Indicators/` folder, for published figures that stand beside their
    /// definitions.
    case file(path: String)
    /// No address: somebody receives an e-mail and runs `carers-monitor receive`.
    case byHand
  }

  package let code: Code
  package let body: ReportingBody.Code
  /// The code of the layout its files are read by.
  package let layout: String
  package let place: Place
  /// How long to wait between looks, besides the look at each deadline.
  package let lookEveryMinutes: Int

  package init(
    code: Code, body: ReportingBody.Code, layout: String, place: Place, lookEveryMinutes: Int
  ) {
    self.code = code
    self.body = body
    self.layout = layout
    self.place = place
    self.lookEveryMinutes = lookEveryMinutes
  }
}

/// An address with what is needed to be let in.
package struct WebAddress: Hashable, Sendable {
  package enum Credential: Hashable, Sendable {
    /// The name of the environment variable, or of the file, that holds a bearer token.
    case bearer(Secret)
    case basic(user: String, password: Secret)
  }

  /// Where a secret is kept; never the secret itself.
  package enum Secret: Hashable, Sendable {
    case environment(String)
    case file(String)
  }

  package let url: String
  package let credential: Credential?
  package let allowsPrivateAddresses: Bool

  package init(url: String, credential: Credential?, allowsPrivateAddresses: Bool) {
    self.url = url
    self.credential = credential
    self.allowsPrivateAddresses = allowsPrivateAddresses
  }
}
