// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"
#include "ui/models/keyedmodel.h"

namespace apollo::ui {

/// One line of the assets table.
struct AssetRow {
    CoinEntry entry;
    std::optional<CollateralInfo> terms; ///< of borrowing it

    [[nodiscard]] const QString &key() const { return entry.reported.coin; }
    [[nodiscard]] QString name() const { return entry.reported.coin; }

    bool operator==(const AssetRow &) const = default;
};

/// The context of translation of column titles and tool tips.
inline constexpr char kAssetColumns[] = "apollo::ui::AssetColumns";

/// The columns of the assets table, in order. The first is the coin.
[[nodiscard]] std::span<const ColumnSpec<AssetRow>> assetColumns();

} // namespace apollo::ui
