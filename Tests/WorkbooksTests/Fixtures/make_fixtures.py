#!/usr/bin/env python3
"""Makes the workbooks beside it: python3 make_fixtures.py

Needs openpyxl, xlsxwriter, odfpy and LibreOffice's soffice. What must come out of each file stands in
WorkbookTable.swift. The files are committed, so that the tests need none of these tools.
"""
import datetime
import pathlib
import subprocess
import tempfile
import zipfile

import openpyxl
import openpyxl.styles
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

HERE = pathlib.Path(__file__).parent
DAY = datetime.date(2026, 4, 1)
STAMP = (1980, 1, 1, 0, 0, 0)


def save(name, parts, method=zipfile.ZIP_DEFLATED):
    """A zip archive of (name, text or bytes) in the order given."""
    with zipfile.ZipFile(HERE / name, "w", method) as archive:
        for part, content in parts:
            entry = zipfile.ZipInfo(part, STAMP)
            entry.compress_type = zipfile.ZIP_STORED if part == "mimetype" else method
            archive.writestr(entry, content)


# XLSX by hand -----------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
         '<Default Extension="xml" ContentType="application/xml"/></Types>')
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def xlsx(name, rows, strings=None, styles=None, after="", main=MAIN, office=OFFICE, prefix="",
         target="worksheets/sheet1.xml", properties="", sheets=None, encode=None, extra=()):
    """One sheet `Data` of these rows; every part that a test turns on can be given."""
    p = prefix + ":" if prefix else ""
    xmlns = f'xmlns:{prefix}="{main}"' if prefix else f'xmlns="{main}"'
    sheet = (f'{HEAD}<{p}worksheet {xmlns}><{p}sheetData>{rows}</{p}sheetData>{after}'
             f'</{p}worksheet>')
    relations = [("rId1", "worksheet", target)]
    parts = [("[Content_Types].xml", TYPES)]
    if strings is not None:
        relations.append(("rId8", "sharedStrings", "sharedStrings.xml"))
        parts.append(("xl/sharedStrings.xml", f'{HEAD}<{p}sst {xmlns}>{strings}</{p}sst>'))
    if styles is not None:
        relations.append(("rId9", "styles", "styles.xml"))
        parts.append(("xl/styles.xml", f'{HEAD}<{p}styleSheet {xmlns}>{styles}</{p}styleSheet>'))
    listed = sheets or f'<{p}sheet name="Data" sheetId="1" r:id="rId1"/>'
    parts += [
        ("xl/workbook.xml",
         f'{HEAD}<{p}workbook {xmlns} xmlns:r="{office}">{properties}'
         f'<{p}sheets>{listed}</{p}sheets></{p}workbook>'),
        ("xl/_rels/workbook.xml.rels",
         f'{HEAD}<Relationships xmlns="{PACKAGE}">' + "".join(
             f'<Relationship Id="{i}" Type="{office}/{kind}" Target="{path}"/>'
             for i, kind, path in relations) + "</Relationships>"),
        ("xl/worksheets/sheet1.xml", encode(sheet) if encode else sheet),
    ]
    save(name, parts + list(extra))


def cells(*contents):
    return "<row>" + "".join(contents) + "</row>"


def value(text, attributes=""):
    return f"<c {attributes}><v>{text}</v></c>"


def inline(text):
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def by_hand_xlsx():
    xlsx("x_numbers.xlsx", "".join(cells(value(number)) for number in [
        "7", "-3.50", "36.299999999999997", "0.10000000000000001", "1.2E3", "6.02e-2", "+5", ".5",
        "5.", "123456789012345", "1234567890123456", "1E+20", "1E999", "0E0", "-0.0", "NaN",
        "99999999999999.95"]))
    formats = ['0%', '0.0%', 'General', '0.00', '"%"0', '0\\%', 'dd/mm/yyyy', 'mmm yyyy', 'mmm-yy',
               '[Red]0', '0 "days"', '[$-809]d mmmm yyyy;@', '[h]:mm', 'hh:mm', 'h AM/PM', '_d0', 'yyyy']
    own = "".join(f'<numFmt numFmtId="{164 + i}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
                  for i, code in enumerate(formats))
    xlsx("x_formats.xlsx", "".join(
        cells(value("45000.5", f's="{i}"'), value("0.625", f's="{i}"')) for i in range(len(formats))),
        styles=f'<numFmts>{own}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>'
        + "".join(f'<xf numFmtId="{164 + i}"/>' for i in range(len(formats))) + '</cellXfs>'
        '<dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>')
    numbers = [0, 9, 10, 14, 17, 18, 22, 27, 36, 45, 50, 58]
    built_in = "<cellXfs>" + "".join(f'<xf numFmtId="{n}"/>' for n in numbers) + "</cellXfs>"
    xlsx("x_builtin.xlsx", cells(*(value("45000", f's="{i}"') for i in range(len(numbers)))),
         styles=built_in)
    date = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/></cellXfs>'
    serials = ["1", "59", "60", "61", "36526", "45383.75", "2958465", "2958466", "-1", "0.25", "4.5E4"]
    xlsx("x_dates_1900.xlsx", cells(*(value(n, 's="1"') for n in serials)), styles=date)
    xlsx("x_dates_1904.xlsx", cells(*(value(n, 's="1"') for n in ["0", "59", "60", "43921"])),
         styles=date, properties='<workbookPr date1904="1"/>')
    xlsx("x_dates_iso.xlsx", cells(
        value("2026-04-01", 't="d"'), value("2026-04-01T10:30:00", 't="d"'),
        value("2026-04-01", 't="d" s="2"'), value("10:30:00", 't="d"'), value("1 April", 't="d"')),
        styles=date)
    xlsx("x_kinds.xlsx", cells(
        value("1", 't="b"'), value("0", 't="b"'), value("#N/A", 't="e"'), value("#DIV/0!", 't="e"'),
        '<c t="str"><f>A1</f><v>cached</v></c>', '<c><f>SUM(A1)</f><v>12</v></c>',
        '<c><f>SUM(A1)</f></c>', '<c><f>SUM(A1)</f><v></v></c>', '<c t="str"><f>A1</f><v></v></c>',
        '<c/>', inline("42"), '<c><v>twelve</v></c>', inline("")))
    xlsx("x_strings.xlsx", cells(*(value(i, 't="s"') for i in range(7))), strings=(
        "<si><t>plain</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">text "
        "</t></r><r><t>joined</t></r></si><si><t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>カンジ</t></rPh>"
        "<phoneticPr fontId=\"1\"/></si><si><t xml:space=\"preserve\">  spaces  </t></si>"
        "<si><t>line_x000D_\nbreak _x005F_x000D_ _x0000_ _xD83D__xDE00_ _xZZZZ_</t></si>"
        "<si><t>O&apos;Neil &amp; Co &#163;5 &lt;5</t></si><si/>"))
    xlsx("x_inline_rich.xlsx", cells(
        '<c t="inlineStr"><is><r><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></is></c>',
        '<c t="inlineStr"><is><t>a_x000A_b</t></is></c>'))
    xlsx("x_without_references.xlsx", cells(inline("a"), "<c/>", inline("c")) + "<row/>"
         + '<row r="5">' + inline("a5") + "</row>" + cells(inline("a6"))
         + '<row><c r="C9" t="inlineStr"><is><t>c9</t></is></c></row>' + cells(inline("a10")))
    xlsx("x_gaps.xlsx", '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c><c r="XFD2" s="0"/></row>'
         '<row r="3"><c r="A3"/><c r="B3"><v></v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>')
    xlsx("x_hidden.xlsx", '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>'
         '<row r="3" hidden="true"/><row r="4" hidden="0"><c><v>4</v></c></row>')
    xlsx("x_merged.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>',
         after='<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B7"/></mergeCells>')
    strict = cells(value("0", 't="s"'), value("0.5", 's="1"'))
    xlsx("x_strict.xlsx", strict, strings="<si><t>strict</t></si>", main=STRICT_MAIN,
         office=STRICT_OFFICE, styles='<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>')
    xlsx("x_prefixed.xlsx", '<x:row><x:c t="s"><x:v>0</x:v></x:c><c><v>9</v></c></x:row>',
         strings="<x:si><x:t>prefixed</x:t></x:si>", prefix="x")
    xlsx("x_absolute.xlsx", cells(inline("absolute")), target="/xl/worksheets/sheet1.xml")
    xlsx("x_dotted.xlsx", cells(inline("dotted")), target="./drawings/../worksheets/sheet1.xml")
    xlsx("x_utf16.xlsx", cells(inline("£5 – 漢")),
         encode=lambda s: s.replace("UTF-8", "UTF-16").encode("utf-16"))
    xlsx("x_latin1.xlsx", cells(inline("£5")),
         encode=lambda s: s.replace("UTF-8", "ISO-8859-1").encode("latin-1"))
    xlsx("x_foreign.xlsx", cells(inline("kept"))
         + '<o:row xmlns:o="urn:other"><o:c><o:v>9</o:v></o:c></o:row>',
         after='<extLst><ext xmlns:o="urn:other"><o:t>no</o:t></ext></extLst>')
    listed = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId1"{state}/>' for i, (name, state) in
                     enumerate([("Last &amp; first", ""), ("Hidden", ' state="hidden"'),
                                ("Deep", ' state="veryHidden"'), ("Shown", ' state="visible"')], 1))
    xlsx("x_sheets.xlsx", cells(inline("a")), sheets=listed)


def bad_xlsx():
    bomb = b"<worksheet xmlns=\"" + MAIN.encode() + b"\"><sheetData>" + b" " * (64 << 20)
    xlsx("bad_bomb.xlsx", "", encode=lambda _: bomb)
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
    xlsx("bad_laughs.xlsx", "", encode=lambda _: (
        f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><worksheet xmlns="{MAIN}"><sheetData>'
        '<row><c t="inlineStr"><is><t>&l9;</t></is></c></row></sheetData></worksheet>'))
    xlsx("bad_external.xlsx", "", encode=lambda _: (
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet xmlns="{MAIN}">'
        '<sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>'))
    xlsx("bad_doctype.xlsx", "", encode=lambda _: f'<!DOCTYPE x><worksheet xmlns="{MAIN}"/>')
    xlsx("bad_entity.xlsx", cells(inline("&undeclared;")))
    xlsx("bad_deep.xlsx", "<a>" * 5000 + "</a>" * 5000)
    xlsx("bad_tag.xlsx", cells('<c x="' + "x" * (4 << 20) + '"/>'))
    xlsx("bad_names.xlsx", cells("".join(f'<c {"a" * 5000}{i}=""/>' for i in range(8000))))
    xlsx("bad_shared_140mb.xlsx", cells(inline("first"), value("1", 't="s"')),
         strings="<si><t>ok</t></si><si><t>" + "x" * (140 << 20) + "</t></si>")
    xlsx("bad_inline_long.xlsx", cells(inline("first"), inline("x" * 40_000)))
    xlsx("bad_columns.xlsx", '<row r="3"><c r="A3"><v>1</v></c><c r="ALM3"><v>1</v></c></row>')
    xlsx("bad_reference.xlsx", '<row r="1"><c r="AAAA1"><v>1</v></c></row>')
    xlsx("bad_order.xlsx", '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>')
    xlsx("bad_nested_cells.xlsx", '<row r="1"><c r="B1"><c r="C1"><v>1</v></c></c></row>')
    xlsx("bad_nested_rows.xlsx", '<row r="1"><c r="B1"><row r="2"><v>1</v></row></c></row>')
    xlsx("bad_cell_alone.xlsx", '<c r="B1"><v>1</v></c>')
    xlsx("bad_nested_strings.xlsx", cells(value(0, 't="s"')), strings=(
        "<si><t>a</t><si><t>_x0041</t></si><t>_</t></si>"))
    xlsx("x_loose_strings.xlsx", cells(value(0, 't="s"')), strings="<t>loose</t><si><t>b</t></si>")
    xlsx("bad_row.xlsx", '<row r="1"><c r="A2"><v>1</v></c></row>')
    xlsx("bad_row_number.xlsx", '<row r="99999999999999999999"><c><v>1</v></c></row>')
    xlsx("bad_string_number.xlsx", cells(value("5", 't="s"')), strings="<si><t>only</t></si>")
    xlsx("bad_amplified.xlsx", "".join(cells(value("0", 't="s"') * 900) for _ in range(60)),
         strings="<si><t>" + "x" * 30_000 + "</t></si>")
    xlsx("bad_not_xml.xlsx", cells("<c></row>"))
    xlsx("bad_no_sheet.xlsx", "", target="worksheets/sheet7.xml")
    xlsx("bad_path.xlsx", cells(inline("inside")), target="../../../../etc/passwd",
         extra=[("../../../../etc/passwd", "never opened")])
    xlsx("x_path_beside.xlsx", cells(inline("inside")), extra=[("../../evil.xml", "<a/>")])
    save("bad_word.docx", [("[Content_Types].xml", TYPES), ("word/document.xml", "<a/>")])
    save("bad_plain.zip", [("figures.csv", "a,b\n1,2\n")])
    good = (HERE / "x_strings.xlsx").read_bytes()
    (HERE / "bad_truncated.xlsx").write_bytes(good[: len(good) * 2 // 3])
    xlsx("bad_crc.xlsx", cells(inline("wrong check sum")))
    damage_crc(HERE / "bad_crc.xlsx", b"xl/worksheets/sheet1.xml")
    (HERE / "bad_password.xlsx").write_bytes(
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1016) + "EncryptedPackage".encode("utf-16-le")
        + bytes(992))


def damage_crc(path, name):
    """Changes the CRC before and in the directory alike, so that only the content tells."""
    content = bytearray(path.read_bytes())
    for mark, crc, at in [(b"PK\3\4", 14, 30), (b"PK\1\2", 16, 46)]:
        start = content.find(mark)
        while start >= 0:
            if content[start + at: start + at + len(name)] == name:
                content[start + crc] ^= 0xFF
            start = content.find(mark, start + 1)
    path.write_bytes(content)


# XLSX by libraries ------------------------------------------------------------------------------

def by_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Return"
    sheet.append(["Quarterly return", None, None])
    sheet.merge_cells("A1:C1")
    sheet.append(["Indicator", "Period", "Value"])
    sheet.append(["KC01", DAY, 12])
    sheet.append(["KC02", datetime.datetime(2026, 4, 1, 9, 30), 0.1 + 0.2])
    sheet.append(["KC03", "2026-27 Q1", "=SUM(C3:C4)"])
    sheet.append(["KC04", None, 0.62])
    sheet["C6"].number_format = "0%"
    sheet.append(["KC05", DAY, True])
    sheet["B7"].number_format = "mmm yyyy"
    sheet.append(["KC06", "12", "#N/A"])
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("Lists").append(["yes"])
    book["Lists"].sheet_state = "hidden"
    book.save(HERE / "p_openpyxl.xlsx")
    wide = openpyxl.Workbook(write_only=True)
    wide.create_sheet("Inline").append(["text", 1, DAY, None, 2.5])
    wide.save(HERE / "p_openpyxl_streamed.xlsx")


def by_xlsxwriter():
    for name, options in [("w_xlsxwriter.xlsx", {}), ("w_inline.xlsx", {"constant_memory": True}),
                          ("w_1904.xlsx", {"date_1904": True})]:
        book = xlsxwriter.Workbook(HERE / name, options)
        sheet = book.add_worksheet("Data")
        bold = book.add_format({"bold": True})
        sheet.write_row(0, 0, ["Item", "When", "Share", "Count"])
        sheet.write_datetime(1, 1, DAY, book.add_format({"num_format": "d mmmm yyyy"}))
        sheet.write_number(1, 2, 0.123, book.add_format({"num_format": "0.0%"}))
        sheet.write_formula(1, 3, "=1+1", None, 2)
        sheet.write_rich_string(2, 0, "part ", bold, "bold", " text")
        sheet.write_datetime(2, 1, DAY, book.add_format({"num_format": "mmm-yy"}))
        sheet.write_formula(2, 2, "=NA()", None, "#N/A")
        sheet.write_boolean(2, 3, False)
        sheet.write_formula(3, 0, '="a"&"b"', None, "ab")
        sheet.set_row(3, None, None, {"hidden": True})
        if not options:
            chart = book.add_chart({"type": "line"})
            chart.add_series({"values": "=Data!$D$2:$D$3"})
            book.add_chartsheet("Chart").set_chart(chart)
            book.add_worksheet("After").write(0, 0, "after the chart")
        book.close()


# ODS --------------------------------------------------------------------------------------------

NAMESPACES = " ".join(
    f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for p, u in [
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("number", "datastyle"), ("draw", "drawing")]
) + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"


def ods(name, tables, styles="", common=None, before="", manifest="", mimetype=True, content=None):
    whole = content or (
        f'{HEAD}<office:document-content {NAMESPACES} office:version="1.3">'
        f'<office:automatic-styles>{styles}</office:automatic-styles><office:body>'
        f'<office:spreadsheet>{before}{tables}</office:spreadsheet></office:body>'
        '</office:document-content>')
    parts = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")] if mimetype else []
    parts.append(("content.xml", whole))
    if common:
        parts.append(("styles.xml", f'<office:document-styles {NAMESPACES}><office:styles>{common}'
                      '</office:styles></office:document-styles>'))
    parts.append(("META-INF/manifest.xml",
                  f'<manifest:manifest xmlns:manifest="{MANIFEST}" manifest:version="1.3">'
                  '<manifest:file-entry manifest:full-path="/" '
                  'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
                  '<manifest:file-entry manifest:full-path="content.xml" '
                  f'manifest:media-type="text/xml"/>{manifest}</manifest:manifest>'))
    save(name, parts)


def table(rows, name="Data", attributes=""):
    return f'<table:table table:name="{name}"{attributes}>{rows}</table:table>'


def row(*contents, attributes=""):
    return f"<table:table-row{attributes}>{''.join(contents)}</table:table-row>"


def cell(text="", attributes=""):
    inner = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell{' ' if attributes else ''}{attributes}>{inner}</table:table-cell>"


def typed(kind, spelt, text="shown", more=""):
    name = {"date": "date-value", "boolean": "boolean-value", "time": "time-value"}.get(kind, "value")
    return cell(text, f'office:value-type="{kind}" office:{name}="{spelt}" {more}')


MONTH = ('<number:date-style style:name="N9"><number:month number:textual="true"/>'
         '<number:text> </number:text><number:year/></number:date-style>')
FULL = ('<number:date-style style:name="N8"><number:day/><number:text>/</number:text>'
        '<number:month/><number:year/></number:date-style>')


def by_hand_ods():
    ods("o_kinds.ods", table(
        row(typed("float", "12"), typed("float", "36.299999999999997"), typed("percentage", "0.62"),
            typed("currency", "5.50"), typed("date", "2026-04-01"), typed("date", "2026-04-01T09:30:00"),
            typed("boolean", "true"), typed("boolean", "false"), typed("time", "PT36H30M00S", "36:30"))
        + row(cell("text", 'office:value-type="string"'), cell("untyped"),
              cell("shown", 'office:value-type="string" office:string-value="meant"'),
              cell("", 'office:value-type="string" office:string-value=""'),
              typed("float", "1.5E3"), typed("float", "many"), cell())
        # Values said twice, as one library writes them.
        + row(typed("float", "36", more='office:string-value="36"'),
              typed("date", "2026-04-01", more='office:value="46113"'),
              typed("boolean", "true", more='office:value="1"'),
              cell("shown", 'office:string-value="meant" office:value="7" office:value-type="string"'))))
    ods("o_formulas.ods", table(
        row(typed("float", "12", more='table:formula="of:=6*2"'), cell("", 'table:formula="of:=6*2"'),
            cell("", 'office:value-type="float" table:formula="of:=6*2"'),
            cell("", 'office:value-type="string" table:formula="of:=&quot;&quot;"'),
            cell("#N/A", 'office:value-type="string" calcext:value-type="error"'),
            typed("float", "0", "Err:502", 'table:formula="of:=LARGE()"'), cell("#DIV/0!"),
            cell("Error: none"), cell("#1"))))
    ods("o_text.ods", table(row(
        cell("one</text:p><text:p>two</text:p><text:p>"), cell('a<text:s text:c="3"/>b<text:s/>c'),
        cell("a<text:tab/>b<text:line-break/>c"),
        cell('see <text:span>the <text:a>note</text:a></text:span>'),
        "<table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation>"
        "<text:p>kept<office:annotation><text:p>no</text:p></office:annotation></text:p>"
        "</table:table-cell>",
        "<table:table-cell><text:p>\n    white\n    space  \n</text:p></table:table-cell>",
        cell("note<text:note><text:note-body><text:p>foot</text:p></text:note-body></text:note>d"),
        "<table:table-cell><draw:frame><draw:object><table:table table:name='Inner'><table:table-row>"
        "<table:table-cell><text:p>inner</text:p></table:table-cell></table:table-row></table:table>"
        "</draw:object></draw:frame><text:p>outer</text:p></table:table-cell>")))
    ods("o_repeats.ods", table(
        "<table:table-column table:number-columns-repeated='16384'/>"
        + row(cell("a"), cell("", 'table:number-columns-repeated="2"'),
              cell("x", 'table:number-columns-repeated="3"'),
              cell("", 'table:number-columns-repeated="1000000"'))
        + row(cell("", 'table:number-columns-repeated="16384"'),
              attributes=' table:number-rows-repeated="1000"')
        + row(typed("float", "7"), attributes=' table:number-rows-repeated="3"')
        + row(cell("last"))
        + row(cell("", 'table:number-columns-repeated="16384"'),
              attributes=' table:number-rows-repeated="99999999999"')))
    ods("o_merged.ods", table(
        row(cell("wide", 'table:number-columns-spanned="3" table:number-rows-spanned="1"'),
            "<table:covered-table-cell table:number-columns-repeated='2'><text:p>under</text:p>"
            "</table:covered-table-cell>", cell("after"))
        + row(cell("tall", 'table:number-rows-spanned="2"'), cell("b2"))
        + row("<table:covered-table-cell/>", cell("b3"))))
    ods("o_hidden.ods", table(row(cell("1")) + row(cell("2"), attributes=' table:visibility="collapse"')
                              + row(cell("3"), attributes=' table:visibility="filter"')
                              + row(cell("4"), attributes=' table:visibility="visible"'))
        + table(row(cell("lists")), "Lists", ' table:style-name="ta2"'),
        styles='<style:style style:name="ta1" style:family="table"><style:table-properties '
        'table:display="true"/></style:style><style:style style:name="ta2" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>')
    ods("o_groups.ods", table(
        "<table:table-header-rows>" + row(cell("head")) + "</table:table-header-rows>"
        "<table:table-row-group>" + row(cell("in")) + "<table:table-row-group>" + row(cell("deeper"))
        + "</table:table-row-group></table:table-row-group>" + row(cell("out"))),
        before="<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-"
        "table-cell><text:p>old</text:p></table:change-track-table-cell></table:previous>"
        "</table:cell-content-change></table:tracked-changes><table:content-validations>"
        "<table:content-validation><table:help-message><text:p>help</text:p></table:help-message>"
        "</table:content-validation></table:content-validations>")
    day, month = "table:style-name='ce8'", "table:style-name='ce9'"
    ods("o_months.ods", table(
        "<table:table-column table:number-columns-repeated='2'/>"
        "<table:table-column table:default-cell-style-name='ce9'/>"
        + row(typed("date", "2026-04-01", more=day), typed("date", "2026-04-01", more=month),
              typed("date", "2026-05-01"), typed("date", "2026-06-01", more="table:style-name='ce7'"))
        + row(typed("date", "2026-04-01"), typed("date", "2026-04-01"), typed("date", "2026-05-01"),
              attributes=" table:default-cell-style-name='ce8'")),
        styles=FULL + '<style:style style:name="ce8" style:family="table-cell" '
        'style:data-style-name="N8"/><style:style style:name="ce9" style:family="table-cell" '
        'style:parent-style-name="Monthly"/><style:style style:name="ce7" style:family="table-cell" '
        'style:parent-style-name="ce7"/>',
        common=MONTH + '<style:style style:name="Monthly" style:family="table-cell" '
        'style:data-style-name="N9"/>')


def bad_ods():
    ods("bad_encrypted.ods", table(row(cell("x"))), content="not XML at all",
        manifest='<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
        '</manifest:file-entry>')
    ods("bad_repeats.ods", table(row(cell("x", 'table:number-columns-repeated="1000"'),
                                     attributes=' table:number-rows-repeated="2000000000"')))
    ods("bad_repeated_rows.ods", table(row(cell("x", 'table:number-columns-repeated="1000"'),
                                           attributes=' table:number-rows-repeated="1900000"')))
    ods("bad_columns.ods", table(row(cell("x", 'table:number-columns-repeated="1000000"'))))
    ods("bad_spaces.ods", table(row(cell('a<text:s text:c="999999999"/>b'))))
    ods("bad_long.ods", table(row(cell("a"), cell("x" * 40_000))))
    ods("bad_cut.ods", "", content=f"<office:document-content {NAMESPACES}><office:body>")
    ods("bad_mimetype.ods", table(row(cell("x"))), mimetype=False)
    save("bad_text.odt", [("mimetype", "application/vnd.oasis.opendocument.text"),
                          ("content.xml", "<a/>")])


def by_odfpy():
    document = OpenDocumentSpreadsheet()
    sheet = Table(name="Return")
    for values in [["Item", "Value"], ["KC01", 12], ["KC02", 0.5]]:
        line = TableRow()
        for one in values:
            if isinstance(one, str):
                entry = TableCell(valuetype="string")
            else:
                entry = TableCell(valuetype="float", value=str(one))
            entry.addElement(P(text=str(one)))
            line.addElement(entry)
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    document.save(str(HERE / "f_odfpy.ods"))


def by_libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        for source, kind, name in [("p_openpyxl.xlsx", "ods", "l_openpyxl.ods"),
                                   ("w_xlsxwriter.xlsx", "ods", "l_xlsxwriter.ods"),
                                   ("o_merged.ods", "xlsx", "l_merged.xlsx"),
                                   ("p_openpyxl.xlsx", "xlsx", "l_openpyxl.xlsx"),
                                   ("o_merged.ods", "xls", "bad_old.xls")]:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                 "--convert-to", kind, "--outdir", folder, str(HERE / source)],
                check=True, capture_output=True)
            made = pathlib.Path(folder) / (pathlib.Path(source).stem + "." + kind)
            (HERE / name).write_bytes(made.read_bytes())


def stored():
    """Not compressed, so that a changed byte reaches the XML itself."""
    for source, name in [("w_xlsxwriter.xlsx", "s_stored.xlsx"), ("l_openpyxl.ods", "s_stored.ods")]:
        with zipfile.ZipFile(HERE / source) as archive:
            parts = [(entry, archive.read(entry)) for entry in archive.namelist()
                     if entry.endswith((".xml", ".rels", "mimetype"))]
        save(name, parts, zipfile.ZIP_STORED)


if __name__ == "__main__":
    by_hand_xlsx()
    bad_xlsx()
    by_openpyxl()
    by_xlsxwriter()
    by_hand_ods()
    bad_ods()
    by_odfpy()
    by_libreoffice()
    stored()
