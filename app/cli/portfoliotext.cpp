// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/portfoliotext.h"

#include "app/cli/texttable.h"
#include "core/analytics/settlecoin.h"
#include "core/analytics/totals.h"
#include "core/domain/wirenames.h"
#include "core/portfolio/executionlog.h"
#include "core/portfolio/orderlog.h"
#include "ui/format/margintext.h"
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

/// A computed figure, or "n/a" where the margin mode has none.
QString computedFigure(const QString &text, const Figure &figure, MarginGap gap)
{
    const bool cannotBe = gap == MarginGap::IsolatedMargin || gap == MarginGap::PortfolioMargin;
    return !figure && cannotBe ? ui::NumberFormat::notApplicable() : text;
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
    const auto compared = [&](const QString &name, const Figure &theirs, const Figure &ours, const auto &written) {
        table.addRow({name, marginFigure(written(theirs, Sign::NegativeOnly), theirs, mode, MarginMode::Isolated),
                      computedFigure(written(ours, Sign::NegativeOnly), ours, computed.marginGap),
                      !theirs && mode == MarginMode::Isolated ? QString() : written(ours - theirs, Sign::Always)});
    };
    const auto amount = [&](const QString &name, const Figure &theirs, const Figure &ours) {
        compared(name, theirs, ours,
                 [&format](const Figure &figure, Sign sign) { return format.amount(figure, kUsd, sign); });
    };
    const auto rate = [&](const QString &name, const Figure &theirs, const Figure &ours) {
        compared(name, theirs, ours,
                 [&format](const Figure &figure, Sign sign) { return format.percent(figure, 2, sign); });
    };
    const auto ours = [&table](const QString &name, const QString &text) {
        table.addRow({name, QString(), text, QString()});
    };
    amount(Text::tr("Total equity"), reported.totalEquity, computed.totalEquity);
    amount(Text::tr("Margin balance"), reported.totalMarginBalance, computed.totalMarginBalance);
    amount(Text::tr("Wallet balance"), reported.totalWalletBalance, computed.totalWalletBalance);
    amount(Text::tr("Perp & futures uPnL"), reported.totalPerpUPL, computed.totalPerpUPL);
    amount(Text::tr("Available balance"), reported.totalAvailableBalance, computed.totalAvailableBalance);
    amount(Text::tr("Initial margin"), reported.totalInitialMargin, computed.totalInitialMargin);
    amount(Text::tr("Maintenance margin"), reported.totalMaintenanceMargin, computed.totalMaintenanceMargin);
    rate(Text::tr("IM rate"), reported.accountIMRate, computed.accountIMRate);
    rate(Text::tr("MM rate"), reported.accountMMRate, computed.accountMMRate);
    ours(Text::tr("Collateral haircut"), format.amount(computed.totalHaircut, kUsd));
    ours(Text::tr("Equity after haircut"), format.amount(computed.totalEquityAfterHaircut, kUsd));
    ours(Text::tr("Leverage"), format.leverage(rounded(computed.leverage, 2, Rounding::HalfUp)));
    QString text = table.text();
    if (computed.marginGap != MarginGap::None)
        text += Text::tr("Margin: %1").arg(ui::marginGapSentence(computed.marginGap)) + QLatin1Char('\n');
    return text;
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

/// Margin of every position, reported beside computed.
QString marginTable(const Portfolio &portfolio)
{
    const auto format = numbers();
    const MarginMode mode = portfolio.info.marginMode;
    TextTable table({{Text::tr("Symbol")},
                     {Text::tr("Side")},
                     {Text::tr("IM reported"), Qt::AlignRight},
                     {Text::tr("computed"), Qt::AlignRight},
                     {Text::tr("difference"), Qt::AlignRight},
                     {Text::tr("MM reported"), Qt::AlignRight},
                     {Text::tr("computed"), Qt::AlignRight},
                     {Text::tr("difference"), Qt::AlignRight},
                     {Text::tr("Coin")}});
    for (const auto &[reported, computed] : portfolio.positions) {
        const InstrumentKey key{reported.key.category, reported.key.symbol};
        const QString coin = settleCoinOf(key, portfolio.instrument(key));
        QStringList cells{key.symbol, reported.direction() >= 0 ? Text::tr("Long") : Text::tr("Short")};
        for (const auto &[theirs, ours] : {std::pair{reported.positionIM, computed.positionIM},
                                           std::pair{reported.positionMM, computed.positionMM}}) {
            cells << marginFigure(format.amount(theirs, coin), theirs, mode, MarginMode::Portfolio)
                  << computedFigure(format.amount(ours, coin), ours, computed.marginGap)
                  << format.amount(ours - theirs, coin, Sign::Always);
        }
        table.addRow(cells << coin);
    }
    return table.text();
}

/// How many rows of the last 7 days there are; unknown when they were not read.
QString countOf(const Portfolio &portfolio, Section section, std::size_t rows, std::size_t kept)
{
    const auto found = portfolio.sections.find(section);
    const bool read = found != portfolio.sections.end()
        && (found->second.state == SectionStatus::State::Complete
            || found->second.state == SectionStatus::State::Partial);
    if (!read && rows == 0)
        return ui::NumberFormat::unknown();
    return rows < kept ? QString::number(rows) : Text::tr("%1 or more").arg(kept);
}

QString historyLine(const Portfolio &portfolio)
{
    return Text::tr("Last 7 days: %1 fills, %2 closed orders")
        .arg(countOf(portfolio, Section::Executions, portfolio.executions.size(), kExecutionsKept),
             countOf(portfolio, Section::OrderHistory, portfolio.orderHistory.size(), kClosedOrdersKept));
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
    if (!portfolio.positions.empty() && portfolio.info.marginMode != MarginMode::Portfolio)
        parts << Text::tr("Margin of positions") + QLatin1Char('\n') + marginTable(portfolio);
    parts << Text::tr("Assets (%1)").arg(portfolio.coins.size()) + QLatin1Char('\n') + assetsTable(portfolio);
    parts << Text::tr("Open orders (%1)").arg(portfolio.orders.size()) + QLatin1Char('\n') + ordersTable(portfolio);
    parts << historyLine(portfolio);
    if (portfolio.info.mode == AccountMode::Classic)
        parts << Text::tr("This is a classic account: Bybit's API serves its unified figures only after an upgrade.");
    return parts.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace apollo::cli
