// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/historyrequests.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace std::chrono_literals;

/// Queries for fills, past orders and candles, byte for byte, and what is refused before it is sent.
class TestHistoryRequests : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void executions();
    void orderHistory();
    void windows_data();
    void windows();
    void candles();
    void candleIntervals();
    void refusedCandles_data();
    void refusedCandles();
    void endpointTable();
};

namespace {

constexpr UtcTime kStart{1767225600000ms};
const QByteArray kRefused("refused: Validation");

template <typename R>
QByteArray queryOf(const R &request)
{
    const Result<QueryParams> params = request.params();
    return params ? queryBytes(*params) : QByteArray("refused: ") + toString(params.error().kind());
}

CandlesRequest candlesOf(Category category, const char *symbol, PriceKind kind, int count = 200)
{
    return {CandleQuery{{category, QString::fromUtf8(symbol)}, kind, CandleInterval::M15, count, std::nullopt}};
}

} // namespace

void TestHistoryRequests::executions()
{
    ExecutionListRequest request;
    QCOMPARE(queryOf(request), QByteArray("category=linear&limit=100"));
    request.symbol = "BTCPERP";
    request.startTime = kStart;
    request.endTime = kStart + 24h;
    request.cursor = "132766%3A2%2C132766%3A2";
    QCOMPARE(queryOf(request),
             QByteArray("category=linear&symbol=BTCPERP&startTime=1767225600000&endTime=1767312000000&limit=100"
                        "&cursor=132766%3A2%2C132766%3A2"));
    request = {};
    request.category = Category::Option;
    request.baseCoin = "ETH";
    request.endTime = kStart;
    QCOMPARE(queryOf(request), QByteArray("category=option&baseCoin=ETH&endTime=1767225600000&limit=100"));
    request.baseCoin = "eth";
    QCOMPARE(queryOf(request), kRefused);
    request.baseCoin.clear();
    request.symbol = "BTC USDT";
    QCOMPARE(queryOf(request), kRefused);
    request.symbol.clear();
    request.cursor = "a&limit=1";
    QCOMPARE(queryOf(request), kRefused);
}

void TestHistoryRequests::orderHistory()
{
    OrderHistoryRequest request;
    request.category = Category::Inverse;
    QCOMPARE(queryOf(request), QByteArray("category=inverse&limit=50"));
    request.category = Category::Linear;
    request.symbol = "QRSUSDT";
    request.baseCoin = "QRS";
    request.settleCoin = "USDT";
    request.startTime = kStart;
    request.cursor = "page_token%3D39380%26";
    QCOMPARE(queryOf(request),
             QByteArray("category=linear&symbol=QRSUSDT&baseCoin=QRS&settleCoin=USDT&startTime=1767225600000&limit=50"
                        "&cursor=page_token%3D39380%26"));
    request.category = Category::Spot;
    QCOMPARE(queryOf(request), kRefused);
    request.settleCoin = "usdt";
    request.category = Category::Linear;
    QCOMPARE(queryOf(request), kRefused);
}

void TestHistoryRequests::windows_data()
{
    using Time = std::optional<UtcTime>;
    QTest::addColumn<Time>("start");
    QTest::addColumn<Time>("end");
    QTest::addColumn<bool>("sent");
    QTest::newRow("none") << Time() << Time() << true;
    QTest::newRow("start") << Time(kStart) << Time() << true;
    QTest::newRow("end") << Time() << Time(kStart) << true;
    QTest::newRow("one moment") << Time(kStart) << Time(kStart) << true;
    QTest::newRow("seven days") << Time(kStart) << Time(kStart + 7 * 24h) << true;
    QTest::newRow("a millisecond more") << Time(kStart) << Time(kStart + 7 * 24h + 1ms) << false;
    QTest::newRow("backwards") << Time(kStart) << Time(kStart - 1ms) << false;
    QTest::newRow("before 1970") << Time(UtcTime(-1ms)) << Time() << false;
    QTest::newRow("end before 1970") << Time() << Time(UtcTime(-1ms)) << false;
}

void TestHistoryRequests::windows()
{
    QFETCH(std::optional<UtcTime>, start);
    QFETCH(std::optional<UtcTime>, end);
    QFETCH(bool, sent);
    ExecutionListRequest executions;
    OrderHistoryRequest orders;
    executions.startTime = orders.startTime = start;
    executions.endTime = orders.endTime = end;
    QCOMPARE(queryOf(executions) != kRefused, sent);
    QCOMPARE(queryOf(orders) != kRefused, sent);
}

void TestHistoryRequests::candles()
{
    QCOMPARE(queryOf(candlesOf(Category::Linear, "BTCUSDT", PriceKind::Last)),
             QByteArray("category=linear&symbol=BTCUSDT&interval=15&limit=200"));
    CandlesRequest request = candlesOf(Category::Option, "BTC-26JUN26-90000-C-USDT", PriceKind::Mark, 500);
    request.query.before = kStart; // a candle that begins at that moment is not asked for
    QCOMPARE(queryOf(request),
             QByteArray("category=option&symbol=BTC-26JUN26-90000-C-USDT&interval=15&end=1767225599999&limit=500"));
    QVERIFY(queryOf(candlesOf(Category::Spot, "BTCUSDT", PriceKind::Last, 1)) != kRefused);
    QVERIFY(queryOf(candlesOf(Category::Inverse, "BTCUSD", PriceKind::Index, 1000)) != kRefused);
}

void TestHistoryRequests::candleIntervals()
{
    using I = CandleInterval;
    const std::vector<std::pair<I, QByteArray>> names{
        {I::M1, "1"},   {I::M3, "3"},   {I::M5, "5"}, {I::M15, "15"},  {I::M30, "30"}, {I::H1, "60"},  {I::H2, "120"},
        {I::H4, "240"}, {I::H6, "360"}, {I::D1, "D"}, {I::H12, "720"}, {I::W1, "W"},   {I::Month, "M"}};
    for (const auto &[interval, name] : names) {
        CandlesRequest request = candlesOf(Category::Linear, "X", PriceKind::Mark);
        request.query.interval = interval;
        QCOMPARE(queryOf(request), "category=linear&symbol=X&interval=" + name + "&limit=200");
    }
}

void TestHistoryRequests::refusedCandles_data()
{
    QTest::addColumn<CandlesRequest>("request");
    QTest::newRow("last of an option") << candlesOf(Category::Option, "X", PriceKind::Last);
    QTest::newRow("index of an option") << candlesOf(Category::Option, "X", PriceKind::Index);
    QTest::newRow("mark of spot") << candlesOf(Category::Spot, "X", PriceKind::Mark);
    QTest::newRow("index of spot") << candlesOf(Category::Spot, "X", PriceKind::Index);
    QTest::newRow("none") << candlesOf(Category::Linear, "X", PriceKind::Last, 0);
    QTest::newRow("fewer than none") << candlesOf(Category::Linear, "X", PriceKind::Last, -5);
    QTest::newRow("too many") << candlesOf(Category::Linear, "X", PriceKind::Last, 1001);
    QTest::newRow("too many of an option") << candlesOf(Category::Option, "X", PriceKind::Mark, 501);
    QTest::newRow("no symbol") << candlesOf(Category::Linear, "", PriceKind::Last);
    QTest::newRow("lower case") << candlesOf(Category::Linear, "btcusdt", PriceKind::Last);
    QTest::newRow("not ascii") << candlesOf(Category::Linear, "BTC\xc3\x9cUSDT", PriceKind::Last);
    CandlesRequest request = candlesOf(Category::Linear, "X", PriceKind::Last);
    request.query.before = UtcTime(0ms);
    QTest::newRow("before 1970") << request;
}

void TestHistoryRequests::refusedCandles()
{
    QFETCH(CandlesRequest, request);
    QCOMPARE(queryOf(request), kRefused);
}

void TestHistoryRequests::endpointTable()
{
    QCOMPARE(candlesOf(Category::Linear, "X", PriceKind::Last).endpoint().path, std::string_view("/v5/market/kline"));
    QCOMPARE(candlesOf(Category::Linear, "X", PriceKind::Mark).endpoint().path,
             std::string_view("/v5/market/mark-price-kline"));
    QCOMPARE(candlesOf(Category::Linear, "X", PriceKind::Index).endpoint().path,
             std::string_view("/v5/market/index-price-kline"));
    QCOMPARE(ExecutionListRequest::endpoint().path, std::string_view("/v5/execution/list"));
    QCOMPARE(OrderHistoryRequest::endpoint().path, std::string_view("/v5/order/history"));
    QVERIFY(OrderHistoryRequest::endpoint().auth == Auth::Private);
}

QTEST_GUILESS_MAIN(TestHistoryRequests)
#include "tst_historyrequests.moc"
