// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/positioncolumns.h"

#include "ui/models/positioncells.h"
#include "ui/models/positionmargincells.h"

#include <array>

namespace apollo::ui {

namespace {

namespace cells = positioncells;
using Row = PositionRow;
using Context = TableContext;
using Spec = ColumnSpec<PositionRow>;

/// Sorts by one figure of the row.
template <auto figureOf>
SortKey by(const Row &row, const Context &)
{
    return {figureOf(row), {}};
}

SortKey bySymbol(const Row &row, const Context &)
{
    return {std::nullopt, row.key().symbol};
}

SortKey bySide(const Row &row, const Context &)
{
    return {Figure(Decimal(row.entry.reported.direction())), {}};
}

SortKey byMargin(const Row &row, const Context &)
{
    return {row.entry.reported.leverage, {}};
}

// USD where it is known: amounts of different settle coins compare no other way.
SortKey byValue(const Row &row, const Context &)
{
    const PositionValuation &computed = row.entry.computed;
    return {computed.valueUsd ? computed.valueUsd : computed.value, {}};
}

SortKey byPnl(const Row &row, const Context &)
{
    const PositionValuation &computed = row.entry.computed;
    return {computed.unrealizedPnlUsd ? computed.unrealizedPnlUsd : computed.unrealizedPnl, {}};
}

SortKey byWeight(const Row &row, const Context &context)
{
    return {cells::weightOf(row, context), {}};
}

SortKey byNumber(qint64 number)
{
    return {Figure(Decimal(number)), {}};
}

SortKey byTime(const std::optional<UtcTime> &time)
{
    return time ? byNumber(time->time_since_epoch().count()) : SortKey();
}

SortKey bySequence(const Row &row, const Context &)
{
    return row.entry.reported.seq ? byNumber(*row.entry.reported.seq) : SortKey();
}

constexpr auto kSize = [](const Row &row) { return cells::signedSize(row); };
constexpr auto kEntry = [](const Row &row) { return row.entry.reported.avgPrice; };
constexpr auto kBreakEven = [](const Row &row) { return row.entry.reported.breakEvenPrice; };
constexpr auto kMark = [](const Row &row) { return row.entry.computed.markPrice; };
constexpr auto kLiq = [](const Row &row) { return row.entry.reported.liqPrice; };
constexpr auto kDistance = [](const Row &row) { return row.entry.computed.distanceToLiq; };
constexpr auto kIm = [](const Row &row) { return row.entry.reported.positionIM; };
constexpr auto kComputedIm = [](const Row &row) { return row.entry.computed.positionIM; };
constexpr auto kComputedMm = [](const Row &row) { return row.entry.computed.positionMM; };
constexpr auto kImDifference = [](const Row &row) { return row.compared ? row.compared->im : Figure(); };
constexpr auto kMmDifference = [](const Row &row) { return row.compared ? row.compared->mm : Figure(); };
constexpr auto kRealized = [](const Row &row) { return row.entry.reported.curRealizedPnl; };
constexpr auto kTotal = [](const Row &row) { return row.entry.computed.totalPnl; };
constexpr auto kFunding = [](const Row &row) { return row.entry.computed.nextFunding; };
constexpr auto kTakeProfit = [](const Row &row) { return row.entry.reported.takeProfit; };
constexpr auto kLast = [](const Row &row) { return row.entry.computed.lastPrice; };
constexpr auto kIndex = [](const Row &row) { return row.indexPrice; };
constexpr auto kAdl = [](const Row &row) { return Figure(Decimal(row.entry.reported.adlRankIndicator)); };
constexpr auto kDelta = [](const Row &row) { return row.entry.reported.delta; };
constexpr auto kIdx = [](const Row &row) { return Figure(Decimal(row.key().positionIdx)); };

constexpr std::array kColumns{
    Spec{"symbol", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Symbol"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Contract, its kind and the coin it settles in. Source: Bybit."),
         Spec::Left, cells::symbol, bySymbol},
    Spec{"side", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Side"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Direction of the position. Source: Bybit."), Spec::Left,
         cells::side, bySide},
    Spec{"size", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Size"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Signed by side, in the base coin; USD contracts on inverse. Source: Bybit."),
         Spec::Plain, cells::size, by<kSize>, cells::sizeDetail},
    Spec{"value", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Value"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Size \u00d7 mark price; inverse: size / mark price. In the settle coin. Computed."),
         Spec::Live, cells::value, byValue, cells::valueDetail},
    Spec{"margin", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Margin"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Margin mode of the account and leverage of the position. Source: Bybit."),
         Spec::Plain, cells::margin, byMargin},
    Spec{"entry", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Entry"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Average entry price. Source: Bybit."), Spec::Plain,
         cells::entry, by<kEntry>, cells::entryDetail},
    Spec{"breakEven", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Break-even"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Price at which the position closes without loss, fees included. Source: Bybit."),
         Spec::Plain, cells::breakEven, by<kBreakEven>},
    Spec{"mark", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Mark"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Mark price: the basis of P&L and liquidation. Source: Bybit's ticker."),
         Spec::Live | Spec::Clock | Spec::Flashing, cells::mark, by<kMark>, cells::markDetail},
    Spec{"liqPrice", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Liq. price"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Mark price at which liquidation begins; an estimate in cross margin. Source: Bybit."),
         Spec::Live, cells::liqPrice, by<kLiq>},
    Spec{"toLiq", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "To liq."),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "|mark price \u2212 liquidation price| / mark price. Computed."),
         Spec::Live, cells::toLiq, by<kDistance>},
    Spec{"margins", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "IM / MM"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Initial margin, below it maintenance margin, in the settle coin. Source: Bybit."),
         Spec::Live, cells::requirement, by<kIm>, cells::requirementDetail},
    Spec{"unrealizedPnl", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Unrealized P&L"),
         QT_TRANSLATE_NOOP(
             "apollo::ui::PositionColumns",
             "Size \u00d7 (mark \u2212 entry), signed by side; inverse: size \u00d7 (1/entry \u2212 1/mark). Without "
             "fees and "
             "funding. Below it the return on the initial margin. Computed."),
         Spec::Live | Spec::Flashing, cells::unrealizedPnl, byPnl, cells::pnlDetail},
    Spec{"realizedPnl", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Realized"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Realized P&L of this holding, fees and funding included. Source: Bybit."),
         Spec::Plain, cells::realizedPnl, by<kRealized>},
    Spec{"totalPnl", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Total P&L"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Unrealized + realized P&L. Computed."), Spec::Live,
         cells::totalPnl, by<kTotal>},
    Spec{"nextFunding", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Next funding"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "\u2212value \u00d7 funding rate, signed by side; + is received. Computed."),
         Spec::Live, cells::nextFunding, by<kFunding>, cells::fundingDetail},
    Spec{"tpSl", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "TP / SL"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Take profit, below it stop loss. Source: Bybit."),
         Spec::Plain, cells::takeProfitStopLoss, by<kTakeProfit>, cells::protectionDetail},

    Spec{"last", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Last"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Last traded price. Source: Bybit's ticker."),
         Spec::Live | Spec::Hidden, cells::last, by<kLast>},
    Spec{"index", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Index"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Index price. Source: Bybit's ticker."),
         Spec::Live | Spec::Hidden, cells::index, by<kIndex>},
    Spec{"imComputed", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "IM computed"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Cross: value / leverage. Isolated: entry value / leverage + closing fee. Computed."),
         Spec::Live | Spec::Hidden, cells::computedIm, by<kComputedIm>, cells::gapDetail},
    Spec{"mmComputed", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "MM computed"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Value \u00d7 rate of its risk-limit tier \u2212 deduction + closing fee. Computed."),
         Spec::Live | Spec::Hidden, cells::computedMm, by<kComputedMm>, cells::gapDetail},
    Spec{"imDifference", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "IM difference"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Computed \u2212 reported initial margin at the last reconciliation."),
         Spec::Hidden, cells::imDifference, by<kImDifference>, cells::differenceDetail},
    Spec{"mmDifference", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "MM difference"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Computed \u2212 reported maintenance margin at the last reconciliation."),
         Spec::Hidden, cells::mmDifference, by<kMmDifference>, cells::differenceDetail},
    Spec{"adlRank", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "ADL rank"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Rank in the queue for auto-deleveraging, 1 to 5; 5 is first. Source: Bybit."),
         Spec::Hidden, cells::adlRank, by<kAdl>},
    Spec{"weight", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Weight"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Value in USD / total equity. Computed."),
         Spec::Live | Spec::Hidden, cells::weight, byWeight},
    Spec{"delta", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Delta"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Delta of an option position. Source: Bybit."),
         Spec::Live | Spec::Hidden, cells::delta, by<kDelta>},
    Spec{"opened", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Open for"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Time since this holding began. Source: Bybit."),
         Spec::Hidden, cells::opened,
         [](const Row &row, const Context &) { return byTime(row.entry.reported.openTime); }},
    Spec{"positionIdx", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "positionIdx"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "0 one-way, 1 hedge long, 2 hedge short. Source: Bybit."),
         Spec::Hidden, cells::positionIdx, by<kIdx>},
    Spec{"seq", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Sequence"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Bybit's number of the last change of this position."),
         Spec::Hidden, cells::sequence, bySequence},
    Spec{"updated", QT_TRANSLATE_NOOP("apollo::ui::PositionColumns", "Updated"),
         QT_TRANSLATE_NOOP("apollo::ui::PositionColumns",
                           "Time of the last message about this position. Source: Bybit."),
         Spec::Hidden, cells::updated,
         [](const Row &row, const Context &) { return byTime(row.entry.reported.updatedTime); }},
};

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::PositionColumns)
};

} // namespace

QString PositionRow::name() const
{
    const int direction = entry.reported.direction();
    if (direction == 0)
        return key().symbol;
    return key().symbol + QLatin1Char(' ') + (direction > 0 ? Text::tr("long") : Text::tr("short"));
}

std::span<const ColumnSpec<PositionRow>> positionColumns()
{
    return kColumns;
}

} // namespace apollo::ui
