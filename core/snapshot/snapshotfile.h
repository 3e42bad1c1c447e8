// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/portfolio.h"

#include <QByteArray>
#include <QString>

namespace apollo {

/// A portfolio at one moment, as a file: JSON with Bybit's field names and plain decimal strings
/// (resources/snapshot.schema.json). Holds no key and no signature.
struct Snapshot {
    UtcTime time{};   ///< when it was taken, exchange time
    QString producer; ///< "Apollo 0.1.0"
    Portfolio portfolio;
};

/// The JSON text of a snapshot. Pure.
[[nodiscard]] QByteArray snapshotToJson(const Snapshot &snapshot);

/// Reads it back. @return Parse for a truncated text, for JSON that is no snapshot, and for a newer format.
[[nodiscard]] Result<Snapshot> snapshotFromJson(const QByteArray &json, const QString &where);

/// Writes atomically with mode 0600: either the whole new file or the old one.
[[nodiscard]] Result<void> saveSnapshot(const Snapshot &snapshot, const QString &path);

/// At most 64 MiB.
[[nodiscard]] Result<Snapshot> loadSnapshot(const QString &path);

} // namespace apollo
