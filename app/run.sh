#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs what is missing, builds a release and opens Apollo: the demo account, or what the arguments say
# (app/run.sh --profile main). Without a display it prints the account as tables and writes a picture of the window.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

step() { printf '==> %s\n' "$*"; }

# Runs a command with its output in a log; shows the end of the log only when it fails.
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

step "Packages"
packaging/deps.sh build

step "Configure"
# A newer compiler may know new warnings: they must not keep a user from starting the program.
quietly build/log/configure.log cmake --preset release -DAPOLLO_WARNINGS_AS_ERRORS=OFF
step "Build (the first time takes a few minutes; build/log/build.log tells how far it is)"
quietly build/log/build.log cmake --build --preset release --target apollo apollo-cli

arguments=("$@")
((${#arguments[@]})) || arguments=(--demo)

if [[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" || "$(uname -s)" == Darwin ]]; then
    step "Apollo ${arguments[*]}"
    exec build/release/app/apollo "${arguments[@]}"
fi

step "No display here: the account as text"
case " ${arguments[*]} " in
*" --open "*)
    for ((i = 0; i < ${#arguments[@]}; ++i)); do
        [[ "${arguments[i]}" == --open ]] && build/release/app/apollo-cli show "${arguments[i + 1]:?--open needs a file}"
    done
    ;;
*) build/release/app/apollo-cli show "${arguments[@]}" ;;
esac

picture=build/apollo.png
step "A picture of the window"
QT_QPA_PLATFORM=offscreen build/release/app/apollo "${arguments[@]}" --screenshot "$picture"
echo "$PWD/$picture"
