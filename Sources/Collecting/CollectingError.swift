// Why nothing could be fetched, before or by the network.

package import Fetching

/// An attempt's failure; `words` go into the attempt's row and never hold a secret.
package enum CollectingError: Error {
  case fetch(FetchError)
  /// The secret that the source's entry names is not there.
  case secretMissing(what: String)
  case fileUnreadable(path: String, why: String)
  case fileTooLarge(path: String, bytesMax: Int)
  /// The source has no address: its files are handed in.
  case byHand

  package var words: String {
    switch self {
    case .fetch(let error): error.words
    case .secretMissing(let what):
      "The entry in Config/providers.yaml takes its secret from \(what), which is not there or is "
        + "empty. Set it, and start again."
    case .fileUnreadable(let path, let why):
      "The file Indicators/\(path) cannot be read (\(why)). Put it back, or mend the source's "
        + "entry."
    case .fileTooLarge(let path, let bytesMax):
      "The file Indicators/\(path) is larger than \(bytesMax) bytes, the most that is read."
    case .byHand:
      "This source has no address: hand its files in with carers-monitor receive."
    }
  }

  /// The server answered, and not with the file.
  package var isRefusal: Bool {
    if case .fetch(.status) = self { true } else { false }
  }

  package var retryAfterSeconds: Int? {
    if case .fetch(let error) = self { error.retryAfterSeconds } else { nil }
  }
}
