// What can be wrong in `dashboards/`.

extension FaultTests {
  private static let page = "dashboards/tiny.yaml"

  static let ofDashboards: [Breakage] = [
    Breakage(
      "a second file for the pages of indicators", in: page, "title: Tiny",
      "for: each indicator\ntitle: Tiny", at: "\(page):2: for",
      words: "for each indicator are those of indicators.yaml", remedy: "Change that file"),
    Breakage(
      "a page for each of what there is none", in: page, "title: Tiny",
      "for: each carer\ntitle: Tiny", at: "\(page):2: for", words: "“each carer”",
      remedy: "each outcome"),
    Breakage(
      "a name in braces that nothing has", in: page, "{area}", "{place}", at: "\(page):3: plain",
      words: "Nothing is called {place}", remedy: "{known_at}"),
    Breakage(
      "such a name in a rule’s words", in: page, "On target.", "On {target}.",
      at: "\(page):12: words", words: "Nothing is called {target}", remedy: "{limits_from}"),
    Breakage(
      "a thing to show that there is not", in: page, "heading: Rules",
      "heading: Rules\n    show: chart",
      at: "\(page):11: show", words: "“chart”", remedy: "figures, charts"),
    Breakage(
      "a chart of one indicator on a page about none", in: page,
      "show: figures\n    indicators: [KC05]", "show: over time", at: "\(page):7: show",
      words: "on the pages for each indicator only", remedy: "show something else"),
    Breakage(
      "figures of nothing", in: page, "    indicators: [KC05]\n", "", at: "\(page):5: indicators",
      words: "are of indicators", remedy: "Write indicators: [KC01]"),
    Breakage(
      "indicators of words", in: page, "    show: figures\n", "", at: "\(page):7: indicators",
      words: "Only figures, charts and actions", remedy: "Take the line out"),
    Breakage(
      "an indicator that is not there", in: page, "[KC05]", "[KC02]", at: "\(page):8: indicators",
      words: "no indicator “KC02”", remedy: "Write KC01"),
    Breakage(
      "pages of no dashboard", in: page, "show: figures\n    indicators: [KC05]", "show: pages",
      at: "\(page):5: dashboard", words: "Pages are listed of a dashboard", remedy: "show: pages"),
    Breakage(
      "a place that no link can name", in: page, "id: first", "id: First one",
      at: "\(page):5: id", words: "“First one” cannot be linked to", remedy: "small letters"),
    Breakage(
      "a place that the frame has", in: page, "id: first", "id: help", at: "\(page):5: id",
      words: "help is the name of another place", remedy: "another name"),
    Breakage(
      "a place without a heading", in: page, "    heading: Rules\n", "", at: "\(page):9: id",
      words: "nothing to link to", remedy: "Write heading"),
    Breakage(
      "two places of one name", in: page, "id: second", "id: first", at: "\(page):9: id",
      words: "Two sections are called first", remedy: "another name"),
    Breakage(
      "a link that says nothing", in: page, ", words: Method", "", at: "\(page):14: words",
      words: "The link has no words", remedy: "Write words:"),
    Breakage(
      "a rule without its words", in: page, ", words: \"On target.\"", "", at: "\(page):12: words",
      words: "The term has no words", remedy: "Write words:"),
  ]
}
