// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/errortext.h"

#include <QSet>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;

namespace {

constexpr int kFirst = static_cast<int>(ErrorKind::Network);
constexpr int kLast = static_cast<int>(ErrorKind::Usage);
const QString kServerText = QStringLiteral("<b>hostile</b> text of a server");

Error error(ErrorKind kind, int code, const char *where = "/v5/order/realtime")
{
    return Error(kind, code, QString::fromLatin1(where), kServerText);
}

} // namespace

class TestErrorText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsOwnWords();
    void codes_data();
    void codes();
    void httpStatusIsNoExchangeCode();
    void pauseIsTold();
    void permissionNamesThePart();
    void onlyTheNameOfAFileIsShown();
};

void TestErrorText::everyKindHasItsOwnWords()
{
    QSet<QString> sentences;
    for (int kind = kFirst; kind <= kLast; ++kind) {
        const Error failure = error(static_cast<ErrorKind>(kind), 0);
        const QString sentence = errorSentence(failure);
        QVERIFY2(sentence.size() > 15 && sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1String("hostile")), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1Char('!')), qPrintable(sentence));
        QVERIFY2(!sentence.contains(QLatin1Char('%')), qPrintable(sentence));
        QVERIFY(sentence != QLatin1String("Something failed."));
        sentences.insert(sentence);

        const QString word = errorWord(failure);
        QVERIFY2(!word.isEmpty() && word.size() < 28 && word != QLatin1String("failed"), qPrintable(word));
        QVERIFY(!word.contains(QLatin1String("hostile")));
    }
    QCOMPARE(sentences.size(), kLast - kFirst + 1);
}

void TestErrorText::codes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](int code, ErrorKind kind, const char *says) {
        QTest::addRow("%d", code) << code << static_cast<int>(kind) << QString::fromLatin1(says);
    };
    row(10002, ErrorKind::Clock, "sync the system clock");
    row(10003, ErrorKind::Authentication, "does not know this key here");
    row(10004, ErrorKind::Authentication, "The secret does not match this key");
    row(10005, ErrorKind::Permission, "lacks the permission for orders");
    row(10006, ErrorKind::RateLimit, "Too many requests with this account");
    row(10007, ErrorKind::Authentication, "did not accept the login");
    row(10009, ErrorKind::Region, "in your region");
    row(10010, ErrorKind::IpAddress, "bound to other IP addresses");
    row(10016, ErrorKind::Server, "could not answer");
    row(10018, ErrorKind::RateLimit, "from this internet address");
    row(10024, ErrorKind::Restriction, "compliance reasons");
    row(10028, ErrorKind::AccountMode, "unified accounts only");
    row(33004, ErrorKind::Authentication, "expired");
}

void TestErrorText::codes()
{
    QFETCH(int, code);
    QFETCH(int, kind);
    QFETCH(QString, says);
    const QString sentence = errorSentence(error(static_cast<ErrorKind>(kind), code));
    QVERIFY2(sentence.contains(says), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(QStringLiteral("(code %1)").arg(code)), qPrintable(sentence));
    QVERIFY(!sentence.contains(QLatin1String("hostile")));
}

void TestErrorText::httpStatusIsNoExchangeCode()
{
    const QString refused = errorSentence(error(ErrorKind::Http, 403));
    QVERIFY2(refused.contains(QLatin1String("Access refused for this region")), qPrintable(refused));
    QVERIFY(refused.endsWith(QLatin1String("(code 403)")));
    const QString banned = errorSentence(error(ErrorKind::IpBan, 403));
    QVERIFY2(banned.contains(QLatin1String("paused this internet address")), qPrintable(banned));
    // An unknown code of the exchange still has the sentence of its kind.
    QVERIFY(errorSentence(error(ErrorKind::Funds, 999'999)).startsWith(errorSentence(error(ErrorKind::Funds, 0))));
}

void TestErrorText::pauseIsTold()
{
    const Error limited(ErrorKind::RateLimit, 10006, QStringLiteral("/v5/position/list"), kServerText,
                        std::chrono::milliseconds(14'000));
    QVERIFY2(errorSentence(limited).contains(QLatin1String("in 14 s")), qPrintable(errorSentence(limited)));
}

void TestErrorText::permissionNamesThePart()
{
    const auto sentence = [](const char *where) { return errorSentence(error(ErrorKind::Permission, 10005, where)); };
    QVERIFY(sentence("/v5/position/list").contains(QLatin1String("for positions")));
    QVERIFY(sentence("/v5/account/wallet-balance").contains(QLatin1String("for balances")));
    QVERIFY(sentence("/v5/account/info").contains(QLatin1String("for account settings")));
    QVERIFY(sentence("/v5/user/query-api").contains(QLatin1String("for key information")));
}

void TestErrorText::onlyTheNameOfAFileIsShown()
{
    const QString sentence = errorSentence(error(ErrorKind::Storage, 0, "/srv/somebody/private/main.apollo"));
    QVERIFY2(sentence.contains(QLatin1String("main.apollo")), qPrintable(sentence));
    QVERIFY(!sentence.contains(QLatin1String("somebody")));
}

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
