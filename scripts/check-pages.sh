#!/usr/bin/env bash
# Checks every page of the sample's newest release with the Nu HTML checker, axe and a real browser;
# with --screenshots FOLDER, writes pictures of every kind of page instead.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly binary=$1
readonly tools=.build-check
scripts/setup.sh pages
if ! cmp --silent scripts/check/requirements.txt "$tools/requirements.txt"; then
  scripts/say.sh "Installing the checkers of pages into $tools"
  rm -rf "$tools"
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --requirement scripts/check/requirements.txt
  cp scripts/check/requirements.txt "$tools/"
fi
scripts/say.sh "Writing the sample's pages"
scripts/sample-site.sh "$binary" "$tools/site"
scripts/say.sh "Looking at the pages"
"$tools/bin/python" scripts/check "$tools/site" "${@:2}"
