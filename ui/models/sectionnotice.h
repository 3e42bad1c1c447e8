// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"
#include "ui/format/timeformat.h"

#include <QString>

namespace apollo::ui {

/// What an empty table says: why there is nothing to see, and whether asking again makes sense.
struct SectionNotice {
    QString sentence;
    bool canRetry = false;

    bool operator==(const SectionNotice &) const = default;
};

/// "No open positions in this account (checked 12:04:10)." is not "Positions could not be loaded: ...".
/// @param section Positions, Orders, OrderHistory, Executions or Wallet.
/// @param symbol the table shows only what belongs to this contract; "" for all.
[[nodiscard]] SectionNotice noticeOf(const PortfolioSource &source, Section section, const TimeFormat &times,
                                     const QString &symbol = {});

} // namespace apollo::ui
