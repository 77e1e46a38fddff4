"""The peer of `assess` and `intervals`: pandas reads and writes, numpy and statsmodels reckon.

Run as `charts_peer.py assess|intervals FILE.csv`, the answer goes to standard output; or as
`charts_peer.py alone`, which prints the processor's seconds of reckoning both in memory.
"""

import sys
import time

import numpy as np
import pandas

RULES = np.array(["", "run of seven", "two of three", "trend of seven", "outside limits"])


def ending(flags, width):
    """The sum of each window of so many points."""
    windows = np.lib.stride_tricks.sliding_window_view(flags, width, axis=1)
    return windows.sum(axis=-1)


def spread_back(found, width, points):
    """Every point of a window that was found."""
    flagged = np.zeros((found.shape[0], points), dtype=bool)
    for offset in range(width):
        flagged[:, offset:offset + found.shape[1]] |= found
    return flagged


def limits(values):
    mean = values.mean(axis=1, keepdims=True)
    ranges = np.abs(np.diff(values, axis=1))
    kept = ranges < 3.267 * ranges.mean(axis=1, keepdims=True)
    average = (ranges * kept).sum(axis=1, keepdims=True) / kept.sum(axis=1, keepdims=True)
    return mean, 2.66 * average


def signals(values, mean, reach):
    """The rule of each point, and which way it points; the stronger is written over the weaker."""
    points = values.shape[1]
    distance = values - mean
    side = np.sign(distance).astype(np.int8)
    outside = np.abs(distance) > reach
    near = ~outside & (np.abs(distance) > reach * 2 / 3)
    moves = np.sign(np.diff(values, axis=1)).astype(np.int8)

    rule = np.zeros(values.shape, dtype=np.int8)
    rule[spread_back(np.abs(ending(side, 7)) == 7, 7, points)] = 1
    pairs = (ending(near.astype(np.int8), 3) >= 2) & (np.abs(ending(side, 3)) == 3)
    rule[near & spread_back(pairs, 3, points)] = 2
    way = side.copy()
    up, down = (spread_back(ending(moves, 6) == six, 7, points) for six in (6, -6))
    rule[up | down] = 3
    way[up & ~down], way[down & ~up] = 1, -1
    # The last of one trend and the first of another counts with the later.
    way[up & down] = np.pad(moves, ((0, 0), (0, 1)))[up & down]
    rule[outside], way[outside] = 4, side[outside]
    return rule, way


def classes(rule, way):
    """Where up is better."""
    return np.select([rule == 0, way > 0], ["common cause", "improvement"], "concern")


def wilson(numerator, denominator):
    """Both limits, at 95% and at 99.8%."""
    from statsmodels.stats.proportion import proportion_confint

    return [proportion_confint(numerator, denominator, alpha=alpha, method="wilson")
            for alpha in (0.05, 0.002)]


def assess(path):
    table = pandas.read_csv(path, dtype={"series": str, "date": str})
    points = table["date"].nunique()
    values = table["value"].to_numpy().reshape(-1, points)
    mean, reach = limits(values)
    rule, way = signals(values, mean, reach)
    for name, numbers in (("mean", mean), ("lower", mean - reach), ("upper", mean + reach)):
        table[name] = np.repeat(numbers.ravel(), points)
    table["rule"] = RULES[rule.ravel()]
    table["class"] = classes(rule, way).ravel()
    table.to_csv(sys.stdout, index=False)


def intervals(path):
    table = pandas.read_csv(path)
    numerator, denominator = table["numerator"].to_numpy(), table["denominator"].to_numpy()
    table["value"] = numerator / denominator
    at95, at998 = wilson(numerator, denominator)
    table["lower_95"], table["upper_95"] = at95
    table["lower_99_8"], table["upper_99_8"] = at998
    table.to_csv(sys.stdout, index=False)


def alone():
    """As many series, and as many proportions, as Tests/Speed has."""
    random = np.random.default_rng(20260401)
    values = random.normal(100, 10, (100_000, 36))
    values[3::10] += 0.5 * np.arange(36)
    values[7::10, 25:] += 15
    denominator = np.ceil(random.uniform(0, 2_000, 1_000_000))
    numerator = np.floor(random.uniform(0, 1, 1_000_000) * denominator)
    wilson(numerator[:1], denominator[:1])  # imports
    start = time.process_time()
    mean, reach = limits(values)
    classes(*signals(values, mean, reach))
    between = time.process_time()
    wilson(numerator, denominator)
    print(between - start, time.process_time() - between)


verb, *files = sys.argv[1:]
{"alone": alone, "assess": assess, "intervals": intervals}[verb](*files)
