// One request under way: its libcurl handle, what it may do, and what has come so far.

import CLibCurl
import Foundation

/// Touched by the thread of `TransferLoop` only.
@safe final class Transfer {
  /// Why one of the callbacks ended it.
  enum Stop { case privateAddress, tooLarge }

  let ticket: Ticket
  private(set) var body: [UInt8] = []
  private(set) var stop: Stop?
  private(set) var hasRefusedSocket = false
  /// Whether the blank line has come that ends the head of the last answer.
  private(set) var hasWholeHead = false
  /// Requests sent so far: one, and one for each redirect.
  private(set) var requestCount = 0

  private let isPublic: @Sendable (NetworkAddress) -> Bool
  let easy: UnsafeMutableRawPointer
  private var headers: UnsafeMutablePointer<curl_slist>?
  /// The first failure to set an option. None may be missed: some of them are the guards.
  private var setUp = CURLE_OK

  init(_ ticket: Ticket, isPublic: @escaping @Sendable (NetworkAddress) -> Bool) {
    guard let easy = unsafe curl_easy_init() else {
      preconditionFailure("libcurl has no memory for a transfer")
    }
    self.ticket = ticket
    self.isPublic = isPublic
    unsafe self.easy = easy
  }

  deinit {
    unsafe curl_easy_cleanup(easy)
    unsafe curl_slist_free_all(headers)
  }

  func owns(_ handle: UnsafeMutableRawPointer?) -> Bool { unsafe handle == easy }

  /// Sets every option and joins the other transfers; anything but `CURLE_OK` means it did not.
  func start(in multi: UnsafeMutableRawPointer) -> CURLcode {
    setAddress()
    setLimits()
    setHeaders()
    setCallbacks()
    guard setUp == CURLE_OK else { return setUp }
    return unsafe curl_multi_add_handle(multi, easy) == CURLM_OK ? CURLE_OK : CURLE_FAILED_INIT
  }

  func leave(_ multi: UnsafeMutableRawPointer) {
    _ = unsafe curl_multi_remove_handle(multi, easy)
  }

  private func setAddress() {
    set(CURLOPT_URL, ticket.request.url)
    set(CURLOPT_PROTOCOLS_STR, "http,https")  // for redirects too
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    set(CURLOPT_PROXY, "")  // else the proxy's address would be judged, not the server's
    set(CURLOPT_FOLLOWLOCATION, 1)
    set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
    set(CURLOPT_FAILONERROR, 1)  // the body of a refusal is not wanted
  }

  private func setLimits() {
    let limits = ticket.request.limits
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_QUICK_EXIT, 1)  // a name server that is silent must not hold up the others
    set(CURLOPT_CONNECTTIMEOUT, limits.connectTimeoutSeconds)
    set(CURLOPT_TIMEOUT, limits.totalTimeoutSeconds)
    set(CURLOPT_LOW_SPEED_LIMIT, limits.lowSpeedBytesPerSecond)
    set(CURLOPT_LOW_SPEED_TIME, limits.lowSpeedSeconds)
    set(CURLOPT_MAXREDIRS, limits.redirectsMax)
    keep(unsafe shim_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, limits.receivedBytesMax))
  }

  private func setHeaders() {
    set(CURLOPT_USERAGENT, "carers-monitor")
    // Not CURLOPT_ACCEPT_ENCODING: libcurl takes a gzip body cut short for a whole one.
    add(header: "Accept-Encoding", "gzip")
    // libcurl keeps this header from other hosts, ports and schemes; it knows it by its name.
    add(header: "Authorization", ticket.request.credential?.authorization)
    set(CURLOPT_UNRESTRICTED_AUTH, 0)
    let sent = ticket.request.validators.sendable
    add(header: "If-None-Match", sent.etag)
    add(header: "If-Modified-Since", sent.lastModified)
    keep(unsafe shim_set_headers(easy, headers))
  }

  private func set(_ option: CURLoption, _ value: Int) {
    keep(unsafe shim_set_long(easy, option, value))
  }

  private func set(_ option: CURLoption, _ value: String) {
    keep(unsafe shim_set_string(easy, option, value))
  }

  private func add(header name: String, _ value: String?) {
    guard let value else { return }
    guard let longer = unsafe curl_slist_append(headers, "\(name): \(value)") else {
      return keep(CURLE_OUT_OF_MEMORY)
    }
    unsafe headers = longer
  }

  func keep(_ code: CURLcode) { if setUp == CURLE_OK { setUp = code } }
}

// What the callbacks do.
extension Transfer {
  /// libcurl takes a head cut short for a whole one, so its end is looked for here.
  func receive(headerLine: UnsafeRawBufferPointer) {
    if unsafe headerLine.starts(with: Array("HTTP/".utf8)) { hasWholeHead = false }
    if unsafe headerLine.allSatisfy({ $0 == 0x0d || $0 == 0x0a }) { hasWholeHead = true }
  }

  /// Says whether the bytes were wanted.
  func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard goOn(receivedBytes: body.count + bytes.count) else { return false }
    unsafe body.append(contentsOf: bytes)
    return true
  }

  /// Says whether to go on when so many bytes of a body have come, be it a redirect's.
  func goOn(receivedBytes: Int) -> Bool {
    guard receivedBytes > ticket.request.limits.receivedBytesMax else { return true }
    stop = .tooLarge
    return false
  }

  /// Says whether a connection may be opened to the address.
  func mayConnect(to address: NetworkAddress?) -> Bool {
    if mayReach(address) { return true }
    hasRefusedSocket = true
    return false
  }

  /// Says whether a request may be sent to the peer: a reused connection was opened for another.
  func maySend(to peer: NetworkAddress?) -> Bool {
    requestCount += 1
    if mayReach(peer) { return true }
    stop = .privateAddress
    return false
  }

  private func mayReach(_ address: NetworkAddress?) -> Bool {
    ticket.request.allowsPrivateAddresses || address.map(isPublic) == true
  }
}

extension Credential {
  /// The value of an Authorization header (RFC 6750, 2.1; RFC 7617, 2).
  fileprivate var authorization: String {
    switch self {
    case .bearer(let token): "Bearer \(token)"
    case .basic(let user, let password):
      "Basic \(Data("\(user):\(password)".utf8).base64EncodedString())"
    }
  }
}

extension Validators {
  /// What can stand in a header of ours; anything else is as good as not given.
  var sendable: Validators {
    func sendable(_ text: String?) -> String? {
      text.flatMap { !$0.isEmpty && isHeaderText($0) ? $0 : nil }
    }
    return Validators(etag: sendable(etag), lastModified: sendable(lastModified))
  }
}
