// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace apollo::bybit {

/// Paths of all `*.in.*` files below tests/data/bybit/`folder` ("rest", "stream"), sorted.
[[nodiscard]] QStringList inputFiles(const QString &folder);

/// The file's bytes; empty when it cannot be read.
[[nodiscard]] QByteArray contentOf(const QString &path);

/// Parses a REST body or a frame as the file's name says (tests/data/README.md) and gives what came out: the value,
/// or the error. An unknown kind of file gives an empty object.
[[nodiscard]] QJsonObject parsed(const QString &path, const QByteArray &content);

} // namespace apollo::bybit
