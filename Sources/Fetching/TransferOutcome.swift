// What a finished transfer amounts to: libcurl's code and what it knows, as an answer or a failure.

import CLibCurl

#if canImport(Glibc)
  import Glibc
#endif

extension Transfer {
  func outcome(_ code: CURLcode) -> Result<Answer, FetchError> {
    guard code == CURLE_OK else { return .failure(failure(code)) }
    guard hasWholeHead else { return .failure(.dropped(host: lastHost)) }
    switch status {
    case 304 where ticket.request.validators.sendable != .none:
      return .success(.unchanged(validators))
    case 206: return .failure(statusFailure)
    case 200..<300:
      let response = Response(
        status: status, body: body, validators: validators, contentType: header("Content-Type"),
        host: lastHost)
      return .success(.body(response, coding: header("Content-Encoding")))
    default: return .failure(statusFailure)
    }
  }

  private func failure(_ code: CURLcode) -> FetchError {
    switch stop {
    case .privateAddress: return .privateAddress(host: lastHost)
    case .tooLarge: return tooLarge
    case nil: break
    }
    switch code {
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT, CURLE_LOGIN_DENIED:
      if isRequestSent { return .notHTTP(host: lastHost) }
      return redirectCount > 0 ? .redirectRefused(host: ticket.host) : .notAnAddress
    case CURLE_COULDNT_RESOLVE_HOST: return .hostNotFound(host: lastHost)
    case CURLE_COULDNT_CONNECT where hasRefusedSocket: return .privateAddress(host: lastHost)
    case CURLE_COULDNT_CONNECT: return .couldNotConnect(host: lastHost)
    case CURLE_PEER_FAILED_VERIFICATION: return .certificate(host: lastHost)
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER: return .notSecured(host: lastHost)
    case CURLE_OPERATION_TIMEDOUT: return outOfTime
    case CURLE_FILESIZE_EXCEEDED: return tooLarge
    case CURLE_TOO_MANY_REDIRECTS:
      return .tooManyRedirects(host: lastHost, limit: ticket.request.limits.redirectsMax)
    case CURLE_HTTP_RETURNED_ERROR: return statusFailure
    case CURLE_PARTIAL_FILE: return .truncated(host: lastHost)
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR: return .dropped(host: lastHost)
    case CURLE_WEIRD_SERVER_REPLY: return .notHTTP(host: lastHost)
    default:
      return .other(host: lastHost, reason: unsafe String(cString: curl_easy_strerror(code)))
    }
  }

  private var outOfTime: FetchError {
    let limits = ticket.request.limits
    let tookMilliseconds = unsafe shim_info_offset(easy, CURLINFO_TOTAL_TIME_T) / 1000
    // libcurl's time begins to run out a moment before it begins to count the time taken.
    if tookMilliseconds + 100 >= limits.totalTimeoutSeconds * 1000 {
      return .timedOut(
        host: lastHost, phase: isRequestSent ? .receiving : .connecting,
        limitSeconds: limits.totalTimeoutSeconds)
    }
    if !isRequestSent {
      return .timedOut(
        host: lastHost, phase: .connecting, limitSeconds: limits.connectTimeoutSeconds)
    }
    return .tooSlow(
      host: lastHost, bytesPerSecond: limits.lowSpeedBytesPerSecond,
      seconds: limits.lowSpeedSeconds)
  }

  private var tooLarge: FetchError {
    .tooLarge(
      host: lastHost, kind: .received, limitBytes: ticket.request.limits.receivedBytesMax)
  }

  private var statusFailure: FetchError {
    let isBusy = status == 429 || status == 503
    let wait = isBusy ? header("Retry-After") : nil
    return .status(
      host: lastHost, code: status,
      retryAfterSeconds: wait.flatMap { retryAfterSeconds($0, now: time(nil)) })
  }

  /// Whether the request of the last hop was sent, and not only those before it.
  private var isRequestSent: Bool {
    requestCount > redirectCount
  }

  private var redirectCount: Int { unsafe shim_info_long(easy, CURLINFO_REDIRECT_COUNT) }

  private var status: Int { unsafe shim_info_long(easy, CURLINFO_RESPONSE_CODE) }

  private var lastHost: String {
    guard let url = unsafe shim_info_string(easy, CURLINFO_EFFECTIVE_URL),
      let parts = AddressParts(unsafe String(cString: url)), !parts.host.isEmpty
    else { return ticket.host }
    return parts.host
  }

  /// Those of the answer; a 304 need not repeat what was sent (RFC 9110, 15.4.5).
  private var validators: Validators {
    let sent = status == 304 ? ticket.request.validators : .none
    return Validators(
      etag: header("ETag") ?? sent.etag, lastModified: header("Last-Modified") ?? sent.lastModified)
  }

  /// A header of the last answer; `nil` also where it is not UTF-8, as it could not be given back.
  private func header(_ name: String) -> String? {
    guard let value = unsafe shim_header(easy, name) else { return nil }
    return unsafe String(validatingCString: value)
  }
}
