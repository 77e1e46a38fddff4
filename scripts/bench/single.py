"""One return, one daemon: rates beside psql, memory, and how soon a figure is on its page."""

import re
import shutil
import signal
import subprocess
import time

from monitor import BINARY, PORT, Monitor, page, read, spread, write

ROWS = 100_000
RUNS = 5


def make_definitions(folder, places, items=("referrals_received",)):
    """The project's definitions, some items of them also split by many places."""
    for name in ("Indicators", "Config", "dashboards"):
        shutil.copytree(name, f"{folder}/{name}")
    breakdowns = f"{folder}/Indicators/breakdowns.yaml"
    text = read(breakdowns).rstrip("\n")
    values = "".join(f"      - {{code: P{n:05}, title: Place {n}}}\n" for n in range(places))
    write(breakdowns, f"{text}\n  - code: place\n    title: Place\n    values:\n{values}")
    path = f"{folder}/Indicators/items.yaml"
    text = read(path)
    for item in items:
        text, changed = re.subn(
            rf"(code: {item}\n(?:    .*\n)*)", r"\1    breakdowns: [place]\n", text, count=1)
        assert changed, f"items.yaml has no {item}"
    write(path, text)
    layout = f"{folder}/Config/layouts/long.yaml"
    write(layout, re.sub(r"(\n  breakdowns:\n)", r"\1    place: place\n", read(layout), count=1))
    indicator = f"{folder}/Indicators/KC04.yaml"
    write(indicator, read(indicator).replace(
        "publishes: [total]", "breakdowns: [place]\npublishes: [total, by place]"))
    write(f"{folder}/Config/monitor.yaml", f"listen_port: {PORT}\n")


def make_return(path, rows, value):
    """One body's return: places by month, as many rows as asked for."""
    months = [f"{year}-{month:02}" for year in (2024, 2025, 2026) for month in range(1, 13)]
    months = [month for month in months if month < "2026-10"]
    places = rows // len(months) + 1
    lines = ["body,period,item,place,value,status,note"]
    for month in months:
        for place in range(places):
            if len(lines) <= rows:
                lines.append(f"EX4,{month},referrals_received,P{place:05},{place % 90 + value},,")
    write(path, "\r\n".join(lines) + "\r\n")
    return places


def bench_recording(folder):
    """Reads, maps and stores 100,000 rows; psql copies the same rows into the same table."""
    places = make_return(f"{folder}/return.csv", ROWS, 5)
    make_definitions(folder, places)
    monitor = Monitor(folder)
    try:
        monitor.wait_until_ready()
        ours, theirs, sizes = [], [], []
        for run in range(RUNS):
            make_return(f"{folder}/return.csv", ROWS, 5)
            monitor.sql(
                "truncate collected.delivery, collected.attempt, collected.reading, "
                "collected.provider_return, collected.problem, collected.observation cascade")
            monitor.sql("vacuum collected.observation")
            # The daemon is stopped in its tracks, so that only `receive` reads the delivery.
            monitor.process.send_signal(signal.SIGSTOP)
            start = time.monotonic()
            child = subprocess.Popen(
                [BINARY, "receive", "return.csv", "--body", "EX4", "--period", "2026-27-Q2", "--by",
                 "the bench", *monitor.common], cwd=folder, stdout=subprocess.PIPE)
            output, _ = child.communicate()
            ours.append(time.monotonic() - start)
            monitor.process.send_signal(signal.SIGCONT)
            assert child.returncode == 0, output.decode()
            count = int(monitor.sql("select count(*) from collected.observation"))
            assert count == ROWS, f"{count} rows were stored"
            rows = f"{folder}/rows.tsv"
            monitor.sql(f"\\copy collected.observation to '{rows}'")
            monitor.sql("truncate collected.observation")
            monitor.sql("vacuum collected.observation")
            start = time.monotonic()
            monitor.sql(f"\\copy collected.observation from '{rows}'")
            theirs.append(time.monotonic() - start)
            assert int(monitor.sql("select count(*) from collected.observation")) == ROWS
        rates = [there / here for here, there in zip(ours, theirs)]
        print(f"read, map and store {ROWS:,} rows (whole process): {spread(ours)} s")
        print(f"psql \\copy of the same rows, same table and indexes: {spread(theirs)} s")
        print(f"  our rate / psql's rate: {spread(rates)}   (bar: 0.25 or more)")
    finally:
        monitor.end()


def bench_collecting(folder):
    """The daemon itself collects, reads, stores and releases 100,000 rows: its peak memory."""
    places = ROWS // 33 + 1
    make_definitions(folder, places)
    providers = f"{folder}/Config/providers.yaml"
    text, changed = re.subn(
        r"      # No web address.*\n      by_hand: yes\n", "      file: benchmarks/EX4.csv\n",
        read(providers))
    assert changed, "providers.yaml has no body whose files are handed in"
    write(providers, text)
    make_return(f"{folder}/Indicators/benchmarks/EX4.csv", ROWS, 5)
    monitor = Monitor(folder)
    try:
        monitor.wait_for(lambda: monitor.sql(
            "select count(*) from collected.observation where body = 'EX4'") == str(ROWS))
        monitor.wait_for(lambda: page()[0] == 200)
        print(f"daemon's peak memory, {ROWS:,} rows collected and released: "
              f"{monitor.memory('VmHWM'):.0f} MB   (bar: under 250)")
    finally:
        monitor.end()


def bench_small_return(folder):
    """A return of about 200 rows: how soon it stands in the status, and on the page."""
    for name in ("Indicators", "Config", "dashboards"):
        shutil.copytree(name, f"{folder}/{name}")
    write(f"{folder}/Config/monitor.yaml", f"listen_port: {PORT}\n")
    subprocess.run([BINARY, "sample", "--out", "sample"], cwd=folder, check=True,
                   stdout=subprocess.DEVNULL)
    lines = read(f"{folder}/sample/EX4.csv").splitlines()
    newest = [line for line in lines[1:] if re.search(r"^EX4,2026-(07|08|09|27-Q2)", line)
              or ",2026-27-Q2," in line]
    monitor = Monitor(folder, "--sample")
    try:
        monitor.wait_for(lambda: page()[0] == 200)
        to_status, to_page = [], []
        for run in range(RUNS):
            changed = [re.sub(r",(\d+),,$", lambda found: f",{int(found[1]) + run},,", line)
                       for line in newest]
            write(f"{folder}/EX4.csv", "\r\n".join([lines[0]] + changed) + "\r\n")
            before = page("/")[1]
            start = time.monotonic()
            answer = monitor.verb(
                "receive", "EX4.csv", "--body", "EX4", "--period", "2026-27-Q2", "--by", "x")
            assert answer.returncode == 0, answer.stdout + answer.stderr
            status = monitor.verb("status", "EX4").stdout
            to_status.append(time.monotonic() - start)
            assert "July to September 2026" in status
            monitor.wait_for(lambda: page("/")[1] != before)
            to_page.append(time.monotonic() - start)
        print(f"{len(newest)} rows received and in the status: {spread(to_status)} s   (bar: 1)")
        print(f"  the same on the page, freezing included: {spread(to_page)} s")
    finally:
        monitor.end()


def bench_at_rest(folder):
    """A million observations and a large release: memory at rest, and the first page's time."""
    # 36 months of this many places are more than 60,000 cells.
    make_definitions(folder, 1700)
    monitor = Monitor(folder, "--sample")
    try:
        monitor.wait_for(lambda: page()[0] == 200)
        file = page("/indicators/KC04/data.csv")[1]
        cells = file.count(b"\r\n") - 1
        monitor.sql(
            "insert into collected.observation select body, item, period_start, period_end, "
            "period_kind, breakdown || 'n=' || n, revision, provider_return_id, known_at, reported,"
            " quantity, respondents, margin, note from collected.observation, "
            "generate_series(1, (1000000 / (select count(*) from collected.observation))::int) n")
        count = int(monitor.sql("select count(*) from collected.observation"))
    finally:
        monitor.end()
    seconds = []
    for _ in range(RUNS):
        monitor = Monitor(folder, "--sample")
        try:
            monitor.wait_for(lambda: page()[0] == 200)
            seconds.append(time.monotonic() - monitor.started)
            time.sleep(3)
            memory = monitor.memory("VmRSS")
        finally:
            monitor.end()
    print(f"at rest with {count:,} observations and a release of more than {cells:,} cells: "
          f"{memory:.0f} MB   (bar: under 80)")
    print(f"first page after the start: {spread(seconds)} s   (bar: 1)")


BENCHES = (bench_recording, bench_collecting, bench_small_return, bench_at_rest)
