// XLSX workbooks and what comes out of them; `Fixtures/make_fixtures.py` makes the files.

import Testing

/// A file, what is special about it, and what comes out.
struct WorkbookCase: CustomTestStringConvertible, Sendable {
  let name: String
  let what: String
  let text: String

  init(_ name: String, _ what: String, _ text: String) {
    self.name = name
    self.what = what
    self.text = text
  }

  var testDescription: String { name }
}

/// Written by hand, each for what its name says.
let xlsxTable: [WorkbookCase] = [
  .init(
    "x_absolute.xlsx", "a sheet named by its whole path",
    """
    [Data]
    1: absolute|text
    [/Data]
    """),
  .init(
    "x_builtin.xlsx", "built-in number formats, by their numbers",
    """
    [Data]
    1: 45000|number · 4500000|percentage · 4500000|percentage · 2023-03-15|date \
    · 2023-03|month · 1080000:00|text · 2023-03-15|date · 2023-03-15|date · 2023-03-15|date \
    · 1080000:00|text · 2023-03-15|date · 2023-03-15|date
    [/Data]
    """),
  .init(
    "x_dates_1900.xlsx", "days counted from 1900, with the leap day that was not",
    """
    [Data]
    1: 1900-01-01|date · 1900-02-28|date · 1900-02-29|date · 1900-03-01|date \
    · 2000-01-01|date · 2024-04-01|date · 9999-12-31|date · 2958466|number · -1|number \
    · 06:00|text · 2023-03-15|date
    [/Data]
    """),
  .init(
    "x_dates_1904.xlsx", "days counted from 1904",
    """
    [Data]
    1: 1904-01-01|date · 1904-02-29|date · 1904-03-01|date · 2024-04-01|date
    [/Data]
    """),
  .init(
    "x_dates_iso.xlsx", "dates written out",
    """
    [Data]
    1: 2026-04-01|date · 2026-04-01|date · 2026-04|month · 10:30:00|text · 1 April|text
    [/Data]
    """),
  .init(
    "x_dotted.xlsx", "a sheet named by a path with dots in it",
    """
    [Data]
    1: dotted|text
    [/Data]
    """),
  .init(
    "x_foreign.xlsx", "elements of others between its own",
    """
    [Data]
    1: kept|text
    [/Data]
    """),
  .init(
    "x_formats.xlsx", "own number formats, and quoted ones that only look like dates",
    """
    [Data]
    1: 4500050|percentage · 62.5|percentage
    2: 4500050|percentage · 62.5|percentage
    3: 45000.5|number · 0.625|number
    4: 45000.5|number · 0.625|number
    5: 45000.5|number · 0.625|number
    6: 45000.5|number · 0.625|number
    7: 2023-03-15|date · 15:00|text
    8: 2023-03|month · 15:00|text
    9: 2023-03|month · 15:00|text
    10: 45000.5|number · 0.625|number
    11: 45000.5|number · 0.625|number
    12: 2023-03-15|date · 15:00|text
    13: 1080012:00|text · 15:00|text
    14: 1080012:00|text · 15:00|text
    15: 1080012:00|text · 15:00|text
    16: 45000.5|number · 0.625|number
    17: 2023-03-15|date · 15:00|text
    [/Data]
    """),
  .init(
    "x_gaps.xlsx", "cells and rows left out, and empty ones with a style far to the right",
    """
    [Data]
    2: . · 1|number · . · 2|number
    1048576: 3|number
    [/Data]
    """),
  .init(
    "x_hidden.xlsx", "hidden rows",
    """
    [Data]
    1: 1|number
    2 hidden: 2|number
    4: 4|number
    [/Data]
    """),
  .init(
    "x_inline_rich.xlsx", "inline strings with runs and escapes",
    """
    [Data]
    1: two runs|text · a⏎b|text
    [/Data]
    """),
  .init(
    "x_kinds.xlsx", "booleans, errors, cached and uncomputed formulas, text in a number's place",
    """
    [Data]
    1: TRUE|boolean · FALSE|boolean · #N/A|error · #DIV/0!|error · cached|text · 12|number \
    · |uncomputed · |uncomputed · . · . · 42|text · twelve|text
    [/Data]
    """),
  .init(
    "x_latin1.xlsx", "a sheet in ISO 8859-1",
    """
    [Data]
    1: £5|text
    [/Data]
    """),
  .init(
    "x_loose_strings.xlsx", "text between shared strings",
    """
    [Data]
    1: b|text
    [/Data]
    """),
  .init(
    "x_merged.xlsx", "merged cells",
    """
    [Data]
    1: 1|number
    merged: rows 1...1, columns 1...3
    merged: rows 3...7, columns 2...2
    [/Data]
    """),
  .init(
    "x_numbers.xlsx", "numbers as stored: 15 digits, no exponent, no noise of binary fractions",
    """
    [Data]
    1: 7|number
    2: -3.50|number
    3: 36.3|number
    4: 0.1|number
    5: 1200|number
    6: 0.0602|number
    7: 5|number
    8: 0.5|number
    9: 5|number
    10: 123456789012345|number
    11: 1234567890123460|number
    12: 100000000000000000000|number
    13: 1E999|text
    14: 0|number
    15: -0.0|number
    16: NaN|text
    17: 100000000000000|number
    [/Data]
    """),
  .init(
    "x_path_beside.xlsx", "an entry beside its own whose name leads out of the archive",
    """
    [Data]
    1: inside|text
    [/Data]
    """),
  .init(
    "x_prefixed.xlsx", "a prefix for its namespace",
    """
    [Data]
    1: prefixed|text
    [/Data]
    """),
  .init(
    "x_sheets.xlsx", "hidden and very hidden sheets, in their order",
    """
    [Last & first]
    1: a|text
    [/Last & first]
    [Hidden] hidden
    1: a|text
    [/Hidden]
    [Deep] hidden
    1: a|text
    [/Deep]
    [Shown]
    1: a|text
    [/Shown]
    """),
  .init(
    "x_strict.xlsx", "the strict form",
    """
    [Data]
    1: strict|text · 50|percentage
    [/Data]
    """),
  .init(
    "x_strings.xlsx", "shared strings: rich text, phonetic readings, spaces, escapes, entities",
    """
    [Data]
    1: plain|text · rich text joined|text · 漢字|text ·   spaces  |text \
    · line␍⏎break _x000D_ _x0000_ 😀 _xZZZZ_|text · O'Neil & Co £5 <5|text
    [/Data]
    """),
  .init(
    "x_utf16.xlsx", "a sheet in UTF-16",
    """
    [Data]
    1: £5 – 漢|text
    [/Data]
    """),
  .init(
    "x_without_references.xlsx", "rows and cells that do not say where they are",
    """
    [Data]
    1: a|text · . · c|text
    5: a5|text
    6: a6|text
    9: . · . · c9|text
    10: a10|text
    [/Data]
    """),
]
