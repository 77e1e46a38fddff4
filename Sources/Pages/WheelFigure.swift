// The strategy's own picture as a figure: the wheel, its key, and the way to the same as a list.

import Outcomes

struct WheelFigure {
  let framework: Framework
  let areas: [(Area, [PartStanding])]
  /// Where on the page the parts stand as a list.
  let list: String
  /// What is counted, where the page does not say it.
  var words: String?

  /// `nil` where the parts make no wheel.
  var html: HTML? {
    func ring(holdsOutcomes: Bool) -> WheelLayout.Areas {
      areas.filter { $0.0.holdsOutcomes == holdsOutcomes && !$0.1.isEmpty }.map {
        (title: $0.0.title, parts: $0.1)
      }
    }
    let layout = WheelLayout(
      outcomes: ring(holdsOutcomes: true), others: ring(holdsOutcomes: false))
    guard let layout else { return nil }
    let isThin = areas.contains { $0.1.contains { $0.evidence == 0 } }
    let dashed: HTML? = isThin ? " Dashed: nothing measures it." : nil
    let standings = areas.flatMap(\.1).flatMap(\.standings)
    let said = words.map { "<p>\($0)\(standings.illustrativeWords)</p>\n" as HTML }
    let key = standings.shares.compactMap(\.standing).map {
      standing -> HTML in
      "<li class=\"\(standing.look)\">\(standing.countedWords)</li>\n"
    }
    // The way past the wheel's links stands before them.
    return """
      <figure class="wheel-box">
      <figcaption>
      \(said)<p><a href="\(list)">The same as a list</a>.\(dashed)</p>
      <ul class="wheel-key">
      \(key)</ul>
      </figcaption>
      \(WheelDrawing(layout: layout, title: framework.title).svg)\
      </figure>

      """
  }
}
