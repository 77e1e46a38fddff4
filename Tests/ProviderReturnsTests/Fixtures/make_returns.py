#!/usr/bin/env python3
"""Makes the returns of returns.csv as charities send them, by openpyxl, XlsxWriter, odfpy,
LibreOffice and plain bytes. Run it in this folder; the files are committed. One function a file:
its name is the file's with - and . as _, and returns.csv says what must come of it."""

import csv
import datetime
import gzip
import io
import os
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from odf import opendocument, table, text
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

MONTHS = ["2026-07", "2026-08", "2026-09"]
MEASURES = [
    ("new_carers", "New carers identified", [36, 41, 38]),
    ("referrals_accepted", "Referrals we took on", [30, 33, 29]),
    ("break_hours_delivered", "Hours of respite", [120.5, 98, 110.25]),
]
HEADER = ["body", "period", "item", "value", "status", "note"]
FILES = {}
EARLIER = {}


def named(function):
    """A function's file: the last part of its name is the ending."""
    stem, ending = function.__name__.rsplit("_", 1)
    return stem.replace("_", "-") + "." + ending


def fixture(function):
    """Registers a file."""
    FILES[named(function)] = function
    return function


def after(earlier):
    """Registers a file, and the rows of the return before it, in earlier/ under the same name."""
    def register(function):
        EARLIER[named(function)] = earlier
        return fixture(function)
    return register


def in_spring(table):
    """The same rows three months earlier, each number smaller by one."""
    months = {"2026-07": "2026-04", "2026-08": "2026-05", "2026-09": "2026-06"}
    return [table[0]] + [[cell - 1 if isinstance(cell, (int, float)) else months.get(cell, cell)
                          for cell in row] for row in table[1:]]


def rows(**changes):
    """The header and nine rows; a change names a cell by item and month, as new_carers_07."""
    found = [list(HEADER)]
    for item, _, numbers in MEASURES:
        for month, number in zip(MONTHS, numbers):
            value = changes.get(f"{item}_{month[-2:]}", number)
            found.append(["EX1", month, item, value, "", ""])
    return found


def lines(table, separator=",", end="\n"):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(table)
    return out.getvalue()


def plain(table, **how):
    return lines(table, **how).encode()


def one(*cells, header=HEADER):
    """A file of one row."""
    return plain([header, list(cells)])


# Text: encodings, separators, line ends


@fixture
def utf8_csv():
    return plain(rows())


@fixture
def utf8_bom_csv():
    return b"\xef\xbb\xbf" + plain(rows())


@fixture
def utf16_little_csv():
    return b"\xff\xfe" + lines(rows(), "\t").encode("utf-16-le")


@fixture
def utf16_big_csv():
    return b"\xfe\xff" + lines(rows()).encode("utf-16-be")


@fixture
def utf16_without_bom_csv():
    return lines(rows()).encode("utf-16-le")


@fixture
def windows1252_csv():
    table = rows()
    table[1][5] = "Nurses’ drop-in – at the café"
    return lines(table).encode("cp1252")


@fixture
def windows1252_undefined_csv():
    return plain(rows()).replace(b"36", b"3\x816")


@fixture
def semicolons_csv():
    return plain(rows(), separator=";")


@fixture
def tabs_txt():
    return plain(rows(), separator="\t")


@fixture
def pipes_csv():
    return plain(rows(), separator="|")


@fixture
def sep_line_csv():
    return b"sep=;\r\n" + plain(rows(), separator=";", end="\r\n")


@fixture
def carriage_returns_csv():
    return plain(rows(), end="\r")


@fixture
def windows_line_ends_csv():
    return plain(rows(), end="\r\n")


@fixture
def mixed_line_ends_csv():
    parts = lines(rows()).splitlines()
    return "".join(p + e for p, e in zip(parts, ["\r\n", "\n", "\r"] * 4)).encode()


@fixture
def line_break_in_note_csv():
    table = rows(new_carers_08="fourty")
    table[1][5] = "first line\nsecond line"
    return plain(table)


@fixture
def titles_above_csv():
    return plain([["Example Carers East"], ["Return for July to September 2026"], []] + rows())


@fixture
def empty_rows_below_csv():
    return plain(rows()) + b",,,,,\n" * 40 + b"\n\n"


@fixture
def empty_columns_csv():
    return plain([row + ["", "", ""] for row in rows()])


@fixture
def own_columns_csv():
    table = rows(new_carers_08="fourty")
    return plain([row + ["own_ref" if not n else f"A-{n}"] for n, row in enumerate(table)])


@fixture
def gzip_csv():
    return gzip.compress(plain(rows()), mtime=0)


@fixture
def damaged_gzip_csv():
    return gzip.compress(plain(rows()), mtime=0)[:-30]


# Text: files that are not returns


@fixture
def empty_csv():
    return b""


@fixture
def spaces_only_csv():
    return b" \r\n\t\r\n"


@fixture
def header_only_csv():
    return plain([HEADER])


@fixture
def web_page_csv():
    return b"<!DOCTYPE html>\n<html><body>Please log in</body></html>\n"


@fixture
def pdf_csv():
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"


@fixture
def open_quote_csv():
    return plain(rows()) + b'EX1,2026-07,contacts,4,,"never closed\n'


@fixture
def stray_quote_csv():
    return plain(rows()) + b'EX1,2026-07,contacts,4,,"called "twice" today"\n'


@fixture
def people_csv():
    header = ["Surname", "Forename", "Date of birth", "NHS number", "Postcode"]
    people = [["Sample", "Ann", "01/02/1950", "9434765919", "ZZ99 3WZ"]] * 3
    return plain([header] + people)


# Made up: no name, number or address is anybody's (ZZ99 is a postcode of nowhere)
PEOPLE = [["Ann Sample", "01/02/1950", "12 Sample Road", "ZZ99 3WZ"],
          ["Peter Sample", "12/03/1948", "3 Example Lane", "ZZ99 3VZ"],
          ["Susan Sample", "30/11/1961", "Flat 1, 7 Sample Street", "ZZ99 3CZ"],
          ["David Example", "02/06/1939", "28 Example Close", "ZZ99 3GZ"],
          ["Mary Example", "19/08/1955", "1 Nowhere Way", "ZZ99 1WZ"]]


@fixture
def people_below_csv():
    return plain(rows() + [[], ["Name", "Born", "Address", "Postcode"]] + PEOPLE)


@fixture
def people_below_unheaded_xlsx():
    return book(rows() + [[None]] + PEOPLE)


@fixture
def people_as_second_table_xlsx():
    table = grid(["Jul-26", "Aug-26", "Sep-26"])
    return book(table + [[None], ["Carer surname", "Forename", "D.O.B."], ["Sample", "Ann", ""]])


@fixture
def people_for_items_csv():
    return plain(rows()[:4] + [["EX1", "2026-07", name, 3, "", ""] for name, *_ in PEOPLE])


@fixture
def addresses_for_items_csv():
    return plain(rows()[:4] + [["EX1", "2026-07", street, 3, "", ""] for _, _, street, _ in PEOPLE])


@fixture
def people_alone_below_xlsx():
    return book(rows() + [[None], ["Waiting"]] + [[name] for name, *_ in PEOPLE])


@fixture
def one_person_below_csv():
    return plain(rows() + [["EX1", *PEOPLE[0][:2], 3, "", ""]])


@fixture
def staff_below_xlsx():
    staff = [[name, role] for (name, *_), role in zip(
        PEOPLE, ["Manager", "Support worker", "Volunteer co-ordinator", "Trustee", "Team leader"])]
    return book(rows() + [[None], ["Our staff"]] + staff + [[name] for name, *_ in PEOPLE])


@fixture
def strange_items_csv():
    strange = ["Ashford", "Dover District", "Example Carers East", "Rose Cottage", "Holly Lodge",
               "Maidstone Carers Hub", "Support worker", "Volunteer co-ordinator"]
    return plain(rows()[:4] + [["EX1", "2026-07", item, 3, "", ""] for item in strange])


@fixture
def missing_heading_csv():
    table = rows()
    table[0][1] = "perod"
    return plain(table)


@fixture
def heading_twice_csv():
    return plain([row + [row[3]] for row in rows()])


@fixture
def unknown_column_csv():
    return plain([row + ["postbag" if not n else ""] for n, row in enumerate(rows())])


# Text: codes and periods


@fixture
def unknown_item_csv():
    return one("EX1", "2026-07", "new_carer", "36", "", "")


@fixture
def unknown_body_csv():
    return one("EXX", "2026-07", "new_carers", "36", "", "")


@fixture
def others_body_csv():
    return plain(rows() + [["EX2", "2026-07", "new_carers", "5", "", ""]])


@fixture
def no_item_csv():
    return one("EX1", "2026-07", "", "36", "", "")


@fixture
def ambiguous_period_csv():
    return plain(rows() + [["EX1", "Q2 2026", "carers_supported", "5", "", ""]])


@fixture
def period_to_come_csv():
    return plain(rows() + [["EX1", "October 2026", "new_carers", "5", "", ""]])


@fixture
def before_the_contract_csv():
    return plain(rows() + [["EX1", "July 2022", "new_carers", "5", "", ""]])


@fixture
def labels_of_months_csv():
    labels = ["July 2026", "Aug-26", "09/2026"] + ["Jul ’26", "August, 2026", "2026 Sep"]
    labels += ["Month ending 31 July 2026", "01/08/2026 - 31/08/2026", "1 to 30"]
    table = rows()
    for row, label in zip(table[1:], labels[:8] + ["1 September 2026 to 30 September 2026"]):
        row[1] = label
    return plain(table)


@fixture
def labels_of_quarters_csv():
    labels = {
        "carers_supported": "2026-27 Q2", "carers_waiting": "Q2 2026/27",
        "carers_used_break": "2026Q2", "carers_trained": "Jul-Sep 2026",
        "training_places": "Jul–Sep 2026", "active_carers": "Q2 (July to September) 2026/27",
        "wellbeing_paired": "Quarter ending 30 September 2026", "wellbeing_due": "Qtr 2 26/27",
        "carers_closed": "2026-07-01 to 2026-09-30",
    }
    return plain([HEADER] + [["EX1", label, item, 40 + n, "", ""]
                             for n, (item, label) in enumerate(labels.items())])


@fixture
def districts_csv():
    header = ["body", "period", "item", "district", "value"]
    places = [("", 60), ("E07000105", 12), ("Canterbury", 20), ("Shepway", 9), ("Thannet", 5)]
    return plain([header] + [["EX1", "2026-07", "new_carers", p, n] for p, n in places])


@fixture
def crossed_csv():
    header = ["body", "period", "item", "district", "referral_source", "value"]
    return plain([header, ["EX1", "2026-07", "new_carers", "", "", 60],
                  ["EX1", "2026-07", "new_carers", "Ashford", "GP", 4]])


@fixture
def breakdown_not_asked_csv():
    header = ["body", "period", "item", "district", "value"]
    return plain([header, ["EX1", "2026-07", "referrals_accepted", "", 60],
                  ["EX1", "2026-07", "referrals_accepted", "Ashford", 4]])


@fixture
def pair_csv():
    header = ["body", "period", "indicator", "numerator", "denominator"]
    return plain([header, ["EX1", "2026-27 Q2", "KC11", "18", "20"]])


@fixture
def numerator_above_csv():
    header = ["body", "period", "indicator", "numerator", "denominator"]
    return plain([header, ["EX1", "2026-27 Q2", "KC11", "28", "20"]])


@fixture
def half_a_pair_csv():
    header = ["body", "period", "indicator", "numerator", "denominator"]
    return plain([header, ["EX1", "2026-27 Q2", "KC11", "18", ""]])


# Text: numbers and words


@fixture
def thousands_unquoted_csv():
    return plain(rows()) + b"EX1,2026-07,contacts,36,415,,\n"


@fixture
def thousands_csv():
    return plain(rows(new_carers_07="1,036", new_carers_08="1 041", new_carers_09="1\u00a0038",
                      referrals_accepted_07=" 1,030 ", break_hours_delivered_07="12,120.50"))


@fixture
def continental_csv():
    return plain(rows(break_hours_delivered_07="1.120,50", break_hours_delivered_08="98,5"),
                 separator=";")


@fixture
def percent_of_people_csv():
    return plain(rows(new_carers_07="62%"))


@fixture
def pounds_csv():
    return plain(rows(new_carers_07="£36")
                 + [["EX1", "2026-27 Q2", "pounds_a_year_awarded", "£12,450.50", "", ""]])


@fixture
def exponent_csv():
    return plain(rows(new_carers_07="1.2E+03"))


@fixture
def error_text_csv():
    return plain(rows(new_carers_07="#DIV/0!", new_carers_08="#####"))


@fixture
def days_for_numbers_csv():
    return plain(rows(new_carers_07="03-Jun", new_carers_08="01/04/2026"))


@fixture
def half_a_person_csv():
    return plain(rows(new_carers_07="36.5"))


@fixture
def negative_csv():
    return plain(rows(new_carers_07="-3", break_hours_delivered_07="\u221220"))


@fixture
def words_csv():
    return plain(rows(new_carers_07="not recorded", new_carers_08="<5", new_carers_09="*",
                      referrals_accepted_07="[z]", referrals_accepted_08="not our service",
                      referrals_accepted_09="n/a", break_hours_delivered_07="..",
                      break_hours_delivered_08="-", break_hours_delivered_09="[c]"))


@fixture
def statuses_csv():
    table = rows(new_carers_07="", new_carers_08="", new_carers_09="0", referrals_accepted_07="30",
                 referrals_accepted_08="33", referrals_accepted_09="")
    words = ["zero", "not our service", "zero", "reported", "not recorded", "lost"]
    for row, word in zip(table[1:], words):
        row[4] = word
    return plain(table)


@fixture
def nil_csv():
    return one("EX1", "2026-27 Q2", "nil", "", "", "nobody came forward")


@fixture
def nil_with_numbers_csv():
    return one("EX1", "2026-27 Q2", "nil", "4", "", "")


@fixture
def said_twice_csv():
    return plain(rows() + [["EX1", "July 2026", "new_carers", "36", "", ""]])


@fixture
def contradiction_csv():
    return plain(rows() + [["EX1", "July 2026", "new_carers", "37", "", ""]])


@fixture
def person_in_note_csv():
    table = rows()
    table[1][5] = "ring Mrs Joan Sample on 07700 900123"
    table[2][5] = "spoke to our manager about the Maidstone office"
    return plain(table)


@fixture
def formula_in_note_csv():
    table = rows()
    table[1][5] = "=HYPERLINK(\"http://example.invalid\",\"open\")"
    return plain(table)


@fixture
def own_words_csv():
    header = ["What", "When", "Where", "How many", "Remarks", "Checked"]
    said = [["newly found", "Jul-26", "everywhere", "36", "", "yes"],
            ["Newly  Found", "mid quarter", "Everywhere", "..", "", ""],
            ["newly found", "Sept 2026", "Ash", "n/a", "", ""],
            ["respite hrs", "July 2026", "", "(20)", "corrected", ""],
            ["respite hrs", "August 2026", "", "1,098.50", "", ""]]
    return plain([header] + said)


# What the period before had


@after(in_spring(rows()))
def left_out_csv():
    return plain([row for row in rows() if row[2] != "break_hours_delivered"])


@after(in_spring(rows()))
def left_out_but_misspelt_csv():
    return plain([[cell.replace("break_hours_d", "break_hour_d") if isinstance(cell, str) else cell
                   for cell in row] for row in rows()])


@after(in_spring(rows()))
def not_recorded_after_numbers_csv():
    return plain([row for row in rows() if row[2] != "break_hours_delivered"]
                 + [["EX1", "2026-07", "break_hours_delivered", "", "not recorded", ""]])


# Percentages, history, sign-off

SURVEY = ["measure", "year", "area", "result", "answers", "margin"]


def survey(*results):
    areas = ["E10000016", "E12000008", "E92000001"]
    return plain([SURVEY] + [["KC25", "2023-24", area, result, 370, margin]
                             for area, (result, margin) in zip(areas, results)])


@fixture
def percent_signs_csv():
    return survey(("17.0%", "3.7%"), ("27 %", "1%"), ("0.5%", "0.7%"))


@fixture
def percent_plain_csv():
    return survey(("17.0", "3.7"), ("27", "0.7"), ("30", "0.2"))


@fixture
def percent_fraction_csv():
    return survey(("0.17", "3.7"), ("27", "0.7"), ("0", "0.2"))


@fixture
def percent_of_1_csv():
    return survey(("0.17", "0.037"), ("1", "0.007"), ("27%", "0"))


@fixture
def percent_of_100_csv():
    return survey(("0.17", "3.7"), ("101", "0.7"), ("30", "0.2"))


@fixture
def history_csv():
    return plain(rows() + [["EX1", "2025-07", "new_carers", "22", "", ""],
                           ["EX1", "2025-11", "new_carers", "25", "", ""]])


@fixture
def signed_off_csv():
    header = ["body", "period", "item", "value", "signed_off_by"]
    return plain([header] + [row[:4] + ["Director of Services"] for row in rows()[1:]])


@fixture
def not_signed_off_csv():
    header = ["body", "period", "item", "value", "signed_off_by"]
    return plain([header] + [row[:4] + [""] for row in rows()[1:]])


# Workbooks by openpyxl


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def book(table, sheet="Returns", change=lambda _: None):
    made = openpyxl.Workbook()
    made.active.title = sheet
    for row in table:
        made.active.append(["" if cell is None else cell for cell in row])
    change(made.active)
    return saved(made)


def grid(months):
    return [["Measure"] + list(months)] + [[name] + numbers for _, name, numbers in MEASURES]


@fixture
def long_xlsx():
    return book(rows())


@fixture
def workbook_named_csv():
    return book(rows())


@fixture
def numbers_as_text_xlsx():
    return book([[str(cell) for cell in row] for row in rows(new_carers_07="1,036")])


@fixture
def titles_above_xlsx():
    def change(sheet):
        sheet.merge_cells("A1:F1")
        sheet["A1"].font = Font(bold=True)

    return book([["Example Carers East"], ["Return for the second quarter"], [None]] + rows(
        new_carers_08="fourty"), change=change)


@fixture
def formulas_without_values_xlsx():
    return book(rows(new_carers_07="=30+6", new_carers_08="=D2+5"))


@fixture
def error_cell_xlsx():
    return book(rows(new_carers_07="#N/A", new_carers_08="#REF!"))


@fixture
def date_for_number_xlsx():
    return book(rows(new_carers_07=datetime.date(2026, 4, 1)))


@fixture
def true_for_number_xlsx():
    return book(rows(new_carers_07=True))


@fixture
def percent_format_xlsx():
    def change(sheet):
        sheet["D2"].number_format = "0%"

    return book(rows(new_carers_07=0.62), change=change)


@fixture
def currency_format_xlsx():
    def change(sheet):
        sheet["D2"].number_format = '"£"#,##0.00'

    return book([HEADER, ["EX1", "2026-27 Q2", "pounds_a_year_awarded", 12450.5, "", ""]],
                change=change)


@fixture
def hidden_rows_xlsx():
    def change(sheet):
        for number in (3, 4, 7):
            sheet.row_dimensions[number].hidden = True

    return book(rows(), change=change)


@fixture
def filter_left_on_xlsx():
    def change(sheet):
        sheet.auto_filter.ref = "A1:F10"
        sheet.auto_filter.add_filter_column(2, ["new_carers"])
        for number in range(5, 11):
            sheet.row_dimensions[number].hidden = True

    return book(rows(), change=change)


@fixture
def styled_empty_rows_xlsx():
    def change(sheet):
        for number in range(11, 200):
            sheet.cell(number, 4).number_format = "0.00"

    return book(rows(), change=change)


@fixture
def skipped_rows_and_columns_xlsx():
    made = openpyxl.Workbook()
    made.active.title = "Returns"
    for number, row in enumerate(rows(new_carers_08="fourty")):
        for position, cell in enumerate(row):
            made.active.cell(4 + 2 * number, 3 + position, cell)
    return saved(made)


@fixture
def extra_sheets_xlsx():
    made = openpyxl.load_workbook(io.BytesIO(book(rows())))
    notes = made.create_sheet("Notes", 0)
    notes.append(["How we count"])
    notes.append(["A carer is new when first seen."])
    made.create_sheet("Sheet3")
    return saved(made)


@fixture
def other_headings_xlsx():
    return book([["Line", "Figure"], ["Carers", 36], ["Hours", 98]], sheet="Summary")


@fixture
def formula_in_note_xlsx():
    table = rows()
    table[1][5] = "'=HYPERLINK(\"http://example.invalid\")"
    return book(table)


# Workbooks that are wide


@fixture
def grid_xlsx():
    return book(grid(["Jul-26", "Aug-26", "Sep-26"]))


@fixture
def grid_signed_above_xlsx():
    return book([["Signed off by:", "Director"], [None]] + grid(["Jul 2026", "Aug 2026", "Sep 2026"]))


@fixture
def grid_not_signed_xlsx():
    return book([["Signed off by:"], [None]] + grid(["Jul 2026", "Aug 2026", "Sep 2026"]))


@fixture
def grid_month_dates_xlsx():
    def change(sheet):
        for cell in sheet[1][1:]:
            cell.number_format = "mmm-yy"

    return book(grid(datetime.date(2026, m, 1) for m in (7, 8, 9)), change=change)


@fixture
def grid_month_dates_1904_xlsx():
    made = openpyxl.Workbook()
    made.epoch = CALENDAR_MAC_1904
    made.active.title = "Returns"
    for row in grid(datetime.date(2026, m, 1) for m in (7, 8, 9)):
        made.active.append(row)
    for cell in made.active[1][1:]:
        cell.number_format = "mmm-yy"
    return saved(made)


@fixture
def grid_full_dates_xlsx():
    return book(grid(datetime.date(2026, m, 30) for m in (7, 8, 9)))


@fixture
def grid_dates_unsaid_xlsx():
    return book(grid(datetime.date(2026, m, 30) for m in (7, 8, 9)))


@fixture
def grid_words_xlsx():
    table = grid(["July 2026", "August 2026", "September 2026"])
    table[1][2] = "-"
    table[2][3] = "n/a"
    table[3][1] = "lots"
    return book(table)


@fixture
def grid_total_unread_xlsx():
    table = grid(["Jul-26", "Aug-26", "Sep-26"])
    return book([row + ["YTD" if not n else sum(row[1:])] for n, row in enumerate(table)])


@fixture
def grid_total_ignored_xlsx():
    table = grid(["Jul-26", "Aug-26", "Sep-26"])
    return book([row + ["Quarter total" if not n else sum(row[1:])] for n, row in enumerate(table)])


@fixture
def months_down_xlsx():
    table = [["Month"] + [name for _, name, _ in MEASURES]]
    for number, month in enumerate(["July 2026", "August 2026", "September 2026"]):
        table.append([month] + [numbers[number] for _, _, numbers in MEASURES])
    return book(table)


@fixture
def districts_across_xlsx():
    return book([["Measure", "Month", "Ashford", "Canterbury", "Folkestone & Hythe", "All"],
                 ["New carers identified", "July 2026", 12, 20, 9, 60],
                 ["New carers identified", "August 2026", 11, "ten", 8, 55]])


@fixture
def two_sheets_xlsx():
    made = openpyxl.Workbook()
    cover = made.active
    cover.title = "Cover"
    for row in (["Organisation", "EX1"], ["Reporting period", "Q2 2026/27"],
                ["Signed off by", "Director"]):
        cover.append(row)
    monthly = made.create_sheet("Monthly")
    monthly.append(["Measure", "Jul-26", "Aug-26", "Sep-26"])
    monthly.append(["New carers identified", 36, 41, 38])
    quarterly = made.create_sheet("Quarterly")
    for row in (["Measure", "Number"], ["Carers supported", 210], ["Carers trained", "x"]):
        quarterly.append(row)
    return saved(made)


@fixture
def hidden_sheet_xlsx():
    made = openpyxl.load_workbook(io.BytesIO(two_sheets_xlsx()))
    made["Quarterly"]["B3"] = 17
    made["Quarterly"].sheet_state = "hidden"
    return saved(made)


@fixture
def two_rows_of_headings_xlsx():
    def change(sheet):
        sheet.merge_cells("B1:D1")

    return book([["", "New carers identified", "", ""], ["District", "Jul-26", "Aug-26", "Sep-26"],
                 ["All", 36, 41, 38], ["Ashford", 12, 11, "?"]], change=change)


@fixture
def joined_headings_xlsx():
    return book([["District", "New carers identified - Jul 2026", "Referrals we took on - Jul 2026"],
                 ["All", 36, 30]])


@fixture
def merged_measures_xlsx():
    def change(sheet):
        sheet.merge_cells("A2:A4")
        sheet.merge_cells("A5:A6")

    table = [["Measure", "Month", "District", "Number"],
             ["New carers identified", "July 2026", "All", 36], ["", "August 2026", "All", 41],
             ["", "September 2026", "All", 38], ["Carers using a break", "2026-27 Q2", "All", 50],
             ["", "2026-27 Q2", "Ashford", 12]]
    return book(table, change=change)


@fixture
def two_tables_on_a_sheet_xlsx():
    first = [row[:3] for row in grid(["Jul-26", "Aug-26"])[:2]]
    second = [["Quarterly measure", "Quarter", "Number"], ["Carers trained", "Q2 2026/27", 17]]
    return book(first + [[None], ["Training"]] + second)


@fixture
def number_under_no_heading_xlsx():
    table = grid(["Jul-26", "Aug-26", "Sep-26"])
    table[2].append(92)
    return book(table)


# Workbooks by XlsxWriter


def written(fill, **options):
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out, {"in_memory": True, **options})
    fill(made, made.add_worksheet("Returns"))
    made.close()
    return out.getvalue()


def write_rows(sheet, table):
    for number, row in enumerate(table):
        sheet.write_row(number, 0, row)


@fixture
def xlsxwriter_xlsx():
    return written(lambda _, sheet: write_rows(sheet, rows()))


@fixture
def inline_strings_xlsx():
    return written(lambda _, sheet: write_rows(sheet, rows()), constant_memory=True)


@fixture
def formulas_with_values_xlsx():
    def fill(_, sheet):
        write_rows(sheet, rows())
        sheet.write_formula("D2", "=30+6", None, 36)
        sheet.write_formula("D3", "=1/0", None, "#DIV/0!")

    return written(fill)


@fixture
def float_noise_xlsx():
    return written(lambda _, sheet: write_rows(
        sheet, rows(break_hours_delivered_07=61.300000000000004, new_carers_07=35.99999999999999999)))


@fixture
def rich_text_xlsx():
    def fill(made, sheet):
        write_rows(sheet, rows())
        bold = made.add_format({"bold": True})
        sheet.write_rich_string("C2", "new", bold, "_carers")

    return written(fill)


@fixture
def strict_xlsx():
    """ISO/IEC 29500 strict: the same parts under other namespaces."""
    names = {
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main":
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships":
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    }

    def change(name, part):
        for transitional, strict in names.items():
            part = part.replace(transitional, strict)
        return part

    return rezipped(long_xlsx(), change)


def rezipped(book, change, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(out, "w", method) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, (2026, 10, 1, 0, 0, 0)),
                           change(name, before.read(name)), method)
    return out.getvalue()


# Workbooks that are no good


@fixture
def truncated_xlsx():
    return long_xlsx()[:2500]


@fixture
def wrong_crc_xlsx():
    made = rezipped(long_xlsx(), lambda _, part: part, zipfile.ZIP_STORED)
    return made.replace(b"<v>41</v>", b"<v>47</v>")


@fixture
def entity_xlsx():
    def change(name, part):
        if name != "xl/worksheets/sheet1.xml":
            return part
        return b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + part

    return rezipped(long_xlsx(), change)


@fixture
def not_xml_xlsx():
    return rezipped(long_xlsx(), lambda name, part: part.replace(b"</row>", b"</raw>")
                    if name.endswith("sheet1.xml") else part)


def container(name):
    """The head of Microsoft's old container, with one stream in its directory."""
    entry = name.encode("utf-16-le").ljust(64, b"\0") + bytes([2 * len(name) + 2, 0, 2, 1])
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entry.ljust(512, b"\0")


@fixture
def old_excel_xls():
    return container("Workbook")


@fixture
def password_xlsx():
    return container("EncryptedPackage")


@fixture
def archive_of_csv_zip():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr(zipfile.ZipInfo("return.csv", (2026, 10, 1, 0, 0, 0)), plain(rows()))
    return out.getvalue()


# OpenDocument by odfpy


def ods_cell(value, repeated=1):
    if value == "":
        cell = table.TableCell()
    elif isinstance(value, (int, float)):
        cell = table.TableCell(valuetype="float", value=value)
        cell.addElement(text.P(text=str(value)))
    elif isinstance(value, datetime.date):
        cell = table.TableCell(valuetype="date", datevalue=value.isoformat())
        cell.addElement(text.P(text=value.isoformat()))
    elif value.endswith("%"):
        cell = table.TableCell(valuetype="percentage", value=float(value[:-1]) / 100)
        cell.addElement(text.P(text=value))
    else:
        cell = table.TableCell(valuetype="string")
        cell.addElement(text.P(text=value))
    if repeated > 1:
        cell.setAttribute("numbercolumnsrepeated", repeated)
    return cell


def ods(made_rows, change=lambda _: None):
    document = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Returns")
    for made in made_rows:
        row = table.TableRow()
        for cell in made:
            row.addElement(ods_cell(cell))
        sheet.addElement(row)
    change(sheet)
    document.spreadsheet.addElement(sheet)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


@fixture
def odfpy_ods():
    return ods(rows())


@fixture
def percentage_ods():
    return ods(rows(new_carers_07="62%"))


@fixture
def full_date_ods():
    table_ = rows()
    table_[1][1] = datetime.date(2026, 7, 1)
    return ods(table_)


@fixture
def repeats_ods():
    def change(sheet):
        for row in sheet.getElementsByType(table.TableRow):
            row.addElement(ods_cell("", 16_000))
        empty = table.TableRow(numberrowsrepeated=1_048_000)
        empty.addElement(ods_cell("", 16_384))
        sheet.addElement(empty)

    return ods(rows(), change)


@fixture
def hidden_rows_ods():
    def change(sheet):
        hidden = sheet.getElementsByType(table.TableRow)[2]
        hidden.setAttribute("visibility", "collapse")

    return ods(rows(), change)


# Saved again by LibreOffice


def converted(contents, ending, to):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "returns." + ending)
        with open(path, "wb") as file:
            file.write(contents)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", to, "--outdir", folder + "/out", path],
            check=True, capture_output=True)
        (made,) = os.listdir(folder + "/out")
        with open(os.path.join(folder, "out", made), "rb") as file:
            return file.read()


@fixture
def libreoffice_ods():
    return converted(formulas_without_values_xlsx(), "xlsx", "ods")


@fixture
def libreoffice_xlsx():
    return converted(long_xlsx(), "xlsx", "xlsx")


@fixture
def libreoffice_csv():
    return converted(grid_xlsx(), "xlsx", "csv")


@fixture
def libreoffice_grid_ods():
    return converted(grid_month_dates_xlsx(), "xlsx", "ods")


@fixture
def libreoffice_old_xls():
    return converted(book([["a"]]), "xlsx", "xls")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    wanted = sys.argv[1:] or list(FILES)
    for name in wanted:
        with open(os.path.join(here, "returns", name), "wb") as file:
            file.write(FILES[name]())
        if name in EARLIER:
            with open(os.path.join(here, "earlier", name), "wb") as file:
                file.write(plain(EARLIER[name]))
    with open(os.path.join(here, "returns.csv"), encoding="utf-8") as file:
        listed = {row["file"] for row in csv.DictReader(file)}
    for name in sorted(listed ^ set(FILES)):
        print("either in returns.csv or here, not in both:", name, file=sys.stderr)


main()
