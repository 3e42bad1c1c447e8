// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/positioncolumns.h"

#include <QTimer>

namespace apollo::ui {

/// The positions of a source, in its order. P&L, value and distance are computed from the mark price; margins,
/// liquidation price and realized P&L are Bybit's. Fetches nothing.
class PositionsModel : public KeyedModel<PositionRow> {
    Q_OBJECT

public:
    /// @param source, clock outlive this.
    PositionsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent = nullptr);

    /// Renews what changes by the passing of time alone ("in 03:55"); a timer of its own calls it.
    void refreshTimes();

private:
    void update(const PortfolioChanges &changes);
    void reload();
    [[nodiscard]] PositionRow rowOf(const PositionEntry &entry) const;
    [[nodiscard]] TableContext currentContext() const;

    const PortfolioSource &m_source;
    const Clock &m_clock;
    TableFormats m_formats;
    std::optional<UtcTime> m_comparedAt; ///< of the last reconciliation seen
    QTimer m_minutes;
};

} // namespace apollo::ui
