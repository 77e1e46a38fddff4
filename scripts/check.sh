#!/usr/bin/env bash
# Checks that need no build: the one format, and the scripts.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/say.sh "Checking the format of the Swift files"
swift format lint --strict --parallel --recursive Sources Tests Package.swift
scripts/say.sh "Checking the scripts"
for script in scripts/*.sh .ci/run; do bash -n "$script"; done
if command -v shellcheck >/dev/null; then
  shellcheck scripts/*.sh .ci/run
else
  echo "shellcheck is not installed: the scripts were only parsed."
fi
scripts/say.sh "Nothing is wrong."
