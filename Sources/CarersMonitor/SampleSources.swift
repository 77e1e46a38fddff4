// The illustrative providers' own web pages, on loopback, for a first look at the monitor.

import Bytes
import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Outcomes
import Samples
import Serving
import ServiceLifecycle
import Store

enum SampleSources {
  static let from = Day(iso: "2023-10-01")
  static let to = Day(iso: "2026-09-30")
  private static let seed: UInt64 = 2022

  /// A listener for each port that an illustrative body's address names, and the post for those
  /// that have no address.
  static func services(
    of setting: MonitorSetting, _ door: Door, _ ready: Readiness, _ logger: Logger
  ) -> [any Service] {
    let definitions = setting.definitions
    let sources = setting.catalogue.sources.filter {
      definitions.body($0.body)?.isIllustrative ?? false
    }
    var files: [Int: [String: [UInt8]]] = [:]
    for source in sources {
      guard case .web(let address) = source.place, let url = URL(string: address.url),
        let port = url.port, let body = definitions.body(source.body)
      else { continue }
      files[port, default: [:]][url.path] = csv(of: body, definitions, upTo: to)
    }
    let post = SamplePost(
      setting: setting, door: door, ready: ready, logger: logger,
      bodies: sources.filter { $0.place == .byHand }.map(\.body))
    return [post] + files.map { listener(port: $0.key, files: $0.value, logger) }
  }

  static func csv(of body: ReportingBody, _ definitions: Definitions, upTo: Day?) -> [UInt8] {
    guard let from, let upTo else { return [] }
    let sample = SampleReturn(of: body, by: definitions, seed: seed)
    return Array(sample.csv(from: from, to: upTo).utf8)
  }

  private static func listener(port: Int, files: [String: [UInt8]], _ logger: Logger)
    -> any Service
  {
    let tags = files.mapValues { "\"\(sha256($0).hex)\"" }
    let responder = CallbackResponder<BasicRequestContext> { request, _ in
      guard let bytes = files[request.uri.path], let tag = tags[request.uri.path] else {
        return Hummingbird.Response(status: .notFound)
      }
      var headers: HTTPFields = [.contentType: "text/csv; charset=utf-8", .eTag: tag]
      if request.headers[.ifNoneMatch] == tag {
        return Hummingbird.Response(status: .notModified, headers: headers)
      }
      headers[.cacheControl] = "no-cache"
      return Hummingbird.Response(
        status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    return Listener(
      address: ListenAddress(host: "127.0.0.1", port: port), responder: responder, logger: logger)
  }
}

/// Hands in the earlier returns of illustrative bodies that have no address, once; their newest is
/// left out, so that it can be tried with `receive`.
struct SamplePost: Service {
  let setting: MonitorSetting
  let door: Door
  let ready: Readiness
  let logger: Logger
  let bodies: [ReportingBody.Code]

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await ready.wait()
      for code in bodies { await handIn(code) }
    }
  }

  private func handIn(_ code: ReportingBody.Code) async {
    guard let body = setting.definitions.body(code), let to = SampleSources.to else { return }
    let newest = Frequency.quarterly.period(holding: to)
    let before = newest.start.adding(-1)
    do {
      guard try await door.store.reading(of: code) == nil else { return }
      _ = try await door.receive(
        SampleSources.csv(of: body, setting.definitions, upTo: before), named: "\(code).csv",
        of: code, period: Frequency.quarterly.period(holding: before).code,
        from: "Example Commissioner (illustrative)", at: setting.clock.now)
    } catch {
      logger.error("The illustrative return of \(code) was not taken in. \(error)")
    }
  }
}
