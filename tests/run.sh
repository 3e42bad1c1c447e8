#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what the tests need, builds, and runs every test.
#   tests/run.sh                    reduced counts
#   tests/run.sh --full             the full counts
#   tests/run.sh --preset asan      under the sanitizers
# Further arguments go to ctest (tests/run.sh -R decimal).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

step() { printf '==> %s\n' "$*"; }

quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1; then
        grep -nE 'error|Error|FAILED' "$log" | head -n 40 >&2 || true
        tail -n 30 "$log" >&2
        echo "That failed; the whole output is in $log" >&2
        exit 1
    fi
}

preset=dev
arguments=()
while (($#)); do
    case "$1" in
    --full) export APOLLO_FULL=1 ;;
    --preset)
        preset=${2:?--preset needs a name}
        shift
        ;;
    *) arguments+=("$1") ;;
    esac
    shift
done

step "Packages"
packaging/deps.sh test
step "Configure ($preset)"
quietly "build/log/$preset-configure.log" cmake --preset "$preset"
step "Build ($preset; build/log/$preset-build.log tells how far it is)"
quietly "build/log/$preset-build.log" cmake --build --preset "$preset"
step "Test ($preset)"
exec ctest --preset "$preset" "${arguments[@]}"
