#!/usr/bin/env bash
# Runs the monitor with its sample: as root under the system user, otherwise as oneself.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=$1
# The sample ends with September 2026; a day in the weeks after it shows what is due and what is late.
readonly arguments=(run --sample --now "${NOW:-2026-10-20}")

if [ "$(id -u)" != 0 ]; then
  scripts/say.sh "Starting. Ctrl-C or \`make stop\` ends it."
  exec "$binary" "${arguments[@]}"
fi

# A clone below /root cannot be entered by another user, so the program goes where it can.
readonly home=/var/lib/carers-monitor
readonly user=carers-monitor
# A running monitor reads these files: they are not changed under it.
if [ -e "$home/daemon.pid" ] && ! flock --nonblock "$home/daemon.pid" true; then
  echo "A carers-monitor is running already. \`make stop\` ends it." >&2
  exit 1
fi
install -d -o "$user" -g "$user" -m 0700 "$home" /run/carers-monitor
install -d -m 0755 "$home/app"
rm -rf "$home/app.new"
mkdir "$home/app.new"
cp -R Indicators Config dashboards "$home/app.new/"
cp "$binary" "$home/app.new/carers-monitor"
chmod -R a+rX "$home/app.new"
rm -rf "$home/app"
mv "$home/app.new" "$home/app"
cd "$home/app"
"$OLDPWD/scripts/say.sh" "Starting as user $user. Ctrl-C or \`make stop\` ends it."
exec setpriv --reuid "$user" --regid "$user" --clear-groups --no-new-privs \
  env HOME="$home" ./carers-monitor "${arguments[@]}"
