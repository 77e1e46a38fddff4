"""How collecting and releasing grow with the number of providers: 1, 10 and 100 of them."""

import functools
import http.server
import os
import shutil
import subprocess
import threading
import time

from monitor import BINARY, PORT, Monitor, page, write

MONTHS = 60
SCALES = (1, 10, 100)
SOURCES_PORT = PORT + 1
FIRST_DAY, LAST_DAY = "2021-10-01", "2026-09-30"

BODY = """  - code: {code}
    name: Example {code} (illustrative)
    kind: provider
    illustrative: yes
    contracts:
      - code: {code}-2021
        title: Carers’ support (illustrative)
        lot: {{code: lot-{lot}, title: Lot {lot}, districts: [{districts}]}}
        valid_from: 2021-10-01
        valid_to: 2027-03-31
        indicators: core
        due: {{frequency: quarterly, working_days: 15}}
    source:
      web: http://127.0.0.1:{port}/{code}.csv
      layout: long
      allow_private: yes
"""
LOTS = (
    "E07000105, E07000106, E07000108, E07000112, E07000113, E07000114",
    "E07000107, E07000109, E07000110, E07000111, E07000115, E07000116",
)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def make_definitions(folder, providers):
    for name in ("Indicators", "Config", "dashboards"):
        shutil.copytree(name, f"{folder}/{name}")
    bodies = [
        BODY.format(code=f"EXG{n:03}", lot=n % 2 + 1, districts=LOTS[n % 2], port=SOURCES_PORT)
        for n in range(providers)
    ]
    for layout in os.listdir(f"{folder}/Config/layouts"):
        if layout != "long.yaml":
            os.remove(f"{folder}/Config/layouts/{layout}")
    write(f"{folder}/Config/providers.yaml", "bodies:\n" + "\n".join(bodies))
    write(f"{folder}/Config/monitor.yaml", f"listen_port: {PORT}\n")


def serve(folder):
    handler = functools.partial(Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", SOURCES_PORT), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def copied(monitor, folder):
    """Seconds that psql takes for the same observations, into the same table and indexes."""
    rows = f"{folder}/rows.tsv"
    monitor.sql(f"\\copy collected.observation to '{rows}'")
    monitor.sql("truncate collected.observation")
    monitor.sql("vacuum collected.observation")
    start = time.monotonic()
    monitor.sql(f"\\copy collected.observation from '{rows}'")
    return time.monotonic() - start


def measure(folder, providers):
    make_definitions(folder, providers)
    served = f"{folder}/served"
    subprocess.run(
        [BINARY, "sample", "--out", served, "--from", FIRST_DAY, "--to", LAST_DAY], cwd=folder,
        check=True, stdout=subprocess.DEVNULL)
    size = sum(file.stat().st_size for file in os.scandir(served)) / 1e6
    server = serve(served)
    monitor = Monitor(folder)
    try:
        monitor.wait_for(lambda: monitor.sql("select 1 from collected.attempt limit 1") == "1", 60)
        start = time.monotonic()
        read = "select count(distinct delivery_id) from collected.reading"
        monitor.wait_for(lambda: monitor.sql(read) == str(providers), 600)
        collected = time.monotonic() - start
        monitor.wait_for(lambda: page()[0] == 200, 600)
        released = time.monotonic() - start - collected
        rows = int(monitor.sql("select count(*) from collected.observation"))
        peak = monitor.memory("VmHWM")
        return rows, size, collected, released, peak, copied(monitor, folder)
    finally:
        monitor.end()
        server.shutdown()
        server.server_close()


def bench_growth(folder):
    """Collects over HTTP, reads, stores and releases everything that 1, 10, 100 providers have."""
    print(f"providers × {MONTHS} months, collected over HTTP and released by the daemon:")
    first = None
    for providers in SCALES:
        rows, size, collected, released, peak, peer = measure(f"{folder}/{providers}", providers)
        total = collected + released
        first = first or (rows, total)
        growth = f"{rows / first[0]:.0f}× the rows in {total / first[1]:.1f}× the time"
        print(
            f"  {providers:3} providers, {size:5.1f} MB, {rows:7,} observations: collected and "
            f"read {collected:6.2f} s, frozen and on the page {released:5.2f} s, peak {peak:.0f} "
            f"MB; {growth}; our rate / psql \\copy's: {peer / total:.2f}", flush=True)


BENCHES = (bench_growth,)
