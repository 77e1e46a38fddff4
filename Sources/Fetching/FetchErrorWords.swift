// Each failure as one plain sentence: who, what, and what to do.

extension FetchError {
  /// One sentence for the person who must act.
  package var words: String {
    switch self {
    case .notAnAddress:
      "the address cannot be read; write it whole, as in https://example.org/carers.csv"
    case .schemeRefused:
      "the address begins with neither http:// nor https://; only these are fetched"
    case .credentialInAddress(let host):
      "the address at \(host) holds a user or password; take it out and name it as a credential"
    case .credentialNotSendable(let host):
      "the credential for \(host) holds a line break or control character; write it on one line"
    case .privateAddress(let host):
      "\(host) is not on the public internet; if it is meant, let its entry allow private addresses"
    case .hostNotFound(let host):
      "\(host) cannot be found; check its spelling and this machine's name server"
    case .couldNotConnect(let host):
      "\(host) does not accept connections; ask the provider whether its server is up"
    case .certificate(let host):
      "the certificate of \(host) is not to be trusted; ask the provider to renew it"
    case .notSecured(let host):
      "no secure connection to \(host) could be agreed upon; ask the provider to check its TLS"
    case .timedOut(let host, .connecting, let limit):
      "\(host) could not be reached within \(limit) s; it will be tried again"
    case .timedOut(let host, .receiving, let limit):
      "\(host) had not sent everything within \(limit) s; it will be tried again"
    case .tooSlow(let host, let bytesPerSecond, let seconds):
      "\(host) sent under \(bytesPerSecond) bytes/s for \(seconds) s; it will be tried again"
    case .tooLarge(let host, .received, let limit):
      "\(host) sends more than \(size(limit)); ask the provider for a smaller file"
    case .tooLarge(let host, .decoded, let limit):
      "\(host) sends more than \(size(limit)) once unpacked; ask the provider for a smaller file"
    case .tooManyRedirects(let host, let limit):
      "\(host) redirects more than \(limit) times; ask the provider for the final address"
    case .redirectRefused(let host):
      "\(host) redirects to an address that is not fetched; ask the provider for the final address"
    case .status(let host, let code, let seconds): statusWords(host, code, seconds)
    case .truncated(let host):
      "\(host) sent less than it promised; it will be tried again"
    case .dropped(let host):
      "\(host) closed the connection without a whole answer; it will be tried again"
    case .notHTTP(let host):
      "\(host) does not answer in HTTP; check the port in the address"
    case .notDecodable(let host):
      "\(host) sent a body that cannot be unpacked; ask the provider to send it plain or with gzip"
    case .cancelled: "fetching was stopped from here; it will be tried again"
    case .other(let host, let reason): "\(host) could not be fetched: \(reason); try it again"
    }
  }

  private func statusWords(_ host: String, _ code: Int, _ retryAfterSeconds: Int?) -> String {
    let answer = "\(host) answered with status \(code)"
    return switch code {
    case 401, 403, 407: "\(answer): it did not let us in; check the credential for it"
    case 404, 410: "\(answer): there is nothing at the address; ask the provider where it is now"
    case 429, 503:
      if let retryAfterSeconds {
        "\(answer): it asked us to wait for \(retryAfterSeconds) s; it will be tried again then"
      } else {
        "\(answer): it is too busy; it will be tried again"
      }
    case 500...: "\(answer): its server has a fault; it will be tried again"
    default: "\(answer), not with a file; ask the provider for the address of the file itself"
    }
  }

  private func size(_ bytes: Int) -> String {
    bytes.isMultiple(of: 1 << 20) && bytes > 0 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
