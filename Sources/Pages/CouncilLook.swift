// A council's own colours, as the stylesheet's end.

import Outcomes

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
