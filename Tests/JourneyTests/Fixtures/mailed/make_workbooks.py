#!/usr/bin/env python3
"""Makes the workbooks that Village Carers e-mail, by openpyxl: bad.xlsx, as it came first,
mended.xlsx, as it came back, and changed.xlsx, sent once its figures were released. Run it in this
folder; the files are committed. village-workbook.yaml says how they are read."""

import datetime
import pathlib

import openpyxl

MONTHS = [datetime.date(2026, month, 1) for month in (7, 8, 9)]

MENDED = {
    "New carers met": [36, 41, 38],
    "Referrals we took on": [30, 33, 29],
    "Hours of respite": [120.5, 98, 110.25],
    "Hours we are paid for": [130, 130, 130],
}


def workbook(months, signed_off_by, note=None, hidden=None):
    """A cover, the months across and the quarter; `hidden` is a row that a filter hides."""
    made = openpyxl.Workbook()
    cover = made.active
    cover.title = "Cover"
    for row in (["Carers’ support: quarterly return"], [], ["Organisation", "Village Carers"],
                ["Reporting period", "Q2 2026/27"], ["Signed off by:", signed_off_by]):
        cover.append(row)
    sheet = made.create_sheet("Months")
    sheet.append(["What we did, month by month"])
    sheet.append([])
    sheet.append(["Measure", *MONTHS, "Comments"])
    for measure, numbers in months.items():
        sheet.append([measure, *numbers])
    for cell in sheet["B3:D3"][0]:
        cell.number_format = "mmm-yy"
    sheet["E5"] = note
    if hidden:
        sheet.auto_filter.ref = "A3:E7"
        sheet.auto_filter.add_filter_column(0, [each for each in months if each != hidden])
        sheet.row_dimensions[4 + list(months).index(hidden)].hidden = True
    quarter = made.create_sheet("Quarter")
    for row in (["Measure", "Number", "Comments"], ["Carers supported", 210],
                ["Carers trained", 17]):
        quarter.append(row)
    return made


BAD = MENDED | {"New carers met": [36, "#N/A", 38], "Hours of respite": [120.5, "about 98", 110.25]}
CHANGED = MENDED | {"New carers met": [36, 41, 58]}

FILES = {
    "bad.xlsx": workbook(BAD, None, note="Mrs Okonjo-Larch may be rung on 07700 900123",
                         hidden="Hours we are paid for"),
    "mended.xlsx": workbook(MENDED, "Ottoline Quillfeather"),
    "changed.xlsx": workbook(CHANGED, "Ottoline Quillfeather"),
}
for name, made in FILES.items():
    made.save(pathlib.Path(__file__).with_name(name))
