"""Times the monitor beside psql and nginx in one run, interleaved, and prints ratios with their spread.

Needs Python 3 and the release binary; starts private clusters of its own and ends them again.
With a second argument only the benches whose names hold it are run.
"""

import sys

import growth
import serving
import single
from monitor import run_each


def main():
    print(f"whole processes, {single.RUNS} runs in turn: median (least to most)", flush=True)
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    benches = single.BENCHES + growth.BENCHES + serving.BENCHES
    run_each(bench for bench in benches if wanted in bench.__name__)


main()
