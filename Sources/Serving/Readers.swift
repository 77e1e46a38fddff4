// Who is connected, how many may be, and how a connection ends.

import NIOCore
import Synchronization

/// The open connections.
final class Readers: Sendable {
  enum Place { case served, refused, none }

  private struct Open {
    var served: [ObjectIdentifier: any Channel] = [:]
    var refusedCount = 0
  }

  private let connectionsMax: Int
  private let open = Mutex(Open())

  init(connectionsMax: Int) { self.connectionsMax = connectionsMax }

  /// What place there is for a new connection; it is given back when the connection closes.
  func place(for channel: any Channel) -> Place {
    let id = ObjectIdentifier(channel)
    let place = open.withLock { open -> Place in
      if open.served.count < connectionsMax {
        open.served[id] = channel
        return .served
      }
      guard open.refusedCount < ReaderLimits.refusedMax else { return .none }
      open.refusedCount += 1
      return .refused
    }
    if place != .none { channel.closeFuture.whenComplete { _ in self.leave(id, place) } }
    return place
  }

  /// Ends every connection: at once where nothing is being answered, soon elsewhere.
  func end() async {
    let channels = open.withLock { Array($0.served.values) }
    for channel in channels {
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      channel.eventLoop.scheduleTask(in: .seconds(Int64(ReaderLimits.partingSeconds))) {
        channel.close(promise: nil)
      }
    }
    for channel in channels { try? await channel.closeFuture.get() }
  }

  private func leave(_ id: ObjectIdentifier, _ place: Place) {
    open.withLock { open in
      if place == .served { open.served[id] = nil } else { open.refusedCount -= 1 }
    }
  }
}

extension Channel {
  /// Ends a connection so that its last answer arrives: sends what waits to be sent, says that no
  /// more will come, and reads on for a while. A connection that is closed with something unread
  /// takes back what it sent (RFC 9112, 9.6).
  func finish() {
    writeAndFlush(ByteBuffer()).whenComplete { _ in
      self.close(mode: .output, promise: nil)
      let end = self.eventLoop.scheduleTask(in: .seconds(Int64(ReaderLimits.lingerSeconds))) {
        self.close(promise: nil)
      }
      self.closeFuture.whenComplete { _ in end.cancel() }
    }
  }
}
