#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Installs the packages that Apollo needs and that are missing; does nothing, and needs no network, when all are there.
#   packaging/deps.sh            to build
#   packaging/deps.sh test       to build and test
#   packaging/deps.sh package    to build and package
#   packaging/deps.sh bench      to build and measure
# Debian and Ubuntu: through apt, with sudo only when needed. Elsewhere: names what is missing and stops.
set -euo pipefail

build=(build-essential cmake pkg-config ninja-build ccache
    qt6-base-dev qt6-websockets-dev qt6-charts-dev libqt6opengl6-dev libxkbcommon-dev libgl1-mesa-dev
    qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev libqt6svg6
    qtkeychain-qt6-dev libsecret-1-0 libssl-dev libsimdjson-dev libboost-dev)
test=(clang-format gnome-keyring dbus dbus-x11 at-spi2-core python3 python3-pyatspi gir1.2-atspi-2.0 python3-jsonschema
    xvfb xauth openbox xdotool imagemagick fonts-dejavu-core fonts-noto-cjk openssl strace util-linux desktop-file-utils)
package=(dpkg-dev fakeroot file desktop-file-utils)
bench=(python3 xvfb xauth)

case "${1:-build}" in
build) wanted=("${build[@]}") ;;
test) wanted=("${build[@]}" "${test[@]}") ;;
package) wanted=("${build[@]}" "${package[@]}") ;;
bench) wanted=("${build[@]}" "${bench[@]}") ;;
*)
    echo "usage: packaging/deps.sh [build|test|package|bench]" >&2
    exit 2
    ;;
esac

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    # Not Debian or Ubuntu: look for what the build itself asks for, and say what is not there.
    missing=()
    for tool in c++ cmake ninja pkg-config; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    for module in Qt6Core Qt6Widgets Qt6WebSockets Qt6Charts Qt6Svg libcrypto simdjson; do
        pkg-config --exists "$module" 2>/dev/null || missing+=("$module (development files)")
    done
    if ((${#missing[@]})); then
        echo "Apollo's scripts install packages on Debian and Ubuntu only. Not found here:" >&2
        printf '  %s\n' "${missing[@]}" >&2
        echo "Install them, with QtKeychain for Qt 6 and Boost's headers, and run this again." >&2
        exit 1
    fi
    exit 0
fi

installed() {
    [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

missing=()
for package_name in "${wanted[@]}"; do
    installed "$package_name" || missing+=("$package_name")
done
((${#missing[@]})) || exit 0

echo "  installing ${#missing[@]} packages: ${missing[*]}"
run=()
if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and sudo is not there to install them; as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    run=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${run[@]}" apt-get update && "${run[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "The packages could not be installed. Without a network, install them first: ${missing[*]}" >&2
    exit 1
fi
