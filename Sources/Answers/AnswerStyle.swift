// How an answer's page looks: inside the file, the same on a telephone and on paper.

import Bytes
import Foundation
import Pages

enum AnswerStyle {
  /// What the page asks of the browser: its own style and nothing else, from nowhere.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"

  /// Of the style as it stands between its tags.
  private static let digest = Data(sha256(sheet.bytes).bytes).base64EncodedString()

  static let sheet: HTML = """

    :root { color-scheme: light dark; --paper: #ffffff; --ink: #1c2422; --quiet: #4f5b58;
      --rule: #d4d8d3; --strong-rule: #7b8783; --link: #0b5666; --note: #fdf2d3;
      --note-ink: #4a3700; --amber: #9a6a00; --real: #e3f0e6; --real-ink: #173f24;
      --green: #2c6e3f; --bad: #fbe4e1; --bad-ink: #5c1510; --red: #a52a1e; }
    @media (prefers-color-scheme: dark) { :root { --paper: #111718; --ink: #e9edeb;
      --quiet: #aebab6; --rule: #364143; --strong-rule: #7d8a87; --link: #84cfdd;
      --note: #33290b; --note-ink: #f6e3ab; --amber: #e0aa3e; --real: #16301f;
      --real-ink: #bfe6cb; --green: #6cc487; --bad: #3a1714; --bad-ink: #ffd0ca;
      --red: #f2877c; } }
    * { box-sizing: border-box; }
    html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial,
      sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: var(--paper);
      color: var(--ink); overflow-wrap: break-word; }
    h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 0.75rem; overflow-wrap: anywhere; }
    h2 { font-size: 1.2rem; line-height: 1.2; margin: 1.75rem 0 0.5rem; break-after: avoid; }
    p, ul, dl { margin: 0 0 0.75rem; }
    ul { padding-left: 1.2rem; }
    a { color: var(--link); }
    a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    .council, .quiet { color: var(--quiet); font-size: 0.9rem; }
    .council { margin: 0 0 0.25rem; }
    .notice { padding: 0.6rem 0.9rem; border-left: 0.4rem solid; }
    .notice p:last-child { margin: 0; }
    .good { background: var(--real); color: var(--real-ink); border-color: var(--green); }
    .middling { background: var(--note); color: var(--note-ink); border-color: var(--amber); }
    .bad { background: var(--bad); color: var(--bad-ink); border-color: var(--red); }
    .found a { display: inline-block; min-height: 1.5rem; }
    table { width: 100%; border-collapse: collapse; margin: 0 0 1rem; }
    caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0;
      border-bottom: 1px solid var(--rule); font-weight: 400; }
    thead th { border-bottom: 2px solid var(--strong-rule); font-weight: 600; }
    td p { margin: 0 0 0.3rem; }
    td p:last-child { margin: 0; }
    .problems { table-layout: fixed; }
    .problems th:first-child { width: 6rem; padding: 0.4rem 0.4rem 0.4rem 0.6rem; }
    .problems tbody th { font-weight: 600; font-variant-numeric: tabular-nums;
      border-left: 0.3rem solid var(--amber); }
    .problems.error tbody th { border-left-color: var(--red); }
    .remedy { font-weight: 600; }
    .problems p, dd { overflow-wrap: anywhere; }
    tr:target { background: var(--note); color: var(--note-ink); }
    tr:target .quiet { color: inherit; }
    .figure { font-variant-numeric: tabular-nums; }
    dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr;
      gap: 0.3rem 1rem; }
    dt { font-weight: 600; }
    dd { margin: 0; }
    .markers { grid-template-columns: max-content 1fr; font-size: 0.9rem; color: var(--quiet); }
    summary { padding: 0.3rem 0; cursor: pointer; color: var(--link); }
    tr { break-inside: avoid; }
    @media (max-width: 36rem) { dl { display: block; } dd { margin: 0 0 0.5rem; }
      .markers { display: grid; } .problems th:first-child { width: 4.9rem; } }
    @page { size: A4; margin: 12mm; }
    @media print { :root { --paper: #ffffff; --ink: #000000; --quiet: #3a4442; --rule: #c4c9c4;
        --strong-rule: #5b6663; --link: #000000; --note: #fdf2d3; --note-ink: #000000;
        --amber: #9a6a00; --real: #e3f0e6; --real-ink: #000000; --green: #2c6e3f;
        --bad: #fbe4e1; --bad-ink: #000000; --red: #a52a1e; }
      html { font-size: 10pt; } body { max-width: none; padding: 0; }
      .notice, .problems tbody th { print-color-adjust: exact;
        -webkit-print-color-adjust: exact; } }

    """
}
