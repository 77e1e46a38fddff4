// Lets a connection's bytes through to the parser as long as somebody listens.

import NIOCore

/// Throws away what comes after the last request, and what a connection that was reset still holds:
/// NIO reads that to its end unasked, and to parse it would cost as much as to answer it.
final class Ear: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let conversation: Conversation

  init(of conversation: Conversation) { self.conversation = conversation }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if conversation.isListening { context.fireChannelRead(data) }
  }
}
