#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes every picture of the README from the real window with the demo account: builds a release first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/deps.sh build
mkdir -p build/log resources/pictures
cmake --preset release >build/log/configure.log
cmake --build --preset release >build/log/build.log

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
picture() {
    APOLLO_CONFIG_DIR="$scratch/config" QT_QPA_PLATFORM=offscreen TZ=UTC \
        build/release/app/apollo --size 1600x1000 --screenshot "resources/pictures/$1.png" "${@:2}"
}

picture apollo-dark --demo --select BTCUSDT --theme dark
picture apollo-light --demo --select ETHUSDT --theme light
APOLLO_CONFIG_DIR="$scratch/config" build/release/app/apollo-cli snapshot --demo --out "$scratch/snapshot.json"
picture apollo-snapshot --open "$scratch/snapshot.json" --select BTCUSDT --theme dark
