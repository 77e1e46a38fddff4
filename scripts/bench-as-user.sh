#!/usr/bin/env bash
# PostgreSQL does not run as root, so as root the bench runs as the system user, from a place that
# user can enter.
set -euo pipefail
readonly binary=$1
readonly wanted=${2:-}
readonly user=carers-monitor
work=$(mktemp -d /tmp/cm-bench-XXXXXX)
trap 'rm -rf "$work"' EXIT
cp -R Indicators Config dashboards scripts "$work/"
cp "$binary" "$work/carers-monitor"
[ ! -x .build-bench/nginx/usr/sbin/nginx ] || cp .build-bench/nginx/usr/sbin/nginx "$work/nginx"
chown -R "$user:$user" "$work"
cd "$work"
setpriv --reuid "$user" --regid "$user" --clear-groups \
  env HOME="$work" python3 scripts/bench "$work/carers-monitor" "$wanted"
