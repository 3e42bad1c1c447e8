// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <QString>

namespace apollo::cli {

/// A portfolio as readable tables: account and margin of positions (reported beside computed), positions with their
/// totals, assets, open orders, and how much happened lately. `time` is the moment that it shows.
[[nodiscard]] QString portfolioText(const Portfolio &portfolio, UtcTime time);

} // namespace apollo::cli
