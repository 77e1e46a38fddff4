// How a summary's page looks: inside the file, the same on a telephone and on paper.

import Outcomes
import Pages

enum SummaryStyle {
  /// What the page asks of the browser: this one style and nothing else, from nowhere.
  ///
  /// The hash is the SHA-256 of `sheet`; a test tells the new one when the style was changed.
  static let policy =
    "default-src 'none'; style-src 'sha256-O7FTFL6Q27nH4MuOOguXqSMMHwO/MvgpMeAkNUabNMw='; "
    + "base-uri 'none'; form-action 'none'"

  /// The class that gives a standing's words their shape and colour.
  static func look(_ rating: TargetStanding?) -> HTML {
    switch rating {
    case .rated(.green): "rating green"
    case .rated(.amber): "rating amber"
    case .rated(.red): "rating red"
    case .activity: "rating activity"
    case nil: "unrated"
    }
  }

  static let sheet: HTML = """

    :root { color-scheme: light dark; --paper: #ffffff; --ink: #1c2422; --quiet: #4f5b58;
      --rule: #d4d8d3; --strong-rule: #7b8783; --link: #0b5666; --band: #eceee9;
      --note: #fdf2d3; --note-ink: #4a3700; --note-rule: #a67a0b;
      --real: #e3f0e6; --real-ink: #173f24; --real-rule: #3f7d52;
      --green: #2c6e3f; --amber: #9a6a00; --red: #a52a1e; }
    @media (prefers-color-scheme: dark) { :root { --paper: #111718; --ink: #e9edeb;
      --quiet: #aebab6; --rule: #364143; --strong-rule: #7d8a87; --link: #84cfdd;
      --band: #2a3435; --note: #33290b; --note-ink: #f6e3ab; --note-rule: #b98c22;
      --real: #16301f; --real-ink: #bfe6cb; --real-rule: #57a06f;
      --green: #6cc487; --amber: #e0aa3e; --red: #f2877c; } }
    * { box-sizing: border-box; }
    html { font: 100%/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial,
      sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper);
      color: var(--ink); overflow-wrap: break-word; }
    h1 { font-size: 1.5rem; line-height: 1.15; margin: 0 0 0.6rem; }
    h2 { font-size: 1.15rem; line-height: 1.2; margin: 1.4rem 0 0.4rem; }
    p, ul, dl { margin: 0 0 0.6rem; }
    ul { padding-left: 1.2rem; }
    a { color: var(--link); }
    code { overflow-wrap: anywhere; }
    .council, .quiet { color: var(--quiet); font-size: 0.85em; font-weight: 400; }
    .council { font-size: 0.95rem; margin: 0 0 0.2rem; }
    .notice { padding: 0.5rem 0.75rem; border-left: 0.4rem solid; }
    .illustrative { background: var(--note); color: var(--note-ink);
      border-color: var(--note-rule); }
    .real { background: var(--real); color: var(--real-ink); border-color: var(--real-rule); }
    .published { border-left: 0.4rem solid var(--real-rule); padding-left: 0.75rem; }
    .help { padding: 0.5rem 0.75rem; border: 2px solid var(--strong-rule); }
    table { width: 100%; border-collapse: collapse; margin: 0 0 0.6rem; font-size: 0.875rem; }
    caption { text-align: left; color: var(--quiet); padding-bottom: 0.2rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.5rem 0.25rem 0;
      border-bottom: 1px solid var(--rule); font-weight: 400; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { border-bottom: 2px solid var(--strong-rule); font-weight: 600;
      vertical-align: bottom; }
    tbody th { width: 42%; }
    .outcomes tbody th { width: 40%; }
    .outcome th { background: var(--band); font-weight: 600; padding-left: 0.4rem;
      break-after: avoid; }
    .now, .earlier, .beside { font-variant-numeric: tabular-nums; }
    .rating::before { content: ""; display: inline-block; width: 0.65em; height: 0.65em;
      margin-right: 0.35em; background: var(--quiet); print-color-adjust: exact;
      -webkit-print-color-adjust: exact; }
    .green::before { background: var(--green); border-radius: 50%; }
    .amber::before { background: var(--amber);
      clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); }
    .red::before { background: var(--red); }
    .activity::before { height: 0.25em; vertical-align: middle; }
    .unrated { color: var(--quiet); }
    dt { float: left; clear: left; font-weight: 600; }
    dd { margin: 0 0 0 2.2rem; }
    tr { break-inside: avoid; }
    h2 { break-after: avoid; }
    @media (max-width: 36rem) { table { font-size: 0.85rem; } .quiet { font-size: 0.9em; }
      th, td { padding-right: 0.35rem; } tbody th, .outcomes tbody th { width: auto; }
      .outcomes tbody th { min-width: 30%; } }
    @media (min-width: 36.01rem), print { .now, .earlier { white-space: nowrap; } }
    @page { size: A4; margin: 11mm; }
    @media print { :root { --paper: #ffffff; --ink: #000000; --quiet: #3a4442; --rule: #c4c9c4;
        --strong-rule: #5b6663; --link: #000000; --band: #eceee9; --note: #fdf2d3;
        --note-ink: #000000; --note-rule: #a67a0b; --real: #e3f0e6; --real-ink: #000000;
        --real-rule: #3f7d52; --green: #2c6e3f; --amber: #9a6a00; --red: #a52a1e; }
      html { font-size: 8pt; line-height: 1.25; } body { max-width: none; padding: 0; }
      table { font-size: 1em; margin-bottom: 0.4rem; } th, td { padding-block: 0.1rem; }
      h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin: 0.7rem 0 0.2rem; }
      p, ul, dl { margin-bottom: 0.3rem; } .notice, .help { padding: 0.25rem 0.5rem; }
      .notice, .outcome th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .rest { columns: 2; column-gap: 1.5rem; } .rest section { break-inside: avoid; }
      .rest h2 { margin-top: 0; } }

    """
}
