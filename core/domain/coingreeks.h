// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"

#include <QString>

namespace apollo {

/// Sums over the options of one base coin as Bybit reports them: GET /v5/asset/coin-greeks, private `greeks`.
struct CoinGreeks {
    QString baseCoin;
    Figure totalDelta;
    Figure totalGamma;
    Figure totalVega;
    Figure totalTheta;

    bool operator==(const CoinGreeks &) const = default;
};

} // namespace apollo
