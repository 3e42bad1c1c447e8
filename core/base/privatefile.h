// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace apollo {

/// Writes a file that only its owner may read (mode 0600), atomically: afterwards there is the whole new content or,
/// after a failure, the old file untouched. The directory entry is on the disk when this returns.
/// @return Storage with the system's reason.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, const QByteArray &content);

/// Reads a whole file. @return Storage when it cannot be read or is larger than `limit` bytes.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit);

/// Makes a directory and its parents, the directory itself with mode 0700. @return Storage.
[[nodiscard]] Result<void> makePrivateDirectory(const QString &path);

} // namespace apollo
