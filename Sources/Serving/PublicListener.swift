// The public pages' port: takes connections, as many as there is room for, and ends them in order.

import NIOCore
import NIOHTTP1
import NIOPosix
import ServiceLifecycle

/// The listener of the public pages as a service; docs/serving.md says what it answers to what.
struct PublicListener: Service {
  /// There is no place for a connection, not even to say so.
  private struct Full: Error {}

  let address: ListenAddress
  let limits: ReaderLimits
  let routes: Routes
  /// Called with the port in use once the listener answers.
  let whenRunning: @Sendable (Int) async -> Void

  func run() async throws {
    let readers = Readers(connectionsMax: limits.connectionsMax)
    let listener = try await listen(readers)
    await whenRunning(listener.localAddress?.port ?? address.port)
    try await withTaskCancellationOrGracefulShutdownHandler {
      try await listener.closeFuture.get()
    } onCancelOrGracefulShutdown: {
      listener.close(promise: nil)
    }
    await readers.end()
  }

  private func listen(_ readers: Readers) async throws -> any Channel {
    let (limits, routes, ends) = (limits, routes, HeadEnds())
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      // Connections that come while one loop is busy wait in the system's queue.
      .serverChannelOption(.backlog, value: 1024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      // Who says that nothing more comes still waits for the answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.maxMessagesPerRead, value: 1)
      .childChannelOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: ReaderLimits.readBytes)
      )
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          switch readers.place(for: channel) {
          case .served:
            let conversation = Conversation(
              routes: routes, ends: ends, silenceSeconds: limits.silenceSeconds)
            try pipeline.addHandlers(
              Ear(of: conversation),
              ByteToMessageHandler(
                PublicListener.decoder(), maximumBufferSize: 2 * ReaderLimits.headBytesMax),
              conversation)
          case .refused: try pipeline.addHandler(Refusal(ends: ends))
          case .none: throw Full()
          }
        }
      }
    do {
      return try await bootstrap.bind(host: address.host, port: address.port).get()
    } catch let error as IOError {
      throw ListenError(error, at: address) ?? error
    }
  }

  private static func decoder() -> HTTPRequestDecoder {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = ReaderLimits.headBytesMax
    limits.maxHeaderListSize = ReaderLimits.headBytesMax
    return HTTPRequestDecoder(limitConfiguration: limits)
  }
}
