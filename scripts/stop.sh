#!/usr/bin/env bash
# Ends the monitor that `make run` started.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
[ ! -x /var/lib/carers-monitor/app/carers-monitor ] || [ "$(id -u)" != 0 ] \
  || binary=/var/lib/carers-monitor/app/carers-monitor
[ -x "$binary" ] || { echo "Nothing was built, so nothing runs."; exit 0; }
exec "$binary" stop
