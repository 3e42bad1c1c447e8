// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/pager.h"
#include "tests/bybit/rest/restfixture.h"

#include <QTest>

using namespace apollo;
using namespace apollo::bybit;
using namespace apollo::test;

namespace {

/// A list whose body is `rows,cursor` in retMsg's place: enough to walk pages without Bybit's parsers.
struct CountRequest {
    using Reply = Page<int>;
    QByteArray cursor;
    static const Endpoint &endpoint() { return endpoints::positionList; }
    [[nodiscard]] Result<QueryParams> params() const { return QueryParams{{"cursor", cursor}}; }
    [[nodiscard]] Result<Reply> parse(const QByteArray &body) const
    {
        const QByteArray text = body.mid(body.indexOf("<") + 1, body.indexOf(">") - body.indexOf("<") - 1);
        Reply page;
        page.rows.assign(static_cast<std::size_t>(text.split('|').value(0).toInt()), 1);
        page.nextCursor = text.split('|').value(1);
        page.time = UtcTime(std::chrono::milliseconds(text.split('|').value(2).toInt()));
        return page;
    }
};

} // namespace

class tst_Pager : public QObject {
    Q_OBJECT

    std::vector<Result<Page<int>>> m_outcomes;

    auto collect()
    {
        return [this](Result<Page<int>> outcome) { m_outcomes.push_back(std::move(outcome)); };
    }

    static HttpReply page(int rows, const QByteArray &cursor, int time = 0)
    {
        return HttpReply::json(
            envelope(0, "<" + QByteArray::number(rows) + "|" + cursor + "|" + QByteArray::number(time) + ">",
                     SystemClock().utcNow()));
    }

    /// Answers page n (from 1) with `pages[n-1]`, and the last one for ever.
    static void serve(RestFixture &rest, const std::vector<HttpReply> &pages)
    {
        rest.server.respond([&rest, pages](const HttpRequest &request) {
            if (request.path() != kPrivatePath)
                return HttpReply::json(rest.ok());
            const auto number = static_cast<std::size_t>(rest.server.count(kPrivatePath));
            return pages[std::min(number, pages.size()) - 1];
        });
    }

private Q_SLOTS:
    void init() { m_outcomes.clear(); }

    void allRowsTogetherAndCursorsVerbatim()
    {
        RestFixture rest;
        serve(rest, {page(2, "21963%3A1%2C14954%3A1", 7), page(3, "b%3D", 8), page(1, "", 9)});
        fetchAllPages(*rest.client, CountRequest{}, &rest.context, collect());
        QVERIFY(m_outcomes.empty());
        QTRY_COMPARE(m_outcomes.size(), 1U);
        QCOMPARE(m_outcomes.front()->rows.size(), 6U);
        QVERIFY(m_outcomes.front()->nextCursor.isEmpty());
        QCOMPARE(m_outcomes.front()->time, UtcTime(std::chrono::milliseconds(7)));
        QCOMPARE(rest.server.requests()[2].query(), QByteArray("cursor=21963%3A1%2C14954%3A1"));
        QCOMPARE(rest.server.requests()[3].query(), QByteArray("cursor=b%3D"));
        QTRY_VERIFY(rest.context.children().isEmpty());
    }

    void stopsWhereTheListEnds_data()
    {
        QTest::addColumn<QByteArrayList>("cursors");
        QTest::addColumn<QList<int>>("rows");
        QTest::addColumn<int>("requests");
        QTest::newRow("empty page") << QByteArrayList{"a", "b", "c"} << QList<int>{2, 0, 2} << 2;
        QTest::newRow("repeated cursor") << QByteArrayList{"a", "a", "b"} << QList<int>{2, 2, 2} << 2;
        QTest::newRow("cursors in a circle") << QByteArrayList{"a", "b", "a"} << QList<int>{1, 1, 1} << 3;
        QTest::newRow("nothing at all") << QByteArrayList{""} << QList<int>{0} << 1;
    }

    void stopsWhereTheListEnds()
    {
        QFETCH(QByteArrayList, cursors);
        QFETCH(QList<int>, rows);
        QFETCH(int, requests);
        RestFixture rest;
        std::vector<HttpReply> pages;
        for (qsizetype i = 0; i < cursors.size(); ++i)
            pages.push_back(page(rows[i], cursors[i]));
        serve(rest, pages);
        fetchAllPages(*rest.client, CountRequest{}, &rest.context, collect());
        QTRY_COMPARE(m_outcomes.size(), 1U);
        QVERIFY(m_outcomes.front());
        QCOMPARE(rest.server.count(kPrivatePath), requests);
    }

    void stopsWhenThereAreEnough_data()
    {
        QTest::addColumn<int>("enough");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("next");
        QTest::newRow("none: one page is always read") << 0 << 1 << 3 << QByteArray("a%3D");
        QTest::newRow("a page") << 3 << 1 << 3 << QByteArray("a%3D");
        QTest::newRow("within the second page") << 4 << 2 << 6 << QByteArray("b");
        QTest::newRow("two pages") << 6 << 2 << 6 << QByteArray("b");
        QTest::newRow("the whole list") << 7 << 3 << 7 << QByteArray();
        QTest::newRow("more than there is") << 1000 << 3 << 7 << QByteArray();
    }

    void stopsWhenThereAreEnough()
    {
        QFETCH(int, enough);
        QFETCH(int, requests);
        QFETCH(int, rows);
        QFETCH(QByteArray, next);
        RestFixture rest;
        serve(rest, {page(3, "a%3D", 5), page(3, "b", 6), page(1, "", 7)});
        fetchPages(*rest.client, CountRequest{}, &rest.context, static_cast<std::size_t>(enough), collect());
        QTRY_COMPARE(m_outcomes.size(), 1U);
        QVERIFY(m_outcomes.front());
        QCOMPARE(m_outcomes.front()->rows.size(), static_cast<std::size_t>(rows));
        QCOMPARE(m_outcomes.front()->nextCursor, next);
        QCOMPARE(m_outcomes.front()->time, UtcTime(std::chrono::milliseconds(5)));
        QCOMPARE(rest.server.count(kPrivatePath), requests);
        QTRY_VERIFY(rest.context.children().isEmpty());
    }

    void anActiveTradersListEndsQuietly()
    {
        RestFixture rest;
        rest.options.limits.callsPerSecond = 1000;
        rest.connectClient();
        rest.server.respond([&rest](const HttpRequest &) {
            return page(100, "c" + QByteArray::number(rest.server.requests().size()));
        });
        fetchPages(*rest.client, CountRequest{}, &rest.context, 10'000, collect());
        QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), 1U, 20'000);
        QVERIFY(m_outcomes.front());
        QCOMPARE(m_outcomes.front()->rows.size(), 10'000U);
        QVERIFY(!m_outcomes.front()->nextCursor.isEmpty());
    }

    void repeatedCursorsEndABoundedWalkToo()
    {
        RestFixture rest;
        serve(rest, {page(2, "a"), page(2, "a")});
        fetchPages(*rest.client, CountRequest{}, &rest.context, 100, collect());
        QTRY_COMPARE(m_outcomes.size(), 1U);
        QCOMPARE(m_outcomes.front()->rows.size(), 4U);
        QVERIFY(m_outcomes.front()->nextCursor.isEmpty());
    }

    void givesUpAfterAHundredPages()
    {
        RestFixture rest;
        rest.options.limits.callsPerSecond = 1000;
        rest.connectClient();
        rest.server.respond(
            [&rest](const HttpRequest &) { return page(1, "c" + QByteArray::number(rest.server.requests().size())); });
        fetchAllPages(*rest.client, CountRequest{}, &rest.context, collect());
        QTRY_COMPARE_WITH_TIMEOUT(m_outcomes.size(), 1U, 20'000);
        QVERIFY(!m_outcomes.front());
        QCOMPARE(m_outcomes.front().error().kind(), ErrorKind::Parse);
        QCOMPARE(rest.server.count(kPrivatePath), 100);
    }

    void anErrorMidWayIsTheOutcome()
    {
        RestFixture rest;
        serve(rest, {page(2, "a"), HttpReply::status(404, {}), page(1, "")});
        fetchAllPages(*rest.client, CountRequest{}, &rest.context, collect());
        QTRY_COMPARE(m_outcomes.size(), 1U);
        QCOMPARE(m_outcomes.front().error().kind(), ErrorKind::Http);
        QTRY_VERIFY(rest.context.children().isEmpty());
    }

    void theContextOrTheClientDies_data()
    {
        QTest::addColumn<bool>("client");
        QTest::newRow("context") << false;
        QTest::newRow("client") << true;
    }

    void theContextOrTheClientDies()
    {
        QFETCH(bool, client);
        RestFixture rest;
        auto context = std::make_unique<QObject>();
        serve(rest, {page(2, "a"), HttpReply::silence()});
        fetchAllPages(*rest.client, CountRequest{}, context.get(), collect());
        QTRY_COMPARE(rest.server.count(kPrivatePath), 2);
        if (client)
            rest.client.reset();
        else
            context.reset();
        QTRY_VERIFY(rest.server.disconnections() >= 1);
        QVERIFY(m_outcomes.empty());
        if (context)
            QTRY_VERIFY(context->children().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Pager)
#include "tst_pager.moc"
