// What becomes of a connection for which there is no place.

import NIOCore

/// Tells a connection that came when all places were taken to come again, and ends it.
final class Refusal: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private static let answer = Answer.plain(
    .serviceUnavailable, "Too many are reading at once. Please try again in a few seconds.",
    [("Retry-After", "5")])
  private let ends: HeadEnds

  init(ends: HeadEnds) { self.ends = ends }

  func channelActive(context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(Refusal.answer.head), promise: nil)
    context.write(wrapOutboundOut(ends.end(.closes)), promise: nil)
    if let body = Refusal.answer.body { context.write(wrapOutboundOut(body), promise: nil) }
    context.channel.finish()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed = event { context.close(promise: nil) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
