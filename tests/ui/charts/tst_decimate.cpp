// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace apollo::ui;

namespace {

Curve walk(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> step(0, 1);
    Curve curve;
    double y = 1000;
    for (std::size_t i = 0; i < count; ++i)
        curve.append({double(i), y += step(random)});
    return curve;
}

CandlePlace candle(double start, double low, double high)
{
    return {start, low, high, low, (low + high) / 2};
}

} // namespace

class TestDecimate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingComesOfNothing();
    void aFewPointsStayAsTheyAre();
    void atMostTwoPointsPerColumn_data();
    void atMostTwoPointsPerColumn();
    void extremesOfEachColumnStay();
    void orderAndOriginStay();
    void aLoneSpikeSurvives();
    void runsBreakAtGaps();
    void runsTogetherAreTheWhole();
    void candlesOfAColumnAreOne();
    void candleHolesBreakTheCloses();
    void aMillionPointsAreQuick();
};

void TestDecimate::nothingComesOfNothing()
{
    const Curve none;
    QVERIFY(decimated(none, 0, 0, 0, 1).isEmpty());
    const Curve curve = walk(10, 1);
    QVERIFY(decimated(curve, 0, 10, 0, 0).isEmpty());
    QVERIFY(decimated(curve, 4, 4, 0, 1).isEmpty());
    QCOMPARE(decimated(curve, 4, 5, 0, 1), QPolygonF({curve[4]}));
    QVERIFY(candleColumns({}, 1, 0, 1).empty());
}

void TestDecimate::aFewPointsStayAsTheyAre()
{
    const Curve curve = walk(50, 2);
    QCOMPARE(decimated(curve, 0, 50, 0, 0.1), QPolygonF(QList(curve.points().begin(), curve.points().end())));
}

void TestDecimate::atMostTwoPointsPerColumn_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("columns");
    for (const int count : {1, 2, 3, 99, 1'000, 54'321}) {
        for (const int columns : {1, 2, 7, 640})
            QTest::addRow("%d in %d", count, columns) << count << columns;
    }
}

void TestDecimate::atMostTwoPointsPerColumn()
{
    QFETCH(int, count);
    QFETCH(int, columns);
    const Curve curve = walk(std::size_t(count), unsigned(count));
    const double width = double(count) / columns;
    const QPolygonF kept = decimated(curve, 0, curve.size(), 0, width);
    QVERIFY(!kept.isEmpty());
    std::vector<int> perColumn(std::size_t(columns), 0);
    for (const QPointF &point : kept)
        ++perColumn.at(std::size_t(point.x() / width));
    QVERIFY(*std::max_element(perColumn.begin(), perColumn.end()) <= 2);
}

void TestDecimate::extremesOfEachColumnStay()
{
    const Curve curve = walk(10'000, 3);
    const double width = 123.4;
    const QPolygonF kept = decimated(curve, 0, curve.size(), 0, width);
    const auto extremesOf = [width](auto begin, auto end, int column) {
        std::pair found(1e300, -1e300);
        for (; begin != end; ++begin) {
            if (int(begin->x() / width) == column)
                found = {std::min(found.first, begin->y()), std::max(found.second, begin->y())};
        }
        return found;
    };
    for (int column = 0; column <= int(9'999 / width); ++column) {
        QCOMPARE(extremesOf(kept.begin(), kept.end(), column),
                 extremesOf(curve.points().begin(), curve.points().end(), column));
    }
}

void TestDecimate::orderAndOriginStay()
{
    const Curve curve = walk(5'000, 4);
    const QPolygonF kept = decimated(curve, 100, 4'000, 100, 15);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    QVERIFY(kept.first().x() >= 100 && kept.last().x() < 4'000);
    for (const QPointF &point : kept)
        QCOMPARE(curve[std::size_t(point.x())], point);
}

void TestDecimate::aLoneSpikeSurvives()
{
    Curve curve;
    for (int i = 0; i < 100'000; ++i)
        curve.append({double(i), i == 54'321 ? 9.0 : 1.0});
    QVERIFY(decimated(curve, 0, curve.size(), 0, 500).contains(QPointF(54'321, 9.0)));
}

void TestDecimate::runsBreakAtGaps()
{
    Curve curve;
    for (const double x : {0.0, 1.0, 2.0, 10.0, 11.0, 30.0})
        curve.append({x, 1});
    QCOMPARE(unbrokenRuns(curve, 0, 6, 2), (std::vector<Run>{{0, 3}, {3, 5}, {5, 6}}));
    QCOMPARE(unbrokenRuns(curve, 1, 5, 2), (std::vector<Run>{{1, 3}, {3, 5}}));
    QCOMPARE(unbrokenRuns(curve, 0, 6, 100), (std::vector<Run>{{0, 6}}));
    QVERIFY(unbrokenRuns(curve, 3, 3, 2).empty());
}

void TestDecimate::runsTogetherAreTheWhole()
{
    Curve curve;
    for (int i = 0; i < 2'000; ++i)
        curve.append({double(i + i / 300 * 100), 1});
    const auto runs = unbrokenRuns(curve, 0, curve.size(), 5);
    QCOMPARE(runs.size(), std::size_t(7));
    std::size_t next = 0;
    for (const Run &run : runs) {
        QCOMPARE(run.first, next);
        QVERIFY(run.last > run.first);
        next = run.last;
    }
    QCOMPARE(next, curve.size());
}

void TestDecimate::candlesOfAColumnAreOne()
{
    const std::vector<CandlePlace> candles{candle(0, 3, 5), candle(1, 1, 4), candle(2, 4, 9), candle(3, 6, 7)};
    const auto columns = candleColumns(candles, 1, 0, 2);
    QCOMPARE(columns, (std::vector<CandleColumn>{{0, 5, 1, 2.5, false}, {2, 9, 4, 6.5, false}}));
}

void TestDecimate::candleHolesBreakTheCloses()
{
    std::vector<CandlePlace> candles;
    for (int i = 0; i < 400; ++i) {
        if (i < 100 || i >= 150)
            candles.push_back(candle(i, 1, 2));
    }
    const auto columns = candleColumns(candles, 1, 0, 10);
    QCOMPARE(columns.size(), std::size_t(35));
    QCOMPARE(std::count_if(columns.begin(), columns.end(), [](const CandleColumn &each) { return each.afterBreak; }),
             1);
    QVERIFY(columns[10].afterBreak);
}

void TestDecimate::aMillionPointsAreQuick()
{
    const Curve curve = walk(1'000'000, 7);
    QPolygonF kept;
    QBENCHMARK
    {
        kept = decimated(curve, 0, curve.size(), 0, 1'000);
    }
    QVERIFY(kept.size() <= 2'000);
    QVERIFY(kept.size() > 1'000);
}

QTEST_APPLESS_MAIN(TestDecimate)

#include "tst_decimate.moc"
