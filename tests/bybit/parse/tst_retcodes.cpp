// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/envelope.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;

/// The class of every kind of retCode, and the envelope by itself.
class TestRetCodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void envelope();
    void bodiesThatAreNoAnswer_data();
    void bodiesThatAreNoAnswer();
};

void TestRetCodes::kinds_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QList<int>>("codes");
    using Codes = QList<int>;
    QTest::newRow("clock") << ErrorKind::Clock << Codes{-1, 10002};
    QTest::newRow("authentication") << ErrorKind::Authentication << Codes{-2015, 10003, 10004, 10007, 33004};
    QTest::newRow("permission") << ErrorKind::Permission << Codes{10005};
    QTest::newRow("rate") << ErrorKind::RateLimit << Codes{10006, 10403, 20003, 30035, 170005, 170222};
    QTest::newRow("ban") << ErrorKind::IpBan << Codes{10018};
    QTest::newRow("region") << ErrorKind::Region << Codes{10009, 81007, 110132};
    QTest::newRow("address") << ErrorKind::IpAddress << Codes{10010};
    QTest::newRow("server") << ErrorKind::Server
                            << Codes{429, 10000, 10016, 10019, 10429, 110063, 170001, 170007, 131001, 3400214};
    QTest::newRow("mode") << ErrorKind::AccountMode
                          << Codes{10028, 10032, 100028, 3100197, 110015, 110038, 170346, 181014, 3400054};
    QTest::newRow("restriction") << ErrorKind::Restriction
                                 << Codes{10008, 10024, 10027, 10029, 110106, 131070, 170810, 176020, 182111};
    QTest::newRow("funds") << ErrorKind::Funds << Codes{110004, 110007, 110012, 110045, 170033, 170131, 131088};
    QTest::newRow("order state") << ErrorKind::OrderState
                                 << Codes{110001, 110008, 110025, 110043, 110057, 170139, 170213};
    QTest::newRow("validation") << ErrorKind::Validation << Codes{10001, 10014, 110003, 110072, 110092, 170141, 181010};
    QTest::newRow("unknown") << ErrorKind::Validation << Codes{1, 999, 10030, 110999, 2147483647, -2147483647};
}

void TestRetCodes::kinds()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QList<int>, codes);
    for (const int code : codes)
        QVERIFY2(kindOfRetCode(code) == kind, qPrintable(QString::number(code)));
}

void TestRetCodes::envelope()
{
    const auto answer =
        parseEnvelope(R"({"time":1767225600123,"result":[1,{"a":[]}],"retMsg":"slow \"down\"","retCode":10006})");
    QVERIFY(answer);
    QCOMPARE(answer->retCode, 10006);
    QCOMPARE(answer->retMsg, QStringLiteral("slow \"down\""));
    QVERIFY(answer->time == UtcTime(std::chrono::milliseconds(1767225600123)));

    const Error error = errorOf(*answer, QStringLiteral("/v5/position/list"));
    QVERIFY(error.kind() == ErrorKind::RateLimit);
    QCOMPARE(error.code(), 10006);
    QCOMPARE(error.where(), QStringLiteral("/v5/position/list"));
    QCOMPARE(error.detail(), QStringLiteral("slow \"down\""));

    const auto bare = parseEnvelope(R"({"retCode":"0"})");
    QVERIFY(bare);
    QCOMPARE(bare->retCode, 0);
    QVERIFY(!bare->time);
}

void TestRetCodes::bodiesThatAreNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html><body>403 Forbidden</body></html>");
    QTest::newRow("truncated") << QByteArray(R"({"retCode":0,"retMsg":"OK","result":{"list":[{)");
    QTest::newRow("truncated at a brace") << QByteArray(R"({"retCode":0,"result":{"list":[]})");
    QTest::newRow("array") << QByteArray("[0]");
    QTest::newRow("number") << QByteArray("0");
    QTest::newRow("no code") << QByteArray(R"({"retMsg":"OK"})");
    QTest::newRow("code is text") << QByteArray(R"({"retCode":"zero"})");
    QTest::newRow("code is null") << QByteArray(R"({"retCode":null})");
    QTest::newRow("code is too large") << QByteArray(R"({"retCode":4294967296})");
    QTest::newRow("two objects") << QByteArray(R"({"retCode":0}{"retCode":0})");
    QTest::newRow("not utf-8") << QByteArray("{\"retCode\":0,\"retMsg\":\"\xff\"}");
}

void TestRetCodes::bodiesThatAreNoAnswer()
{
    QFETCH(QByteArray, body);
    const auto answer = parseEnvelope(body);
    QVERIFY(!answer);
    QVERIFY(answer.error().kind() == ErrorKind::Http);
}

QTEST_GUILESS_MAIN(TestRetCodes)
#include "tst_retcodes.moc"
