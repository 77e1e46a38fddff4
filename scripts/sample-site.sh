#!/usr/bin/env bash
# Writes the sample's newest release and the one before it into a folder, as plain pages.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$(realpath "$1")
out=$(realpath --canonicalize-missing "$2")
readonly newest=2026-27-Q2/1.0.0
readonly older=2026-27-Q1/1.1.0

# A monitor of its own, on ports of its own, in a place that the system user can enter.
work=$(mktemp -d /tmp/carers-monitor-site-XXXXXX)
daemon=
finish() {
  [ -z "$daemon" ] || kill "$daemon" 2>/dev/null || true
  [ -z "$daemon" ] || wait "$daemon" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cp -R Indicators Config dashboards "$work/"
cp "$binary" "$work/carers-monitor"
sed -i "s/127\.0\.0\.1:8601/127.0.0.1:$port/" "$work/Config/providers.yaml"
echo 'listen_port: 0' >"$work/Config/monitor.yaml"
monitor=(./carers-monitor)
if [ "$(id -u)" = 0 ]; then
  chown -R carers-monitor:carers-monitor "$work"
  monitor=(
    setpriv --reuid carers-monitor --regid carers-monitor --clear-groups env "HOME=$work"
    "${monitor[@]}"
  )
fi
cd "$work"
export CARERS_MONITOR_STATE=$work/state

"${monitor[@]}" run --sample --now 2026-10-20 >log 2>&1 &
daemon=$!
for _ in $(seq 180); do
  "${monitor[@]}" release list 2>/dev/null | grep -q "${newest/\// }" && break
  kill -0 "$daemon" 2>/dev/null || break
  sleep 1
done
"${monitor[@]}" site --release "$older" --out site || { cat log >&2; exit 1; }
rm -rf "$out"
cp -R site "$out"
