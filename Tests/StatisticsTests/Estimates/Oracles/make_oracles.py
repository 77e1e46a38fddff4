"""Makes the tables beside this file: what SciPy and statsmodels say, for the tests of `Estimates`.

Run as `python3 make_oracles.py` where scipy 1.17.1 and statsmodels 0.15.0 are installed. The tables
name the versions that made them. Every definition is PHEindicatormethods' (2.1.2) unless a comment
says otherwise; nothing here is shared with the code that is tested.
"""

import csv
import math
import pathlib
import random

import numpy
import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.rates import confint_poisson_2indep

HERE = pathlib.Path(__file__).parent
VERSIONS = f"# scipy {scipy.__version__}, statsmodels {statsmodels.__version__}"
LEVELS = (0.05, 0.002)
LIMITS = ["lower_95", "upper_95", "lower_99_8", "upper_99_8"]
draw = random.Random(20261122)


def write(name, columns, rows):
    with open(HERE / f"{name}.csv", "w", newline="") as file:
        file.write(f"{VERSIONS}; make_oracles.py\n")
        out = csv.writer(file, lineterminator="\n")
        out.writerow(columns)
        out.writerows([c if isinstance(c, str) else repr(float(c)) for c in row] for row in rows)


def both(limits):
    return [limit for alpha in LEVELS for limit in limits(alpha)]


def wilson(x, n):
    def limits(alpha):
        lower, upper = proportion_confint(x, n, alpha, method="wilson")
        return max(0.0, lower), min(1.0, upper)

    return limits


def poisson(x):
    """Exact (half a chi-squared quantile) below 10, Byar's from 10."""

    def limits(alpha):
        if x < 10:
            lower = stats.chi2.ppf(alpha / 2, 2 * x) / 2 if x > 0 else 0.0
            return lower, stats.chi2.isf(alpha / 2, 2 * x + 2) / 2
        z = stats.norm.isf(alpha / 2)
        more = x + 1
        return (
            x * (1 - 1 / (9 * x) - z / (3 * math.sqrt(x))) ** 3,
            more * (1 - 1 / (9 * more) + z / (3 * math.sqrt(more))) ** 3,
        )

    return limits


def student_t():
    rows = []
    freedoms = [1, 1.5, 2, 3, 4, 7, 10, 22, 34, 50.5, 99, 333, 999, 1000, 5000, 1e5, 1e6, 1e9]
    for freedom in freedoms:
        # Nearer to nought SciPy loses digits itself: at 1e-8 and one degree of freedom all but eight.
        for t in (0.001, 0.01, 0.3, 1, 1.96, 2.5, 3.2, 5, 8, 12, 25):
            rows.append(["p", t, freedom, 2 * stats.t.sf(t, freedom)])
        for p in (0.9, 0.5, 0.05, 0.002, 1e-6, 1e-10):
            rows.append(["quantile", p, freedom, stats.t.isf(p / 2, freedom)])
    write("student_t", ["what", "of", "degrees_of_freedom", "answer"], rows)


def proportions():
    cases = [(x, n) for n in (1, 2, 3, 4, 5, 10, 100) for x in {0, 1, n // 3, n // 2, n - 1, n}]
    cases += [(0, 10**15), (1, 10**15), (5 * 10**14, 10**15), (10**15 - 1, 10**15)]
    cases += [(10**15, 10**15), (2.5, 7.25)]
    for _ in range(200):
        n = int(10 ** draw.uniform(0, 7))
        cases.append((draw.randint(0, n), n))
    rows = [[x, n, x / n, *both(wilson(x, n))] for x, n in sorted(set(cases))]
    write("proportions", ["numerator", "denominator", "value", *LIMITS], rows)


def rates():
    cases = [(x, 100, 100) for x in range(0, 31)] + [(0.5, 3, 1), (9.99, 3, 1), (10.5, 3, 1)]
    cases += [(10**15, 1, 1), (10**15, 10**15, 100_000), (0, 1, 1), (1, 1, 1), (5, 0.25, 1000)]
    for _ in range(200):
        x = draw.choice([draw.randint(0, 12), int(10 ** draw.uniform(1, 7))])
        cases.append((x, int(10 ** draw.uniform(0, 7)), draw.choice([1, 100, 1000, 100_000])))
    rows = []
    for x, n, per in cases:
        rows.append([x, n, per, x / n * per, *(limit / n * per for limit in both(poisson(x)))])
    write("rates", ["numerator", "denominator", "multiplier", "value", *LIMITS], rows)


def means():
    """From the measurements themselves; the tested code is given their sums alone."""
    samples = [[30, 40, 50, 60], [5, 5], [0, 0, 0], [1, 2], [-3, 3], [12] * 40]
    for _ in range(120):
        size = int(10 ** draw.uniform(0.31, 3))
        # Scores in quarters, so that the sums are exact; some far from nought, with little spread.
        centre = draw.choice([0, 6, 100, 10_000])
        samples.append([centre + draw.randint(-24, 24) / 4 for _ in range(size)])
    rows = []
    for sample in samples:
        values = numpy.array(sample, dtype=float)
        n, mean = len(values), values.mean()
        error = values.std(ddof=1) / math.sqrt(n)

        def limits(alpha):
            half = stats.t.isf(alpha / 2, n - 1) * error
            return mean - half, mean + half

        sums = math.fsum(values), math.fsum(values * values)
        rows.append([*sums, n, mean, *both(limits)])
    write("means", ["sum", "sum_of_squares", "count", "value", *LIMITS], rows)


def proportion_differences():
    """Newcombe's method 10."""
    cases = [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20)]
    cases += [(0, 10, 0, 10), (10, 10, 0, 20), (10, 10, 0, 10), (1, 1, 0, 1)]
    for _ in range(100):
        n, m = int(10 ** draw.uniform(0, 5)), int(10 ** draw.uniform(0, 5))
        cases.append((draw.randint(0, n), n, draw.randint(0, m), m))
    rows = []
    for x, n, y, m in cases:

        def limits(alpha):
            return confint_proportions_2indep(
                x, n, y, m, method="newcomb", compare="diff", alpha=alpha
            )

        rows.append([x, n, y, m, x / n - y / m, *both(limits)])
    write("proportion_differences", ["x", "n", "y", "m", "value", *LIMITS], rows)


def rate_differences():
    """statsmodels' own where both counts are below 10, else its formula over Byar's limits."""
    cases = []
    for _ in range(120):
        x, y = (draw.choice([draw.randint(0, 9), draw.randint(10, 5000)]) for _ in range(2))
        cases.append((x, int(10 ** draw.uniform(1, 5)), y, int(10 ** draw.uniform(1, 5))))
    rows = []
    for x, n, y, m in cases:
        value = (x / n - y / m) * 1000

        def limits(alpha):
            if 0 < x < 10 and 0 < y < 10:
                lower, upper = confint_poisson_2indep(
                    x, n, y, m, method="mover", compare="diff", alpha=alpha, method_mover="exact-c"
                )
                return lower * 1000, upper * 1000
            (a, b), (c, d) = poisson(x)(alpha), poisson(y)(alpha)
            below = math.hypot((x - a) / n, (d - y) / m) * 1000
            above = math.hypot((b - x) / n, (y - c) / m) * 1000
            return value - below, value + above

        rows.append([x, n, y, m, value, *both(limits)])
    write("rate_differences", ["x", "n", "y", "m", "value", *LIMITS], rows)


def place(value, limits):
    """By the point's own interval: high where even its lower limit is above the whole's value."""
    for alpha, name in ((0.002, "99.8"), (0.05, "95")):
        lower, upper = limits(alpha)
        if lower > value:
            return f"above {name}"
        if upper < value:
            return f"below {name}"
    return "within"


def proportion_funnels():
    """Limits found as the shares whose own Wilson limit is the whole's: no formula of a funnel."""
    rows = []
    for whole_x, whole_n in ((300, 1000), (37, 410), (999, 1000), (5, 5000), (50, 100)):
        whole = whole_x / whole_n
        for n in (5, 12, 40, 150, 900, 20_000):

            def limits(alpha):
                def touches(side):
                    def gap(share):
                        return proportion_confint(share * n, n, alpha, "wilson")[side] - whole

                    if gap(0.0) * gap(1.0) >= 0:
                        return 0.0 if side == 1 else 1.0
                    return optimize.brentq(gap, 0, 1, xtol=1e-15, rtol=1e-14)

                return touches(1), touches(0)

            share = draw.gauss(whole, 2.5 * math.sqrt(whole * (1 - whole) / n))
            x = min(n, max(0, round(share * n)))
            rows.append([whole_x, whole_n, n, *both(limits), x, place(whole, wilson(x, n))])
    columns = ["whole_x", "whole_n", "denominator", *LIMITS, "point", "place"]
    write("proportion_funnels", columns, rows)


def rate_funnels():
    """Limits found as the counts whose own Poisson limit is the expected number of events."""
    rows = []
    for whole_x, whole_n in ((300, 1000), (37, 4100), (1, 5000), (80_000, 1000)):
        whole = whole_x / whole_n
        for n in (5, 12, 40, 150, 900, 20_000):
            expected = whole * n

            def limits(alpha):
                def touches(side):
                    def gap(x):
                        return poisson(x)(alpha)[side] - expected

                    if side == 1 and gap(0.0) >= 0:
                        return 0.0
                    # Byar's takes over at 10, where its limits lie a little lower than the exact.
                    byars = gap(10.0) <= 0
                    low, high = (10.0, 2 * expected + 100) if byars else (1e-9, 10 - 1e-12)
                    return optimize.brentq(gap, low, high, xtol=1e-14, rtol=1e-14) / n * 1000

                return touches(1), touches(0)

            x = max(0, round(draw.gauss(expected, 2.5 * math.sqrt(expected))))

            def rate_limits(alpha):
                return [limit / n for limit in poisson(x)(alpha)]

            rows.append([whole_x, whole_n, n, *both(limits), x, place(whole, rate_limits)])
    columns = ["whole_x", "whole_n", "denominator", *LIMITS, "point", "place"]
    write("rate_funnels", columns, rows)


for make in (
    student_t,
    proportions,
    rates,
    means,
    proportion_differences,
    rate_differences,
    proportion_funnels,
    rate_funnels,
):
    make()
