// The functions that libcurl calls, each of which hands on to its transfer.

import CLibCurl

#if canImport(Glibc)
  import Glibc
#endif

extension Transfer {
  /// The context is unretained: the loop holds every transfer that libcurl knows of.
  func setCallbacks() {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    keep(
      unsafe shim_set_callbacks(
        easy, context,
        { line, size, count, context in
          unsafe transfer(context)?.receive(headerLine: .init(start: line, count: size * count))
          return size * count
        },
        { bytes, size, count, context in
          let wanted = unsafe transfer(context)?.receive(.init(start: bytes, count: size * count))
          return wanted == true ? size * count : 0
        },
        { context, _, received, _, _ in
          unsafe transfer(context)?.goOn(receivedBytes: received) == true ? 0 : 1
        },
        { context, _, address in
          guard let address = unsafe address,
            unsafe transfer(context)?.mayConnect(to: networkAddress(address)) == true
          else { return CURL_SOCKET_BAD }
          let kind = unsafe address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
          return unsafe socket(address.pointee.family, kind, address.pointee.protocol)
        },
        { context, peer, _, _, _ in
          let address = unsafe peer.flatMap { unsafe NetworkAddress(String(cString: $0)) }
          return unsafe transfer(context)?.maySend(to: address) == true
            ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }))
  }
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func networkAddress(_ address: UnsafePointer<curl_sockaddr>) -> NetworkAddress? {
  var bytes = [UInt8](repeating: 0, count: 16)
  let count = unsafe shim_address_bytes(address, &bytes)
  return NetworkAddress(bytes: Array(bytes.prefix(count)))
}
