// The wheel as SVG: each sector a link with its words; all colours are the stylesheet's.

import Foundation

struct WheelDrawing {
  let layout: WheelLayout
  let title: String

  var svg: HTML {
    let edge = layout.edge
    return """
      <svg class="wheel" viewBox="\(-edge) \(-edge) \(2 * edge) \(2 * edge)" role="group" \
      aria-labelledby="wheel-title" aria-describedby="wheel-desc">
      <title id="wheel-title">\(title)</title>
      <desc id="wheel-desc">The carer at the heart, the outcomes around, other labels around them. \
      The same stands in the list.</desc>
      <circle class="heart" cx="0" cy="0" r="\(layout.heart - 4)"/>
      <text class="carer" x="0" y="6" font-size="17" text-anchor="middle">The carer</text>
      \(layout.rings.map { "<g>\n\($0.parts.map(part))</g>\n" as HTML })\
      \(layout.rings.enumerated().flatMap { names($0.element, of: $0.offset) })</svg>

      """
  }

  private func part(_ one: WheelPart) -> HTML {
    let kind: HTML = one.part.evidence == 0 ? "sector unmeasured" : "sector"
    let (x, y) = WheelSector.point(one.radius, one.sector.middle)
    var top = y - one.lines.reduce(0) { $0 + $1.height } / 2
    let lines = one.lines.map { line -> HTML in
      defer { top += line.height }
      // The base line, so that capitals stand in the middle of the line's height.
      return text(line, x: x, y: top + line.height / 2 + line.size * 0.36)
    }
    return """
      <a href="\(one.part.link)" aria-label="\(one.part.words)">\
      <path class="\(kind)" d="\(outline(one.sector))"/>
      \(lines)</a>

      """
  }

  private func text(_ line: WheelLine, x: Double, y: Double) -> HTML {
    let (kind, content): (HTML, HTML) =
      switch line.content {
      case .title(let words): ("title", "\(words)")
      case .words(let words): ("words", "\(words)")
      case .marks(let shares): ("words", shares.map(mark).joined(by: "\u{2002}"))
      }
    return """
      <text class="\(kind)" x="\(x)" y="\(y)" font-size="\(line.size)" text-anchor="middle">\
      \(content)</text>

      """
  }

  private func mark(_ share: StandingShare) -> HTML {
    guard let standing = share.standing else { return "\(share.words)" }
    return "<tspan class=\"\(standing.code)\">\(standing.shape)</tspan> \(share.count)"
  }

  /// Each curved edge in two halves, so that a single sector may go all the way around.
  private func outline(_ sector: WheelSector) -> HTML {
    func point(_ radius: Double, _ side: Double) -> HTML {
      let (x, y) = WheelSector.point(radius, sector.middle + sector.half * side)
      return "\(x) \(y)"
    }
    func arc(_ radius: Double, _ sweep: Int, to side: Double) -> HTML {
      "A\(radius) \(radius) 0 0 \(sweep) \(point(radius, side))"
    }
    return """
      M\(point(sector.inner, -1))L\(point(sector.outer, -1))\
      \(arc(sector.outer, 1, to: 0))\(arc(sector.outer, 1, to: 1))\
      L\(point(sector.inner, 1))\(arc(sector.inner, 0, to: 0))\(arc(sector.inner, 0, to: -1))z
      """
  }

  private func names(_ ring: WheelRing, of number: Int) -> [HTML] {
    ring.areas.enumerated().map { place, area in
      let id = "wheel-area-\(number)-\(place)"
      return """
        <path class="arc" id="\(id)" d="\(path(area, around: ring.titles))"/>\
        <text class="area" font-size="\(WheelArea.size)" text-anchor="middle">\
        <textPath href="#\(id)" startOffset="50%">\(area.title)</textPath></text>

        """
    }
  }

  /// What an area's name is written along; in the lower half it runs the other way, so that no
  /// name stands on its head.
  private func path(_ area: WheelArea, around radius: Double) -> HTML {
    let isLow = cos(area.middle) < -0.01
    // The letters' feet are turned to the middle above, and away from it below.
    let base = radius + (isLow ? 1 : -1) * WheelArea.size * 0.36
    let (from, to) = isLow ? (1.0, -1.0) : (-1.0, 1.0)
    func point(_ side: Double) -> HTML {
      let (x, y) = WheelSector.point(base, area.middle + area.half * side)
      return "\(x) \(y)"
    }
    let sweep = isLow ? 0 : 1
    return """
      M\(point(from))A\(base) \(base) 0 0 \(sweep) \(point(0))A\(base) \(base) 0 0 \(sweep) \
      \(point(to))
      """
  }
}
