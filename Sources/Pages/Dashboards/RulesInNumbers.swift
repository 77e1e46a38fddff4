// The numbers that the rules work by, for the words of dashboards.

import Statistics

/// Names in braces and what stands in their place: the program's own numbers, so that no page says
/// another.
let rulesInNumbers = [
  "limits_from": "\(RuleSet.pointsMin)", "trend_from": "\(Direction.pointsMin)",
  "surprise_below": "\(LatestChange.significance)",
]
