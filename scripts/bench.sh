#!/usr/bin/env bash
# Measures the monitor beside a peer in one run and prints ratios with their spread.
# Absolute times on a shared machine mean little; the ratio of two things timed in turn says more.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly peers=.build-bench
if [[ reading == *"${2:-}"* ]]; then
  if [ ! -x "$peers/bin/frictionless" ]; then
    scripts/say.sh "Installing the peers of the bench into $peers"
    python3 -m venv "$peers"
    "$peers/bin/pip" install --quiet --requirement scripts/bench/requirements.txt
  fi
  "$peers/bin/python" scripts/bench/reading.py "$1"
  [ "${2:-}" != reading ] || exit 0
fi
if [[ serving == *"${2:-}"* ]]; then
  command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 1; }
  # Unpacked and not installed: a package that is installed starts a server by itself.
  if ! command -v nginx >/dev/null && [ ! -x "$peers/nginx/usr/sbin/nginx" ]; then
    scripts/say.sh "Fetching nginx into $peers"
    mkdir -p "$peers/nginx"
    (cd "$peers/nginx" && apt-get download --quiet nginx && dpkg-deb --extract nginx_*.deb .)
  fi
fi
[ "$(id -u)" != 0 ] || exec scripts/bench-as-user.sh "$@"
exec python3 scripts/bench "$@"
