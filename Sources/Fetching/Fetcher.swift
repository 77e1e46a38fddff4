// The door to the web: one request in, one answer or one plain failure out.

import CLibCurl
import Foundation

/// Fetches addresses over HTTP, at most `concurrentMax` at once; the others wait their turn.
///
/// Refuses what is neither http nor https, and addresses off the public internet unless the request
/// allows them, at every redirect. Keeps no cookies and sends no referrer.
package final class Fetcher: Sendable {
  private let inbox: Inbox

  package convenience init(concurrentMax: Int = 8) {
    self.init(concurrentMax: concurrentMax, isPublic: \.isPublic)
  }

  /// Judges by a rule of its own which addresses are public: tests have none that are.
  init(concurrentMax: Int, isPublic: @escaping @Sendable (NetworkAddress) -> Bool) {
    precondition(concurrentMax > 0, "with no transfer at a time, none would ever start")
    _ = Self.curlIsReady
    let inbox = Inbox()
    self.inbox = inbox
    let thread = Thread {
      TransferLoop(inbox: inbox, concurrentMax: concurrentMax, isPublic: isPublic).run()
    }
    thread.name = "fetching"
    thread.start()
  }

  deinit { inbox.close() }

  /// Asks for one address and waits for the whole answer.
  ///
  /// The limits count from the start of the transfer, not from the wait before it.
  package func get(_ request: Request) async throws(FetchError) -> Fetched {
    let host = try checkedHost(of: request)
    let number = inbox.nextNumber()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { (continuation: Ticket.Continuation) in
        start(Ticket(number: number, request: request, host: host, continuation: continuation))
      }
    } onCancel: {
      inbox.cancel(number)
    }
    switch try result.get() {
    case .unchanged(let validators): return .unchanged(validators)
    case .body(let response, let coding):
      return .body(try response.decoded(coding, bytesMax: request.limits.decodedBytesMax))
    }
  }

  /// Ends what is under way and what waits with `.cancelled`, and refuses what comes later.
  package func close() { inbox.close() }

  private func start(_ ticket: Ticket) {
    guard inbox.start(ticket) else { return ticket.finish(.failure(.cancelled)) }
    // A task that was cancelled before has said so too early.
    if Task.isCancelled { inbox.cancel(ticket.number) }
  }

  private func checkedHost(of request: Request) throws(FetchError) -> String {
    guard let parts = AddressParts(request.url) else { throw .notAnAddress }
    guard parts.isWeb else { throw .schemeRefused }
    guard !parts.hasUser else { throw .credentialInAddress(host: parts.host) }
    let secrets =
      switch request.credential {
      case .bearer(let token): [token]
      case .basic(let user, let password): [user, password]
      case nil: [String]()
      }
    guard secrets.allSatisfy(isHeaderText) else { throw .credentialNotSendable(host: parts.host) }
    return parts.host
  }

  /// libcurl's own start, once in a process.
  private static let curlIsReady: Void = {
    let code = curl_global_init(Int(CURL_GLOBAL_ALL))
    precondition(code == CURLE_OK, "libcurl has no memory to start")
  }()
}

/// Whether text can stand in a header: a line break in it would begin a header of its own.
func isHeaderText(_ text: String) -> Bool {
  text.utf8.allSatisfy { ($0 >= 0x20 || $0 == 0x09) && $0 != 0x7f }
}
