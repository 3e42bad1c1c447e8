#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Builds the bench programs as users get Apollo, runs them in turns and prints one table of medians and ratios.
#   tests/bench/run.sh             a few minutes
#   tests/bench/run.sh --quick     fewer and shorter rounds
# Nothing is asserted: on a busy machine read ratios only.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

quietly() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        echo "That failed; the whole output is in $log" >&2
        exit 1
    fi
}

packaging/deps.sh bench
quietly build/log/bench-configure.log cmake --preset bench -DAPOLLO_WARNINGS_AS_ERRORS=OFF
quietly build/log/bench-build.log cmake --build --preset bench

run=(python3 tests/bench/rounds.py build/bench "$@")
export TZ=UTC LC_ALL=C.UTF-8
if command -v xvfb-run >/dev/null && [[ -z "${QT_QPA_PLATFORM:-}" ]]; then
    export QT_QPA_PLATFORM=xcb
    exec xvfb-run -a -s "-screen 0 1920x1080x24" "${run[@]}"
fi
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
exec "${run[@]}"
