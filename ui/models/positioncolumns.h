// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"
#include "ui/models/keyedmodel.h"

namespace apollo::ui {

/// How far computed and reported margin of a position lay apart when they were last compared. Settle coin.
struct MarginDifference {
    UtcTime at{};
    Figure im; ///< computed - reported
    Figure mm;

    bool operator==(const MarginDifference &) const = default;
};

/// One line of the positions table: everything it shows, copied, so that it cannot change under a view.
struct PositionRow {
    PositionEntry entry;
    std::optional<Instrument> instrument;
    QString settleCoin;
    Figure indexPrice;
    std::optional<MarginDifference> compared;

    [[nodiscard]] const PositionKey &key() const { return entry.reported.key; }
    /// "BTCUSDT long", as screen readers say it.
    [[nodiscard]] QString name() const;
    /// For NumberFormat.
    [[nodiscard]] const Instrument *contract() const { return instrument ? &*instrument : nullptr; }

    bool operator==(const PositionRow &) const = default;
};

/// The context of translation of column titles and tool tips.
inline constexpr char kPositionColumns[] = "apollo::ui::PositionColumns";

/// The columns of the positions table, in order. The first is the symbol.
[[nodiscard]] std::span<const ColumnSpec<PositionRow>> positionColumns();

} // namespace apollo::ui
