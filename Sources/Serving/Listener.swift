// One listening port: what can go wrong with it, in words; and a small server for one.

package import Hummingbird
package import Logging
import NIOCore
import ServiceLifecycle

#if canImport(Glibc)
  import Glibc
#endif

/// Where to listen.
package struct ListenAddress: Hashable, Sendable {
  package let host: String
  package let port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }
}

/// Why a port cannot be listened on.
package enum ListenError: Error, CustomStringConvertible {
  case inUse(ListenAddress)
  case notOurs(ListenAddress)
  case noSuchAddress(ListenAddress)

  package var description: String {
    switch self {
    case .inUse(let address):
      "Port \(address.port) of \(address.host) is in use by another program. End that program, or "
        + "write another port in Config: listen_port in monitor.yaml, or the sample's in "
        + "providers.yaml."
    case .notOurs(let address):
      "This user may not listen on port \(address.port) of \(address.host). Ports from 1024 on are "
        + "open to everybody."
    case .noSuchAddress(let address):
      "This machine has no address \(address.host). Write listen_host as one that it has."
    }
  }
}

extension ListenError {
  /// `nil` where the reason is none that an operator meets.
  init?(_ error: IOError, at address: ListenAddress) {
    switch error.errnoCode {
    case EADDRINUSE: self = .inUse(address)
    case EACCES: self = .notOurs(address)
    case EADDRNOTAVAIL: self = .noSuchAddress(address)
    default: return nil
    }
  }
}

/// A small server on one port as a service, for what is not the public's.
package struct Listener<Responder: HTTPResponder>: Service
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
  private let address: ListenAddress
  private let application: Application<Responder>

  /// - Parameter whenRunning: called with the port in use once the listener answers.
  package init(
    address: ListenAddress, responder: Responder, logger: Logger,
    whenRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) {
    self.address = address
    application = Application(
      responder: responder, server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: .init(address: .hostname(address.host, port: address.port)),
      onServerRunning: { channel in
        await whenRunning(channel.localAddress?.port ?? address.port)
      }, logger: logger)
  }

  package func run() async throws {
    do {
      try await application.run()
    } catch let error as IOError {
      throw ListenError(error, at: address) ?? error
    }
  }
}
