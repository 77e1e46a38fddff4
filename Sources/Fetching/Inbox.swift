// How tasks speak to the thread that owns libcurl: commands under a lock, and a wake-up.

import CLibCurl
import Synchronization

/// One request on its way to the thread.
struct Ticket: Sendable {
  typealias Continuation = CheckedContinuation<Result<Answer, FetchError>, Never>

  let number: Int
  let request: Request
  let host: String
  let continuation: Continuation

  func finish(_ result: Result<Answer, FetchError>) { continuation.resume(returning: result) }
}

/// Commands for the thread, in order.
///
/// Holds as many as there are tasks waiting in `Fetcher.get`, so its limit is theirs.
@safe final class Inbox: Sendable {
  enum Command: Sendable {
    case start(Ticket)
    case cancel(Int)
  }

  private struct State {
    var commands: [Command] = []
    var isOpen = true
    var lastNumber = 0
  }

  private let state = Mutex(State())
  // because only the thread uses it, but for curl_multi_wakeup, which any thread may call; nobody
  // calls it once the inbox is closed, and the thread frees it only then.
  nonisolated(unsafe) let multi: UnsafeMutableRawPointer

  init() {
    guard let multi = unsafe curl_multi_init() else {
      preconditionFailure("libcurl has no memory to start")
    }
    unsafe self.multi = multi
  }

  func nextNumber() -> Int {
    state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
  }

  /// Says whether the inbox was still open, so that the ticket will have its answer.
  func start(_ ticket: Ticket) -> Bool { post(.start(ticket)) }

  /// Ends one request, if it has not ended yet.
  func cancel(_ number: Int) { _ = post(.cancel(number)) }

  private func post(_ command: Command) -> Bool {
    state.withLock { state in
      guard state.isOpen else { return false }
      state.commands.append(command)
      _ = unsafe curl_multi_wakeup(multi)
      return true
    }
  }

  func take() -> (commands: [Command], isOpen: Bool) {
    state.withLock { state in
      defer { state.commands = [] }
      return (state.commands, state.isOpen)
    }
  }

  func close() {
    state.withLock { state in
      guard state.isOpen else { return }
      state.isOpen = false
      _ = unsafe curl_multi_wakeup(multi)
    }
  }
}
