// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/instruments.h"

namespace apollo::demo {

/// What a fill costs, as fractions: of its value; on options of the underlying's value.
struct FeeRates {
    Decimal taker;
    Decimal maker;
};

/// The account's rates: one pair per kind of contract, and dearer ones for thin contracts.
[[nodiscard]] FeeRates feeRatesOf(const Instrument &instrument);

} // namespace apollo::demo
