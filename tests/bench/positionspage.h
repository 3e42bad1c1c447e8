// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace apollo::bench {

/// An answer of GET /v5/position/list with so many linear rows: the first row of a fixture again and again, under the
/// symbols S000USDT, S001USDT ... Compact, as Bybit sends it.
[[nodiscard]] QByteArray positionsPage(int rows);

} // namespace apollo::bench
