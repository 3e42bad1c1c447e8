// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"
#include "ui/charts/chartitems.h"
#include "ui/format/numberformat.h"

#include <deque>
#include <vector>

namespace apollo::ui {

/// The prices that matter to a position: mark (the price of now), entry, liquidation, take profit, stop loss. Unknown
/// ones are left out. Pure.
[[nodiscard]] std::vector<ChartLevel> positionLevels(const PositionEntry &entry, const Instrument *instrument,
                                                     const NumberFormat &numbers);

/// The fills of an instrument, oldest first; funding and other events without a trade are none. Pure.
[[nodiscard]] std::vector<ChartMarker> fillMarkers(const std::deque<Execution> &executions,
                                                   const InstrumentKey &instrument);

} // namespace apollo::ui
