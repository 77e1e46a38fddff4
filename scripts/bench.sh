#!/usr/bin/env bash
# Measures the monitor beside a peer in one run and prints ratios with their spread.
# Absolute times on a shared machine mean little; the ratio of two things timed in turn says more.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" != 0 ] || exec scripts/bench-as-user.sh "$@"
exec python3 scripts/bench "$@"
