// The illustrative bodies' own web pages, on loopback, for a first look at the monitor.

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
import Synchronization

enum SampleSources {
  static let seed: UInt64 = 2022

  /// The sources of the illustrative bodies, each with its returns.
  static func all(of setting: MonitorSetting) -> [(source: Source, sample: SampleReturn)] {
    setting.catalogue.sources.compactMap { source in
      guard let body = setting.definitions.body(source.body), body.isIllustrative else {
        return nil
      }
      return (source, SampleReturn(of: body, by: setting.definitions, seed: seed))
    }
  }

  /// What stands at each port and path that an illustrative body's address names.
  static func pages(of setting: MonitorSetting) -> [Int: [String: SamplePage]] {
    var pages: [Int: [String: SamplePage]] = [:]
    for (source, sample) in all(of: setting) {
      guard case .web(let address) = source.place, let url = URL(string: address.url),
        let port = url.port
      else { continue }
      pages[port, default: [:]][url.path] = SamplePage(sample)
    }
    return pages
  }
}

/// The sample's own time: a moment of its past while that is lived, and the daemon's otherwise.
final class SampleTime: Sendable {
  private let clock: WallClock
  private let past = Mutex<Date?>(nil)

  init(_ clock: WallClock) { self.clock = clock }

  var now: Date { past.withLock { $0 } ?? clock.now }

  /// - Parameter moment: `nil` for the daemon's own time.
  func show(_ moment: Date?) { past.withLock { $0 = moment } }
}

/// One body's file, as it lies on its web page on a day.
final class SamplePage: Sendable {
  struct File {
    let day: Day
    let bytes: [UInt8]
    let tag: String
  }

  private let sample: SampleReturn
  /// The file of the last day that was asked for.
  private let made = Mutex<File?>(nil)

  init(_ sample: SampleReturn) { self.sample = sample }

  /// `nil` while nothing has been sent.
  func file(asOf day: Day) -> File? {
    guard sample.newestReturn(asOf: day) != nil else { return nil }
    return made.withLock { made in
      if let made, made.day == day { return made }
      let bytes = Array(sample.csv(asOf: day).utf8)
      let file = File(day: day, bytes: bytes, tag: "\"\(sha256(bytes).hex)\"")
      made = file
      return file
    }
  }
}

/// The listeners of the illustrative bodies; each answers with the file of the sample's own day.
struct SampleListeners: Service {
  let setting: MonitorSetting
  let time: SampleTime
  /// Told when every listener answers.
  let answering: Readiness
  let logger: Logger

  func run() async throws {
    let pages = SampleSources.pages(of: setting)
    let left = Mutex(Set(pages.keys))
    if pages.isEmpty { answering.tell() }
    let services = pages.map { port, pages in
      listener(port: port, pages) { [answering] _ in
        let isLast = left.withLock { $0.remove(port) != nil && $0.isEmpty }
        if isLast { answering.tell() }
      }
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for service in services { group.addTask { try await service.run() } }
      try await group.waitForAll()
    }
  }

  private func listener(
    port: Int, _ pages: [String: SamplePage],
    whenRunning: @escaping @Sendable (Int) async -> Void
  ) -> any Service {
    let (time, london) = (time, setting.london)
    let responder = CallbackResponder<BasicRequestContext> { request, _ in
      let file = pages[request.uri.path]?.file(asOf: london.day(of: time.now))
      guard let file else { return Hummingbird.Response(status: .notFound) }
      var headers: HTTPFields = [.contentType: "text/csv; charset=utf-8", .eTag: file.tag]
      if request.headers[.ifNoneMatch] == file.tag {
        return Hummingbird.Response(status: .notModified, headers: headers)
      }
      headers[.cacheControl] = "no-cache"
      return Hummingbird.Response(
        status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
    return Listener(
      address: ListenAddress(host: "127.0.0.1", port: port), responder: responder, logger: logger,
      whenRunning: whenRunning)
  }
}
