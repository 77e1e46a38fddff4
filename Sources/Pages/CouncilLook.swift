// A council's own colours, as the stylesheet's end, and its logo as a part of each page.

import Foundation
import Outcomes

extension Council.Logo {
  /// The drawing itself as an address, so that a page asks for nothing more than its stylesheet.
  var address: String {
    "data:image/svg+xml;base64," + Data(svg.utf8).base64EncodedString()
  }
}

extension Council.Look {
  /// On screens only: print has colours of its own, and so have readers who force theirs.
  var css: String {
    """

    /* The council's own colours. */

    @media screen {
      :root {
        --band: \(band.hex);
        --band-ink: \(bandInk.hex);
        --band-quiet: \(bandInk.hex);
        --link: \(link.hex);
        --link-hover: \(link.hex);
      }
    }

    @media screen and (prefers-color-scheme: dark) {
      :root {
        --link: \(linkDark.hex);
        --link-hover: \(linkDark.hex);
      }
    }
    \(logo == nil ? "" : logoGround)
    """
  }

  /// A logo is drawn for its ground: it keeps it in print and among forced colours.
  private var logoGround: String {
    """

    .logo { background: \(band.hex); forced-color-adjust: none; print-color-adjust: exact; }

    """
  }
}
