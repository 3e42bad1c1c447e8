// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/marginrequests.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;

/// Queries for the rules of margin, byte for byte, and what is refused before it is sent.
class TestMarginRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queries();
    void refusals();
    void ratesInEitherUnit_data();
    void ratesInEitherUnit();
    void endpointTable();
};

namespace {

template <typename R>
QByteArray queryOf(const R &request)
{
    const Result<QueryParams> params = request.params();
    return params ? queryBytes(*params) : QByteArray("refused: ") + toString(params.error().kind());
}

const QByteArray kRefused("refused: Validation");

} // namespace

void TestMarginRequests::queries()
{
    QCOMPARE(queryOf(RiskLimitRequest{Category::Linear, "", "next%3A15"}),
             QByteArray("category=linear&cursor=next%3A15"));
    QCOMPARE(queryOf(RiskLimitRequest{Category::Inverse, "BTCUSD", ""}), QByteArray("category=inverse&symbol=BTCUSD"));
    QCOMPARE(queryOf(FeeRateRequest{Category::Linear, ""}), QByteArray("category=linear"));
    QCOMPARE(queryOf(FeeRateRequest{Category::Spot, "QRSUSDT"}), QByteArray("category=spot&symbol=QRSUSDT"));
    QCOMPARE(queryOf(CollateralInfoRequest{}), QByteArray());
    QCOMPARE(queryOf(CollateralInfoRequest{"BTC"}), QByteArray("currency=BTC"));
    QCOMPARE(queryOf(CollateralRatioRequest{"USDT"}), QByteArray("currency=USDT"));
    QCOMPARE(queryOf(CoinGreeksRequest{}), QByteArray());
    QCOMPARE(queryOf(CoinGreeksRequest{"ETH"}), QByteArray("baseCoin=ETH"));
}

void TestMarginRequests::refusals()
{
    QCOMPARE(queryOf(RiskLimitRequest{Category::Spot, "", ""}), kRefused);
    QCOMPARE(queryOf(RiskLimitRequest{Category::Option, "", ""}), kRefused);
    QCOMPARE(queryOf(RiskLimitRequest{Category::Linear, "btcusdt", ""}), kRefused);
    QCOMPARE(queryOf(RiskLimitRequest{Category::Linear, "", "a b"}), kRefused);
    QCOMPARE(queryOf(FeeRateRequest{Category::Option, ""}), kRefused);
    QCOMPARE(queryOf(FeeRateRequest{Category::Linear, "BTC&USDT"}), kRefused);
    QCOMPARE(queryOf(CollateralInfoRequest{"btc"}), kRefused);
    QCOMPARE(queryOf(CollateralRatioRequest{"BTC,ETH"}), kRefused);
    QCOMPARE(queryOf(CoinGreeksRequest{"eth"}), kRefused);
}

void TestMarginRequests::ratesInEitherUnit_data()
{
    QTest::addColumn<QByteArray>("initial");
    QTest::addColumn<QByteArray>("leverage");
    QTest::addColumn<QString>("rate"); // empty: the row is rejected
    QTest::newRow("fraction") << QByteArray("0.04") << QByteArray("25") << QStringLiteral("0.04");
    QTest::newRow("percent") << QByteArray("4") << QByteArray("25") << QStringLiteral("0.04");
    QTest::newRow("rounded leverage") << QByteArray("0.07") << QByteArray("14.28") << QStringLiteral("0.07");
    QTest::newRow("rounded leverage, percent") << QByteArray("7") << QByteArray("14.28") << QStringLiteral("0.07");
    QTest::newRow("no leverage at all") << QByteArray("1") << QByteArray("1") << QStringLiteral("1");
    QTest::newRow("no leverage at all, percent") << QByteArray("100") << QByteArray("1") << QStringLiteral("1");
    QTest::newRow("just fits") << QByteArray("0.0101") << QByteArray("100") << QStringLiteral("0.0101");
    QTest::newRow("just fits not") << QByteArray("0.01011") << QByteArray("100") << QString();
    QTest::newRow("just fits from below") << QByteArray("0.0099") << QByteArray("100") << QStringLiteral("0.0099");
    QTest::newRow("just fits not from below") << QByteArray("0.00989") << QByteArray("100") << QString();
    QTest::newRow("per mille") << QByteArray("40") << QByteArray("25") << QString();
    QTest::newRow("overflow") << QByteArray(38, '9') << QByteArray(38, '9') << QString();
}

void TestMarginRequests::ratesInEitherUnit()
{
    QFETCH(QByteArray, initial);
    QFETCH(QByteArray, leverage);
    QFETCH(QString, rate);
    const QByteArray body = R"({"retCode":0,"retMsg":"OK","result":{"list":[{"symbol":"X","riskLimitValue":"1",)"
                            R"("maintenanceMargin":"0.005","initialMargin":")"
        + initial + R"(","maxLeverage":")" + leverage + R"("}]},"retExtInfo":"{}","time":1})";
    const auto page = RiskLimitRequest{}.parse(body);
    QVERIFY(page);
    QCOMPARE(page->rows.size(), rate.isEmpty() ? 0U : 1U);
    QCOMPARE(page->rejectedRows, rate.isEmpty() ? 1 : 0);
    if (!rate.isEmpty())
        QCOMPARE(page->rows.front().tier.initialRate.toString(), rate);
}

void TestMarginRequests::endpointTable()
{
    QCOMPARE(RiskLimitRequest::endpoint().path, std::string_view("/v5/market/risk-limit"));
    QCOMPARE(FeeRateRequest::endpoint().documentedRate, 5);
    QCOMPARE(CollateralInfoRequest::endpoint().path, std::string_view("/v5/account/collateral-info"));
    QCOMPARE(CollateralRatioRequest::endpoint().path, std::string_view("/v5/spot-margin-trade/collateral"));
    QVERIFY(CollateralRatioRequest::endpoint().auth == Auth::Public);
    QCOMPARE(CoinGreeksRequest::endpoint().path, std::string_view("/v5/asset/coin-greeks"));
}

QTEST_GUILESS_MAIN(TestMarginRequests)
#include "tst_marginrequests.moc"
