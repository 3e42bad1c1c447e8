// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/analytics/totals.h"
#include "ui/models/positioncolumns.h"

namespace apollo::ui {

/// One line of totals: of a settle coin, in that coin, or of all positions in USD.
struct TotalsRow {
    QString coin; ///< "" for the sum in USD
    PositionTotals totals;

    /// Coins by name, the sum last.
    [[nodiscard]] std::pair<int, QString> key() const { return {coin.isEmpty() ? 1 : 0, coin}; }
    [[nodiscard]] QString name() const;
    /// What the amounts are counted in.
    [[nodiscard]] QString unit() const { return coin.isEmpty() ? QStringLiteral("USD") : coin; }

    bool operator==(const TotalsRow &) const = default;
};

/// The totals below the positions table: one line per settle coin, then "Sum in USD", in the columns of that table.
/// No lines without positions. Amounts of different coins are never added without converting.
class TotalsModel : public KeyedModel<TotalsRow> {
    Q_OBJECT

public:
    /// @param source, clock outlive this.
    TotalsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent = nullptr);

    /// The column whose cell of the last line spans to `detailsEnd`: gross, long, short and MM.
    [[nodiscard]] int detailsBegin() const { return columnOf(u"margin"); }
    [[nodiscard]] int detailsEnd() const { return columnOf(u"toLiq"); }

private:
    void update(const PortfolioChanges &changes);
    void reload();
    [[nodiscard]] TableContext currentContext() const;

    const PortfolioSource &m_source;
    const Clock &m_clock;
    TableFormats m_formats;
};

} // namespace apollo::ui
