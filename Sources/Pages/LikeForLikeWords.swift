// The like-for-like total: the same bodies in both periods, where others came, went or are missing.

import Disclosure
import Outcomes

struct LikeForLikeWords {
  let indicator: Indicator
  let year: FinancialYear
  let pair: LikeForLikeFigures<Public>

  var html: HTML {
    """
    <p class="like-for-like"><strong>Like for like.</strong> The \(pair.bodyCount) that reported \
    for the whole of both periods: \(figure(pair.earlier)), then \(figure(pair.later)). Others \
    came, went or are missing, so the totals above do not rest on the same.</p>

    """
  }

  private func figure(_ figure: Figure<Public>) -> HTML {
    "\(figure.text)\(indicator.unitAfter) for \(figure.period.sentenceWords(in: year))"
  }
}
