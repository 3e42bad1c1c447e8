// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/jsonredactor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace apollo::bybit;

/// What may be written and what may not.
class TestJsonRedactor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amountsKeysAndOrderStay();
    void idsBecomeStandIns();
    void theKeyItself();
    void whatIsUnknownIsReplaced();
    void publicTrafficStays();
    void loginsThatAreEchoed();
    void messages();
    void hiddenTexts();
    void queries();
    void noJson_data();
    void noJson();
    void damagedTextsStaySafe();
};

namespace {

const JsonRedactor &redactor()
{
    static const JsonRedactor one{Pseudonyms("salt")};
    return one;
}

QByteArray privately(const QByteArray &text)
{
    return redactor().json(text, TrafficScope::Private).value_or("none");
}

QJsonObject objectOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

void TestJsonRedactor::amountsKeysAndOrderStay()
{
    const QByteArray text =
        R"({"retCode":0,"result":{"nextPageCursor":"","list":[{"size":"1.50","avgPrice":31.530,)"
        R"("liqPrice":"","riskId":null,"isReduceOnly":false,"side":"Buy","seq":140612148849999,)"
        R"("symbol":"BTC-26JUN26-90000-C-USDT","updatedTime":"1767225600100","cumFeeDetail":{"QRS":"0.01"},)"
        R"("collateralRatioList":[]}]},"retExtInfo":"{}","time":1767225600123})";
    QCOMPARE(privately(text), text);
    QCOMPARE(privately("{ \"size\" : \"1\" ,\n\t\"list\" : [ ] }\r\n"), QByteArray(R"({"size":"1","list":[]})"));
    const QByteArray escaped = R"({"category":"a\u00e9\"\\"})";
    QCOMPARE(privately(escaped), escaped);
}

void TestJsonRedactor::idsBecomeStandIns()
{
    const QByteArray text = R"({"data":[{"orderId":"8c065341-7b52-4ca9-ac2c-37e31ac55c94","orderLinkId":"mine-1",)"
                            R"("execId":"e0cbe81d-0f18-5866-9415-cf319b5dab3b"},)"
                            R"({"orderId":"8c065341-7b52-4ca9-ac2c-37e31ac55c94","orderLinkId":"","execId":""}]})";
    const QByteArray clean = privately(text);
    for (const char *id : {"8c065341", "37e31ac55c94", "mine", "e0cbe81d"})
        QVERIFY2(!clean.contains(id), id);
    const QJsonArray rows = objectOf(clean).value(QLatin1String("data")).toArray();
    QCOMPARE(rows[0][QLatin1String("orderId")], rows[1][QLatin1String("orderId")]);
    QCOMPARE(rows[0][QLatin1String("orderId")].toString().size(), 36);
    QCOMPARE(rows[1][QLatin1String("orderLinkId")].toString(), QString());
}

void TestJsonRedactor::theKeyItself()
{
    const QByteArray text =
        R"({"result":{"id":"2208369","note":"Jane's laptop","apiKey":"AbCdEf123","readOnly":1,"secret":"s3",)"
        R"("permissions":{"ContractTrade":["Order"],"NewGroup2027":[]},"ips":["18.181.170.164"],"userID":1448939,)"
        R"("parentUid":"1448939","inviterID":0,"affiliateID":77,"kycRegion":"MYS","rsaPublicKey":"-----BEGIN","uta":1}})";
    const QByteArray clean = privately(text);
    for (const char *word : {"2208369", "Jane", "AbCdEf123", "s3", "18.181", "1448939", "MYS", "BEGIN", ":77"})
        QVERIFY2(!clean.contains(word), word);
    const QJsonObject key = objectOf(clean).value(QLatin1String("result")).toObject();
    QCOMPARE(key.size(), 14);
    QCOMPARE(QString::number(key.value(QLatin1String("userID")).toInteger()),
             key.value(QLatin1String("parentUid")).toString());
    QCOMPARE(key.value(QLatin1String("inviterID")).toInteger(), 0);
    QCOMPARE(key.value(QLatin1String("permissions"))[QLatin1String("ContractTrade")][0].toString(),
             QStringLiteral("Order"));
    QVERIFY(key.value(QLatin1String("permissions")).toObject().contains(QLatin1String("NewGroup2027")));
}

void TestJsonRedactor::whatIsUnknownIsReplaced()
{
    const QByteArray clean =
        privately(R"({"result":{"list":[{"newOwner":"Jane Doe","newNumber":4711,"newRate":1.5e10,)"
                  R"("newFlag":true,"newNothing":null,"newThing":{"deep":["0815"],"size":"2"}}]}})");
    for (const char *word : {"Jane", "Doe", "4711", "0815", "1.5"})
        QVERIFY2(!clean.contains(word), word);
    const QJsonValue row = objectOf(clean)[QLatin1String("result")][QLatin1String("list")][0];
    QVERIFY(row[QLatin1String("newNumber")].toInteger() >= 1000);
    QCOMPARE(row[QLatin1String("newFlag")].toBool(), true);
    QCOMPARE(row[QLatin1String("newThing")][QLatin1String("size")].toString(), QStringLiteral("2"));
    // A field that is known holds what it never held.
    QVERIFY(!privately(R"({"side":"qW3rTy7uI0pAsD9fGhJkL2zXcV"})").contains("qW3rTy7uI0pAsD9fGhJkL2zXcV"));
    QVERIFY(!privately(R"({"user 1448939":{"24617703":"1"}})").contains("1448939"));
}

void TestJsonRedactor::publicTrafficStays()
{
    const QByteArray text =
        R"({"topic":"tickers.BTCUSDT","newField":"x","data":{"id":7,"lastPrice":"5","text":"a b"}})";
    QCOMPARE(redactor().json(text, TrafficScope::Public).value_or(""), text);
    const QByteArray reply =
        redactor()
            .json(R"({"success":true,"conn_id":"b0a1-77","req_id":"topics-1","op":"subscribe"})", TrafficScope::Public)
            .value_or("");
    QVERIFY(!reply.contains("b0a1-77"));
    QVERIFY(reply.contains(R"("op":"subscribe")"));
}

void TestJsonRedactor::loginsThatAreEchoed()
{
    for (const TrafficScope scope : {TrafficScope::Public, TrafficScope::Private}) {
        const QByteArray clean =
            redactor()
                .json(R"({"success":false,"ret_msg":"error:invalid op","request":{"op":"auth","args":["Key77",)"
                      R"(1767225600123,"5ebe2294ecd0e0f0"]},"args":["Key77"]})",
                      scope)
                .value_or("none");
        QCOMPARE(clean,
                 QByteArray(R"({"success":false,"ret_msg":"error:invalid op","request":{"op":"xxxx","args":["xxxxx",)"
                            R"(0,"xxxxxxxxxxxxxxxx"]},"args":["xxxxx"]})"));
    }
}

void TestJsonRedactor::messages()
{
    const QByteArray clean =
        privately(R"({"retMsg":"order 1523347543495541248 of user 24617703 from 10.1.2.3 not found within 7 days",)"
                  R"("ret_msg":"error:handler not found,topic:greeks"})");
    for (const char *word : {"1523347543495541248", "24617703", "10.1.2.3"})
        QVERIFY2(!clean.contains(word), word);
    QVERIFY(clean.contains("not found within 7 days"));
    QVERIFY(clean.contains("error:handler not found,topic:greeks"));
}

void TestJsonRedactor::hiddenTexts()
{
    JsonRedactor hiding{Pseudonyms("salt")};
    hiding.hide("TESTKEY");
    hiding.hide("abc"); // too short
    for (const TrafficScope scope : {TrafficScope::Public, TrafficScope::Private}) {
        const QByteArray clean =
            hiding
                .json(R"({"symbol":"TESTKEY","side":"a TESTKEY b","TESTKEY":"1","coin":"TEST\u004bEY",)"
                      R"("retMsg":"key TESTKEY","list":[{"category":"abc"}]})",
                      scope)
                .value_or("none");
        QVERIFY2(!clean.contains("TESTKEY"), clean.constData());
        QVERIFY(clean.contains(R"("symbol":"xxxxxxx")"));
        QVERIFY(clean.contains(R"("coin":"xxxxxxx")"));
        QVERIFY(clean.contains("abc"));
    }
    QCOMPARE(hiding.query("symbol=TESTKEY&TESTKEY=1"), "symbol=xxxxxxx&xxxxxxx=" + Pseudonyms("salt").of("1"));
}

void TestJsonRedactor::queries()
{
    QCOMPARE(redactor().query(""), QByteArray());
    QCOMPARE(redactor().query("category=linear&limit=200"), QByteArray("category=linear&limit=200"));
    const QByteArray clean = redactor().query("symbol=BTCUSDT&cursor=132766%3A2%2C7&orderId=a1b2&flag");
    QVERIFY(clean.startsWith("symbol=BTCUSDT&cursor="));
    QVERIFY(!clean.contains("132766") && !clean.contains("a1b2"));
    QVERIFY(clean.contains("%3A") && clean.contains("%2C"));
    // The cursor that came and the cursor that went are one.
    const QByteArray page = privately(R"({"nextPageCursor":"132766%3A2%2C7"})");
    QVERIFY(clean.contains(objectOf(page).value(QLatin1String("nextPageCursor")).toString().toLatin1()));
}

void TestJsonRedactor::noJson_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", " ", "<html>403</html>", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1}}", "[1,]",
                             "[1 2]", "\"text\"", "7", "{\"a\":nul}", "{\"a\":01}", "{\"a\":\"b}", "{\"a\":\"\\\"}",
                             "{\"a\":\"\\x\"}", "{a:1}", "{\"a\":\"\n\"}"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("deep") << QByteArray(100, '[') + QByteArray(100, ']');
}

void TestJsonRedactor::noJson()
{
    QFETCH(QByteArray, text);
    QVERIFY(!redactor().json(text, TrafficScope::Private));
    QVERIFY(!redactor().json(text, TrafficScope::Public));
}

void TestJsonRedactor::damagedTextsStaySafe()
{
    const QByteArray whole = R"({"op":"auth","data":[{"orderId":"SECRETID","apiKey":"SECRETKEY","note":"SECRETNOTE",)"
                             R"("size":"1.50","x":{"y":[null,true,-1.5,"SECRETTEXT"]}}],"ret_msg":"a \u00e9"})";
    QRandomGenerator random(20260101);
    const int count = qEnvironmentVariableIntValue("APOLLO_FULL") == 1 ? 200'000 : 20'000;
    int survived = 0;
    for (int i = 0; i < count; ++i) {
        QByteArray text = whole;
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(text.size())));
        switch (random.bounded(3)) {
        case 0: text.truncate(at); break;
        case 1: text.remove(at, random.bounded(1, 8)); break;
        default: text[at] = static_cast<char>(random.bounded(256)); break;
        }
        for (const TrafficScope scope : {TrafficScope::Public, TrafficScope::Private}) {
            const auto clean = redactor().json(text, scope);
            if (!clean)
                continue;
            ++survived;
            QVERIFY2(!clean->contains("SECRETKEY") || !text.contains("\"apiKey\""), clean->constData());
            if (scope == TrafficScope::Private)
                QVERIFY2(!clean->contains("SECRETTEXT"), clean->constData());
        }
    }
    QVERIFY(survived > 100);
}

QTEST_GUILESS_MAIN(TestJsonRedactor)
#include "tst_jsonredactor.moc"
