"""Makes the tables beside this file, for the tests of `Charts`.

Run as `python3 make_chart_oracles.py` where numpy 2.4.6 and scipy 1.17.1 are installed. The control
charts follow the definitions of the R package NHSRplotthedots (`ptd_spc_standard`,
`ptd_special_cause_type`), written anew as one window over arrays for each rule; directions are
`scipy.stats.linregress`. Nothing here is shared with the code that is tested.
"""

import csv
import pathlib

import numpy as np
import scipy
from scipy import stats

FOLDER = pathlib.Path(__file__).parent
MADE_BY = f"# numpy {np.__version__}, scipy {scipy.__version__}; {pathlib.Path(__file__).name}"
random = np.random.default_rng(20260401)


def mean(numbers):
    """As R: summed in long double, then corrected by the mean of what is left over."""
    wide = np.asarray(numbers, dtype=np.longdouble)
    if wide.size == 0:
        return np.nan
    first = wide.sum() / wide.size
    return float(first + (wide - first).sum() / wide.size)


def limits(y, screens, fixed):
    base = y[:fixed] if fixed else y
    centre = mean(base)
    ranges = np.abs(np.diff(base))
    if screens:
        ranges = ranges[ranges < 3.267 * mean(ranges)]
    average = mean(ranges)
    near = 2 * (2.66 / 3)
    return (centre, centre - 2.66 * average, centre + 2.66 * average,
            centre - near * average, centre + near * average)


def spread_back(ends, width):
    """Every point of a window that ends at a marked point."""
    flagged = np.zeros(len(ends), dtype=bool)
    for end in np.flatnonzero(ends):
        flagged[end - width + 1:end + 1] = True
    return flagged


def signals(y, lines):
    """The rule of each point and which way it points, the strongest rule last to be written."""
    centre, lower, upper, near_lower, near_upper = lines
    n = len(y)
    side = np.sign(y - centre)
    outside = (y > upper) | (y < lower)
    near = ~outside & ((y > near_upper) | (y < near_lower))

    runs = np.zeros(n, dtype=bool)
    rises = np.zeros(n, dtype=bool)
    steps = np.sign(np.diff(y))
    for end in range(6, n):
        runs[end] = abs(side[end - 6:end + 1].sum()) == 7
        rises[end] = abs(steps[end - 6:end].sum()) == 6
    in_run, in_trend = spread_back(runs, 7), spread_back(rises, 7)

    pairs = np.zeros(n, dtype=bool)
    for end in range(2, n):
        window = slice(end - 2, end + 1)
        if near[window].sum() >= 2 and abs(side[window].sum()) == 3:
            pairs[window] |= near[window]

    rule, way = np.full(n, "", dtype=object), np.zeros(n)
    for name, flagged in (("run of seven", in_run), ("two of three", pairs)):
        rule[flagged], way[flagged] = name, side[flagged]
    for index in np.flatnonzero(in_trend):
        next_too = index + 1 < n and in_trend[index + 1]
        move = steps[index] if next_too else steps[index - 1]
        rule[index], way[index] = "trend of seven", 1 if move == 1 else -1
    rule[outside], way[outside] = "outside limits", side[outside]
    return rule, way


def word(way, polarity):
    if way == 0:
        return "common cause"
    if polarity == "neutral":
        return "neutral high" if way > 0 else "neutral low"
    return "improvement" if (way > 0) == (polarity == "up") else "concern"


def series():
    """Many kinds: noise, whole numbers with ties, walks, shifts, outliers, waves, ties in trends."""
    found = []
    for size in (2, 3, 5, 7, 11, 12, 13, 24, 36, 60):
        found += [
            random.normal(50, 8, size),
            random.integers(0, 6, size).astype(float),
            random.normal(0, 1, size).cumsum(),
            np.round(random.normal(62, 4, size), 1),
            random.poisson(40, size) + np.where(np.arange(size) > size * 0.6, 14, 0.0),
        ]
    wave = np.concatenate([np.arange(1, 9), np.arange(7, 0, -1), np.arange(2, 9), [8, 8]])
    tied = np.concatenate([np.arange(1, 8), np.arange(7, 14)])
    found += [
        wave.astype(float), -wave.astype(float), tied.astype(float), -tied.astype(float),
        np.tile([1.0, 2.0], 9), np.tile([1.0, 2.0, 10.0], 6),
        np.array([1, 2, 1, 2, 10] + [1, 2] * 6 + [1], dtype=float),
        np.array([4.0] * 12 + [5.0] * 3 + [4.0] * 9), np.full(15, 0.1) + np.eye(15)[14],
        np.linspace(0, 1e15, 20), np.array([5e14, 1e15] * 8), np.full(14, 3e-12) * random.random(14),
    ]
    # A fixed baseline, then points on each line, a hair inside it and a hair outside.
    base = np.array([10.0, 12, 9, 11, 13, 10, 8, 12, 11, 9, 10, 11])
    edges = []
    for line in limits(base, True, None):
        edges += [line, np.nextafter(line, -np.inf), line, np.nextafter(line, np.inf), 10.0, 11.0]
    found.append(np.concatenate([base, edges]))
    return found


def charts():
    with open(FOLDER / "charts.csv", "w", newline="") as file:
        file.write(MADE_BY + "\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow("case,polarity,screens,fixed,rebases,index,value,mean,lower,upper,rule,class"
                     .split(","))
        for case, y in enumerate(series()):
            screens = case % 3 != 2
            fixed = 12 if case % 4 == 3 or len(y) == 42 else None
            rebases = sorted({len(y) // 2, len(y) * 3 // 4}) if case % 5 == 4 and len(y) > 20 else []
            polarity = ("up", "down", "neutral")[case % 3 if case % 2 else (case + 1) % 3]
            options = [case, polarity, int(screens), fixed or "", " ".join(map(str, rebases))]
            for start, end in zip([0] + rebases, rebases + [len(y)]):
                part = y[start:end]
                lines = limits(part, screens, fixed)
                rule, way = signals(part, lines)
                for offset, value in enumerate(part):
                    out.writerow(options + [start + offset, repr(float(value))]
                                 + [repr(line) for line in lines[:3]]
                                 + [rule[offset], word(way[offset], polarity)])


def directions():
    with open(FOLDER / "directions.csv", "w", newline="") as file:
        file.write(MADE_BY + "\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["slope", "p", "values"])
        for size in (5, 6, 8, 12, 20, 36, 120):
            for slope in (0, 0.05, 0.3, -1):
                y = np.round(random.normal(20, 2, size) + slope * np.arange(size), 3)
                y[1:-1][random.random(size - 2) < 0.1] = np.nan
                times = np.flatnonzero(~np.isnan(y))
                if len(times) < 5:
                    continue
                fit = stats.linregress(times, y[times])
                values = " ".join("-" if np.isnan(v) else repr(float(v)) for v in y)
                out.writerow([repr(float(fit.slope)), repr(float(fit.pvalue)), values])


def proportions():
    """p charts with the limits of each denominator; signals as above, each point by its own lines."""
    with open(FOLDER / "p_charts.csv", "w", newline="") as file:
        file.write(MADE_BY + "\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow("case,index,numerator,denominator,mean,lower,upper,rule,class".split(","))
        for case in range(12):
            n = random.integers(30, 400 if case % 2 else 60, 24)
            x = random.binomial(n, 0.4 + 0.25 * (np.arange(24) > 18) * (case % 3))
            pooled = x.sum() / n.sum()
            sigma = np.sqrt(pooled * (1 - pooled) / n)
            lines = [100 * pooled] + [
                100 * np.clip(pooled + k * sigma, 0, 1) for k in (-3, 3, -2, 2)]
            rule, way = signals(100 * x / n, lines)
            for i in range(24):
                out.writerow([case, i, x[i], n[i], repr(float(lines[0]))]
                             + [repr(float(line[i])) for line in lines[1:3]]
                             + [rule[i], word(way[i], "up")])


charts()
directions()
proportions()
