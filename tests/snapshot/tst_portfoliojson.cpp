// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/portfoliojson.h"

#include "core/snapshot/jsonwriter.h"
#include "core/snapshot/snapshotfile.h"
#include "tests/support/sampleportfolio.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace apollo;

namespace {

Snapshot snapshotOf(const Portfolio &portfolio)
{
    return {test::sampleTime(), QStringLiteral("Apollo 0.1.0"), portfolio};
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray oneLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// What the schema says of each text.
QByteArrayList verdicts(const char *schema, const QByteArrayList &texts)
{
    QProcess python;
    python.start(QStringLiteral(APOLLO_PYTHON),
                 {QStringLiteral(APOLLO_SOURCE_DIR "/tests/snapshot/validatejson.py"),
                  QStringLiteral(APOLLO_SOURCE_DIR "/resources/%1.schema.json").arg(QLatin1String(schema))});
    python.write(texts.join('\n') + '\n');
    python.closeWriteChannel();
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        return {python.readAllStandardError()};
    return python.readAllStandardOutput().trimmed().split('\n');
}

QJsonObject with(QJsonObject object, const char *list, const char *key, const QJsonValue &value)
{
    QJsonArray rows = object.value(QLatin1String(list)).toArray();
    QJsonObject row = rows.at(0).toObject();
    row.insert(QLatin1String(key), value);
    rows.replace(0, row);
    object.insert(QLatin1String(list), rows);
    return object;
}

QJsonObject without(QJsonObject object, const char *key)
{
    object.remove(QLatin1String(key));
    return object;
}

} // namespace

/// The JSON that leaves the program: names, exact texts, null for unknown, and the two schemas.
class TestPortfolioJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesBybitNames();
    void writesExactText();
    void writesUnknownAsNull();
    void watchIsOneLine();
    void escapesHostileText();
    void filesMatchTheSchema();
    void watchMatchesTheSchema();
    void schemaRefuses();
};

void TestPortfolioJson::writesBybitNames()
{
    const QJsonObject root = parsed(snapshotToJson(snapshotOf(test::samplePortfolio())));
    QCOMPARE(root.value(QLatin1String("positions")).toArray().size(), 11);
    const QJsonObject position = root.value(QLatin1String("positions")).toArray().at(0).toObject();
    QCOMPARE(position.value(QLatin1String("symbol")).toString(), QStringLiteral("BTCPERP"));
    QCOMPARE(position.value(QLatin1String("category")).toString(), QStringLiteral("linear"));
    QCOMPARE(position.value(QLatin1String("side")).toString(), QStringLiteral("Sell"));
    QCOMPARE(position.value(QLatin1String("unrealisedPnl")).toString(), QStringLiteral("-42.37500"));
    QCOMPARE(position.value(QLatin1String("computed")).toObject().value(QLatin1String("valueUsd")).toString(),
             QStringLiteral("9373.88"));
    const QJsonObject reported =
        root.value(QLatin1String("account")).toObject().value(QLatin1String("reported")).toObject();
    QCOMPARE(reported.value(QLatin1String("totalEquity")).toString(), QStringLiteral("26674.89"));
    QCOMPARE(root.value(QLatin1String("time")).toString(), QStringLiteral("2026-11-20T12:04:10.250Z"));
    QCOMPARE(root.value(QLatin1String("state")).toString(), QStringLiteral("snapshot"));
}

void TestPortfolioJson::writesExactText()
{
    Portfolio portfolio = test::samplePortfolio();
    portfolio.positions.front().reported.size = test::figure("50.10");
    portfolio.positions.front().reported.avgPrice = test::figure("99999999999999999999999999999999999.001");
    const QByteArray json = snapshotToJson(snapshotOf(portfolio));
    QVERIFY(json.contains("\"size\":\"50.10\""));
    QVERIFY(json.contains("\"avgPrice\":\"99999999999999999999999999999999999.001\""));
}

void TestPortfolioJson::writesUnknownAsNull()
{
    const QByteArray json = snapshotToJson(snapshotOf(test::samplePartialPortfolio()));
    QVERIFY(json.contains("\"totalAvailableBalance\":null"));
    QCOMPARE(parsed(json).value(QLatin1String("state")).toString(), QStringLiteral("partial"));
    const QJsonObject orders =
        parsed(json).value(QLatin1String("completeness")).toObject().value(QLatin1String("orders")).toObject();
    QCOMPARE(orders.value(QLatin1String("state")).toString(), QStringLiteral("failed"));
    const QJsonObject missing = orders.value(QLatin1String("missing")).toArray().at(0).toObject();
    QCOMPARE(missing.value(QLatin1String("code")).toInt(), 10006);
    QCOMPARE(missing.value(QLatin1String("where")).toString(), QStringLiteral("/v5/order/realtime"));
}

void TestPortfolioJson::watchIsOneLine()
{
    Portfolio portfolio = test::samplePortfolio();
    portfolio.accountName = QStringLiteral("two\nlines\r");
    const QByteArray line = watchLine(portfolio, test::sampleTime(), "live");
    QVERIFY(!line.contains('\n'));
    QVERIFY(!line.contains('\r'));
    const QJsonObject root = parsed(line);
    QCOMPARE(root.value(QLatin1String("state")).toString(), QStringLiteral("live"));
    QCOMPARE(root.value(QLatin1String("accountName")).toString(), portfolio.accountName);
    QVERIFY(!root.contains(QLatin1String("instruments")));
}

void TestPortfolioJson::escapesHostileText()
{
    const QString hostile = QStringLiteral("\"},{\\ \t\x01 </script> \u2028 \u20ac \U0001F680");
    JsonWriter json(JsonWriter::Layout::OneLine);
    json.beginObject();
    json("text", hostile);
    json.endObject();
    QCOMPARE(parsed(json.text()).value(QLatin1String("text")).toString(), hostile);
    QVERIFY(!json.text().contains('\t'));
}

void TestPortfolioJson::filesMatchTheSchema()
{
    QByteArrayList texts;
    for (const Portfolio &portfolio : {test::samplePortfolio(), test::samplePartialPortfolio(), Portfolio()})
        texts += snapshotToJson(snapshotOf(portfolio)).replace('\n', "");
    QCOMPARE(verdicts("snapshot", texts), QByteArrayList(texts.size(), "valid"));
}

void TestPortfolioJson::watchMatchesTheSchema()
{
    QByteArrayList texts;
    for (const char *state : {"loading", "live", "catching-up", "stale", "offline", "needs-attention", "snapshot"})
        texts += watchLine(test::samplePartialPortfolio(), test::sampleTime(), state);
    QCOMPARE(verdicts("watch", texts), QByteArrayList(texts.size(), "valid"));
}

void TestPortfolioJson::schemaRefuses()
{
    const QJsonObject good = parsed(snapshotToJson(snapshotOf(test::samplePortfolio())));
    const QList<QJsonObject> broken{
        without(good, "format"),
        without(good, "positions"),
        without(good, "completeness"),
        with(good, "positions", "size", 2.7), // a number, not a text
        with(good, "positions", "size", QStringLiteral("1e5")),
        with(good, "positions", "size", QStringLiteral("-0.00")),
        with(good, "positions", "size", QStringLiteral("1,000")),
        with(good, "positions", "size", QStringLiteral("")),
        with(good, "positions", "apiKey", QStringLiteral("x")), // nothing beyond the table
        with(good, "positions", "side", QStringLiteral("Long")),
        with(good, "coins", "walletBalance", QJsonValue(QJsonValue::Undefined)),
        with(good, "orders", "createdTime", QStringLiteral("2026-11-20 12:04")),
    };
    QByteArrayList texts{oneLine(good)};
    for (const QJsonObject &object : broken)
        texts += oneLine(object);
    const QByteArrayList answers = verdicts("snapshot", texts);
    QCOMPARE(answers.size(), texts.size());
    QCOMPARE(answers.first(), QByteArray("valid"));
    for (qsizetype i = 1; i < answers.size(); ++i)
        QVERIFY2(answers.at(i) != "valid", texts.at(i).left(200).constData());
}

QTEST_GUILESS_MAIN(TestPortfolioJson)
#include "tst_portfoliojson.moc"
