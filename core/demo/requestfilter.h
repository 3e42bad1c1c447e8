// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/apireply.h"
#include "core/demo/httprequest.h"
#include "core/demo/world.h"

#include <optional>

namespace apollo::demo {

/// What a list of positions, orders or past events is narrowed to.
struct RequestFilter {
    std::optional<ApiReply> error;
    Category category = Category::Linear;
    QByteArray symbol;
    QByteArray settleCoin;
    QByteArray baseCoin;

    [[nodiscard]] bool takes(const Instrument &instrument) const
    {
        if (instrument.category != category)
            return false;
        if (!symbol.isEmpty())
            return instrument.symbol == symbol;
        // Spot does not know settle coins: the parameter is ignored there.
        return (settleCoin.isEmpty() || category == Category::Spot || instrument.settleCoin == settleCoin)
            && (baseCoin.isEmpty() || instrument.baseCoin == baseCoin);
    }
};

/// Reads category, symbol, settleCoin and baseCoin; sets `error` for what a strict exchange refuses.
[[nodiscard]] RequestFilter readFilter(const HttpRequest &request, const World &world);

} // namespace apollo::demo
