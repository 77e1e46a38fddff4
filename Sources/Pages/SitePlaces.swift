// Where a release's pages stand: each at an address that never changes, the newest at the root too.

package import Disclosure

extension Site {
  /// A release at each place where it is shown, for the daemon and for plain files alike.
  ///
  /// - Parameter isLatest: whether there is no newer release; only then it stands at the root.
  /// - Returns: the root of each place, `releases/2026-27-Q2/1.0.0/` or empty, with its site.
  package static func places(
    of front: ReleaseFront<Public>, isLatest: Bool
  ) -> [(root: String, site: Site)] {
    let own = Site(front: front, isLatest: isLatest, latestPath: "../../../")
    let places = [(root: front.header.path, site: own)]
    guard isLatest else { return places }
    return places + [(root: "", site: Site(front: front, isLatest: true, latestPath: nil))]
  }
}
