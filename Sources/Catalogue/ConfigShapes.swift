// The keys of the files in `Config/`, with their meanings; `Config/README.md` repeats them.

import Outcomes

extension Shape {
  /// Shapes documented in `Config/README.md`, in its order.
  static let ofConfig: [Shape] = [
    council, contactLine, look, financialYear, holidays, holiday, bodiesFile, body, contract, lot,
    due, source, basic, layout, table, columns, constants, codes, labelled, backYears, rule,
  ]

  static let council = Shape(
    title: "council",
    keys: [
      .needed("name", "the authority whose monitor this is", "Kent County Council"),
      .needed("area_code", "its own area's code", "E10000016"),
      .needed("area_name", "its own area's name", "Kent"),
      .needed(
        "help_now", "the line on every page for a carer who needs help",
        "{words: Telephone us., telephone: 03000 41 61 61}"),
      .optional(
        "press", "whom the press may ask; the council if left out",
        "{words: Our press office., address: https://www.kent.gov.uk/}"),
      .needed(
        "financial_year", "when its year begins, and what it is called",
        "{first_month: 4, label: 2026-27}"),
      .needed(
        "release_frequency", "how often a release is made; as an item's", "quarterly",
        oneOf: Frequency.self),
      .optional(
        "look", "the council's own colours and logo; the program's colours if left out",
        "{band: \"#0d3d47\", band_ink: \"#ffffff\", …}"),
      .changesOfFile,
    ])

  static let contactLine = Shape(
    title: "contact line",
    keys: [
      .needed("words", "the line", "If you care for someone and need help now, telephone us."),
      .optional("telephone", "the number, as it is written", "03000 41 61 61"),
      .optional("address", "a page, with https://", "https://www.kent.gov.uk/careandsupport"),
    ])

  static let look = Shape(
    title: "look",
    keys: [
      .needed("band", "ground of the head of each page", "\"#0d3d47\""),
      .needed("band_ink", "words on it", "\"#ffffff\""),
      .needed("link", "links on light grounds", "\"#0b5666\""),
      .needed("link_dark", "links where the reader's device asks for dark", "\"#84cfdd\""),
      .optional(
        "logo", "an SVG file beside council.yaml; it stands on band in place of the name",
        "council-logo.svg"),
      .optional("logo_words", "the words that stand in the logo", "Kent County Council"),
    ])

  static let financialYear = Shape(
    title: "financial year",
    keys: [
      .needed("first_month", "its first month, 1 to 12", "4"),
      .needed(
        "label", "the one that begins in 2026: 2026-27, 2026/27, 2026 to 2027, FY27 or 2026",
        "2026-27", oneOf: FinancialYear.LabelStyle.self),
    ])

  static let holidays = Shape(
    title: "holidays file",
    keys: [
      .needed("source", "where the days come from", "{title: GOV.UK bank holidays}"),
      .needed(
        "days", "days that are not working days, besides weekends",
        "[{day: 2026-12-28, name: Boxing Day (substitute day)}]"),
      .changesOfFile,
    ])

  static let holiday = Shape(
    title: "holiday",
    keys: [
      .needed("day", "the day", "2026-12-28"),
      .needed("name", "what it is", "Boxing Day (substitute day)"),
    ])

  static let bodiesFile = Shape(
    title: "providers file",
    keys: [
      .needed("bodies", "whoever sends a return", "[{code: EX1, name: Example Carers East, …}]"),
      .changesOfFile,
    ])

  static let body = Shape(
    title: "reporting body",
    keys: [
      .needed("code", "its code, as its returns carry it", "EX1"),
      .needed("name", "its name, as pages show it", "Example Carers East (illustrative)"),
      .needed(
        "kind", "provider, council, employer or national", "provider",
        oneOf: ReportingBody.Kind.self),
      .optional("illustrative", "yes: its figures are invented", "yes"),
      .optional(
        "contracts", "what it is paid for, or the calendar of what it publishes",
        "[{code: EX1-2023, valid_from: 2023-10-01, …}]"),
      .needed(
        "source", "where its returns come from: one place a body", "{by_hand: yes, layout: long}"),
    ])

  static let contract = Shape(
    title: "contract",
    keys: [
      .needed("code", "its code", "EX1-2023"),
      .needed("title", "what it is", "Carers' support, lot 1"),
      .optional(
        "lot", "the part of the county; the whole county if left out",
        "{code: lot-1, title: \"Lot 1, East Kent\"}"),
      .needed("valid_from", "its first day", "2023-10-01"),
      .needed("valid_to", "its last day, extensions included", "2027-03-31"),
      .needed("indicators", "core (all of the tier), codes of indicators, or both", "[core, KC12]"),
      .optional("items", "items besides those of its indicators", "[carers_carried_over]"),
      .needed("due", "when its returns are due", "{frequency: quarterly, working_days: 15}"),
      .optional(
        "bad_cells",
        "what becomes of a return in which cells cannot be used: leave out or refuse return",
        "leave out"),
    ])

  static let lot = Shape(
    title: "lot",
    keys: [
      .needed("code", "its code", "lot-1"),
      .needed("title", "its title", "Lot 1, East Kent"),
      .optional("districts", "codes of its districts; all if left out", "[E07000105]"),
      .optional("confirmed", "no: its districts are not agreed yet; pages say so", "no"),
    ])

  static let due = Shape(
    title: "due rule",
    keys: [
      .needed(
        "frequency", "how long a return's period is; as an item's", "quarterly",
        oneOf: Frequency.self),
      .needed("working_days", "working days after the period's end, 0 to 250", "15"),
    ])

  static let source = Shape(
    title: "return source",
    keys: [
      .optional(
        "web", "the file's address; one of web, file, by_hand", "https://example.org/r.csv"),
      .optional("file", "a path below Indicators/", "benchmarks/ascof-carers.csv"),
      .optional("by_hand", "yes: no address; somebody receives it", "yes"),
      .needed("layout", "the code of the layout its files are in", "long"),
      .optional("look_every_minutes", "minutes between looks, 1 to 10080; 60 if left out", "60"),
      .optional("bearer_env", "environment variable that holds the token", "EX1_TOKEN"),
      .optional("bearer_file", "file that holds the token", "/etc/carers-monitor/ex1.token"),
      .optional(
        "basic", "a user's name, with where the password is kept",
        "{user: kcc, password_env: EX1_PASSWORD}"),
      .optional("allow_private", "yes: the address is inside our own network", "yes"),
    ])

  static let basic = Shape(
    title: "basic",
    keys: [
      .needed("user", "the user's name", "kcc"),
      .optional("password_env", "environment variable that holds the password", "EX1_PASSWORD"),
      .optional("password_file", "file that holds the password", "/etc/carers-monitor/ex1.pw"),
    ])

  static let rule = Shape(
    title: "rule",
    keys: [
      .needed("code", "its number, which is also the file's name", "R401"),
      .needed("title", "what it is called, in a few words", "not a number"),
      .needed(
        "severity", "error: what it is about is not used; warning: it is used", "error",
        oneOf: Problem.Severity.self),
      .needed(
        "act", "who is to do something: provider or commissioner", "provider",
        oneOf: Problem.Actor.self),
      .needed("version", "raised by one whenever the words come to mean something else", "1"),
      .needed("words", "what is wrong, in whole sentences", "“{found}” is not a number."),
      .needed("remedy", "what to type or do, in whole sentences", "Type digits only, such as 36."),
    ])
}
