"""Reading a file beside Frictionless, python-calamine, and expat with libzip doing nothing.

Whole processes, taken in turn in one run: `carers-monitor check return` reads, maps and checks;
Frictionless reads and checks by a schema; calamine reads only; the C program inflates and parses
and does nothing. What our process takes for a return of one row, most of it for reading the
definitions, is printed beside. Needs the packages of requirements.txt, and a C compiler.
"""

import csv
import json
import os
import statistics
import subprocess
import sys
import time

import xlsxwriter

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from monitor import BINARY, NOW, run_each, spread  # noqa: E402
from single import make_definitions  # noqa: E402

ROWS = 100_000
RUNS = 5
COLUMNS = ["body", "period", "item", "indicator", "place", "value", "numerator", "denominator",
           "status", "note"]


# Several items, so that a million rows need no more places than a definition file has room for.
ITEMS = ("referrals_received", "referrals_accepted", "referrals_signposted", "referrals_refused",
         "referrals_declined")
MONTHS = [f"{year}-{month:02}" for year in (2024, 2025, 2026) for month in range(1, 13)
          if f"{year}-{month:02}" < "2026-10"]


def rows(count):
    """One body's return of ten columns: items, places by month; of what came most was accepted."""
    for number in range(count):
        rest, item = divmod(number, len(ITEMS))
        place, month = divmod(rest, len(MONTHS))
        value = number % 90 + 9 if item == 0 else number % 9
        yield ["EX4", MONTHS[month], ITEMS[item], "", f"P{place:05}", value, "", "",
               "reported", "as counted"]


def places(count):
    return count // (len(MONTHS) * len(ITEMS)) + 1


def make_csv(path, count):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows(count))


def make_xlsx(path, count):
    book = xlsxwriter.Workbook(path, {"constant_memory": False})
    sheet = book.add_worksheet("Return")
    sheet.write_row(0, 0, COLUMNS)
    for number, row in enumerate(rows(count), 1):
        sheet.write_row(number, 0, row)
    book.close()


def schema(path):
    """What our reader checks cell by cell, as far as a table schema can say it."""
    def field(name, kind="string", **constraints):
        return {"name": name, "type": kind, "constraints": constraints}
    fields = [
        field("body", required=True, enum=["EX4"]),
        field("period", required=True, pattern=r"20\d\d-\d\d"),
        field("item", required=True, enum=list(ITEMS)), field("indicator"),
        field("place", pattern=r"P\d{5}"), field("value", "integer", minimum=0),
        field("numerator", "integer", minimum=0), field("denominator", "integer", minimum=0),
        field("status", enum=["reported", "zero", "not recorded"]), field("note")]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"fields": fields}, file)


def timed(arguments, folder):
    """Seconds and peak megabytes of one process, which must end well."""
    start = time.monotonic()
    child = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT)
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, f"{arguments}: {output.decode()[-2000:]}"
    return time.monotonic() - start, usage.ru_maxrss / 1024


def ours(file):
    return [BINARY, "check", "return", file, "--body", "EX4", "--definitions", ".", "--layout",
            "long", "--now", NOW]


def peers(folder, file):
    frictionless = os.path.join(os.path.dirname(sys.executable), "frictionless")
    nothing = f"{folder}/nothing"
    subprocess.run(["cc", "-O2", "-o", nothing, f"{HERE}/nothing.c", "-lzip", "-lexpat"],
                   check=True)
    calamine = ("import sys, python_calamine as c; "
                "print(len(c.CalamineWorkbook.from_path(sys.argv[1])"
                ".get_sheet_by_index(0).to_python()))")
    return {
        "ours": ours(file),
        "ours, of one row": ours("one.csv"),
        "expat and libzip, nothing done": [nothing, file, "1"],
        "python-calamine, reading only": [sys.executable, "-c", calamine, file],
        "Frictionless": [frictionless, "validate", "--schema", "schema.json", "--limit-errors",
                         "10", file],
    }


def bench_workbook(folder):
    make_definitions(folder, places(ROWS), ITEMS)
    make_xlsx(f"{folder}/return.xlsx", ROWS)
    make_csv(f"{folder}/one.csv", 1)
    schema(f"{folder}/schema.json")
    commands = peers(folder, "return.xlsx")
    seconds = {name: [] for name in commands}
    peak = 0
    for run in range(RUNS):
        for name, arguments in commands.items():
            if name == "Frictionless" and run >= 2:
                continue
            took, megabytes = timed(arguments, folder)
            seconds[name].append(took)
            peak = max(peak, megabytes) if name == "ours" else peak
    size = os.path.getsize(f"{folder}/return.xlsx") / 1e6
    print(f"an XLSX of {ROWS:,} rows and {len(COLUMNS)} columns ({size:.1f} MB):")
    for name, times in seconds.items():
        print(f"  {name}: {spread(times)} s")
    mine = statistics.median(seconds["ours"])
    start = statistics.median(seconds["ours, of one row"])
    nothing = statistics.median(seconds["expat and libzip, nothing done"])
    frictionless = statistics.median(seconds["Frictionless"])
    print(f"  Frictionless / ours: {frictionless / mine:.1f}   (bar: 20 or more)")
    print(f"  ours / expat and libzip doing nothing: {mine / nothing:.2f}, without the time of one "
          f"row {(mine - start) / nothing:.2f}   (bar: 3 or less)")
    print(f"  our peak memory: {peak:.0f} MB   (bar: under 300)")


def bench_text(folder):
    make_definitions(folder, places(1_000_000), ITEMS)
    make_csv(f"{folder}/one.csv", 1)
    start = statistics.median(timed(ours("one.csv"), folder)[0] for _ in range(RUNS))
    for count in (10_000, ROWS, 1_000_000):
        make_csv(f"{folder}/return.csv", count)
        runs = [timed(ours("return.csv"), folder) for _ in range(RUNS if count <= ROWS else 2)]
        seconds = [took for took, _ in runs]
        net = statistics.median(seconds) - start
        bars = {ROWS: "   (bar: under 0.3 s)", 1_000_000: "   (bar: under 300 MB)"}
        print(f"a CSV of {count:,} rows and {len(COLUMNS)} columns: {spread(seconds)} s, without "
              f"the time of one row {net:.2f} s or {net / count * 1e6:.1f} µs a row, peak "
              f"{max(mb for _, mb in runs):.0f} MB{bars.get(count, '')}")


def main():
    print(f"reading files: whole processes, {RUNS} runs in turn, median (least to most)")
    run_each((bench_workbook, bench_text))


main()
