#!/usr/bin/env bash
# Installs what is missing on Debian 12, nothing twice, as root or with sudo; with the word pages
# also what the pages are checked with.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly swift_needed=6.3
# What Swift itself needs to compile and link, what our C faces need, and PostgreSQL's own programs.
packages=(
  binutils ca-certificates git libc6-dev libcurl4-openssl-dev libexpat1-dev libgcc-12-dev libncurses6 libpq-dev
  libsqlite3-0 libssl-dev libstdc++-12-dev libxml2 libzip-dev make pkg-config tzdata util-linux zlib1g-dev
)
# A real browser with type to draw, Java for the Nu HTML checker, Python for what drives them.
[ "${1:-}" != pages ] || packages+=(
  chromium fonts-dejavu-core libatomic1 openjdk-17-jre-headless python3-venv
)
readonly packages
readonly no_main_cluster=/etc/postgresql-common/createcluster.d/no-main.conf

fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "this step needs root: install sudo, or run it as root: $*"
  fi
}

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

install_packages() {
  scripts/say.sh "Installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet \
    --no-install-recommends "$@"
}

check_swift() {
  local said version
  said=$(swift --version 2>&1) || fail "Swift does not run: $said"
  version=$(sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' <<<"$said" | head -n 1)
  [ "$(printf '%s\n%s\n' "$swift_needed" "$version" | sort -V | head -n 1)" = "$swift_needed" ] \
    || fail "Swift ${version:-of an unknown version} is too old: install $swift_needed or newer"
}

# A server that the package starts by itself is nobody's wish: only its programs are wanted.
install_postgresql() {
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null && return
  installed postgresql-common || install_packages postgresql-common
  if [ ! -e "$no_main_cluster" ] && ! compgen -G '/etc/postgresql/*/main' >/dev/null; then
    as_root mkdir -p "$(dirname "$no_main_cluster")"
    echo 'create_main_cluster = false' | as_root tee "$no_main_cluster" >/dev/null
  fi
  install_packages postgresql-15
}

# As root, the daemon and its cluster run as a user who may do nothing else.
make_user() {
  [ "$(id -u)" = 0 ] || return 0
  id carers-monitor >/dev/null 2>&1 && return
  scripts/say.sh "Making the system user carers-monitor"
  useradd --system --no-create-home --home-dir /var/lib/carers-monitor \
    --shell /usr/sbin/nologin carers-monitor
}

command -v dpkg-query >/dev/null || fail "this is written for Debian 12: dpkg-query is not here"
command -v swift >/dev/null \
  || fail "there is no Swift: install Swift $swift_needed or newer from swift.org, and put it on PATH"
missing=()
for package in "${packages[@]}"; do
  installed "$package" || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ] || ! compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null; then
  scripts/say.sh "Asking Debian for its list of packages"
  as_root apt-get update --quiet
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
  install_postgresql
fi
check_swift
make_user
