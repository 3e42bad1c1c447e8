// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/assetcolumns.h"

#include "core/analytics/precision.h"

#include <array>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::AssetColumns)
};

using Row = AssetRow;
using Context = TableContext;
using Spec = ColumnSpec<AssetRow>;

const QString kUsd = QStringLiteral("USD");
constexpr int kBorrowDigits = 6; // hourly rates are small

Figure shareOf(const Row &row, const Context &context)
{
    return quotient(row.entry.computed.usdValue, context.equity, kRatioScale);
}

/// What part of the USD value does not count as margin; none without equity.
Figure haircutOf(const Row &row)
{
    const CoinValuation &computed = row.entry.computed;
    if (!computed.usdValue || computed.usdValue->sign() <= 0)
        return std::nullopt;
    return quotient(computed.haircut, computed.usdValue, kRatioScale);
}

Cell coin(const Row &row, const Context &)
{
    Cell cell = textCell(row.key());
    cell.weight = QFont::Medium;
    return cell;
}

Cell collateral(const Row &row, const Context &)
{
    const CoinBalance &coin = row.entry.reported;
    if (!coin.marginCollateral)
        return textCell(Text::tr("Not eligible"), Tone::Muted);
    return coin.collateralSwitch ? textCell(Text::tr("On")) : textCell(Text::tr("Off"), Tone::Muted);
}

SortKey byCoin(const Row &row, const Context &)
{
    return {std::nullopt, row.key()};
}

SortKey byCollateral(const Row &row, const Context &)
{
    const CoinBalance &coin = row.entry.reported;
    return {Figure(Decimal(coin.marginCollateral ? 1 + int(coin.collateralSwitch) : 0)), {}};
}

SortKey byShare(const Row &row, const Context &context)
{
    return {shareOf(row, context), {}};
}

/// An amount in the coin itself. What is exactly zero reads "—": most coins have no debt and no margin.
template <auto figureOf, bool zeroIsNone = false>
Cell inCoin(const Row &row, const Context &context)
{
    const Figure value = figureOf(row);
    if (zeroIsNone && value && value->isZero())
        return missingCell(NumberFormat::unknown());
    return figureCell(value, context.formats.numbers.amount(value, row.key()), context.missing(), row.key());
}

template <auto figureOf>
Cell pnlInCoin(const Row &row, const Context &context)
{
    const Figure value = figureOf(row);
    if (value && value->isZero())
        return missingCell(NumberFormat::unknown());
    return value ? moneyCell(value, row.key(), context) : missingCell(context.missing());
}

Cell usdValue(const Row &row, const Context &context)
{
    const Figure &value = row.entry.computed.usdValue;
    return figureCell(value, context.formats.numbers.amount(value, kUsd), context.missing(), kUsd);
}

Cell share(const Row &row, const Context &context)
{
    const Figure part = shareOf(row, context);
    return figureCell(part, context.formats.numbers.percent(part), context.missing());
}

Cell haircut(const Row &row, const Context &context)
{
    const CoinValuation &computed = row.entry.computed;
    if (computed.usdValue && computed.usdValue->sign() <= 0)
        return missingCell(NumberFormat::unknown());
    const Figure part = haircutOf(row);
    return figureCell(part, context.formats.numbers.percent(part), context.missing());
}

Cell marginValue(const Row &row, const Context &context)
{
    const Figure &value = row.entry.computed.marginValue;
    return figureCell(value, context.formats.numbers.amount(value, kUsd), context.missing(), kUsd);
}

Cell borrowRate(const Row &row, const Context &context)
{
    const Figure rate = row.terms ? row.terms->hourlyBorrowRate : Figure();
    return figureCell(rate, context.formats.numbers.percent(rate, kBorrowDigits), NumberFormat::unknown());
}

SortKey byHaircut(const Row &row, const Context &)
{
    return {haircutOf(row), {}};
}

template <auto figureOf>
SortKey by(const Row &row, const Context &)
{
    return {figureOf(row), {}};
}

QString equityDetail(const Row &row, const Context &context)
{
    const QString reported = context.formats.numbers.exact(row.entry.reported.equity);
    return Text::tr("Reported by Bybit with its last message: %1 %2").arg(reported, row.key());
}

QString haircutDetail(const Row &row, const Context &context)
{
    const Figure &haircut = row.entry.computed.haircut;
    if (haircut)
        return Text::tr("Haircut: %1 USD").arg(context.formats.numbers.amount(haircut, kUsd));
    return Text::tr("Not computed: the collateral ratio of %1 or its USD index is not known.").arg(row.key());
}

template <auto computedOf>
QString marginDetail(const Row &row, const Context &context)
{
    const Figure computed = computedOf(row);
    if (!computed)
        return Text::tr("Apollo could not compute it: a position that settles in %1 has none.").arg(row.key());
    return Text::tr("Computed by Apollo: %1 %2").arg(context.formats.numbers.amount(computed, row.key()), row.key());
}

QString usdDetail(const Row &row, const Context &context)
{
    return Text::tr("Index price: %1 USD\nReported by Bybit with its last message: %2 USD")
        .arg(context.formats.numbers.exact(row.entry.computed.usdIndexPrice),
             context.formats.numbers.exact(row.entry.reported.usdValue));
}

constexpr auto kEquity = [](const Row &row) { return row.entry.computed.equity; };
constexpr auto kUsdValue = [](const Row &row) { return row.entry.computed.usdValue; };
constexpr auto kWallet = [](const Row &row) { return row.entry.reported.walletBalance; };
constexpr auto kPnl = [](const Row &row) { return row.entry.computed.unrealizedPnl; };
constexpr auto kBorrowed = [](const Row &row) { return row.entry.reported.borrowAmount; };
constexpr auto kInterest = [](const Row &row) { return row.entry.reported.accruedInterest; };
constexpr auto kIm = [](const Row &row) { return row.entry.reported.totalPositionIM; };
constexpr auto kMm = [](const Row &row) { return row.entry.reported.totalPositionMM; };
constexpr auto kOrderIm = [](const Row &row) { return row.entry.reported.totalOrderIM; };
constexpr auto kComputedIm = [](const Row &row) { return row.entry.computed.positionIM; };
constexpr auto kComputedMm = [](const Row &row) { return row.entry.computed.positionMM; };
constexpr auto kMarginValue = [](const Row &row) { return row.entry.computed.marginValue; };
constexpr auto kBorrowRate = [](const Row &row) { return row.terms ? row.terms->hourlyBorrowRate : Figure(); };
constexpr auto kAvailable = [](const Row &row) { return row.terms ? row.terms->availableToBorrow : Figure(); };
constexpr auto kLocked = [](const Row &row) { return row.entry.reported.locked; };
constexpr auto kBonus = [](const Row &row) { return row.entry.reported.bonus; };
constexpr auto kRealized = [](const Row &row) { return row.entry.reported.cumRealizedPnl; };
constexpr auto kIndex = [](const Row &row) { return row.entry.computed.usdIndexPrice; };

Cell indexPrice(const Row &row, const Context &context)
{
    const Figure &price = row.entry.computed.usdIndexPrice;
    return figureCell(price, context.formats.numbers.price(price, nullptr), context.missing(), kUsd);
}

constexpr std::array kColumns{
    Spec{"coin", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Coin"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Coin of the unified wallet. Source: Bybit."), Spec::Left, coin,
         byCoin},
    Spec{"equity", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Equity"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns",
                           "Wallet balance \u2212 spot borrow + unrealized P&L + option value, in the coin. Computed."),
         Spec::Live, inCoin<kEquity>, by<kEquity>, equityDetail},
    Spec{"usdValue", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "USD value"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Equity \u00d7 USD index price of the coin. Computed."),
         Spec::Live | Spec::Clock, usdValue, by<kUsdValue>, usdDetail},
    Spec{"share", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Share"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "USD value / total equity. Computed."), Spec::Live, share,
         byShare},
    Spec{"walletBalance", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Wallet balance"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Without unrealized P&L, in the coin. Source: Bybit."),
         Spec::Plain, inCoin<kWallet>, by<kWallet>},
    Spec{"unrealizedPnl", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Unrealized P&L"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns",
                           "Sum over the perpetuals and futures that settle in the coin. Computed."),
         Spec::Live, pnlInCoin<kPnl>, by<kPnl>},
    Spec{"borrowed", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Borrowed"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Borrowed amount, in the coin. Source: Bybit."), Spec::Plain,
         inCoin<kBorrowed, true>, by<kBorrowed>},
    Spec{"accruedInterest", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Accrued interest"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Interest not yet paid, in the coin. Source: Bybit."),
         Spec::Plain, inCoin<kInterest, true>, by<kInterest>},
    Spec{"collateral", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Collateral"),
         QT_TRANSLATE_NOOP(
             "apollo::ui::AssetColumns",
             "Whether the coin counts as margin: on, off by your own choice, or not eligible. Source: Bybit."),
         Spec::Left, collateral, byCollateral},
    Spec{"haircut", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Haircut"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns",
                           "Part of the USD value that does not count as margin: 1 \u2212 collateral ratio, by tiers; "
                           "all of it when the coin is no collateral. Computed."),
         Spec::Live, haircut, byHaircut, haircutDetail},
    Spec{"marginValue", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Margin value"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "USD value \u2212 haircut: what counts as margin. Computed."),
         Spec::Live, marginValue, by<kMarginValue>, haircutDetail},
    Spec{"im", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "IM"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns",
                           "Initial margin of the positions that settle in the coin. Source: Bybit."),
         Spec::Plain, inCoin<kIm, true>, by<kIm>, marginDetail<kComputedIm>},
    Spec{"mm", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "MM"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns",
                           "Maintenance margin of the positions that settle in the coin. Source: Bybit."),
         Spec::Plain, inCoin<kMm, true>, by<kMm>, marginDetail<kComputedMm>},
    Spec{"orderIm", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Order IM"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Initial margin of the open orders. Source: Bybit."),
         Spec::Plain, inCoin<kOrderIm, true>, by<kOrderIm>},
    Spec{"locked", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "In orders"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Locked in open spot orders, in the coin. Source: Bybit."),
         Spec::Plain, inCoin<kLocked, true>, by<kLocked>},
    Spec{"indexPrice", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "USD index"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "USD per coin. Source: Bybit's ticker."),
         Spec::Live | Spec::Hidden, indexPrice, by<kIndex>},
    Spec{"borrowRate", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Borrow rate per hour"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Interest on a borrowed amount, per hour. Source: Bybit."),
         Spec::Hidden, borrowRate, by<kBorrowRate>},
    Spec{"availableToBorrow", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Available to borrow"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "What can still be borrowed, in the coin. Source: Bybit."),
         Spec::Hidden, inCoin<kAvailable>, by<kAvailable>},
    Spec{"bonus", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Bonus"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Part of the wallet balance that is a bonus. Source: Bybit."),
         Spec::Hidden, inCoin<kBonus, true>, by<kBonus>},
    Spec{"cumRealizedPnl", QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Realized, all time"),
         QT_TRANSLATE_NOOP("apollo::ui::AssetColumns", "Cumulative realized P&L in the coin. Source: Bybit."),
         Spec::Hidden, pnlInCoin<kRealized>, by<kRealized>},
};

} // namespace

std::span<const ColumnSpec<AssetRow>> assetColumns()
{
    return kColumns;
}

} // namespace apollo::ui
