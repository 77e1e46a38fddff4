// How figures are judged: each formula and rule with its source and version.

import Outcomes
import Statistics

struct MethodPage {
  let site: Site
  let place: Place

  var html: HTML {
    PageFrame(
      site: site, place: place, title: "How figures are judged", section: .about,
      sources: [site.ownSource], main: main
    ).html
  }

  private var main: HTML {
    """
    <h1>How figures are judged</h1>
    <p class="lead">Every figure goes up and down by chance. These rules say when a change is more \
    than that. They are the ones that public health and the NHS use, and a program applies them, \
    the same for all.</p>
    <h2 id="intervals">What chance alone may make of a figure</h2>
    <dl class="definition">
    \(MethodPage.intervals.map(entry))</dl>
    <h2 id="charts">Figures over time</h2>
    <dl class="definition">
    \(MethodPage.charts.map(entry))</dl>
    <h2 id="comparisons">Beside others</h2>
    <dl class="definition">
    \(MethodPage.comparisons.map(entry))</dl>
    <h2 id="surprise">What changed between two releases</h2>
    <dl class="definition">
    \(MethodPage.changes.map(entry))</dl>
    <h2 id="targets">Targets</h2>
    <dl class="definition">
    \(MethodPage.targets.map(entry))</dl>
    <h2 id="silence">Where nothing is called good or bad</h2>
    <ul>
    <li>A return is missing, so the newest figure is not complete.</li>
    <li>The definition changed, or a contract changed hands.</li>
    <li>The margin of error covers the change.</li>
    <li>Neither more nor less is better.</li>
    </ul>
    """
  }

  private struct Entry {
    let term: String
    let words: String
    let source: String
  }

  private func entry(_ entry: Entry) -> HTML {
    """
    <div><dt>\(entry.term)</dt><dd>\(entry.words) \
    <span class="when">\(entry.source)</span></dd></div>

    """
  }

  private static let intervals = [
    Entry(
      term: "Percentages",
      words: "Wilson’s score interval at 95%, worked out from the percentage and the number it "
        + "rests on, both as they are shown: (2x + z² ± z √(z² + 4x(1 − x/n))) / 2(n + z²), with "
        + "z = 1.96.",
      source: "E. B. Wilson, 1927; as PHEindicatormethods 2.1.2 (OHID)."),
    Entry(
      term: "Rates",
      words: "Exact limits of the Poisson distribution below 10 events: half the χ² quantiles with "
        + "2O and 2O + 2 degrees of freedom. From 10 Byar’s: O (1 − 1/(9O) ± z/(3√O))³, with O + 1 "
        + "for the upper one.",
      source: "N. E. Breslow and N. E. Day, 1987; as PHEindicatormethods 2.1.2 (OHID)."),
    Entry(
      term: "Published survey figures",
      words: "Their own margin of error, as published; none is worked out here. A change is more "
        + "than chance only where it is larger than √(a² + b²) of both margins.",
      source: "The rule for the difference of two independent estimates."),
  ]

  private static let charts = [
    Entry(
      term: "Control chart",
      words: "The mean of the figures, and limits at 2.66 times the mean step from one figure to "
        + "the next, above and below it. Steps of 3.267 times their mean or more are left out "
        + "once. From \(RuleSet.pointsMin) figures on; before that a line alone.",
      source: "The NHS’s Making Data Count; rules 1.0 of this program, after NHSRplotthedots."),
    Entry(
      term: "Percentages over few people",
      words: "Limits by how many each percentage rests on: p ± 3 √(p(1 − p)/n).",
      source: "D. C. Montgomery, Introduction to Statistical Quality Control, 7.3."),
    Entry(
      term: "More than chance",
      words: "A figure outside the limits; seven in a row up, or down; two of three close to one "
        + "limit; seven in a row on one side of the mean. The first of these that holds is named.",
      source: "The NHS’s Making Data Count."),
    Entry(
      term: "Rounded figures",
      words: "A rounded figure counts as beyond a line only where the number behind it must lie "
        + "there, and limits are never nearer to the mean than one unit of the rounding.",
      source: "This monitor’s rule."),
    Entry(
      term: "Not counted",
      words: "A period without a figure, and a figure that rests on some of the returns only, "
        + "take part in nothing and break every row. Limits begin anew with a new definition.",
      source: "This monitor’s rule."),
    Entry(
      term: "Direction of travel",
      words: "A straight line by least squares through at least "
        + "\(Direction.pointsMin) figures; improving, worsening, rising or falling where chance "
        + "alone would give so steep a line less than 5 times in 100 (Student’s t with n − 2 "
        + "degrees of freedom, two-sided), else no clear trend.",
      source: "Regression over the whole chart, as in the council performance report that this "
        + "monitor follows (docs/statistics.md); level and number of figures are its own reading."),
    Entry(
      term: "Too rare for a chart",
      words: "More than half of the counts are nought, or fewer than one is to be expected.",
      source: "J. Anhøj, Statistical process control for healthcare, chapter 13."),
  ]

  private static let comparisons = [
    Entry(
      term: "Published survey figures",
      words: "Better or worse only where the difference is larger than √(a² + b²) of both margins; "
        + "similar where it is not; not compared where one of the two has no margin.",
      source: "The rule for the difference of two independent estimates."),
    Entry(
      term: "Districts in a funnel plot",
      words: "Limits by size round the whole: for shares p ± z √(p(1 − p)/n), with z = 1.960 and "
        + "3.090; for rates the counts at which the exact or Byar’s limits leave the whole’s rate. "
        + "Places are never put in order of their figures.",
      source: "D. J. Spiegelhalter, 2005; as PHEindicatormethods 2.1.2 (OHID)."),
    Entry(
      term: "Like for like",
      words: "Where others reported than in the period before, the total of those that are in both "
        + "stands beside. It is left out where it would tell what the rest had.",
      source: "This monitor’s rule."),
  ]

  private static let changes = [
    Entry(
      term: "A surprise",
      words: "The mean of the newest one, three or six figures beside all those before, at least "
        + "\(RuleSet.pointsMin): Student’s t with p below \(LatestChange.significance) in one of "
        + "the three, and not told by the release before. Stricter than the chart: in a simulation "
        + "fewer than 1 of 100 series that do not change is named in a month. A shift of 1, 1.5 "
        + "and 2 standard deviations is found within six periods in 12%, 36% and 69% of series.",
      source: "This monitor’s rule, after D. J. Wheeler, Advanced Topics in Statistical Process "
        + "Control.")
  ]

  private static let targets = [
    Entry(
      term: "Rating",
      words: "On target; target missed, minimum met; minimum missed. Only by a target that "
        + "somebody has agreed, and only of a complete figure.",
      source: "Target and minimum as in the same report; an agreed target names who agreed it."),
    Entry(
      term: "If nothing changes",
      words: "A target beyond the limits will be met, or missed, again and again; one between "
        + "them, or on one, is met in some periods and missed in others by chance.",
      source: "The NHS’s Making Data Count."),
  ]
}
