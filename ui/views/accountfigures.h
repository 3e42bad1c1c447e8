// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"
#include "ui/views/viewcontext.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace apollo::ui {

/// A figure of the account strip, ready to be shown.
struct AccountFigure {
    QString label;           ///< "Total equity (USD)"
    QString value;           ///< "26,629.89", "—", "n/a", "…"
    QString spoken;          ///< "Total equity 26,629.89 USD"
    QStringList explanation; ///< computed and reported values, difference, age, formula
    Token tone = Token::T1;

    bool operator==(const AccountFigure &) const = default;
};

/// IM or MM rate, ready to be shown.
struct AccountRate {
    QString label;
    QString value;
    QString spoken;
    QStringList explanation;
    std::optional<int> permille; ///< 0 to 1000: length of the bar; nullopt leaves the track empty
    Token fill = Token::MLong;
    Token tone = Token::T1;
    std::vector<int> ticks; ///< percent

    bool operator==(const AccountRate &) const = default;
};

/// True when what is shown cannot be taken for now: old, offline or refused.
[[nodiscard]] bool isDoubtful(const SourceState &state);

/// How many figures the strip has.
inline constexpr int kAccountFigures = 7;

/// Total equity, margin balance, available, wallet balance, unrealized P&L, equity after haircut, leverage, in the
/// order of the strip. Totals are computed and move with prices; where they cannot be, the reported value stands, and
/// the explanation says so. Pure but for the age of values.
[[nodiscard]] std::vector<AccountFigure> accountFigures(const Portfolio &portfolio, const SourceState &state,
                                                        const ViewContext &context);
/// Computed and live where that is possible, else reported by Bybit; the explanation has both. "n/a" in isolated
/// margin.
[[nodiscard]] AccountRate initialMarginRate(const Portfolio &portfolio, const SourceState &state,
                                            const ViewContext &context);
[[nodiscard]] AccountRate maintenanceMarginRate(const Portfolio &portfolio, const SourceState &state,
                                                const ViewContext &context);

/// "Unified · Cross"
[[nodiscard]] QString accountModeText(const AccountInfo &info);

} // namespace apollo::ui
