#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the pictures of the README from the real window with the demo account: builds a release first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/deps.sh build
mkdir -p build/log resources/pictures
cmake --preset release >build/log/configure.log
cmake --build --preset release --target apollo >build/log/build.log

for theme in dark light; do
    APOLLO_CONFIG_DIR=$(mktemp -d) QT_QPA_PLATFORM=offscreen \
        build/release/app/apollo --demo --theme "$theme" --size 1600x960 --screenshot "resources/pictures/apollo-$theme.png"
done
