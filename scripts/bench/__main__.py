"""Times the monitor beside psql in one run, interleaved, and prints ratios with their spread.

Needs Python 3 and the release binary; starts private clusters of its own and ends them again.
With a second argument only the benches whose names hold it are run.
"""

import shutil
import sys
import tempfile

import growth
import single


def main():
    print(f"whole processes, {single.RUNS} runs in turn: median (least to most)", flush=True)
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    for bench in single.BENCHES + growth.BENCHES:
        if wanted not in bench.__name__:
            continue
        folder = tempfile.mkdtemp(prefix="cm-bench-", dir="/tmp")
        try:
            bench(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


main()
