// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/decimate.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace apollo::ui;

namespace {

std::vector<QPointF> walk(std::size_t count, unsigned seed)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> step(0, 1);
    std::vector<QPointF> points;
    points.reserve(count);
    double y = 1000;
    for (std::size_t i = 0; i < count; ++i)
        points.emplace_back(double(i), y += step(random));
    return points;
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
    void pointsOutsideTheRangeAreLeftOut();
    void aLoneSpikeSurvives();
    void runsBreakAtGaps();
    void runsTogetherAreTheWhole();
    void aMillionPointsAreQuick();
};

void TestDecimate::nothingComesOfNothing()
{
    QVERIFY(decimated({}, 0, 1, 100).isEmpty());
    const auto points = walk(10, 1);
    QVERIFY(decimated(points, 0, 9, 0).isEmpty());
    QVERIFY(decimated(points, 9, 0, 100).isEmpty());
    const std::vector<QPointF> one{{5, 7}};
    QCOMPARE(decimated(one, 5, 5, 10), (QList<QPointF>{{5, 7}}));
}

void TestDecimate::aFewPointsStayAsTheyAre()
{
    const auto points = walk(50, 2);
    const auto kept = decimated(points, 0, 49, 500);
    QCOMPARE(kept, QList<QPointF>(points.begin(), points.end()));
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
    const auto points = walk(std::size_t(count), unsigned(count));
    const double last = points.back().x();
    const auto kept = decimated(points, 0, last, columns);
    QVERIFY(kept.size() <= 2 * columns);
    QVERIFY(!kept.isEmpty());
    std::vector<int> perColumn(std::size_t(columns), 0);
    for (const QPointF &point : kept) {
        const double width = last > 0 ? last / columns : 1.0;
        ++perColumn[std::size_t(std::min(columns - 1, int(point.x() / width)))];
    }
    QVERIFY(*std::max_element(perColumn.begin(), perColumn.end()) <= 2);
}

void TestDecimate::extremesOfEachColumnStay()
{
    const auto points = walk(10'000, 3);
    const int columns = 100;
    const double last = points.back().x();
    const auto kept = decimated(points, 0, last, columns);
    for (int column = 0; column < columns; ++column) {
        const auto inside = [&](const QPointF &point) {
            return std::min(columns - 1, int(point.x() / (last / columns))) == column;
        };
        double low = 1e300;
        double high = -1e300;
        for (const QPointF &point : points) {
            if (inside(point)) {
                low = std::min(low, point.y());
                high = std::max(high, point.y());
            }
        }
        double keptLow = 1e300;
        double keptHigh = -1e300;
        for (const QPointF &point : kept) {
            if (inside(point)) {
                keptLow = std::min(keptLow, point.y());
                keptHigh = std::max(keptHigh, point.y());
            }
        }
        QCOMPARE(keptLow, low);
        QCOMPARE(keptHigh, high);
    }
}

void TestDecimate::orderAndOriginStay()
{
    const auto points = walk(5'000, 4);
    const auto kept = decimated(points, 0, points.back().x(), 333);
    QVERIFY(std::is_sorted(kept.begin(), kept.end(), [](const QPointF &a, const QPointF &b) { return a.x() < b.x(); }));
    for (const QPointF &point : kept)
        QVERIFY(std::find(points.begin(), points.end(), point) != points.end());
}

void TestDecimate::pointsOutsideTheRangeAreLeftOut()
{
    const auto points = walk(1'000, 5);
    const auto kept = decimated(points, 100, 199, 50);
    QVERIFY(!kept.isEmpty());
    QVERIFY(kept.first().x() >= 100);
    QVERIFY(kept.last().x() <= 199);
}

void TestDecimate::aLoneSpikeSurvives()
{
    std::vector<QPointF> points;
    for (int i = 0; i < 100'000; ++i)
        points.emplace_back(i, i == 54'321 ? 9.0 : 1.0);
    const auto kept = decimated(points, 0, 99'999, 200);
    QVERIFY(kept.contains(QPointF(54'321, 9.0)));
}

void TestDecimate::runsBreakAtGaps()
{
    const std::vector<QPointF> points{{0, 1}, {1, 1}, {2, 1}, {10, 1}, {11, 1}, {30, 1}};
    const auto runs = unbrokenRuns(points, 2);
    QCOMPARE(runs.size(), std::size_t(3));
    QCOMPARE(runs[0].size(), std::size_t(3));
    QCOMPARE(runs[1].size(), std::size_t(2));
    QCOMPARE(runs[2].front(), QPointF(30, 1));
    QVERIFY(unbrokenRuns({}, 1).empty());
}

void TestDecimate::runsTogetherAreTheWhole()
{
    auto points = walk(2'000, 6);
    for (std::size_t i = 500; i < points.size(); ++i)
        points[i].rx() += 100;
    const auto runs = unbrokenRuns(points, 5);
    QCOMPARE(runs.size(), std::size_t(2));
    std::vector<QPointF> joined;
    for (const auto &run : runs)
        joined.insert(joined.end(), run.begin(), run.end());
    QCOMPARE(joined, points);
}

void TestDecimate::aMillionPointsAreQuick()
{
    const auto points = walk(1'000'000, 7);
    QList<QPointF> kept;
    QBENCHMARK_ONCE
    {
        kept = decimated(points, 0, points.back().x(), 1'000);
    }
    QVERIFY(kept.size() <= 2'000);
    QVERIFY(kept.size() > 1'000);
}

QTEST_APPLESS_MAIN(TestDecimate)

#include "tst_decimate.moc"
