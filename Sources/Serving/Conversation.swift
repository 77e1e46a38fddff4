// One reader's connection: requests in, answers out in their order, an end when nothing goes on.

import NIOCore
import NIOHTTP1

/// Answers what a connection asks, one request after the other.
///
/// While a page is being made, or while the reader takes nothing, nothing more is read from the
/// connection: what it may cost is bounded by one read.
final class Conversation: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// What is to be answered next.
  private enum Turn {
    case asked(Asked)
    /// What cannot be read as a request is answered with that, and nothing after it.
    case unreadable(Answer)
  }

  private let routes: Routes
  private let ends: HeadEnds
  private let silence: TimeAmount
  /// Requests that came with one whose page is being made.
  private var waiting = CircularBuffer<Turn>()
  private var isMaking = false
  /// Nothing more is listened to; the connection ends with the last answer.
  private var isDeaf = false
  private var isFinished = false
  private var readIsHeld = false
  private var quietSince = NIODeadline.now()
  /// Bytes that the reader had not taken when they were last counted.
  private var untaken = 0
  private var watch: Scheduled<Void>?

  init(routes: Routes, ends: HeadEnds, silenceSeconds: Int) {
    self.routes = routes
    self.ends = ends
    silence = .seconds(Int64(silenceSeconds))
  }

  // MARK: Requests and answers

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // A body ends the connection, so that a request is all there when its head is.
    guard !isDeaf, case .head(let head) = unwrapInboundIn(data) else { return }
    let asked = Asked(head)
    isDeaf = asked.afterwards == .closes
    take(.asked(asked), context)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    context.flush()
    finishIfDone(context)
  }

  private func take(_ turn: Turn, _ context: ChannelHandlerContext) {
    quietSince = .now()
    if isMaking { waiting.append(turn) } else { answer(turn, context) }
  }

  private func answer(_ turn: Turn, _ context: ChannelHandlerContext) {
    switch turn {
    case .unreadable(let answer): write(answer, .closes, context)
    case .asked(let asked):
      switch routes.answer(asked) {
      case .ready(let answer): write(answer, asked.afterwards, context)
      case .toBeMade(let path): make(path, for: asked, context)
      }
    }
  }

  private func make(_ path: String, for asked: Asked, _ context: ChannelHandlerContext) {
    isMaking = true
    let made = context.eventLoop.makeFutureWithTask { [routes] in
      await routes.made(path, for: asked)
    }
    made.assumeIsolated().whenSuccess { answer in
      self.isMaking = false
      self.write(answer, asked.afterwards, context)
      while !self.isMaking, let next = self.waiting.popFirst() { self.answer(next, context) }
      context.flush()
      self.finishIfDone(context)
      self.readOn(context)
    }
  }

  private func write(_ answer: Answer, _ afterwards: Afterwards, _ context: ChannelHandlerContext) {
    quietSince = .now()
    context.write(wrapOutboundOut(answer.head), promise: nil)
    context.write(wrapOutboundOut(ends.end(afterwards)), promise: nil)
    if let body = answer.body { context.write(wrapOutboundOut(body), promise: nil) }
  }

  // MARK: Reading no faster than the reader takes

  /// Whether what comes is wanted: not while reading is held back, nor after the last request.
  var isListening: Bool { !isDeaf && !readIsHeld }

  func read(context: ChannelHandlerContext) {
    readIsHeld = true
    readOn(context)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) { readOn(context) }

  private func readOn(_ context: ChannelHandlerContext) {
    // What a deaf connection sends is thrown away, so that its last answer arrives.
    guard readIsHeld, !isMaking, isDeaf || context.channel.isWritable else { return }
    readIsHeld = false
    context.read()
  }

  // MARK: The end

  func channelActive(context: ChannelHandlerContext) { watch(context) }

  func channelInactive(context: ChannelHandlerContext) {
    watch?.cancel()
    watch = nil
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed: end(context)
    case is ChannelShouldQuiesceEvent where !isMaking && untakenBytes(context) == 0:
      context.close(promise: nil)
    case is ChannelShouldQuiesceEvent: end(context)
    default: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isDeaf else { return }
    if let answer = Fault.answer(to: error) {
      isDeaf = true
      take(.unreadable(answer), context)
    }
    end(context)
  }

  /// Ends the connection after what is being answered.
  private func end(_ context: ChannelHandlerContext) {
    isDeaf = true
    context.flush()
    finishIfDone(context)
  }

  private func finishIfDone(_ context: ChannelHandlerContext) {
    guard isDeaf, !isMaking, !isFinished else { return }
    isFinished = true
    context.channel.finish()
  }

  /// Looks again when a reader that does nothing from now on has had its time.
  private func watch(_ context: ChannelHandlerContext) {
    let time = quietSince + silence
    watch = context.eventLoop.assumeIsolated().scheduleTask(deadline: time) { self.look(context) }
  }

  private func look(_ context: ChannelHandlerContext) {
    let now = NIODeadline.now()
    let counted = untakenBytes(context)
    if isMaking || (counted > 0 && counted != untaken) { quietSince = now }
    untaken = counted
    if quietSince + silence <= now { context.close(promise: nil) } else { watch(context) }
  }

  private func untakenBytes(_ context: ChannelHandlerContext) -> Int {
    (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
  }
}
