// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <QString>

namespace apollo::cli {

/// A portfolio as readable tables: account (reported beside computed), positions with their margin and totals, assets,
/// open orders. `time` is the moment that it shows.
[[nodiscard]] QString portfolioText(const Portfolio &portfolio, UtcTime time);

} // namespace apollo::cli
