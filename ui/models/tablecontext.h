// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"
#include "ui/format/numberformat.h"
#include "ui/format/timeformat.h"
#include "ui/models/cell.h"

namespace apollo::ui {

/// How figures and times are written: the trader's choice, the same in all tables.
struct TableFormats {
    NumberFormat numbers;
    TimeFormat times;
};

/// What all rows of a table have in common.
struct TableContext {
    TableFormats formats;
    UtcTime now{}; ///< the exchange's time; the moment of the file for a snapshot
    Figure equity; ///< of the account, computed, USD: for shares
    MarginMode marginMode = MarginMode::Unknown;
    bool isStale = false;   ///< prices are not current
    bool isLoading = false; ///< prices were asked for and have not arrived

    /// True when cells look the same but for times and shares.
    [[nodiscard]] bool looksLike(const TableContext &other) const
    {
        return marginMode == other.marginMode && isStale == other.isStale && isLoading == other.isLoading;
    }
    /// "…" while prices load, else "—".
    [[nodiscard]] QString missing() const { return isLoading ? NumberFormat::loading() : NumberFormat::unknown(); }
    /// "n/a" in portfolio margin, else "—".
    [[nodiscard]] QString missingMargin() const
    {
        return marginMode == MarginMode::Portfolio ? NumberFormat::notApplicable() : NumberFormat::unknown();
    }
};

/// The context of a source at this moment.
[[nodiscard]] TableContext contextOf(const PortfolioSource &source, const Clock &clock, const TableFormats &formats);

// Cells that several tables have.

[[nodiscard]] Cell textCell(const QString &text, Tone tone = Tone::None);
/// "—", "n/a", "…": t2.
[[nodiscard]] Cell missingCell(const QString &text);
/// `text` when the figure is known, else `missing` in t2.
[[nodiscard]] Cell figureCell(const Figure &value, const QString &text, const QString &missing,
                              const QString &unit = {});
/// A signed amount in the color of its shown sign; what rounds to zero has neither.
[[nodiscard]] Cell moneyCell(const Figure &value, const QString &coin, const TableContext &context);
/// Time of day over date; on another day than today the date stands before the time as well, so that one line is
/// enough.
[[nodiscard]] Cell momentCell(const std::optional<UtcTime> &time, const TableContext &context);
/// "Buy" or "Sell" with its triangle.
[[nodiscard]] Cell sideCell(Side side);
/// A fee, or funding: above 0 is paid. More digits than an amount, because fees are small.
[[nodiscard]] Cell feeCell(const Figure &fee, const QString &coin, const TableContext &context);
/// An id, shortened; copying gives the whole.
[[nodiscard]] Cell idCell(const QString &id);
/// Up, Dn or, for zero and for what rounds to zero, None.
[[nodiscard]] Tone toneOf(const Figure &value, int scale);

} // namespace apollo::ui
