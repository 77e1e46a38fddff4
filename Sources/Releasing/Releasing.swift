// Joins what was collected and the gate: candidate, approval. What is approved never changes.

import Bytes
import Disclosure
package import Foundation
package import Outcomes
package import Postgres
package import Store

/// Why no release could be made.
package enum ReleasingError: Error, CustomStringConvertible {
  case database(PostgresError)
  /// Illustrative and real figures never share a release.
  case mixed(illustrative: [String], real: [String])
  case noSuchCandidate(Candidate.ID)
  case alreadyApproved(Candidate.ID, by: String)
  /// Something was erased after the candidate was made, which may hold it.
  case erasedSince(Candidate.ID, label: String)
  case nobodyNamed
  /// A release is about a period that is over.
  case notOver(period: String, end: Day)
  /// A real release needs a named person.
  case realNeedsName

  package var description: String {
    switch self {
    case .database(let error): "\(error)"
    case .mixed(let illustrative, let real):
      "Config/providers.yaml holds illustrative bodies (\(illustrative.joined(separator: ", "))) "
        + "and real ones (\(real.joined(separator: ", "))). Their figures never share a release: "
        + "take one kind out."
    case .noSuchCandidate(let id):
      "There is no candidate \(id). `carers-monitor release list` shows them."
    case .alreadyApproved(let id, let by): "Candidate \(id) was approved before, by \(by)."
    case .erasedSince(let id, let label):
      "A delivery was erased since candidate \(id) was made, which may hold what it said. Make a "
        + "new one: carers-monitor release candidate --period \(label)"
    case .notOver(let period, let end):
      "\(period) ends on \(end.words) and is not over. Name a period that is."
    case .nobodyNamed: "A release is approved by a named person: add --by NAME."
    case .realNeedsName: "Only an illustrative release may approve itself: add --by NAME."
    }
  }
}

/// Makes candidates and publishes them.
package struct Releasing: Sendable {
  private let definitions: Definitions
  private let definitionsHash: [UInt8]
  private let store: CollectedStore
  /// The day on which a moment falls, where deadlines are kept.
  private let dayOf: @Sendable (Date) -> Day
  /// How each expected return stands at a moment, with the due days that were agreed.
  private let standings: @Sendable (Date, [ReturnRecord], Extensions) -> [ReturnStanding]

  package init(
    definitions: Definitions, definitionsHash: [UInt8], store: CollectedStore,
    dayOf: @escaping @Sendable (Date) -> Day,
    standings: @escaping @Sendable (Date, [ReturnRecord], Extensions) -> [ReturnStanding]
  ) {
    self.definitions = definitions
    self.definitionsHash = definitionsHash
    self.store = store
    self.dayOf = dayOf
    self.standings = standings
  }

  /// Freezes everything known up to now into a candidate that nobody but us can see.
  /// - Parameter period: what the release is about; later periods are left out.
  package func candidate(for period: ReportingPeriod, at now: Date) async throws(ReleasingError)
    -> Candidate.ID
  {
    try await candidate(for: period, at: now, approvedBy: nil)
  }

  private func candidate(
    for period: ReportingPeriod, at now: Date, approvedBy approver: Approver?
  ) async throws(ReleasingError) -> Candidate.ID {
    let kind = try kind()
    guard dayOf(now) > period.end else {
      throw .notOver(period: period.words(in: definitions.year), end: period.end)
    }
    do throws(PostgresError) {
      let newest = try await store.newest()
      // What was handed in under a later clock is known too.
      let knownAt = max(now, newest.knownAt ?? now)
      let label = period.code(in: definitions.year)
      let version = Releasing.next(after: try await store.versions(of: label))
      let header = ReleaseHeader(
        label: label, version: version, kind: kind, knownAt: knownAt,
        definitionsHash: SHA256Digest(bytes: definitionsHash)?.hex ?? "")
      let cube = try await cube(
        by: kind == .real ? definitions.real : definitions, through: period.end, knownAt: knownAt)
      let release = changed(freeze(cube, header: header), since: try await store.newestApproved())
      let sealed = SealedRelease.seal(release) { sha256($0).bytes }
      let candidate = NewCandidate(
        label: header.label, version: version, kind: kind.rawValue, knownAt: knownAt,
        definitionsHash: definitionsHash, newest: newest, sealed: sealed,
        sha256: sha256(sealed).bytes, createdAt: now)
      return try await store.keep(candidate, approvedBy: approver)
    } catch {
      throw .database(error)
    }
  }

  /// With what it says otherwise than the release before it, if that one can be opened: one in an
  /// older format, or damaged, is no reason to release nothing.
  private func changed(_ release: Release<Public>, since sealed: [UInt8]?) -> Release<Public> {
    guard let sealed else { return release }
    do throws(SealError) {
      let earlier = try SealedRelease.open(
        length: sealed.count, read: { Array(sealed[$0]) }, digest: { sha256($0).bytes })
      // Invented figures and real ones are never held against each other.
      guard earlier.front.header.kind == release.front.header.kind else { return release }
      return try release.changed(since: earlier)
    } catch {
      return release
    }
  }

  /// Publishes a candidate, in a named person's name or, if it is illustrative, its own.
  package func approve(_ id: Candidate.ID, by approver: Approver, at now: Date)
    async throws(ReleasingError)
  {
    if case .named(let name) = approver, name.trimmingSpaces().isEmpty { throw .nobodyNamed }
    let candidates = try await candidates()
    guard let candidate = candidates.first(where: { $0.id == id }) else {
      throw .noSuchCandidate(id)
    }
    if let by = candidate.approvedBy { throw .alreadyApproved(id, by: by) }
    if approver == .itself, candidate.kind != ReleaseHeader.Kind.illustrative.rawValue {
      throw .realNeedsName
    }
    let newest: Newest
    do { newest = try await store.newest() } catch { throw .database(error) }
    guard candidate.lastErasure == newest.erasure else {
      throw .erasedSince(id, label: candidate.label)
    }
    do { try await store.approve(id, by: approver, at: now) } catch { throw .database(error) }
  }

  /// Every candidate, newest first.
  package func candidates() async throws(ReleasingError) -> [Candidate] {
    do { return try await store.candidates() } catch { throw .database(error) }
  }

  /// For samples: a release that approves itself, whenever more is known than the last one held.
  ///
  /// Never of a period before that of the newest release: a clock that went back makes none.
  /// - Returns: whether one was made. Real returns never release themselves.
  package func releaseIllustrative(for period: ReportingPeriod, at now: Date)
    async throws(ReleasingError) -> Bool
  {
    guard try kind() == .illustrative else { return false }
    do throws(PostgresError) {
      let newest = try await store.newest()
      guard newest.reading != nil else { return false }
      let isUpToDate = try await store.isUpToDate(
        period.code(in: definitions.year), definitionsHash: definitionsHash, newest: newest)
      if isUpToDate { return false }
      let released = try await store.candidates().first { $0.approvedBy != nil }
      let newestPeriod = released.flatMap {
        ReportingPeriod(label: $0.label, in: definitions.year)
      }
      if let newestPeriod, newestPeriod.end > period.end { return false }
    } catch {
      throw .database(error)
    }
    _ = try await candidate(for: period, at: now, approvedBy: .itself)
    return true
  }

  /// Illustrative where every body is that reports to us; what others published is real in either.
  private func kind() throws(ReleasingError) -> ReleaseHeader.Kind {
    let bodies = definitions.bodies.filter { !definitions.isPublisher($0) }
    let illustrative = bodies.filter(\.isIllustrative).map(\.code)
    let real = bodies.filter { !$0.isIllustrative }.map(\.code)
    guard illustrative.isEmpty || real.isEmpty else {
      throw .mixed(illustrative: illustrative, real: real)
    }
    return illustrative.isEmpty ? .real : .illustrative
  }

  private func cube(by definitions: Definitions, through: Day, knownAt: Date)
    async throws(PostgresError) -> Cube
  {
    let nilReturns = try await store.nilReturns(knownBy: knownAt)
    var cubes: [IndicatorCube] = []
    for indicator in definitions.indicators {
      let observations = try await store.observations(
        of: indicator.allItems, knownBy: knownAt, dayOf: dayOf)
      cubes.append(
        indicator.combined(
          from: observations, nilReturns: nilReturns, by: definitions, through: through))
    }
    let records = try await store.returns(knownBy: knownAt)
    let extensions = try await store.extensions(agreedBy: knownAt)
    let standings = standings(knownAt, records, extensions).filter { $0.period.end <= through }
    let known = definitions.inForce(on: through).withActions(decidedBy: dayOf(knownAt))
    return Cube(definitions: known, indicators: cubes, standings: standings)
  }

  /// The first is 1.0.0; each later one of the same label adds or revises values: 1.1.0, 1.2.0, …
  static func next(after versions: [String]) -> String {
    let minors = versions.compactMap {
      $0.split(separator: ".").dropFirst().first.flatMap { Int($0) }
    }
    return minors.max().map { "1.\($0 + 1).0" } ?? "1.0.0"
  }
}
