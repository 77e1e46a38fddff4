// The one thread that owns libcurl: it starts transfers, moves them on and hands back their ends.

import CLibCurl
import Foundation

/// Everything here happens on the thread that calls `run`.
final class TransferLoop {
  private let inbox: Inbox
  private let concurrentMax: Int
  private let isPublic: @Sendable (NetworkAddress) -> Bool
  private var waiting: [Ticket] = []
  private var running: [Transfer] = []

  init(
    inbox: Inbox, concurrentMax: Int, isPublic: @escaping @Sendable (NetworkAddress) -> Bool
  ) {
    self.inbox = inbox
    self.concurrentMax = concurrentMax
    self.isPublic = isPublic
  }

  /// Returns when the inbox has been closed and every ticket has had its answer.
  func run() {
    while takeCommands() {
      startWaiting()
      moveOn()
      finishDone()
    }
    for transfer in running { end(transfer, .failure(.cancelled)) }
    for ticket in waiting { ticket.finish(.failure(.cancelled)) }
    _ = unsafe curl_multi_cleanup(inbox.multi)
  }

  private func takeCommands() -> Bool {
    let (commands, isOpen) = inbox.take()
    for command in commands {
      switch command {
      case .start(let ticket): waiting.append(ticket)
      case .cancel(let number): cancel(number)
      }
    }
    return isOpen
  }

  private func cancel(_ number: Int) {
    if let transfer = running.first(where: { $0.ticket.number == number }) {
      end(transfer, .failure(.cancelled))
    } else if let index = waiting.firstIndex(where: { $0.number == number }) {
      waiting.remove(at: index).finish(.failure(.cancelled))
    }
  }

  private func startWaiting() {
    while running.count < concurrentMax, !waiting.isEmpty {
      let transfer = Transfer(waiting.removeFirst(), isPublic: isPublic)
      let code = unsafe transfer.start(in: inbox.multi)
      running.append(transfer)
      if code != CURLE_OK { end(transfer, transfer.outcome(code)) }
    }
  }

  /// Waits until a socket, a timer or a command is ready, then lets libcurl work.
  private func moveOn() {
    var code = unsafe curl_multi_poll(inbox.multi, nil, 0, Self.pollMillisecondsMax, nil)
    var runningCount: Int32 = 0
    if code == CURLM_OK { code = unsafe curl_multi_perform(inbox.multi, &runningCount) }
    guard code != CURLM_OK else { return }
    // Out of memory, as good as always: give up what runs, and do not spin.
    let reason = unsafe String(cString: curl_multi_strerror(code))
    for transfer in running {
      end(transfer, .failure(.other(host: transfer.ticket.host, reason: reason)))
    }
    Thread.sleep(forTimeInterval: 1)
  }

  private func finishDone() {
    var leftCount: Int32 = 0
    while let message = unsafe curl_multi_info_read(inbox.multi, &leftCount) {
      guard unsafe message.pointee.msg == CURLMSG_DONE,
        let transfer = running.first(where: { unsafe $0.owns(message.pointee.easy_handle) })
      else { continue }
      end(transfer, transfer.outcome(unsafe shim_message_result(message)))
    }
  }

  private func end(_ transfer: Transfer, _ result: Result<Answer, FetchError>) {
    running.removeAll { $0 === transfer }
    unsafe transfer.leave(inbox.multi)
    transfer.ticket.finish(result)
  }

  // libcurl wakes for its own timers; this only bounds a wait in which nothing is under way.
  private static let pollMillisecondsMax: Int32 = 60_000
}
