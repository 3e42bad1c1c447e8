// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/portfoliotext.h"

#include "app/cli/texttable.h"
#include "core/analytics/totals.h"
#include "core/domain/wirenames.h"
#include "ui/format/numberformat.h"
#include "ui/format/timeformat.h"

#include <QCoreApplication>

#include <algorithm>

namespace apollo::cli {

namespace {

using Sign = ui::NumberFormat::Sign;
using Column = TextTable::Column;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::cli::PortfolioText)
};

const QString kUsd = QStringLiteral("USD");

ui::NumberFormat numbers()
{
    return ui::NumberFormat(QLocale(QLocale::English));
}

QString wire(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString marginModeName(MarginMode mode)
{
    switch (mode) {
    case MarginMode::Cross: return Text::tr("Cross");
    case MarginMode::Isolated: return Text::tr("Isolated");
    case MarginMode::Portfolio: return Text::tr("Portfolio margin");
    case MarginMode::Unknown: break;
    }
    return ui::NumberFormat::unknown();
}

QString accountKind(AccountMode mode)
{
    switch (mode) {
    case AccountMode::Classic: return Text::tr("Classic account");
    case AccountMode::Uta1:
    case AccountMode::Uta1Pro: return Text::tr("Unified account 1.0");
    case AccountMode::Uta2:
    case AccountMode::Uta2Pro: return Text::tr("Unified account 2.0");
    case AccountMode::Unknown: break;
    }
    return Text::tr("Account");
}

/// A figure, or "n/a" where the margin mode has none.
QString marginFigure(const QString &text, const Figure &figure, MarginMode mode, MarginMode without)
{
    return !figure && mode == without ? ui::NumberFormat::notApplicable() : text;
}

QString accountTable(const Portfolio &portfolio)
{
    const auto format = numbers();
    const AccountSummary &reported = portfolio.summary;
    const AccountValuation &computed = portfolio.valuation;
    const MarginMode mode = portfolio.info.marginMode;

    TextTable table({{Text::tr("Account (USD)")},
                     {Text::tr("Reported"), Qt::AlignRight},
                     {Text::tr("Computed"), Qt::AlignRight},
                     {Text::tr("Difference"), Qt::AlignRight}});
    const auto row = [&](const QString &name, const Figure &theirs, const Figure &ours) {
        table.addRow({name, marginFigure(format.amount(theirs, kUsd), theirs, mode, MarginMode::Isolated),
                      format.amount(ours, kUsd), format.amount(ours - theirs, kUsd, Sign::Always)});
    };
    const auto reportedOnly = [&](const QString &name, const QString &text, const Figure &figure) {
        table.addRow({name, marginFigure(text, figure, mode, MarginMode::Isolated), QString(), QString()});
    };
    row(Text::tr("Total equity"), reported.totalEquity, computed.totalEquity);
    row(Text::tr("Margin balance"), reported.totalMarginBalance, computed.totalMarginBalance);
    row(Text::tr("Wallet balance"), reported.totalWalletBalance, computed.totalWalletBalance);
    row(Text::tr("Perp & futures uPnL"), reported.totalPerpUPL, computed.totalPerpUPL);
    reportedOnly(Text::tr("Available balance"), format.amount(reported.totalAvailableBalance, kUsd),
                 reported.totalAvailableBalance);
    reportedOnly(Text::tr("Initial margin"), format.amount(reported.totalInitialMargin, kUsd),
                 reported.totalInitialMargin);
    reportedOnly(Text::tr("Maintenance margin"), format.amount(reported.totalMaintenanceMargin, kUsd),
                 reported.totalMaintenanceMargin);
    reportedOnly(Text::tr("IM rate"), format.percent(reported.accountIMRate), reported.accountIMRate);
    reportedOnly(Text::tr("MM rate"), format.percent(reported.accountMMRate), reported.accountMMRate);
    return table.text();
}

QString marginText(const Portfolio &portfolio, const Position &position)
{
    if (portfolio.info.marginMode == MarginMode::Portfolio)
        return Text::tr("PM");
    const QString mode = portfolio.info.marginMode == MarginMode::Isolated ? Text::tr("Isolated") : Text::tr("Cross");
    return position.leverage ? mode + QLatin1Char(' ') + numbers().leverage(position.leverage) : mode;
}

QString positionsTable(const Portfolio &portfolio)
{
    const auto format = numbers();
    const MarginMode mode = portfolio.info.marginMode;
    TextTable table({{Text::tr("Symbol")},
                     {Text::tr("Kind")},
                     {Text::tr("Side")},
                     {Text::tr("Size"), Qt::AlignRight},
                     {Text::tr("Value"), Qt::AlignRight},
                     {Text::tr("Margin")},
                     {Text::tr("Entry"), Qt::AlignRight},
                     {Text::tr("Mark"), Qt::AlignRight},
                     {Text::tr("Liq. price"), Qt::AlignRight},
                     {Text::tr("To liq."), Qt::AlignRight},
                     {Text::tr("IM"), Qt::AlignRight},
                     {Text::tr("MM"), Qt::AlignRight},
                     {Text::tr("Unrealized P&L"), Qt::AlignRight},
                     {Text::tr("ROI"), Qt::AlignRight},
                     {Text::tr("Realized"), Qt::AlignRight},
                     {Text::tr("Coin")}});

    std::vector<const PositionEntry *> entries;
    for (const PositionEntry &entry : portfolio.positions)
        entries.push_back(&entry);
    std::stable_sort(entries.begin(), entries.end(), [](const PositionEntry *a, const PositionEntry *b) {
        return a->computed.valueUsd.value_or(Decimal()) > b->computed.valueUsd.value_or(Decimal());
    });
    for (const PositionEntry *entry : entries) {
        const Position &position = entry->reported;
        const PositionValuation &computed = entry->computed;
        const Instrument *instrument = portfolio.instrument({position.key.category, position.key.symbol});
        const QString coin = instrument ? instrument->settleCoin : QString();
        const auto money = [&](const Figure &figure, Sign sign = Sign::NegativeOnly) {
            return format.amount(figure, coin, sign);
        };
        const auto margin = [&](const QString &text, const Figure &figure) {
            return marginFigure(text, figure, mode, MarginMode::Portfolio);
        };
        table.addRow(
            {position.key.symbol, wire(toWire(position.key.category)),
             position.direction() >= 0 ? Text::tr("Long") : Text::tr("Short"),
             format.quantity(position.size, instrument), money(computed.value), marginText(portfolio, position),
             format.price(position.avgPrice, instrument), format.price(computed.markPrice, instrument),
             margin(format.price(position.liqPrice, instrument), position.liqPrice),
             margin(format.percent(computed.distanceToLiq, 1), position.liqPrice),
             margin(money(position.positionIM), position.positionIM),
             margin(money(position.positionMM), position.positionMM), money(computed.unrealizedPnl, Sign::Always),
             margin(format.percent(computed.roi, 2, Sign::Always), position.positionIM),
             money(position.curRealizedPnl, Sign::Always), coin});
    }

    const auto totals = [&](const QString &name, const PositionTotals &sum, const QString &coin) {
        const auto money = [&](const Figure &figure, Sign sign = Sign::NegativeOnly) {
            return format.amount(figure, coin, sign);
        };
        table.addRow({name, QString(), QString(), Text::tr("net"), money(sum.netValue, Sign::Always), QString(),
                      QString(), QString(), QString(), QString(),
                      marginFigure(money(sum.positionIM), sum.positionIM, mode, MarginMode::Portfolio),
                      marginFigure(money(sum.positionMM), sum.positionMM, mode, MarginMode::Portfolio),
                      money(sum.unrealizedPnl, Sign::Always), QString(), money(sum.realizedPnl, Sign::Always), coin});
    };
    if (!entries.empty()) {
        table.addRule();
        for (const auto &[coin, sum] : totalsBySettleCoin(portfolio))
            totals(Text::tr("%1 · %2 pos.").arg(coin).arg(sum.count), sum, coin);
        totals(Text::tr("Sum in USD"), totalsInUsd(portfolio), kUsd);
    }
    return table.text();
}

QString assetsTable(const Portfolio &portfolio)
{
    const auto format = numbers();
    TextTable table({{Text::tr("Coin")},
                     {Text::tr("Equity"), Qt::AlignRight},
                     {Text::tr("USD value"), Qt::AlignRight},
                     {Text::tr("Wallet balance"), Qt::AlignRight},
                     {Text::tr("Unrealized P&L"), Qt::AlignRight},
                     {Text::tr("In orders"), Qt::AlignRight},
                     {Text::tr("Collateral")}});
    for (const CoinEntry &entry : portfolio.coins) {
        const CoinBalance &coin = entry.reported;
        table.addRow({coin.coin, format.amount(entry.computed.equity, coin.coin),
                      format.amount(entry.computed.usdValue, kUsd), format.amount(coin.walletBalance, coin.coin),
                      format.amount(entry.computed.unrealizedPnl, coin.coin, Sign::Always),
                      format.amount(coin.locked, coin.coin),
                      !coin.marginCollateral ? Text::tr("not eligible")
                                             : (coin.collateralSwitch ? Text::tr("on") : Text::tr("off"))});
    }
    return table.text();
}

QString ordersTable(const Portfolio &portfolio)
{
    const auto format = numbers();
    TextTable table({{Text::tr("Symbol")},
                     {Text::tr("Kind")},
                     {Text::tr("Side")},
                     {Text::tr("Type")},
                     {Text::tr("Price"), Qt::AlignRight},
                     {Text::tr("Trigger"), Qt::AlignRight},
                     {Text::tr("Filled"), Qt::AlignRight},
                     {Text::tr("Quantity"), Qt::AlignRight},
                     {Text::tr("Status")}});
    for (const Order &order : portfolio.orders) {
        const Instrument *instrument = portfolio.instrument(order.instrument);
        const QString type = order.stopOrderType.isEmpty()
            ? order.orderType
            : QStringLiteral("%1 %2").arg(order.stopOrderType, order.orderType);
        table.addRow({order.instrument.symbol, wire(toWire(order.instrument.category)), wire(toWire(order.side)), type,
                      format.price(order.price, instrument), format.price(order.triggerPrice, instrument),
                      format.quantity(order.cumExecQty, instrument), format.quantity(order.qty, instrument),
                      order.orderStatus});
    }
    return table.text();
}

} // namespace

QString portfolioText(const Portfolio &portfolio, UtcTime time)
{
    const ui::TimeFormat times;
    QStringList parts;
    parts << Text::tr("%1 · %2 · %3 · %4 · %5")
                 .arg(portfolio.accountName, wire(toWire(portfolio.environment)), accountKind(portfolio.info.mode),
                      marginModeName(portfolio.info.marginMode), times.dateTime(time));
    parts << accountTable(portfolio);
    parts << Text::tr("Positions (%1)").arg(portfolio.positions.size()) + QLatin1Char('\n') + positionsTable(portfolio);
    parts << Text::tr("Assets (%1)").arg(portfolio.coins.size()) + QLatin1Char('\n') + assetsTable(portfolio);
    parts << Text::tr("Open orders (%1)").arg(portfolio.orders.size()) + QLatin1Char('\n') + ordersTable(portfolio);
    if (portfolio.info.mode == AccountMode::Classic)
        parts << Text::tr("This is a classic account: Bybit's API serves its unified figures only after an upgrade.");
    return parts.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace apollo::cli
