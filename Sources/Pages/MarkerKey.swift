// What the marks in tables mean, as a list.

import Disclosure

/// The key to the marks that stand in place of numbers or beside them.
enum MarkerKey {
  static func list(_ markers: [Marker]) -> HTML {
    """
    <dl class="markers">
    \(markers.map { marker -> HTML in
      "<div><dt>\(marker.rawValue)</dt><dd>\(marker.words)</dd></div>\n"
    })</dl>

    """
  }
}
