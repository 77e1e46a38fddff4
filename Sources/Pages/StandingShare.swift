// How many of some indicators stand in one way: counted, in words and with the shape, never merged.

import Outcomes

/// Those of several indicators that stand alike.
struct StandingShare: Hashable, Sendable {
  /// `nil` for those not rated.
  let standing: TargetStanding?
  let count: Int

  /// `2 on target`, `3 not rated`.
  var words: String { "\(count) \(standing?.countedWords ?? "not rated")" }

  /// The words with their shape, which those not rated have none of.
  var html: HTML {
    standing.map { "<span class=\"\($0.look)\">\(words)</span>" } ?? "\(words)"
  }
}

extension [IndicatorStanding] {
  /// How many stand in each way there is among them, those not rated last; all are counted.
  var shares: [StandingShare] {
    let ways = TargetStanding.all.map(Optional.some) + [nil]
    return ways.compactMap { way in
      let count = count { $0.standing == way }
      return count == 0 ? nil : StandingShare(standing: way, count: count)
    }
  }

  /// A sentence with a space before it, where a rating among them is by an invented target.
  var illustrativeWords: String {
    contains(where: \.isIllustrative) ? " The targets are illustrative." : ""
  }

  /// How many of them nobody has agreed a target for.
  var withoutTarget: Int {
    count {
      if case .notRated(.noTarget) = $0.verdict { true } else { false }
    }
  }
}

extension TargetStanding {
  /// The mark drawn beside a count where there is no room for words; the stylesheet's own shapes.
  var shape: String {
    switch self {
    case .rated(.green): "●"
    case .rated(.amber): "◆"
    case .rated(.red): "■"
    case .activity(.within): "○"
    case .activity(.above): "△"
    case .activity(.below): "▽"
    }
  }
}
