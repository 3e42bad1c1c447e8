// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace apollo {

/// How many files are remembered.
inline constexpr int kRecentFiles = 10;

/// The list with this file on top, once, and without what does not fit. Paths are made absolute. Pure but for the
/// working directory.
[[nodiscard]] QStringList withRecentFile(QStringList files, const QString &path);

/// Without this file.
[[nodiscard]] QStringList withoutRecentFile(QStringList files, const QString &path);

} // namespace apollo
