// What can be wrong in entries, in YAML and in `Indicators/`.

extension FaultTests {
  static let ofEntries: [Breakage] = [
    Breakage(
      "an unknown key", in: kc01, "polarity: neutral", "polarity: neutral\npolarty: up",
      at: "\(kc01):11: polarty", words: "No such key", remedy: "Write polarity"),
    Breakage(
      "a missing key", in: kc01, "title: New carers\n", "", at: "\(kc01):1: title",
      words: "has no title", remedy: "Write title: New carers"),
    Breakage(
      "an empty key", in: kc01, "title: New carers", "title:", at: "\(kc01):2: title",
      words: "Nothing is written", remedy: "Write title: New carers"),
    Breakage(
      "a wrong type", in: kc01, "title: New carers", "title: [New, carers]",
      at: "\(kc01):2: title", words: "stands a list", remedy: "one text"),
    Breakage(
      "a missing word of a list", in: kc01, "polarity: neutral\n", "", at: "\(kc01):1: polarity",
      words: "has no polarity", remedy: "Write up, down or neutral."),
    Breakage(
      "a key before its word of a list", in: kc01, "kind: flow", "kind:", at: "\(kc01):9: kind",
      words: "Nothing is written", remedy: "Write flow, snapshot or rolling 12."),
    Breakage(
      "a word that is not in the list", in: kc01, "polarity: neutral", "polarity: good",
      at: "\(kc01):10: polarity", words: "“good”", remedy: "Write up, down or neutral"),
    Breakage(
      "a number that is none", in: kc01, "decimals: 0", "decimals: few",
      at: "\(kc01):7: decimals", words: "from 0 to 3", remedy: "such as 0"),
    Breakage(
      "a bad date", in: tiny, "valid_to: 2027-12-31", "valid_to: 2027-11-31",
      at: "\(tiny):5: valid_to", words: "not a day", remedy: "2026-09-30"),
    Breakage(
      "a date of another form", in: tiny, "valid_to: 2027-12-31", "valid_to: 31/12/2027",
      at: "\(tiny):5: valid_to", words: "not a day", remedy: "2026-09-30"),
    Breakage(
      "a key like no other", in: tiny, "holds_outcomes: yes", "holds_outcomes: yes, x: 1",
      at: "\(tiny):8: x", words: "No such key", remedy: "Write one of code, title"),
    Breakage(
      "true for yes", in: "Indicators/breakdowns.yaml", "title: Ashford}",
      "title: Ashford, residual: true}", at: "Indicators/breakdowns.yaml:5: residual",
      words: "neither yes nor no", remedy: "Write yes or no"),
    Breakage(
      "a code with a sign that addresses cannot carry", in: "Indicators/breakdowns.yaml",
      "E07000112", "E07=112", at: "Indicators/breakdowns.yaml:6: code", words: "is not a code",
      remedy: "letters, digits"),
    Breakage(
      "a code used twice, naming the other place", in: "Indicators/breakdowns.yaml",
      "{code: E10000016, title: Kent}",
      "{code: E10000016, title: Kent}\n      - {code: E10000016, title: England}",
      at: "Indicators/breakdowns.yaml:11: code",
      words: "stands already at Indicators/breakdowns.yaml:10", remedy: "Write another code"),
    Breakage(
      "one name for two values", in: "Indicators/breakdowns.yaml", "[Shepway]", "[ashford]",
      at: "Indicators/breakdowns.yaml:6: aliases", words: "both E07000105 and E07000112",
      remedy: "Take the name out"),
    Breakage(
      "an entry that is a text", in: tiny, "- {code: M1, title: New diagnosis, kind: moment}",
      "- M1", at: "\(tiny):12: key_moments", words: "a single value, not a key moment",
      remedy: "code, title or kind"),
    Breakage(
      "text twice in a list", in: kc01, "adds_over: [time]", "adds_over: [time, time]",
      at: "\(kc01):18: adds_over", words: "stands twice", remedy: "Write it once"),
  ]

  static let ofYAML: [Breakage] = [
    Breakage(
      "YAML that does not parse", in: kc01, "title: New carers", "title: New: carers",
      at: "\(kc01):2", words: "This is not YAML", remedy: "spaces, colons"),
    Breakage(
      "a tab for a space", in: kc01, "  - {code: O1", "\t- {code: O1", at: "\(kc01):14",
      words: "This is not YAML", remedy: "spaces, colons"),
    Breakage(
      "a key written twice", in: kc01, "kind: flow", "kind: flow\nkind: flow",
      at: "\(kc01):9: kind", words: "more than once", remedy: "Write it once"),
    Breakage(
      "an anchor", in: kc01, "adds_over: [time]", "adds_over: &a [time]", at: "\(kc01):18",
      words: "anchors", remedy: "Write the value out"),
    Breakage(
      "an alias of an anchor", in: kc01, "adds_over: [time]", "adds_over: &a [time]\nnotes: *a",
      at: "\(kc01):19", words: "aliases", remedy: "Write the value out"),
    Breakage(
      "a tag", in: kc01, "decimals: 0", "decimals: !!binary 0", at: "\(kc01):7", words: "tags",
      remedy: "Take the tag out"),
    Breakage(
      "a second document", in: kc01, "source: {title: us}", "source: {title: us}\n---\na: b",
      at: "\(kc01):23", words: "another document", remedy: "Look at"),
  ]

  static let ofIndicators: [Breakage] = [
    Breakage(
      "an item that is not there", in: kc01, "sum: [new_carers]", "sum: [new_carer]",
      at: "\(kc01):12: sum", words: "no item “new_carer”", remedy: "Write new_carers"),
    Breakage(
      "a label that is not there", in: kc01, "code: O1", "code: O2", at: "\(kc01):14: code",
      words: "no label “O2”", remedy: "Write O1"),
    Breakage(
      "a key moment that is not there", in: kc01, "code: M1", "code: XX9",
      at: "\(kc01):16: code", words: "no key moment “XX9”", remedy: "Write one of M1"),
    Breakage(
      "a label tagged twice", in: kc01, "  - {code: O1, bearing: evidence}",
      "  - {code: O1, bearing: evidence}\n  - {code: O1, bearing: related}",
      at: "\(kc01):15: code", words: "O1 is tagged twice", remedy: "Take one of the two out"),
    Breakage(
      "a key moment tagged twice", in: kc01, "  - {code: M1, bearing: related}",
      "  - {code: M1, bearing: related}\n  - {code: M1, bearing: evidence, selects: yes}",
      at: "\(kc01):17: code", words: "M1 is tagged twice", remedy: "Take one of the two out"),
    Breakage(
      "a breakdown that is not there", in: kc01, "breakdowns: [district]",
      "breakdowns: [district, aeg_band]", at: "\(kc01):17: breakdowns",
      words: "no breakdown “aeg_band”", remedy: "Write one of area, district or moment"),
    Breakage(
      "half a formula", in: kc01, "{sum: [new_carers]}", "{numerator: [new_carers]}",
      at: "\(kc01):12: formula", words: "not complete", remedy: "numerator: with denominator:"),
    Breakage(
      "a moment as evidence that nothing selects", in: kc01, "bearing: related",
      "bearing: evidence", at: "\(kc01):16: bearing", words: "M1 is no evidence",
      remedy: "selects: yes"),
    Breakage(
      "a public table that the indicator does not have", in: kc01, "by district]", "by moment]",
      at: "\(kc01):21: publishes", words: "“by moment”", remedy: "Write total or by district"),
    Breakage(
      "a breakdown in which its item is not reported", in: kc01, "breakdowns: [district]",
      "breakdowns: [district, moment]", at: "\(kc01):17: breakdowns",
      words: "new_carers is not reported by moment", remedy: "Add moment"),
    Breakage(
      "a form that its formula cannot give", in: kc01, "form: count", "form: percentage",
      at: "\(kc01):5: form", words: "A sum is", remedy: "another form"),
    Breakage(
      "a ratio without its denominator in words", in: kc05,
      "denominator: carers who answered\n", "", at: "\(kc05):1: denominator",
      words: "without a denominator", remedy: "Write denominator:"),
    Breakage(
      "a published figure's secret for what is computed", in: kc01, "secret: carer",
      "secret: published", at: "\(kc01):19: secret", words: "only to them",
      remedy: "Write carer or service"),
    Breakage(
      "a kind that its item does not have", in: kc01, "kind: flow", "kind: snapshot",
      at: "\(kc01):9: kind", words: "new_carers is a flow", remedy: "kind: flow"),
    Breakage(
      "an alias that ends before it begins", in: kc01, "source: {title: us}",
      "source: {title: us}\naliases: [{name: A, from: 2024-01-01, to: 2023-01-01}]",
      at: "\(kc01):23: to", words: "ends before", remedy: "not before from"),
    Breakage(
      "a file named after another code", in: kc01, "code: KC01", "code: KC02",
      at: "\(kc01):1: code", words: "named KC01.yaml", remedy: "one name"),
  ]

  static let ofFrameworks: [Breakage] = [
    Breakage(
      "a label in an area that is not there", in: tiny, "area: outcomes", "area: outcome",
      at: "\(tiny):10: area", words: "no area “outcome”", remedy: "Write outcomes"),
    Breakage(
      "no area that holds the outcomes", in: tiny, "holds_outcomes: yes", "holds_outcomes: no",
      at: "\(tiny):7: areas", words: "exactly one area", remedy: "holds_outcomes: yes"),
    Breakage(
      "a strategy that ends before it begins", in: tiny, "valid_to: 2027", "valid_to: 2017",
      at: "\(tiny):5: valid_to", words: "ends before", remedy: "not before valid_from"),
    Breakage(
      "a population of no known place", in: census, "E07000105: 11150",
      "E07000105: 11150\n  E06000035: 22618", at: "\(census):6: people",
      words: "neither a district nor an area", remedy: "E06000035 may be another county’s"),
    Breakage(
      "people that are no number", in: census, "11150", "11,150", at: "\(census):5: people",
      words: "“11,150”", remedy: "11150"),
    Breakage(
      "more people than a computer counts", in: census, "11150", "9223372036854775807",
      at: "\(census):5: people", words: "more than 100 million", remedy: "this one place"),
    Breakage(
      "more people than any number holds", in: census, "11150", "99999999999999999999",
      at: "\(census):5: people", words: "more than 100 million", remedy: "this one place"),
    Breakage(
      "no people of the county", in: census, "\n  E10000016: 21971", "",
      at: "\(census):4: people", words: "no people of Kent (E10000016)",
      remedy: "council.yaml names under area_code"),
    Breakage(
      "a district without people", in: census, "  E07000112: 10822\n", "",
      at: "\(census):4: people", words: "no people of E07000112 (Folkestone)",
      remedy: "each district"),
    Breakage(
      "districts that do not add up to the county", in: census, "10822", "10808",
      at: "\(census):4: people", words: "add up to 21958, and Kent (E10000016) has 21971",
      remedy: "may differ by 12"),
    Breakage(
      "dates that are perhaps inferred", in: tiny, "valid_to: 2027-12-31",
      "valid_to: 2027-12-31\ndates_inferred: perhaps", at: "\(tiny):6: dates_inferred",
      words: "neither yes nor no", remedy: "Write yes or no"),
    Breakage(
      "no framework of the authority's own", in: tiny, "kind: council", "kind: employer",
      at: "\(tiny):13: kind", words: "No framework", remedy: "kind: council"),
    Breakage(
      "one title of two labels", in: tiny, "key_moments:",
      "  - {code: O2, title: support, area: outcomes, status: firm, evidence: So.}\nkey_moments:",
      at: "\(tiny):11: title", words: "the title of O1 too, in area outcomes",
      remedy: "A label stands in one area"),
    Breakage(
      "a label's code used twice", in: tiny, "key_moments:",
      "  - {code: O1, title: Help, area: outcomes, status: firm, evidence: So.}\nkey_moments:",
      at: "\(tiny):11: code", words: "stands already at \(tiny):10",
      remedy: "A label stands in one area"),
  ]

  static let kc01 = "Indicators/KC01.yaml"
  static let tiny = "Indicators/frameworks/tiny.yaml"
  static let census = "Indicators/populations/census.yaml"
}
