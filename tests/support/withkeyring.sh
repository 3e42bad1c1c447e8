#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs a command with a real, unlocked gnome-keyring of its own, on a bus of its own, in a home of its own:
#   tests/support/withkeyring.sh COMMAND [ARGUMENT...]
# The command finds the daemon's process id in APOLLO_KEYRING_PID.
set -euo pipefail

if [[ "${1:-}" != --inside ]]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 0700 "$home/run"
    HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_RUNTIME_DIR=$home/run \
        dbus-run-session -- "$0" --inside "$@"
    exit $?
fi

shift
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME"
# In the foreground, so that the process we started is the one that we end.
gnome-keyring-daemon --unlock --foreground --components=secrets <<<"test-password" >/dev/null 2>&1 &
keyring=$!
trap 'kill -CONT "$keyring" 2>/dev/null; kill "$keyring" 2>/dev/null; wait "$keyring" 2>/dev/null' EXIT

# Before the first client call: activation over D-Bus would start a second, locked daemon that keeps the name.
for _ in $(seq 100); do
    [[ "$(dbus-send --session --dest=org.freedesktop.DBus --print-reply=literal /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null)" == *true* ]] && break
    sleep 0.05
done
export APOLLO_KEYRING_PID=$keyring
"$@"
