// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/accountsummary.h"
#include "ui/models/assetcolumns.h"

namespace apollo::ui {

/// The line below the assets: all coins together, in USD.
struct AssetTotalsRow {
    AccountValuation totals;

    [[nodiscard]] int key() const { return 0; }
    [[nodiscard]] QString name() const;

    bool operator==(const AssetTotalsRow &) const = default;
};

/// "Sum in USD" in the columns of the assets table: what Apollo computed for the account. No line without coins.
class AssetTotalsModel : public KeyedModel<AssetTotalsRow> {
    Q_OBJECT

public:
    /// @param source, clock outlive this.
    AssetTotalsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats,
                     QObject *parent = nullptr);

private:
    void update(const PortfolioChanges &changes);
    void reload();
    [[nodiscard]] TableContext currentContext() const;

    const PortfolioSource &m_source;
    const Clock &m_clock;
    TableFormats m_formats;
};

} // namespace apollo::ui
