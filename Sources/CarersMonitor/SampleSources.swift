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
import Synchronization

enum SampleSources {
  static let firstDay = "2023-10-01"
  static let lastDay = "2026-09-30"
  static let seed: UInt64 = 2022
  private static let from = Day(iso: firstDay)
  static let to = Day(iso: lastDay)

  /// The sources of the illustrative bodies.
  static func all(of setting: MonitorSetting) -> [Source] {
    setting.catalogue.sources.filter {
      setting.definitions.body($0.body)?.isIllustrative ?? false
    }
  }

  static func csv(of body: ReportingBody, _ definitions: Definitions, upTo: Day?) -> [UInt8] {
    guard let from, let upTo else { return [] }
    let sample = SampleReturn(of: body, by: definitions, seed: seed)
    return Array(sample.csv(from: from, to: upTo).utf8)
  }

  /// What each port and path that an illustrative body's address names serves.
  static func files(of setting: MonitorSetting) -> [Int: [String: [UInt8]]] {
    var files: [Int: [String: [UInt8]]] = [:]
    for source in all(of: setting) {
      guard case .web(let address) = source.place, let url = URL(string: address.url),
        let port = url.port, let body = setting.definitions.body(source.body)
      else { continue }
      files[port, default: [:]][url.path] = csv(of: body, setting.definitions, upTo: to)
    }
    return files
  }

  static func listener(
    port: Int, files: [String: [UInt8]], _ logger: Logger,
    whenRunning: @escaping @Sendable (Int) async -> Void
  ) -> any Service {
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
      address: ListenAddress(host: "127.0.0.1", port: port), responder: responder, logger: logger,
      whenRunning: whenRunning)
  }
}

/// The listeners of the illustrative providers; their files are made while the pages are up
/// already.
struct SampleListeners: Service {
  let setting: MonitorSetting
  /// Told when every listener answers.
  let answering: Readiness
  let logger: Logger

  func run() async throws {
    let files = SampleSources.files(of: setting)
    let left = Mutex(Set(files.keys))
    if files.isEmpty { answering.tell() }
    let services = files.map { port, files in
      SampleSources.listener(port: port, files: files, logger) { [answering] _ in
        let isLast = left.withLock { $0.remove(port) != nil && $0.isEmpty }
        if isLast { answering.tell() }
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for service in services { group.addTask { try await service.run() } }
      try await group.waitForAll()
    }
  }
}

/// Hands in the earlier returns of illustrative bodies that have no address, once; their newest is
/// left out, so that it can be tried with `receive`.
struct SamplePost: Service {
  let setting: MonitorSetting
  let door: Door
  let ready: Readiness
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      await ready.wait()
      for source in SampleSources.all(of: setting) where source.place == .byHand {
        await handIn(source.body)
      }
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
