// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"
#include "ui/models/keyedmodel.h"

namespace apollo::ui {

/// One figure that was compared: of the account, or of a position.
struct ReconciliationRow {
    int order = 0;      ///< account first, then positions
    QString subject;    ///< "Account", "BTCUSDT long"
    QString figureName; ///< "Total equity"
    QString unit;       ///< "USD", a coin; "" for rates
    bool isRate = false;
    ReconciliationItem item;
    QString gap;          ///< why nothing was computed
    bool isApart = false; ///< differs by more than a reconciliation allows

    [[nodiscard]] int key() const { return order; }
    [[nodiscard]] QString name() const { return subject + QLatin1Char(' ') + figureName; }

    bool operator==(const ReconciliationRow &) const = default;
};

/// The rows of the last reconciliation; none without one. Pure.
[[nodiscard]] std::vector<ReconciliationRow> reconciliationRows(const Portfolio &portfolio);

/// When and with what outcome the two sides were compared, in one sentence. Pure.
[[nodiscard]] QString reconciliationVerdict(const Portfolio &portfolio, const TimeFormat &times);

/// Reported, computed and their difference, line by line. Follows the source.
class ReconciliationModel : public KeyedModel<ReconciliationRow> {
    Q_OBJECT

public:
    /// @param source, clock outlive this.
    ReconciliationModel(const PortfolioSource &source, const Clock &clock, TableFormats formats,
                        QObject *parent = nullptr);

private:
    void reload();

    const PortfolioSource &m_source;
};

} // namespace apollo::ui
