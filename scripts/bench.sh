#!/usr/bin/env bash
# Measures the monitor beside a peer in one run and prints ratios with their spread.
# Absolute times on a shared machine mean little; the ratio of two things timed in turn says more.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly peers=.build-bench
readonly speed=.build-speed
# All of them at once, where the named one is not there.
install_peers() {
  if ! "$peers/bin/python" -c "import $1" 2>/dev/null; then
    scripts/say.sh "Installing the peers of the bench into $peers"
    python3 -m venv "$peers"
    "$peers/bin/pip" install --quiet --requirement scripts/bench/requirements.txt
  fi
}
if [[ reading == *"${2:-}"* ]]; then
  install_peers frictionless
  "$peers/bin/python" scripts/bench/reading.py "$1"
  [ "${2:-}" != reading ] || exit 0
fi
if [[ statistics == *"${2:-}"* ]]; then
  install_peers statsmodels
  swift build --package-path Tests/Speed --scratch-path "$speed" -c release --product Speed
  "$peers/bin/python" scripts/bench/charts.py "$1" "$speed/release/Speed"
  [ "${2:-}" != statistics ] || exit 0
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
