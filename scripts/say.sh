#!/usr/bin/env bash
# Says what a long step is doing, apart from what its tools print.
printf '\n==> %s\n' "$*"
