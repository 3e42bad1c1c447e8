// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/portfolio/bookscheck.h"

#include "core/domain/wirenames.h"
#include "tests/analytics/figures.h"
#include "tests/portfolio/marginbooks.h"

#include <QJsonArray>

namespace apollo::test {

namespace {

/// Half a thousandth of a dollar.
const Decimal kUsdSlack = Decimal::scaled(5, 4);
/// The exchange adds up parts rounded to 8 digits.
const Decimal kCoinSlack = Decimal::scaled(1, 7);
const Decimal kExact = Decimal(0);

class Checker {
public:
    QStringList found;

    void same(const QString &what, const Figure &ours, const QJsonValue &theirs, const Decimal &slack = kExact)
    {
        const Figure books = figure(theirs.toString().toLatin1().constData());
        const Figure apart = absolute(ours - books);
        const bool equal = ours.has_value() == books.has_value() && (!apart || *apart <= slack);
        if (!equal)
            found += what + QLatin1Char(' ') + QString::fromLatin1(text(ours) + " != " + text(books));
    }

    /// Where Bybit writes "0" for none.
    void sameOrNone(const QString &what, const Figure &ours, const QJsonValue &theirs)
    {
        const Figure books = nonZero(figure(theirs.toString().toLatin1().constData()));
        if (ours != books)
            found += what + QLatin1Char(' ') + QString::fromLatin1(text(ours) + " != " + text(books));
    }

    void small(const QString &what, const Decimal &apart, const Decimal &slack)
    {
        if (apart > slack)
            found += what + QLatin1String(" is apart by ") + apart.toString();
    }

    void sameText(const QString &what, const QString &ours, const QString &theirs)
    {
        if (ours != theirs)
            found += what + QLatin1Char(' ') + ours + QLatin1String(" != ") + theirs;
    }
};

QString wire(std::string_view name)
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString millis(const std::optional<UtcTime> &time)
{
    return time ? QString::number(time->time_since_epoch().count()) : QString();
}

void checkPosition(Checker &check, const PositionEntry &entry, const QJsonObject &books)
{
    const Position &p = entry.reported;
    const QString name = p.key.symbol + QLatin1Char('/') + QString::number(p.key.positionIdx);
    const auto at = [&](const char *field) { return name + QLatin1Char(' ') + QLatin1String(field); };
    const auto value = [&](const char *field) { return books.value(QLatin1String(field)); };
    check.sameText(at("category"), wire(toWire(p.key.category)), value("category").toString());
    check.sameText(at("side"), wire(toWire(p.side)), value("side").toString());
    check.sameText(at("positionStatus"), wire(toWire(p.status)), value("positionStatus").toString());
    check.sameText(at("updatedTime"), millis(p.updatedTime), value("updatedTime").toString());
    for (const auto &[field, figure] : {std::pair{"size", &p.size},
                                        {"avgPrice", &p.avgPrice},
                                        {"sessionAvgPrice", &p.sessionAvgPrice},
                                        {"positionValue", &p.positionValue},
                                        {"leverage", &p.leverage},
                                        {"markPrice", &p.markPrice},
                                        {"breakEvenPrice", &p.breakEvenPrice},
                                        {"positionIM", &p.positionIM},
                                        {"positionMM", &p.positionMM},
                                        {"unrealisedPnl", &p.unrealizedPnl},
                                        {"curRealisedPnl", &p.curRealizedPnl},
                                        {"cumRealisedPnl", &p.cumRealizedPnl}})
        check.same(at(field), *figure, value(field));
    for (const auto &[field, figure] : {std::pair{"liqPrice", &p.liqPrice},
                                        {"takeProfit", &p.takeProfit},
                                        {"stopLoss", &p.stopLoss},
                                        {"trailingStop", &p.trailingStop}})
        check.sameOrNone(at(field), *figure, value(field));
    if (p.key.category == Category::Option) {
        for (const auto &[field, figure] :
             {std::pair{"delta", &p.delta}, {"gamma", &p.gamma}, {"vega", &p.vega}, {"theta", &p.theta}})
            check.same(at(field), *figure, value(field));
    }
    check.same(at("computed markPrice"), entry.computed.markPrice, value("markPrice"));
    check.same(at("computed unrealisedPnl"), rounded(entry.computed.unrealizedPnl, 8), value("unrealisedPnl"));
}

void checkCoin(Checker &check, const CoinEntry &entry, const QJsonObject &books)
{
    const CoinBalance &c = entry.reported;
    const auto at = [&](const char *field) { return c.coin + QLatin1Char(' ') + QLatin1String(field); };
    const auto value = [&](const char *field) { return books.value(QLatin1String(field)); };
    for (const auto &[field, figure] : {std::pair{"equity", &c.equity},
                                        {"usdValue", &c.usdValue},
                                        {"walletBalance", &c.walletBalance},
                                        {"locked", &c.locked},
                                        {"borrowAmount", &c.borrowAmount},
                                        {"spotBorrow", &c.spotBorrow},
                                        {"accruedInterest", &c.accruedInterest},
                                        {"totalOrderIM", &c.totalOrderIM},
                                        {"totalPositionIM", &c.totalPositionIM},
                                        {"totalPositionMM", &c.totalPositionMM},
                                        {"unrealisedPnl", &c.unrealizedPnl},
                                        {"cumRealisedPnl", &c.cumRealizedPnl},
                                        {"bonus", &c.bonus}})
        check.same(at(field), *figure, value(field));
    check.same(at("computed unrealisedPnl"), entry.computed.unrealizedPnl, value("unrealisedPnl"), kCoinSlack);
    check.same(at("computed equity"), entry.computed.equity, value("equity"), kCoinSlack);
    check.same(at("computed usdValue"), entry.computed.usdValue, value("usdValue"), kUsdSlack);
}

void checkAccount(Checker &check, const Portfolio &portfolio, const QJsonObject &books)
{
    const AccountSummary &s = portfolio.summary;
    const AccountValuation &v = portfolio.valuation;
    const auto value = [&](const char *field) { return books.value(QLatin1String(field)); };
    for (const auto &[field, figure] : {std::pair{"totalEquity", &s.totalEquity},
                                        {"totalWalletBalance", &s.totalWalletBalance},
                                        {"totalMarginBalance", &s.totalMarginBalance},
                                        {"totalAvailableBalance", &s.totalAvailableBalance},
                                        {"totalPerpUPL", &s.totalPerpUPL},
                                        {"totalInitialMargin", &s.totalInitialMargin},
                                        {"totalMaintenanceMargin", &s.totalMaintenanceMargin},
                                        {"accountIMRate", &s.accountIMRate},
                                        {"accountMMRate", &s.accountMMRate}})
        check.same(QLatin1String(field), *figure, value(field));
    for (const auto &[field, figure] : {std::pair{"totalEquity", &v.totalEquity},
                                        {"totalWalletBalance", &v.totalWalletBalance},
                                        {"totalPerpUPL", &v.totalPerpUPL},
                                        {"totalMarginBalance", &v.totalMarginBalance}})
        check.same(QLatin1String("computed ") + QLatin1String(field), *figure, value(field), kUsdSlack);
}

void checkOrder(Checker &check, const Order &o, const QJsonObject &books)
{
    const auto at = [&](const char *field) { return o.orderId + QLatin1Char(' ') + QLatin1String(field); };
    const auto value = [&](const char *field) { return books.value(QLatin1String(field)); };
    check.sameText(at("symbol"), o.instrument.symbol, value("symbol").toString());
    check.sameText(at("orderStatus"), o.orderStatus, value("orderStatus").toString());
    check.sameText(at("side"), wire(toWire(o.side)), value("side").toString());
    check.sameText(at("updatedTime"), millis(o.updatedTime), value("updatedTime").toString());
    check.same(at("qty"), o.qty, value("qty"));
    check.same(at("leavesQty"), o.leavesQty, value("leavesQty"));
    check.same(at("cumExecQty"), o.cumExecQty, value("cumExecQty"));
    check.sameOrNone(at("price"), o.price, value("price"));
    check.sameOrNone(at("triggerPrice"), o.triggerPrice, value("triggerPrice"));
}

} // namespace

QStringList differences(const Portfolio &portfolio, const QJsonObject &books)
{
    Checker check;
    const auto list = [&books](const char *name) { return books.value(QLatin1String(name)).toArray(); };
    const auto count = [&check](const char *what, std::size_t ours, qsizetype theirs) {
        check.sameText(QLatin1String(what), QString::number(ours), QString::number(theirs));
    };
    count("positions", portfolio.positions.size(), list("positions").size());
    count("coins", portfolio.coins.size(), list("coins").size());
    count("orders", portfolio.orders.size(), list("orders").size());
    for (const QJsonValue &row : list("positions")) {
        const QJsonObject theirs = row.toObject();
        for (const PositionEntry &entry : portfolio.positions) {
            if (entry.reported.key.symbol == theirs.value(QLatin1String("symbol")).toString()
                && entry.reported.key.positionIdx == theirs.value(QLatin1String("positionIdx")).toInt())
                checkPosition(check, entry, theirs);
        }
    }
    for (const QJsonValue &row : list("coins")) {
        for (const CoinEntry &entry : portfolio.coins) {
            if (entry.reported.coin == row.toObject().value(QLatin1String("coin")).toString())
                checkCoin(check, entry, row.toObject());
        }
    }
    for (const QJsonValue &row : list("orders")) {
        for (const Order &order : portfolio.orders) {
            if (order.orderId == row.toObject().value(QLatin1String("orderId")).toString())
                checkOrder(check, order, row.toObject());
        }
    }
    checkAccount(check, portfolio, books.value(QLatin1String("account")).toObject());
    const MarginDistance margin = marginDistance(portfolio, books);
    check.found += margin.contradict;
    check.small(QStringLiteral("margin of a position"), margin.position, kCoinSlack);
    check.small(QStringLiteral("haircut of a coin"), margin.coin, kUsdSlack);
    check.small(QStringLiteral("margin of the account"), margin.account, kUsdSlack);
    return check.found;
}

} // namespace apollo::test
