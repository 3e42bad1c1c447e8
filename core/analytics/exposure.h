// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <QString>

#include <vector>

namespace apollo {

/// What the positions of one base coin come to, in USD at mark: + gains when the coin rises. Coins held in the wallet
/// are no position and do not count.
struct CoinExposure {
    QString coin; ///< base coin; the symbol when neither instrument nor symbol tell it
    Figure longUsd = Decimal();
    Figure shortUsd = Decimal(); ///< unsigned
    Figure netUsd = Decimal();   ///< longUsd - shortUsd
    int positions = 0;
    int unknownOptions = 0; ///< options whose delta or underlying price is unknown: they leave the sums unknown
    int unknownOthers = 0;  ///< contracts without a mark or without a USD index price

    bool operator==(const CoinExposure &) const = default;
};

/// Exposure by base coin, the largest net first, unknown ones last. Pure.
/// Perpetuals and futures count with their value at mark (inverse: S / M coins x index). An option counts with its
/// delta: d x S x delta x underlying price x USD index price of the settle coin; delta and underlying from the ticker.
[[nodiscard]] std::vector<CoinExposure> exposureByCoin(const Portfolio &portfolio);

/// The coin that a contract is about: what the instrument says, else what the symbol says (REFERENCE 10.2): BTCUSDT,
/// BTCPERP, BTC-26MAR27, BTCUSD, BTCUSDZ26 and BTC-26MAR27-70000-C are BTC. "" when neither tells.
/// @param instrument may be nullptr.
[[nodiscard]] QString baseCoinOf(const InstrumentKey &key, const Instrument *instrument);

} // namespace apollo
