// ODS workbooks and what comes out of them; `Fixtures/make_fixtures.py` makes the files.

/// Written by hand, by odfpy and by LibreOffice.
let odsTable: [WorkbookCase] = [
  .init(
    "f_odfpy.ods", "by odfpy",
    """
    [Return]
    1: Item|text · Value|text
    2: KC01|text · 12|number
    3: KC02|text · 0.5|number
    [/Return]
    """),
  .init(
    "l_openpyxl.ods", "by LibreOffice, from what openpyxl made",
    """
    [Return]
    1: Quarterly return|text
    2: Indicator|text · Period|text · Value|text
    3: KC01|text · 2026-04-01|date · 12|number
    4 hidden: KC02|text · 2026-04-01|date · 0.3|number
    5: KC03|text · 2026-27 Q1|text · 12.3|number
    6: KC04|text · . · 62|percentage
    7: KC05|text · 2026-04|month · TRUE|boolean
    8: KC06|text · 12|text · #N/A|error
    merged: rows 1...1, columns 1...3
    [/Return]
    [Lists] hidden
    1: yes|text
    [/Lists]
    """),
  .init(
    "l_xlsxwriter.ods", "by LibreOffice, from what XlsxWriter made",
    """
    [Data]
    1: Item|text · When|text · Share|text · Count|text
    2: . · 2026-04-01|date · 12.3|percentage · 2|number
    3: part bold text|text · 2026-04|month · #N/A|error · FALSE|boolean
    4 hidden: ab|text
    [/Data]
    [Chart]
    [/Chart]
    [After]
    1: after the chart|text
    [/After]
    """),
  .init(
    "o_formulas.ods", "cached and uncomputed formulas, errors",
    """
    [Data]
    1: 12|number · |uncomputed · |uncomputed · . · #N/A|error · Err:502|error · #DIV/0!|error \
    · Error: none|text · #1|text
    [/Data]
    """),
  .init(
    "o_groups.ods", "header rows, groups of rows, tracked changes, validations",
    """
    [Data]
    1: head|text
    2: in|text
    3: deeper|text
    4: out|text
    [/Data]
    """),
  .init(
    "o_hidden.ods", "hidden and filtered rows, a hidden sheet",
    """
    [Data]
    1: 1|text
    2 hidden: 2|text
    3 hidden: 3|text
    4: 4|text
    [/Data]
    [Lists] hidden
    1: lists|text
    [/Lists]
    """),
  .init(
    "o_kinds.ods", "each type of value, text without a type, values said twice",
    """
    [Data]
    1: 12|number · 36.3|number · 62|percentage · 5.50|number · 2026-04-01|date \
    · 2026-04-01|date · TRUE|boolean · FALSE|boolean · 36:30|text
    2: text|text · untyped|text · meant|text · . · 1500|number · many|text
    3: 36|number · 2026-04-01|date · TRUE|boolean · meant|text
    [/Data]
    """),
  .init(
    "o_merged.ods", "merged cells, one of which covers text",
    """
    [Data]
    1: wide|text · . · . · after|text
    2: tall|text · b2|text
    3: . · b3|text
    merged: rows 1...1, columns 1...3
    merged: rows 2...3, columns 1...1
    [/Data]
    """),
  .init(
    "o_months.ods", "dates without a day, by the style of cell, row, column or parent",
    """
    [Data]
    1: 2026-04-01|date · 2026-04|month · 2026-05|month · 2026-06-01|date
    2: 2026-04-01|date · 2026-04-01|date · 2026-05-01|date
    [/Data]
    """),
  .init(
    "o_repeats.ods", "repeated cells and rows; empty ones by the thousand million",
    """
    [Data]
    1: a|text · . · . · x|text · x|text · x|text
    1002: 7|number
    1003: 7|number
    1004: 7|number
    1005: last|text
    [/Data]
    """),
  .init(
    "o_text.ods", "paragraphs, spaces, tabs, links; no comments, notes or tables within",
    """
    [Data]
    1: one⏎two⏎|text · a   b c|text · a⇥b⏎c|text · see the note|text · kept|text \
    · white space|text · noted|text · outer|text
    [/Data]
    """),
  .init(
    "s_stored.ods", "not compressed",
    """
    [Return]
    1: Quarterly return|text
    2: Indicator|text · Period|text · Value|text
    3: KC01|text · 2026-04-01|date · 12|number
    4 hidden: KC02|text · 2026-04-01|date · 0.3|number
    5: KC03|text · 2026-27 Q1|text · 12.3|number
    6: KC04|text · . · 62|percentage
    7: KC05|text · 2026-04|month · TRUE|boolean
    8: KC06|text · 12|text · #N/A|error
    merged: rows 1...1, columns 1...3
    [/Return]
    [Lists] hidden
    1: yes|text
    [/Lists]
    """),
]
