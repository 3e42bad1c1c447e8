// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/rng.h"

#include <QByteArray>

namespace apollo::demo {

/// The next identifier of a seeded sequence, in the form of a UUID.
[[nodiscard]] inline QByteArray newId(Rng &rng)
{
    const QByteArray hex = QByteArray::number(rng.next(), 16).rightJustified(16, '0')
        + QByteArray::number(rng.next(), 16).rightJustified(16, '0');
    return hex.left(8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-8" + hex.mid(17, 3) + '-' + hex.mid(20);
}

} // namespace apollo::demo
