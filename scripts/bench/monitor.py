"""The monitor as the benches start it, and the peer's PostgreSQL beside it."""

import glob
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

BINARY = os.path.abspath(sys.argv[1])
PORT = int(os.environ.get("BENCH_PORT", "8690"))  # and the two after it
NOW = "2026-10-20"


def version_key(path):
    return [int(part) for part in re.findall(r"\d+", path)]


POSTGRES = max(glob.glob("/usr/lib/postgresql/*/bin"), key=version_key)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


class Monitor:
    """The daemon with its embedded cluster, in a state folder of its own."""

    def __init__(self, folder, *arguments):
        self.folder = folder
        self.state = f"{folder}/state"
        self.common = ["--state", self.state, "--now", NOW]
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [BINARY, "run", *arguments, *self.common], cwd=folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)

    def verb(self, *arguments):
        return subprocess.run(
            [BINARY, *arguments, *self.common], cwd=self.folder, capture_output=True, text=True)

    def sql(self, text, role="postgres"):
        answer = subprocess.run(
            ["psql", "-h", f"{self.state}/run", "-U", role, "-d", "carers_monitor", "-Atqc", text],
            capture_output=True, text=True)
        return answer.stdout.strip() if answer.returncode == 0 else None

    def wait_for(self, question, timeout=120):
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if question():
                return
            assert self.process.poll() is None, "the daemon has ended"
            time.sleep(0.02)
        raise TimeoutError

    def wait_until_ready(self):
        self.wait_for(lambda: self.sql("select count(*) from collected.attempt") not in (None, "0"))

    def memory(self, field):
        status = read(f"/proc/{self.process.pid}/status")
        return int(re.search(rf"{field}:\s+(\d+) kB", status).group(1)) / 1024

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)


def page(path="/"):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{PORT}{path}", timeout=5) as answer:
            return answer.status, answer.read()
    except OSError:
        return None, b""


def run_each(benches):
    """Each bench in a folder of its own, which is gone afterwards."""
    for bench in benches:
        folder = tempfile.mkdtemp(prefix="cm-bench-", dir="/tmp")
        try:
            bench(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def spread(values, digits=2):
    least, usual, most = (f"{value:.{digits}f}"
                          for value in (min(values), statistics.median(values), max(values)))
    return f"{usual} ({least} to {most})"
