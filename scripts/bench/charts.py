"""Control charts and Wilson intervals beside numpy and statsmodels, taken in turn in one run.

By themselves: the program of `Tests/Speed` and the peer each make their figures in memory and time
what is reckoned from them. As whole processes: both read the same CSV file and write the same
answer, which is compared, every rule and class the same, every number to 1e-9; what a process takes
for a file of one series or row, most of it the peer's imports, is printed beside. The peer works on
all series at once, as arrays; ours makes each series' direction and sentence besides.
"""

import os
import random
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

from monitor import BINARY, run_each, spread  # noqa: E402

SPEED = os.path.abspath(sys.argv[2])

SERIES = 50_000  # `assess` reads 2,000,000 rows and no more
POINTS = 36
ROWS = 1_000_000
RUNS = 3
RUNS_ALONE = 7


def make_series(path, count):
    """Of every ten series one rises and one has a step, so that all four rules are met."""
    rng = random.Random(20260401)
    dates = [f"{2023 + month // 12}-{month % 12 + 1:02}" for month in range(POINTS)]
    with open(path, "w", encoding="utf-8") as file:
        file.write("series,date,value\n")
        for number in range(count):
            rise = 0.5 if number % 10 == 3 else 0
            step = 15 if number % 10 == 7 else 0
            for month, date in enumerate(dates):
                usual = 100 + rise * month + (step if month > 24 else 0)
                file.write(f"S{number:06},{date},{usual + 10 * rng.gauss(0, 1):.3f}\n")


def make_parts(path, count):
    rng = random.Random(20260402)
    with open(path, "w", encoding="utf-8") as file:
        file.write("kind,numerator,denominator\n")
        for _ in range(count):
            denominator = rng.randint(1, 2_000)
            file.write(f"proportion,{rng.randint(0, denominator)},{denominator}\n")


def timed(arguments, answer):
    """Seconds of the processor, and peak megabytes, of one whole process."""
    with open(answer, "wb") as file:
        child = subprocess.Popen(arguments, stdout=file)
        _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, f"{arguments}: ended with {child.returncode}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def is_same(ours, peers):
    """Whether two cells are the same text or, to 1e-9, the same number."""
    if ours == peers:
        return True
    try:
        a, b = float(ours), float(peers)
    except ValueError:
        return False
    return abs(a - b) <= max(1e-12, 1e-9 * max(abs(a), abs(b)))


def compare(ours, peers, columns):
    """Every row of both answers, in the columns that both have."""
    with open(ours, encoding="utf-8") as left, open(peers, encoding="utf-8") as right:
        names, others = (file.readline().strip().split(",") for file in (left, right))
        pairs = [(names.index(name), others.index(name)) for name in columns]
        rows = 0
        for mine, theirs in zip(left, right, strict=True):
            mine, theirs = mine.rstrip("\r\n").split(","), theirs.rstrip("\r\n").split(",")
            assert all(is_same(mine[a], theirs[b]) for a, b in pairs), f"{mine} is not {theirs}"
            rows += 1
    return rows


def bench_verb(folder, verb, make, count, columns, what):
    make(f"{folder}/all.csv", count)
    make(f"{folder}/one.csv", 1)
    peer = [sys.executable, f"{HERE}/charts_peer.py", verb]
    runs = {"ours": [], "ours, of one": [], "peer": [], "peer, of one": []}
    for _ in range(RUNS):
        for name, command in (("ours", [BINARY, verb]), ("peer", peer)):
            runs[name].append(timed([*command, f"{folder}/all.csv"], f"{folder}/{name}.csv"))
            runs[f"{name}, of one"].append(timed([*command, f"{folder}/one.csv"], os.devnull))
    rows = compare(f"{folder}/ours.csv", f"{folder}/peer.csv", columns)
    print(f"{verb}: {what}, whole processes; {rows:,} rows, and both answers agree")
    for name, values in runs.items():
        seconds, megabytes = zip(*values)
        print(f"  {name}: {spread(seconds)} s, peak {max(megabytes):.0f} MB")
    usual = {name: statistics.median(run[0] for run in values) for name, values in runs.items()}
    net = (usual["peer"] - usual["peer, of one"]) / (usual["ours"] - usual["ours, of one"])
    print(f"  peer / ours: {usual['peer'] / usual['ours']:.2f}, without the time of one {net:.2f}",
          flush=True)


def bench_alone(_):
    """Seconds of the processor, without reading and writing."""
    commands = {"ours": [SPEED], "peer": [sys.executable, f"{HERE}/charts_peer.py", "alone"]}
    found = {name: [] for name in commands}
    for _ in range(RUNS_ALONE):
        for name, arguments in commands.items():
            output = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
            found[name].append([float(part) for part in output.split()[:2]])
    for column, (what, bar) in enumerate((("100,000 series of 36 points assessed", 0.5),
                                          ("1,000,000 Wilson intervals at two levels", 0.05))):
        ours, peer = ([run[column] for run in found[name]] for name in ("ours", "peer"))
        ratio = statistics.median(peer) / statistics.median(ours)
        print(f"{what}, in memory: ours {spread(ours, 3)} s (bar: under {bar} on a quiet core), "
              f"peer {spread(peer, 3)} s, peer / ours: {ratio:.2f}", flush=True)


def bench_charts(folder):
    columns = ("series", "date", "mean", "lower", "upper", "rule", "class")
    what = f"{SERIES:,} series of {POINTS} points, beside numpy with pandas"
    bench_verb(folder, "assess", make_series, SERIES, columns, what)


def bench_intervals(folder):
    columns = ("value", "lower_95", "upper_95", "lower_99_8", "upper_99_8")
    bench_verb(folder, "intervals", make_parts, ROWS, columns,
               f"{ROWS:,} Wilson intervals at two levels, beside statsmodels with pandas")


def main():
    print("statistics: seconds of the processor, in turn, median (least to most)", flush=True)
    run_each((bench_alone, bench_charts, bench_intervals))


main()
