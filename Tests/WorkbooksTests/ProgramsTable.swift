// XLSX workbooks as programs write them, and what comes out.

/// By openpyxl, XlsxWriter and LibreOffice.
let programsTable: [WorkbookCase] = [
  .init(
    "l_merged.xlsx", "by LibreOffice: merged cells, one of which covers text",
    """
    [Data]
    1: wide|text · under|text · under|text · after|text
    2: tall|text · b2|text
    3: . · b3|text
    merged: rows 1...1, columns 1...3
    merged: rows 2...3, columns 1...1
    [/Data]
    """),
  .init(
    "l_openpyxl.xlsx", "by LibreOffice, from what openpyxl made",
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
    "p_openpyxl.xlsx", "by openpyxl: merged title, hidden row and sheet, formula without a value",
    """
    [Return]
    1: Quarterly return|text
    2: Indicator|text · Period|text · Value|text
    3: KC01|text · 2026-04-01|date · 12|number
    4 hidden: KC02|text · 2026-04-01|date · 0.3|number
    5: KC03|text · 2026-27 Q1|text · |uncomputed
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
    "p_openpyxl_streamed.xlsx", "by openpyxl, written as a stream",
    """
    [Inline]
    1: text|text · 1|number · 2026-04-01|date · . · 2.5|number
    [/Inline]
    """),
  .init(
    "s_stored.xlsx", "not compressed",
    """
    [Data]
    1: Item|text · When|text · Share|text · Count|text
    2: . · 2026-04-01|date · 12.3|percentage · 2|number
    3: part bold text|text · 2026-04|month · #N/A|error · FALSE|boolean
    4 hidden: ab|text
    [/Data]
    [After]
    1: after the chart|text
    [/After]
    """),
  .init(
    "w_1904.xlsx", "by XlsxWriter, days counted from 1904",
    """
    [Data]
    1: Item|text · When|text · Share|text · Count|text
    2: . · 2026-04-01|date · 12.3|percentage · 2|number
    3: part bold text|text · 2026-04|month · #N/A|error · FALSE|boolean
    4 hidden: ab|text
    [/Data]
    """),
  .init(
    "w_inline.xlsx", "by XlsxWriter in constant memory: inline strings",
    """
    [Data]
    1: Item|text · When|text · Share|text · Count|text
    2: . · 2026-04-01|date · 12.3|percentage · 2|number
    3: part bold text|text · 2026-04|month · #N/A|error · FALSE|boolean
    4 hidden: ab|text
    [/Data]
    """),
  .init(
    "w_xlsxwriter.xlsx", "by XlsxWriter, with a chart sheet in the middle",
    """
    [Data]
    1: Item|text · When|text · Share|text · Count|text
    2: . · 2026-04-01|date · 12.3|percentage · 2|number
    3: part bold text|text · 2026-04|month · #N/A|error · FALSE|boolean
    4 hidden: ab|text
    [/Data]
    [After]
    1: after the chart|text
    [/After]
    """),
]
