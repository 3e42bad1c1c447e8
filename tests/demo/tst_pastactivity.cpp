// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/demo/demorows.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace apollo;
using namespace apollo::test;

namespace {

const QByteArrayList kCategoryNames{"linear", "inverse", "spot", "option"};

/// What a client would make of the fills of one position; worked out from the answers alone.
struct Position {
    Figure size = Decimal(0); ///< signed
    Figure entry = Decimal(0);
    Figure session = Decimal(0);
    Figure realized = Decimal(0);
    Figure realizedAllTime = Decimal(0);
    qint64 created = 0;
    qint64 opened = 0;
};

Figure value(bool inverse, const Figure &size, const Figure &price)
{
    return inverse ? quotient(size, price, 8) : rounded(size * price, 8);
}

/// Profit of moving `size` from one price to another, long.
Figure gain(bool inverse, const Figure &size, const Figure &from, const Figure &to)
{
    return inverse ? quotient(size * (to - from), to * from, 8) : rounded(size * (to - from), 8);
}

Figure average(bool inverse, const Figure &size, const Figure &entry, const Figure &more, const Figure &price)
{
    if (inverse)
        return quotient((size + more) * entry * price, size * price + more * entry, 8);
    return quotient(size * entry + more * price, size + more, 8);
}

void apply(Position &position, const QJsonObject &row, bool inverse)
{
    const Figure fee = figure(row, "execFee");
    const Figure price = figure(row, "execPrice");
    const Figure quantity = figure(row, "execQty");
    const bool isLong = position.size->sign() > 0;
    Figure change = -fee;
    if (text(row, "execType") == QLatin1String("Settle")) {
        const Figure held = absolute(position.size);
        const Figure moved = gain(inverse, held, position.session, price);
        change = isLong ? moved : -moved;
        position.session = price;
    } else if (text(row, "execType") == QLatin1String("Trade")) {
        const bool buys = text(row, "side") == QLatin1String("Buy");
        const Figure held = absolute(position.size);
        if (held->isZero()) {
            position.entry = price;
            position.session = price;
            position.realized = Decimal(0);
            position.opened = text(row, "execTime").toLongLong();
            position.created = position.created == 0 ? position.opened : position.created;
        } else if (buys == isLong) {
            position.entry = average(inverse, held, position.entry, quantity, price);
            position.session = average(inverse, held, position.session, quantity, price);
        } else {
            const Figure moved = gain(inverse, quantity, position.session, price);
            change = (isLong ? moved : -moved) - fee;
        }
        position.size = position.size + (buys ? quantity : -quantity);
        if (!text(row, "symbol").contains(QLatin1String("PERP")))
            position.session = position.entry;
    }
    position.realized = position.realized + change;
    position.realizedAllTime = position.realizedAllTime + change;
}

} // namespace

/// The 90 days before the opening, read over real sockets: nothing is lost and everything adds up.
class TestPastActivity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QByteArray &category : kCategoryNames) {
            m_executions[category] = allWindows(m_harness, "/v5/execution/list", "category=" + category + "&limit=100");
            m_orders[category] = allWindows(m_harness, "/v5/order/history", "category=" + category + "&limit=50");
            m_open[category] =
                m_harness
                    .signedGet("/v5/order/realtime",
                               "category=" + category + "&limit=50" + (category == "linear" ? "&settleCoin=USDT" : ""))
                    .list();
            std::reverse(m_executions[category].begin(), m_executions[category].end());
        }
        QVERIFY(m_executions["linear"].size() > 1'000);
        QVERIFY(m_executions["spot"].size() > 20);
        QVERIFY(m_executions["option"].size() >= 3);
    }

    void walletsFollowFromTheLog()
    {
        auto log = allWindows(m_harness, "/v5/account/transaction-log", "accountType=UNIFIED&limit=50");
        std::reverse(log.begin(), log.end());
        QMap<QString, Figure> balances;
        QSet<QString> types;
        for (const QJsonObject &row : log) {
            const QString coin = text(row, "currency");
            types.insert(text(row, "type"));
            QCOMPARE(figure(row, "change"),
                     figureOrZero(row, "cashFlow") + figureOrZero(row, "funding") - figureOrZero(row, "fee"));
            QCOMPARE(figure(row, "cashBalance"), balances.value(coin, Decimal(0)) + figure(row, "change"));
            balances[coin] = figure(row, "cashBalance");
        }
        QCOMPARE(types,
                 QSet<QString>({QStringLiteral("TRADE"), QStringLiteral("SETTLEMENT"), QStringLiteral("TRANSFER_IN"),
                                QStringLiteral("TRANSFER_OUT")}));
        const auto coins = rows(m_harness.books(), "coins");
        QCOMPARE(balances.size(), coins.size());
        for (const QJsonObject &coin : coins)
            QCOMPARE(figure(coin, "walletBalance"), balances.value(text(coin, "coin")));
        // Each row of a fill or of funding has its execution.
        QSet<QString> trades;
        for (const QByteArray &category : kCategoryNames) {
            for (const QJsonObject &row : m_executions[category])
                trades.insert(text(row, "execId"));
        }
        for (const QJsonObject &row : log)
            QCOMPARE(text(row, "tradeId").isEmpty(), !trades.contains(text(row, "tradeId")));
    }

    void positionsFollowFromTheFills()
    {
        QMap<QString, Position> built;
        QHash<QString, int> indices;
        for (const QByteArray &category : kCategoryNames) {
            for (const QJsonObject &order : m_orders[category] + m_open[category])
                indices.insert(text(order, "orderId"), order[QLatin1String("positionIdx")].toInt());
        }
        for (const char *category : {"linear", "inverse", "option"}) {
            for (const QJsonObject &row : m_executions[category]) {
                // Funding names the position in its order's text: time-index-account-symbol.
                const QString order = text(row, "orderId");
                const int index = text(row, "execType") == QLatin1String("Trade")
                    ? indices.value(order, -1)
                    : order.section(QLatin1Char('-'), 1, 1).toInt();
                QVERIFY(index >= 0);
                apply(built[text(row, "symbol") + QString::number(index)], row, qstrcmp(category, "inverse") == 0);
            }
        }
        const auto positions = rows(m_harness.books(), "positions");
        QCOMPARE(positions.size(), 11);
        QCOMPARE(built.size(), positions.size());
        for (const QJsonObject &row : positions) {
            const QString name = text(row, "symbol") + QString::number(row[QLatin1String("positionIdx")].toInt());
            const Position position = built.value(name);
            const Figure size = text(row, "side") == QLatin1String("Buy") ? figure(row, "size") : -figure(row, "size");
            QCOMPARE(position.size, size);
            QCOMPARE(position.entry, figure(row, "avgPrice"));
            if (!text(row, "sessionAvgPrice").isEmpty())
                QCOMPARE(position.session, figure(row, "sessionAvgPrice"));
            QCOMPARE(position.realized, figure(row, "curRealisedPnl"));
            if (text(row, "category") != QLatin1String("option"))
                QCOMPARE(position.realizedAllTime, figure(row, "cumRealisedPnl"));
            QCOMPARE(QString::number(position.created), text(row, "createdTime"));
            QCOMPARE(position.opened, row[QLatin1String("openTime")].toInteger());
        }
    }

    void closedPnlFollowsFromTheFills()
    {
        int checked = 0;
        for (const QByteArray category : {"linear", "inverse"}) {
            const bool inverse = category == "inverse";
            QHash<QString, QList<QJsonObject>> fills;
            for (const QJsonObject &row : m_executions[category])
                fills[text(row, "orderId")].append(row);
            QSet<QString> seen;
            const auto closed = allWindows(m_harness, "/v5/position/closed-pnl", "category=" + category + "&limit=100");
            for (const QJsonObject &row : closed) {
                ++checked;
                const QString order = text(row, "orderId");
                QVERIFY(!seen.contains(order));
                seen.insert(order);
                Figure size = Decimal(0);
                Figure exit = Decimal(0);
                Figure fee = Decimal(0);
                for (const QJsonObject &fill : fills.value(order)) {
                    QCOMPARE(text(fill, "side"), text(row, "side"));
                    size = size + figure(fill, "closedSize");
                    exit = exit + value(inverse, figure(fill, "execQty"), figure(fill, "execPrice"));
                    fee = fee + figure(fill, "execFee");
                }
                QCOMPARE(text(row, "fillCount").toInt(), fills.value(order).size());
                QCOMPARE(figure(row, "closedSize"), size);
                QCOMPARE(figure(row, "cumExitValue"), exit);
                QCOMPARE(figure(row, "closeFee"), fee);
                const bool wasLong = text(row, "side") == QLatin1String("Sell");
                const Figure rise = figure(row, "cumExitValue") - figure(row, "cumEntryValue");
                QCOMPARE(figure(row, "closedPnl"),
                         (wasLong == inverse ? -rise : rise) - figure(row, "openFee") - figure(row, "closeFee"));
            }
            // And no order that closed something is missing.
            for (const QJsonObject &row : m_executions[category]) {
                if (figure(row, "closedSize")->sign() > 0 && text(row, "execType") == QLatin1String("Trade"))
                    QVERIFY(seen.contains(text(row, "orderId")));
            }
        }
        QVERIFY(checked > 100);
    }

    void fillsBelongToOrdersAndPayTheirFees()
    {
        for (const QByteArray &category : kCategoryNames) {
            QHash<QString, QJsonObject> orders;
            for (const QJsonObject &order : m_orders[category] + m_open[category])
                orders.insert(text(order, "orderId"), order);
            QHash<QString, QJsonObject> rates;
            for (const QJsonObject &row : m_harness.signedGet("/v5/account/fee-rate", "category=" + category).list())
                rates.insert(text(row, "symbol"), row);
            QHash<QString, Figure> executed;
            for (const QJsonObject &row : m_executions[category]) {
                if (text(row, "execType") != QLatin1String("Trade"))
                    continue;
                const QString id = text(row, "orderId");
                QVERIFY(orders.contains(id));
                executed[id] = executed.value(id, Decimal(0)) + figure(row, "execQty");
                const QJsonObject rate = rates.value(category == "option" ? QString() : text(row, "symbol"));
                const bool maker = row[QLatin1String("isMaker")].toBool();
                QCOMPARE(figure(row, "feeRate"), figure(rate, maker ? "makerFeeRate" : "takerFeeRate"));
                const Figure base = category == "option" ? figure(row, "execQty") * figure(row, "underlyingPrice")
                    : category == "spot" && text(row, "side") == QLatin1String("Buy") ? figure(row, "execQty")
                                                                                      : figure(row, "execValue");
                QCOMPARE(figure(row, "execFee"), rounded(base * figure(row, "feeRate"), 8));
            }
            for (auto it = executed.constBegin(); it != executed.constEnd(); ++it)
                QCOMPARE(figure(orders.value(it.key()), "cumExecQty"), it.value());
        }
    }

    void fundingIsPaidAtItsHours()
    {
        QMap<qint64, QJsonObject> paid;
        for (const QJsonObject &row : m_executions["linear"]) {
            if (text(row, "execType") != QLatin1String("Funding"))
                continue;
            const qint64 time = text(row, "execTime").toLongLong();
            const qint64 hours = text(row, "symbol") == QLatin1String("HYPEUSDT") ? 4 : 8;
            QCOMPARE(time % (hours * 3'600'000), 0);
            const bool buys = text(row, "side") == QLatin1String("Buy");
            const Figure amount = rounded(figure(row, "execValue") * figure(row, "feeRate"), 8);
            QCOMPARE(figure(row, "execFee"), buys ? amount : -amount);
            if (text(row, "symbol") == QLatin1String("BTCUSDT"))
                paid.insert(time, row);
        }
        QVERIFY(paid.size() > 20);
        // The last one agrees with the public history of rates and with the mark of its minute.
        const QByteArray time = QByteArray::number(paid.lastKey());
        const auto rate =
            m_harness.get("/v5/market/funding/history?category=linear&symbol=BTCUSDT&limit=1&endTime=" + time).list();
        QCOMPARE(figure(rate.first(), "fundingRate"), figure(paid.last(), "feeRate"));
        QCOMPARE(text(rate.first(), "fundingRateTimestamp").toLatin1(), time);
        const auto mark = m_harness.get(
            "/v5/market/mark-price-kline?category=linear&symbol=BTCUSDT&interval=1&start=" + time + "&end=" + time);
        const QJsonArray candle = mark.result()[QLatin1String("list")].toArray().first().toArray();
        QCOMPARE(candle.at(0).toString().toLatin1(), time);
        QCOMPARE(candle.at(1).toString(), text(paid.last(), "markPrice"));
    }

    void sessionsSettleInOneRow()
    {
        const auto log = allWindows(m_harness, "/v5/account/transaction-log",
                                    "accountType=UNIFIED&limit=50&currency=USDC&type=SETTLEMENT");
        auto records = allWindows(m_harness, "/v5/asset/settlement-record", "category=linear&limit=50", 30);
        QVERIFY(records.size() > 10);
        QCOMPARE(log.size(), records.size());
        for (qsizetype i = 0; i < log.size(); ++i) {
            QCOMPARE(text(log[i], "transactionTime"), text(records[i], "createdTime"));
            QCOMPARE(figure(log[i], "cashFlow"), figure(records[i], "realisedPnl"));
            QCOMPARE(figure(log[i], "tradePrice"), figure(records[i], "markPrice"));
            QVERIFY(!text(log[i], "funding").isEmpty());
        }
    }

private:
    DemoHarness m_harness;
    QMap<QByteArray, QList<QJsonObject>> m_executions; ///< oldest first
    QMap<QByteArray, QList<QJsonObject>> m_orders;
    QMap<QByteArray, QList<QJsonObject>> m_open;
};

QTEST_GUILESS_MAIN(TestPastActivity)
#include "tst_pastactivity.moc"
