// What can be wrong in `Config/`.

extension FaultTests {
  static let ofConfig: [Breakage] = [
    Breakage(
      "a council in no known area", in: "Config/council.yaml", "E10000016", "E10000017",
      at: "Config/council.yaml:2: area_code", words: "no value of breakdown area",
      remedy: "Write E10000016"),
    Breakage(
      "a year without its name", in: "Config/council.yaml", ", label: 2026-27", "",
      at: "Config/council.yaml:5: label", words: "has no label", remedy: "Write 2026-27, 2026/27"),
    Breakage(
      "a month that is none", in: "Config/council.yaml", "first_month: 4", "first_month: 13",
      at: "Config/council.yaml:5: first_month", words: "from 1 to 12", remedy: "such as 4"),
    Breakage(
      "a year that begins in January and is called by two", in: "Config/council.yaml",
      "first_month: 4", "first_month: 1", at: "Config/council.yaml:5: label",
      words: "begins in January", remedy: "Write 2026."),
    Breakage(
      "a calendar year that begins in April", in: "Config/council.yaml", "label: 2026-27",
      "label: 2026", at: "Config/council.yaml:5: label", words: "and no other is",
      remedy: "Write 2026-27"),
    Breakage(
      "releases as often as nobody makes them", in: "Config/council.yaml", "quarterly", "weekly",
      at: "Config/council.yaml:6: release_frequency", words: "“weekly”", remedy: "half-yearly"),
    Breakage(
      "a help page that is not safe", in: "Config/council.yaml", "https://example.org/",
      "http://example.org/", at: "Config/council.yaml:4: address", words: "safe",
      remedy: "Begin with https://"),
    Breakage(
      "a bank holiday on a Sunday", in: "Config/holidays.yaml", "2026-12-25", "2026-12-27",
      at: "Config/holidays.yaml:3: day", words: "is a Sunday", remedy: "substitute day"),
    Breakage(
      "a contract that ends before it begins", in: providers, "valid_to: 2027-03-31",
      "valid_to: 2023-03-31", at: "\(providers):10: valid_to", words: "ends before",
      remedy: "not before valid_from"),
    Breakage(
      "a district that the breakdown does not have", in: providers, "[E07000105]", "[E07000106]",
      at: "\(providers):8: districts", words: "no value of breakdown district",
      remedy:
        "Write E07000105 if that is meant. The districts are those of breakdowns.yaml; E07000106 "
        + "may be another county’s."),
    Breakage(
      "a district by a word", in: providers, "[E07000105]", "[Medway]",
      at: "\(providers):8: districts", words: "no value of breakdown district “Medway”",
      remedy: "Write one of E07000105 or E07000112. The districts are those of breakdowns.yaml."),
    Breakage(
      "a contract's indicator that is not there", in: providers, "[core, KC05]",
      "[core, KC05, KC99]", at: "\(providers):11: indicators", words: "no indicator “KC99”",
      remedy: "Write KC01"),
    Breakage(
      "an indicator of providers asked of a national body", in: providers, "    kind: provider\n",
      "    kind: national\n", at: "\(providers):11: indicators",
      words: "KC01, KC05: reported by provider, and this body is of kind national",
      remedy: "Take them out"),
    Breakage(
      "an indicator that core holds already", in: providers, "[core, KC05]", "[core, KC05, KC01]",
      at: "\(providers):11: indicators", words: "KC01 is one of core already",
      remedy: "Take it out"),
    Breakage(
      "an item that is not there, asked for", in: providers, "[core, KC05]",
      "[core, KC05]\n        items: [carers_waiting]", at: "\(providers):12: items",
      words: "no item “carers_waiting”", remedy: "Write one of"),
    Breakage(
      "two contracts of one body that overlap", in: providers, "    source:\n      web",
      secondContract + "    source:\n      web", at: "\(providers):15: valid_from",
      words: "It overlaps EX1-2023, 2023-10-01 to 2027-03-31, and both ask for KC01.",
      remedy: "end on the day before"),
    Breakage(
      "a lot with another title elsewhere", in: providers, "    source:\n      web",
      laterContract(title: "West", district: "E07000105") + "    source:\n      web",
      at: "\(providers):15: title", words: "The lot lot-1 has another title at \(providers):8",
      remedy: "write the same, or another code"),
    Breakage(
      "a lot with other districts elsewhere", in: providers, "    source:\n      web",
      laterContract(title: "East", district: "E07000112") + "    source:\n      web",
      at: "\(providers):15: districts", words: "has other districts at \(providers):8",
      remedy: "One code means one part"),
    Breakage(
      "a due rule out of all measure", in: providers, "working_days: 15", "working_days: 999",
      at: "\(providers):12: working_days", words: "from 0 to 250", remedy: "15"),
    Breakage(
      "a body's code used twice", in: providers, "code: EX2", "code: EX1",
      at: "\(providers):17: code", words: "stands already at Config/providers.yaml:2",
      remedy: "another code"),
  ]

  static let ofSources: [Breakage] = [
    Breakage(
      "a layout that is not there", in: providers, "layout: long", "layout: logn",
      at: "\(providers):15: layout", words: "no layout “logn”", remedy: "Write long"),
    Breakage(
      "two sources of one body", in: providers, "      bearer_env: EX1_TOKEN",
      "      bearer_env: EX1_TOKEN\n    source: {by_hand: yes, layout: long}",
      at: "\(providers):13: source", words: "more than once", remedy: "Write it once"),
    Breakage(
      "two bodies with one address", in: providers, "file: benchmarks/figures.csv",
      "web: https://example.org/returns.csv\n      bearer_env: B",
      at: "\(providers):21: web", words: "EX1 has the same address", remedy: "own address"),
    Breakage(
      "two places in one source", in: providers, "      bearer_env: EX1_TOKEN",
      "      bearer_env: EX1_TOKEN\n      by_hand: yes", at: "\(providers):17: by_hand",
      words: "More than one place", remedy: "one of web:"),
    Breakage(
      "no place at all", in: providers, "      file: benchmarks/figures.csv\n", "",
      at: "\(providers):21: source", words: "No place", remedy: "one of web:"),
    Breakage(
      "an address of another kind", in: providers, "https://example.org/returns.csv",
      "ftp://example.org/returns.csv", at: "\(providers):14: web", words: "no address",
      remedy: "https://"),
    Breakage(
      "an address with a user in it", in: providers, "https://example.org",
      "https://me:geheim@example.org", at: "\(providers):14: web", words: "a user or a password",
      remedy: "password_env"),
    Breakage(
      "an address that anybody could guess", in: providers, "      bearer_env: EX1_TOKEN", "",
      at: "\(providers):14: web", words: "could guess", remedy: "at least 20 letters and digits"),
    Breakage(
      "a private address that is not allowed", in: providers, "https://example.org",
      "https://10.1.2.3", at: "\(providers):14: web", words: "private network",
      remedy: "allow_private: yes"),
    Breakage(
      "a credential in the clear", in: providers, "https://example.org", "http://example.org",
      at: "\(providers):14: web", words: "in the clear", remedy: "https://"),
    Breakage(
      "a secret under its own name", in: providers, "bearer_env: EX1_TOKEN",
      "bearer_env: EX1_TOKEN\n      bearer: geheim", at: "\(providers):17: bearer",
      words: "No such key", remedy: "never the token itself"),
    Breakage(
      "a secret in place of its name", in: providers, "EX1_TOKEN", "eyJhbGciOi.geheim",
      at: "\(providers):16: bearer_env", words: "no name of an environment variable",
      remedy: "never the secret itself"),
    Breakage(
      "a user without a password's place", in: providers, "bearer_env: EX1_TOKEN",
      "basic: {user: me}", at: "\(providers):16: basic",
      words: "where the password is kept", remedy: "password_file"),
    Breakage(
      "a file that is not there", in: providers, "benchmarks/figures.csv", "benchmarks/none.csv",
      at: "\(providers):21: file", words: "no such file", remedy: "benchmarks/"),
    Breakage(
      "a file above the folder", in: providers, "benchmarks/figures.csv",
      "benchmarks/../../secret", at: "\(providers):21: file", words: "no such file",
      remedy: "benchmarks/"),
    Breakage(
      "a credential for what is no address", in: providers, "file: benchmarks/figures.csv",
      "file: benchmarks/figures.csv\n      bearer_env: A", at: "\(providers):22: bearer_env",
      words: "Only a web address", remedy: "Take the line out"),
  ]

  static let ofLayouts: [Breakage] = [
    Breakage(
      "a layout without a number", in: long, "  value: value\n", "", at: "\(long):4: columns",
      words: "No column holds a number", remedy: "Write value:"),
    Breakage(
      "a layout without a period", in: long, "  period: period\n", "", at: "\(long):4: columns",
      words: "which period", remedy: "Write period:"),
    Breakage(
      "a column with two meanings", in: long, "value: value", "value: Item",
      at: "\(long):7: value", words: "“Item” is named twice", remedy: "one meaning"),
    Breakage(
      "a breakdown's column of no breakdown", in: long, "district: place", "distrct: place",
      at: "\(long):9: breakdowns", words: "no breakdown “distrct”", remedy: "Write district"),
    Breakage(
      "parts without a column for them", in: long, "title: Long",
      "title: Long\npivot: {outcome: value}", at: "\(long):3: pivot",
      words: "need both", remedy: "columns.part"),
    Breakage(
      "a part that is none", in: long, "title: Long",
      "title: Long\nmissing_words: {n/a: unknown}", at: "\(long):3: missing_words",
      words: "“unknown”", remedy: "not recorded, not our service"),
    Breakage(
      "a period that cannot be read", in: long, "title: Long",
      "title: Long\nperiods: {Year 1: Q2 2026}", at: "\(long):3: periods",
      words: "“Q2 2026”", remedy: "2026-27-Q2"),
    Breakage(
      "a code for no indicator", in: long, "title: Long",
      "title: Long\ncodes: {indicator: {1C: KC24}}", at: "\(long):3: indicator",
      words: "no indicator “KC24”", remedy: "Write KC01"),
  ]

  private static let secondContract = """
          - code: EX1-2027
            title: Support
            valid_from: 2027-03-31
            valid_to: 2028-03-31
            indicators: [KC01]
            due: {frequency: quarterly, working_days: 15}

    """

  private static func laterContract(title: String, district: String) -> String {
    let lot = "        lot: {code: lot-1, title: \(title), districts: [\(district)]}\n"
    return secondContract.replacing(
      "        valid_from: 2027-03-31\n", with: lot + "        valid_from: 2027-04-01\n")
  }

  static let providers = "Config/providers.yaml"
  static let long = "Config/layouts/long.yaml"
}
