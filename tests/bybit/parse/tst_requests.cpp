// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/requests.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;

/// What is sent, byte for byte, and what is refused before it is sent.
class TestRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queries();
    void refusals();
    void cursors_data();
    void cursors();
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

void TestRequests::queries()
{
    QCOMPARE(queryOf(MarketTimeRequest()), QByteArray());
    QCOMPARE(queryOf(AccountInfoRequest()), QByteArray());
    QCOMPARE(queryOf(QueryApiRequest()), QByteArray());
    QCOMPARE(queryOf(WalletBalanceRequest()), QByteArray("accountType=UNIFIED"));
    QCOMPARE(queryOf(TickersRequest{Category::Spot, "", ""}), QByteArray("category=spot"));
    QCOMPARE(queryOf(TickersRequest{Category::Linear, "BTC-24MAR23", ""}),
             QByteArray("category=linear&symbol=BTC-24MAR23"));
    QCOMPARE(queryOf(TickersRequest{Category::Option, "", "ETH"}), QByteArray("category=option&baseCoin=ETH"));
    QCOMPARE(queryOf(InstrumentsInfoRequest{Category::Spot, "", "", ""}), QByteArray("category=spot"));
    QCOMPARE(queryOf(InstrumentsInfoRequest{Category::Option, "", "SOL", "first%3A1"}),
             QByteArray("category=option&baseCoin=SOL&limit=1000&cursor=first%3A1"));
    QCOMPARE(queryOf(PositionListRequest{Category::Linear, "USDC", "", ""}),
             QByteArray("category=linear&settleCoin=USDC&limit=200"));
    QCOMPARE(queryOf(PositionListRequest{Category::Inverse, "", "", ""}), QByteArray("category=inverse&limit=200"));
    QCOMPARE(queryOf(OpenOrdersRequest{Category::Spot, "", "", ""}), QByteArray("category=spot&limit=50"));
    QCOMPARE(queryOf(OpenOrdersRequest{Category::Linear, "", "1000PEPEUSDT", "a%2Cb"}),
             QByteArray("category=linear&symbol=1000PEPEUSDT&limit=50&cursor=a%2Cb"));
}

void TestRequests::refusals()
{
    QCOMPARE(queryOf(PositionListRequest{Category::Linear, "", "", ""}), kRefused);
    QCOMPARE(queryOf(PositionListRequest{Category::Spot, "", "BTCUSDT", ""}), kRefused);
    QCOMPARE(queryOf(PositionListRequest{Category::Linear, "usdt", "", ""}), kRefused);
    QCOMPARE(queryOf(PositionListRequest{Category::Linear, "", "BTC&USDT", ""}), kRefused);
    QCOMPARE(queryOf(PositionListRequest{Category::Linear, "", QByteArray(41, 'A'), ""}), kRefused);
    QVERIFY(queryOf(PositionListRequest{Category::Linear, "", QByteArray(40, 'A'), ""}) != kRefused);
    QCOMPARE(queryOf(OpenOrdersRequest{Category::Linear, "", "", ""}), kRefused);
    QCOMPARE(queryOf(OpenOrdersRequest{Category::Spot, "USDT", "", ""}), kRefused);
    QCOMPARE(queryOf(TickersRequest{Category::Option, "", ""}), kRefused);
    QCOMPARE(queryOf(TickersRequest{Category::Linear, "", "BTC"}), kRefused);
    QCOMPARE(queryOf(TickersRequest{Category::Linear, "btcusdt", ""}), kRefused);
    QCOMPARE(queryOf(InstrumentsInfoRequest{Category::Spot, "", "", "next"}), kRefused);
    QCOMPARE(queryOf(InstrumentsInfoRequest{Category::Spot, "", "BTC", ""}), kRefused);
    QCOMPARE(queryOf(WalletBalanceRequest{""}), kRefused);
    QCOMPARE(queryOf(WalletBalanceRequest{"UNIFIED,FUND"}), kRefused);
}

void TestRequests::cursors_data()
{
    QTest::addColumn<QByteArray>("cursor");
    QTest::addColumn<bool>("sent");
    QTest::newRow("encoded") << QByteArray("page_token%3D21963%3A1%2C14954%3A1") << true;
    QTest::newRow("base64") << QByteArray("aGVsbG8+/w==") << true;
    QTest::newRow("space") << QByteArray("a b") << false;
    QTest::newRow("ampersand") << QByteArray("a&symbol=X") << false;
    QTest::newRow("fragment") << QByteArray("a#b") << false;
    QTest::newRow("control") << QByteArray("a\nb") << false;
    QTest::newRow("not ascii") << QByteArray("a\xc3\xa9") << false;
    QTest::newRow("half escape") << QByteArray("a%3") << false;
    QTest::newRow("no escape") << QByteArray("a%zz") << false;
    QTest::newRow("quote") << QByteArray("a\"b") << false;
    QTest::newRow("endless") << QByteArray(4097, 'a') << false;
}

void TestRequests::cursors()
{
    QFETCH(QByteArray, cursor);
    QFETCH(bool, sent);
    const QByteArray query = queryOf(PositionListRequest{Category::Option, "", "", cursor});
    QCOMPARE(query, sent ? "category=option&limit=200&cursor=" + cursor : kRefused);
}

void TestRequests::endpointTable()
{
    QCOMPARE(PositionListRequest::endpoint().path, std::string_view("/v5/position/list"));
    QCOMPARE(PositionListRequest::endpoint().documentedRate, 50);
    QCOMPARE(QueryApiRequest::endpoint().documentedRate, 10);
    QVERIFY(MarketTimeRequest::endpoint().auth == Auth::Public);
    QVERIFY(WalletBalanceRequest::endpoint().auth == Auth::Private);
    QVERIFY(OpenOrdersRequest::endpoint().group == LimitGroup::OrderRealtime);
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
