// What a return changes of what is in service: only that is written.

package import Outcomes

/// An observation that a reading adds to the series.
package struct Revision: Hashable, Sendable {
  package let key: Observation.Key
  package let reported: Reported
  package let number: Int
}

/// The newest revision of one thing.
struct Standing: Sendable {
  /// `nil` where it was withdrawn: nothing is in service, and the numbers of revisions go on.
  let reported: Reported?
  let revision: Int
}

/// What a return changes of what is in service. What it no longer says stays.
struct Revisions: Sendable {
  private(set) var changed: [(observation: Observation, number: Int)] = []
  /// Something that was in service is another after it, or has company.
  let areOfSomething: Bool

  /// - Parameter isOvertaken: a newer delivery has the return in service. Then it only adds what is
  ///   not in service: what the newer one said is never overwritten, and a number that it said
  ///   again left no row to tell by.
  init(
    of providerReturn: ProviderReturn, after earlier: [Observation.Key: Standing],
    isOvertaken: Bool
  ) {
    areOfSomething = earlier.values.contains { $0.reported != nil }
    // What cannot be used changes nothing.
    guard providerReturn.isUsable else { return }
    changed.reserveCapacity(providerReturn.observations.count)
    for observation in providerReturn.observations {
      guard let standing = earlier[observation.key] else {
        changed.append((observation, 1))
        continue
      }
      if standing.reported == observation.reported || isOvertaken && standing.reported != nil {
        continue
      }
      changed.append((observation, standing.revision + 1))
    }
  }

  var isEmpty: Bool { changed.isEmpty }
}
