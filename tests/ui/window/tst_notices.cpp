// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/windowfixture.h"
#include "ui/format/errortext.h"
#include "ui/views/notices.h"
#include "ui/views/statussegments.h"

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using namespace std::chrono_literals;
using Kind = apollo::SourceState::Kind;

namespace {

SectionStatus failed(const Error &error)
{
    return {SectionStatus::State::Failed, {error}, 0, std::nullopt};
}

} // namespace

/// The words of banner and status bar: pure functions of portfolio, state and time.
class TestNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bannerOfEachState_data();
    void bannerOfEachState();
    void partialNamesWhatLoadedAndWhatNot();
    void mostUrgentComesFirst();
    void hostileTextStaysText();
    void wordOfEachState_data();
    void wordOfEachState();
    void segmentsOfAHealthyConnection();
    void segmentsOfAFile();
    void badFiguresWarn();
    void unknownFiguresAreDashes();
    void environments();

private:
    [[nodiscard]] StatusSegment segment(const ConnectionFigures &connection, const QString &id,
                                        Kind kind = Kind::Live) const
    {
        for (const StatusSegment &each : statusSegments(samplePortfolio(), sampleState(kind), connection, m_context)) {
            if (each.id == id)
                return each;
        }
        return {};
    }

    ManualClock m_clock{sampleTime() + 2s};
    Theme m_theme;
    ViewContext m_context{m_theme, m_clock, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)),
                          TimeFormat()};
};

void TestNotices::bannerOfEachState_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("action");
    const auto row = [](const char *name, Kind kind, const QString &text, Notice::Action action) {
        QTest::newRow(name) << int(kind) << text << int(action);
    };
    row("loading", Kind::Loading, {}, Notice::Action::None);
    row("live", Kind::Live, {}, Notice::Action::None);
    row("catching up", Kind::CatchingUp, {}, Notice::Action::None);
    row("stale", Kind::Stale, QStringLiteral("Prices have been stale since 12:04:11 · values are from 12:04:10"),
        Notice::Action::Refresh);
    row("offline", Kind::Offline,
        QStringLiteral("Not connected since 12:04:11 · values are from 12:04:10 · "
                       "4 attempts failed (no connection); next try in 18 s"),
        Notice::Action::RetryNow);
    row("snapshot", Kind::Snapshot,
        QStringLiteral("Snapshot of 2026-11-03 12:04:10 UTC · 17 d ago · prices and balances are from that moment, "
                       "nothing is live"),
        Notice::Action::CloseSnapshot);
}

void TestNotices::bannerOfEachState()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(int, action);
    const auto notices = noticesFor(samplePortfolio(), sampleState(Kind(kind)), m_context);
    if (text.isEmpty()) {
        QVERIFY(notices.empty());
        return;
    }
    QCOMPARE(notices.size(), std::size_t(1));
    QCOMPARE(notices.front().text(), text);
    QCOMPARE(int(notices.front().action), action);
}

void TestNotices::partialNamesWhatLoadedAndWhatNot()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.sections[Section::Orders] =
        failed(Error(ErrorKind::Permission, 10005, QStringLiteral("/v5/order/realtime"), QString()));
    auto notices = noticesFor(portfolio, sampleState(Kind::Live), m_context);
    QCOMPARE(notices.size(), std::size_t(1));
    QCOMPARE(notices.front().headline, QStringLiteral("Balances, positions loaded; orders unavailable (10005)"));
    QCOMPARE(notices.front().details.size(), 1);
    QCOMPARE(notices.front().ground, Token::WarnBg);

    portfolio.sections[Section::Orders] = {SectionStatus::State::Complete, {}, 3, sampleTime()};
    notices = noticesFor(portfolio, sampleState(Kind::Live), m_context);
    QCOMPARE(notices.front().headline, QStringLiteral("3 rows could not be read and are left out"));

    notices = noticesFor(samplePartialPortfolio(), sampleState(Kind::Snapshot), m_context);
    QCOMPARE(notices.back().action, Notice::Action::None);
}

void TestNotices::mostUrgentComesFirst()
{
    const auto notices = noticesFor(samplePartialPortfolio(), sampleState(Kind::NeedsAttention), m_context);
    QCOMPARE(notices.size(), std::size_t(2));
    QCOMPARE(notices[0].ground, Token::DangBg);
    QCOMPARE(notices[0].headline, errorSentence(*sampleState(Kind::NeedsAttention).reason));
    QCOMPARE(notices[1].ground, Token::WarnBg);
}

void TestNotices::hostileTextStaysText()
{
    SourceState state = sampleState(Kind::Offline);
    state.reason = Error(ErrorKind::Server, 0, QStringLiteral("x"), QStringLiteral("<b>server</b>"));
    const auto notices = noticesFor(samplePortfolio(), state, m_context);
    QVERIFY(!notices.front().text().contains(QStringLiteral("server</b>")));
}

void TestNotices::wordOfEachState_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("shape");
    const auto row = [](Kind kind, const char *word, StateShape shape) {
        QTest::newRow(word) << int(kind) << QString::fromLatin1(word) << int(shape);
    };
    row(Kind::Loading, "Connecting", StateShape::HalfDisc);
    row(Kind::Live, "Live", StateShape::Disc);
    row(Kind::CatchingUp, "Catching up", StateShape::HalfDisc);
    row(Kind::Stale, "Stale 2.0 s", StateShape::Clock);
    row(Kind::Offline, "Offline", StateShape::Ring);
    row(Kind::NeedsAttention, "Needs attention", StateShape::Ring);
    row(Kind::Snapshot, "Snapshot 2026-11-03", StateShape::Square);
}

void TestNotices::wordOfEachState()
{
    QFETCH(int, kind);
    QFETCH(QString, word);
    QFETCH(int, shape);
    const StatusSegment state = segment(goodConnection(), QStringLiteral("state"), Kind(kind));
    QCOMPARE(state.value, word);
    QCOMPARE(int(state.shape), shape);
    QVERIFY(state.explanation.size() >= 2);
}

void TestNotices::segmentsOfAHealthyConnection()
{
    QStringList texts;
    for (const StatusSegment &each :
         statusSegments(samplePortfolio(), sampleState(Kind::Live), goodConnection(), m_context)) {
        texts << (each.label + QLatin1Char(' ') + each.value).trimmed();
        QVERIFY(each.tone == Token::T1 || each.tone == Token::T2);
    }
    QCOMPARE(texts,
             (QStringList{QStringLiteral("Live"), QStringLiteral("MAINNET"), QStringLiteral("READ-ONLY"),
                          QStringLiteral("private 41 ms"), QStringLiteral("public 62 ms, age 0.1 s"),
                          QStringLiteral("clock −38 ms"), QStringLiteral("rate 48/50"),
                          QStringLiteral("reconciled 12:04:10")}));
    QCOMPARE(segment(goodConnection(), QStringLiteral("reconciled")).mark, StatusSegment::Mark::Check);
}

void TestNotices::segmentsOfAFile()
{
    QStringList ids;
    for (const StatusSegment &each : statusSegments(samplePortfolio(), sampleState(Kind::Snapshot), {}, m_context))
        ids << each.id;
    QCOMPARE(ids,
             (QStringList{QStringLiteral("state"), QStringLiteral("environment"), QStringLiteral("access"),
                          QStringLiteral("file"), QStringLiteral("network")}));
    const auto partial = statusSegments(samplePartialPortfolio(), sampleState(Kind::Snapshot), {}, m_context);
    QCOMPARE(partial[3].value, QStringLiteral("incomplete"));
    QCOMPARE(partial[3].tone, Token::Warn);
}

void TestNotices::badFiguresWarn()
{
    ConnectionFigures bad = goodConnection();
    bad.publicAge = 4s;
    QCOMPARE(segment(bad, QStringLiteral("public")).tone, Token::Warn);
    bad.publicAge = 11s;
    QCOMPARE(segment(bad, QStringLiteral("public")).tone, Token::Dang);
    bad.clockOffset = -500ms;
    QCOMPARE(segment(bad, QStringLiteral("clock")).tone, Token::Warn);
    bad.clockOffset = 950ms;
    QCOMPARE(segment(bad, QStringLiteral("clock")).tone, Token::Dang);
    bad.rateLimit = std::pair(9, 50);
    QCOMPARE(segment(bad, QStringLiteral("rate")).tone, Token::Warn);
    bad.reconciliationMatches = false;
    QCOMPARE(segment(bad, QStringLiteral("reconciled")).mark, StatusSegment::Mark::Alert);
    QCOMPARE(segment({}, QStringLiteral("private"), Kind::Offline).value, QStringLiteral("no reply"));
    QCOMPARE(segment({}, QStringLiteral("public"), Kind::Offline).value, QStringLiteral("no data"));
}

void TestNotices::unknownFiguresAreDashes()
{
    for (const char *id : {"private", "public", "clock", "rate", "reconciled"})
        QCOMPARE(segment({}, QString::fromLatin1(id)).value, QStringLiteral("—"));
}

void TestNotices::environments()
{
    QCOMPARE(environmentWord(Environment::Mainnet), QStringLiteral("MAINNET"));
    QCOMPARE(environmentWord(Environment::Testnet), QStringLiteral("TESTNET"));
    QCOMPARE(environmentWord(Environment::DemoTrading), QStringLiteral("DEMO TRADING"));
    QCOMPARE(environmentWord(Environment::DemoExchange), QStringLiteral("DEMO"));
}

QTEST_MAIN(TestNotices)

#include "tst_notices.moc"
