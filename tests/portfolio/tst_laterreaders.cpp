// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/executionlog.h"
#include "core/portfolio/laterreadings.h"
#include "tests/bybit/rest/restfixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace apollo;
using namespace apollo::test;

namespace {

const InstrumentKey kBitcoin{Category::Linear, QStringLiteral("BTCUSDT")};
const InstrumentKey kEther{Category::Linear, QStringLiteral("ETHUSDT")};

QByteArray parameter(const HttpRequest &request, const char *name)
{
    const QRegularExpression pattern(QStringLiteral("(^|&)%1=([^&]*)").arg(QLatin1String(name)));
    return pattern.match(QString::fromLatin1(request.query())).captured(2).toLatin1();
}

HttpReply answer(const QByteArray &result)
{
    return HttpReply::json("{\"retCode\":0,\"retMsg\":\"OK\",\"result\":" + result
                           + ",\"retExtInfo\":{},\"time\":1700000000000}");
}

HttpReply refusal(int code)
{
    return HttpReply::json("{\"retCode\":" + QByteArray::number(code)
                           + ",\"retMsg\":\"no\",\"result\":{},\"retExtInfo\":{},\"time\":1700000000000}");
}

QByteArray tierRow(const char *id, const char *limit, const char *rate)
{
    return QByteArray("{\"id\":") + id + ",\"symbol\":\"BTCUSDT\",\"riskLimitValue\":\"" + limit
        + "\",\"maintenanceMargin\":\"" + rate
        + "\",\"initialMargin\":\"0.01\",\"isLowestRisk\":0,\"maxLeverage\":\"100\",\"mmDeduction\":\"\"}";
}

/// A page of `rows` fills of an endless list.
HttpReply endlessFills(const HttpRequest &request, int rows)
{
    const int page = parameter(request, "cursor").toInt();
    QByteArrayList list;
    for (int i = 0; i < rows; ++i) {
        const QByteArray id = QByteArray::number(page * rows + i);
        list += R"({"symbol":"BTCUSDT","side":"Buy","execId":")" + id
            + R"(","orderId":"o","execPrice":"1","execQty":"1","execType":"Trade","execTime":"1700000000000"})";
    }
    return answer("{\"category\":\"" + parameter(request, "category") + "\",\"nextPageCursor\":\""
                  + QByteArray::number(page + 1) + "\",\"list\":[" + list.join(',') + "]}");
}

HttpReply emptyList(const HttpRequest &request)
{
    return answer("{\"category\":\"" + parameter(request, "category") + "\",\"nextPageCursor\":\"\",\"list\":[]}");
}

/// Runs a reader to its end; nullopt when it does not end, or ends twice or at once.
template <typename Reader, typename Reading, typename Needs>
std::optional<Reading> run(bybit::RestClient &client, const Needs &needs)
{
    Reader reader(client, needs);
    std::optional<Reading> result;
    int times = 0;
    QObject::connect(&reader, &Reader::finished, &reader, [&](const Reading &reading) {
        result = reading;
        ++times;
    });
    reader.start();
    if (times != 0 || !QTest::qWaitFor([&times] { return times > 0; }, 10'000) || times != 1)
        return std::nullopt;
    return result;
}

} // namespace

class TestLaterReaders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newestRowsOfEveryList();
    void failingListIsNamed();
    void rulesOfWhatWasAskedFor();
    void unreadableTierSpoilsItsTable();
    void demoTradingHasNoFeeRates();
    void nothingAskedEndsAtOnce();
    void givesUpWhenDeleted();
};

void TestLaterReaders::newestRowsOfEveryList()
{
    RestFixture rest;
    rest.server.respond([&rest](const HttpRequest &request) {
        if (request.path() == "/v5/execution/list" && parameter(request, "category") == "linear")
            return endlessFills(request, 100);
        if (request.path() == "/v5/asset/coin-greeks")
            return answer(R"({"list":[{"baseCoin":"BTC","totalDelta":"0.5"}]})");
        return request.path() == kTimePath ? HttpReply::json(rest.ok()) : emptyList(request);
    });
    HistoryNeeds needs;
    const UtcTime from{std::chrono::milliseconds(1'699'999'000'000)};
    needs.lists = {{{Category::Linear, {}}, from}, {{Category::Option, QStringLiteral("ETH")}, std::nullopt}};
    needs.greeks = true;
    const auto reading = run<HistoryReader, HistoryReading>(*rest.client, needs);
    QVERIFY(reading);
    QCOMPARE(reading->executions.size(), std::size_t(2));
    for (const auto &list : reading->executions) {
        QVERIFY(bool(list.rows));
        QCOMPARE(list.rows->rows.size(), list.scope.category == Category::Linear ? kExecutionsKept : std::size_t(0));
        QCOMPARE(list.rows->time, UtcTime(std::chrono::milliseconds(1'700'000'000'000)));
    }
    QCOMPARE(rest.server.count("/v5/execution/list"), 6); // five pages of an endless list, one of options
    QCOMPARE(reading->orders.size(), std::size_t(2));
    QVERIFY(reading->greeks && *reading->greeks);
    QCOMPARE((*reading->greeks)->rows.size(), std::size_t(1));
    for (const HttpRequest &request : rest.server.requests()) {
        const bool isLinearFills = request.path() == "/v5/execution/list" && request.query().contains("linear");
        QCOMPARE(parameter(request, "startTime"), isLinearFills ? QByteArray("1699999000000") : QByteArray());
        if (request.query().contains("option"))
            QCOMPARE(parameter(request, "baseCoin"), QByteArray("ETH"));
    }
}

void TestLaterReaders::failingListIsNamed()
{
    RestFixture rest;
    rest.server.respond([&rest](const HttpRequest &request) {
        if (request.path() == "/v5/order/history")
            return refusal(10005);
        return request.path() == kTimePath ? HttpReply::json(rest.ok()) : emptyList(request);
    });
    HistoryNeeds needs;
    needs.lists = {{{Category::Option, QStringLiteral("BTC")}, std::nullopt}};
    const auto reading = run<HistoryReader, HistoryReading>(*rest.client, needs);
    QVERIFY(reading && reading->orders.size() == 1 && !reading->orders[0].rows);
    QCOMPARE(reading->orders[0].rows.error().kind(), ErrorKind::Permission);
    QCOMPARE(reading->orders[0].rows.error().where(), QStringLiteral("/v5/order/history option BTC"));
    QVERIFY(bool(reading->executions[0].rows));
    QVERIFY(!reading->greeks);
}

void TestLaterReaders::rulesOfWhatWasAskedFor()
{
    RestFixture rest;
    rest.server.respond([&rest](const HttpRequest &request) {
        if (request.path() == "/v5/market/risk-limit") // the second page holds the lower tier
            return parameter(request, "cursor").isEmpty()
                ? answer("{\"category\":\"linear\",\"nextPageCursor\":\"x\",\"list\":[" + tierRow("2", "500", "0.006")
                         + "]}")
                : answer("{\"category\":\"linear\",\"nextPageCursor\":\"\",\"list\":[" + tierRow("1", "100", "0.005")
                         + "]}");
        if (request.path() == "/v5/account/fee-rate")
            return answer(R"({"list":[{"symbol":"BTCUSDT","takerFeeRate":"0.00055","makerFeeRate":"0.0002"},)"
                          R"({"symbol":"XRPUSDT","takerFeeRate":"0.00055","makerFeeRate":"0.0002"}]})");
        if (request.path() == "/v5/account/collateral-info")
            return answer(R"({"list":[{"currency":"BTC","marginCollateral":true,"collateralSwitch":true},)"
                          R"({"currency":"XRP","marginCollateral":true,"collateralSwitch":true}]})");
        if (request.path() == "/v5/spot-margin-trade/collateral")
            return answer(R"({"list":[{"currency":"BTC","collateralRatioList":)"
                          R"([{"minQty":"0","maxQty":"","collateralRatio":"0.95"}]}]})");
        return HttpReply::json(rest.ok());
    });
    const RulesNeeds needs{{kBitcoin}, {kBitcoin, kEther}, {QStringLiteral("BTC"), QStringLiteral("USDT")}};
    const auto reading = run<RulesReader, RulesReading>(*rest.client, needs);
    QVERIFY(reading);
    QVERIFY(reading->errors.empty());
    QCOMPARE(reading->answers, 4);
    const UtcTime time(std::chrono::milliseconds(1'700'000'000'000));
    const RiskTable &table = reading->rules.riskTables.at(kBitcoin);
    QCOMPARE(table.asOf, time);
    QCOMPARE(table.tiers.size(), std::size_t(2));
    QCOMPARE(table.tiers[0].id, 1);
    QCOMPARE(reading->rules.feeRates.size(), std::size_t(1)); // ETHUSDT has none, XRPUSDT was not asked for
    QCOMPARE(reading->rules.feeRates.at(kBitcoin).asOf, time);
    QCOMPARE(reading->rules.collateral.size(), std::size_t(1));
    QCOMPARE(reading->rules.collateralTables.at(QStringLiteral("BTC")).tiers.size(), std::size_t(1));
    QCOMPARE(rest.server.count("/v5/account/fee-rate"), 1);
}

// Without one of its tiers a table could name the wrong one.
void TestLaterReaders::unreadableTierSpoilsItsTable()
{
    RestFixture rest;
    rest.server.respond([&rest](const HttpRequest &request) {
        return request.path() == kTimePath
            ? HttpReply::json(rest.ok())
            : answer("{\"category\":\"linear\",\"nextPageCursor\":\"\",\"list\":[" + tierRow("1", "100", "0.005") + ","
                     + tierRow("2", "500", "much") + "]}");
    });
    const auto reading = run<RulesReader, RulesReading>(*rest.client, RulesNeeds{{kBitcoin}, {}, {}});
    QVERIFY(reading);
    QVERIFY(reading->rules.riskTables.empty());
    QCOMPARE(reading->rejectedRows, 1);
    QCOMPARE(reading->errors.size(), std::size_t(1));
    QCOMPARE(reading->errors[0].kind(), ErrorKind::Parse);
    QCOMPARE(reading->errors[0].where(), QStringLiteral("/v5/market/risk-limit linear BTCUSDT"));
}

// Bybit's demo trading refuses fee rates; the rest of the rules arrives.
void TestLaterReaders::demoTradingHasNoFeeRates()
{
    RestFixture rest;
    rest.server.respond([&rest](const HttpRequest &request) {
        if (request.path() == "/v5/account/fee-rate")
            return refusal(10032);
        if (request.path() == "/v5/market/risk-limit")
            return answer("{\"category\":\"linear\",\"nextPageCursor\":\"\",\"list\":[" + tierRow("1", "100", "0.005")
                          + "]}");
        return HttpReply::json(rest.ok());
    });
    const auto reading = run<RulesReader, RulesReading>(*rest.client, RulesNeeds{{kBitcoin}, {kBitcoin}, {}});
    QVERIFY(reading);
    QCOMPARE(reading->rules.riskTables.size(), std::size_t(1));
    QVERIFY(reading->rules.feeRates.empty());
    QCOMPARE(reading->errors.size(), std::size_t(1));
    QCOMPARE(reading->errors[0].code(), 10032);
}

void TestLaterReaders::nothingAskedEndsAtOnce()
{
    RestFixture rest;
    const auto rules = run<RulesReader, RulesReading>(*rest.client, RulesNeeds());
    QVERIFY(rules && rules->answers == 0 && rules->errors.empty());
    const auto history = run<HistoryReader, HistoryReading>(*rest.client, HistoryNeeds());
    QVERIFY(history && history->executions.empty());
    QVERIFY(rest.server.requests().empty());
}

void TestLaterReaders::givesUpWhenDeleted()
{
    RestFixture rest;
    rest.server.respond([](const HttpRequest &) { return HttpReply::silence(); });
    auto reader = std::make_unique<RulesReader>(*rest.client, RulesNeeds{{kBitcoin}, {}, {}});
    connect(reader.get(), &RulesReader::finished, this, [](const RulesReading &) { QFAIL("nobody waits any more"); });
    reader->start();
    QTRY_VERIFY(rest.server.count("/v5/market/risk-limit") > 0);
    reader.reset();
    QTRY_COMPARE(rest.server.disconnections(), rest.server.connections());
}

QTEST_GUILESS_MAIN(TestLaterReaders)
#include "tst_laterreaders.moc"
