// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/levellayout.h"
#include "ui/charts/valuescale.h"

#include <QTest>

#include <random>

using namespace apollo::ui;

namespace {

/// 200 pixels for the values 100 to 200.
PlotFrame frame()
{
    return {QRectF(0, 10, 500, 200), 0, 1, {100, 200}};
}

} // namespace

class TestLevelLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void apartStaysWhereItIs();
    void collidingBoxesShareTheirMiddle();
    void chainsArePushedTogether();
    void boxesStayWithin();
    void anyBoxesKeepApart();
    void levelsInViewHaveLines();
    void levelsOutOfViewHaveTags();
    void scaleTakesNearLevels();
    void scaleLeavesFarLevels();
    void dataKeepAQuarter();
    void flatDataHaveAHeight();
};

void TestLevelLayout::apartStaysWhereItIs()
{
    const std::vector<double> centers{100, 20, 60};
    QCOMPARE(spreadApart(centers, 17, 0, 200), centers);
    QVERIFY(spreadApart({}, 17, 0, 200).empty());
}

void TestLevelLayout::collidingBoxesShareTheirMiddle()
{
    QCOMPARE(spreadApart(std::vector<double>{100, 104}, 17, 0, 200), (std::vector<double>{93.5, 110.5}));
    QCOMPARE(spreadApart(std::vector<double>{104, 100}, 17, 0, 200), (std::vector<double>{110.5, 93.5}));
    QCOMPARE(spreadApart(std::vector<double>{50, 50, 50}, 10, 0, 200), (std::vector<double>{40, 50, 60}));
}

void TestLevelLayout::chainsArePushedTogether()
{
    // The first two part upwards and downwards; the second then meets the third.
    const auto spread = spreadApart(std::vector<double>{100, 102, 115}, 17, 0, 300);
    QCOMPARE(spread[1] - spread[0], 17.0);
    QCOMPARE(spread[2] - spread[1], 17.0);
    QCOMPARE((spread[0] + spread[1] + spread[2]) / 3, (100 + 102 + 115) / 3.0);
}

void TestLevelLayout::boxesStayWithin()
{
    const auto top = spreadApart(std::vector<double>{1, 2, 3}, 17, 0, 200);
    QCOMPARE(top, (std::vector<double>{0, 17, 34}));
    const auto bottom = spreadApart(std::vector<double>{199, 198}, 17, 0, 200);
    QCOMPARE(bottom, (std::vector<double>{200, 183}));
}

void TestLevelLayout::anyBoxesKeepApart()
{
    std::mt19937 random(2);
    std::uniform_real_distribution<double> place(0, 300);
    for (int round = 0; round < 200; ++round) {
        std::vector<double> centers;
        for (int i = 0; i < 1 + round % 12; ++i)
            centers.push_back(place(random));
        auto spread = spreadApart(centers, 17, 0, 300);
        for (std::size_t i = 0; i < centers.size(); ++i) {
            for (std::size_t k = 0; k < centers.size(); ++k)
                QVERIFY(centers[i] >= centers[k] || spread[i] < spread[k]); // the order stays
        }
        std::sort(spread.begin(), spread.end());
        QVERIFY(spread.front() >= 0 && spread.back() <= 300);
        for (std::size_t i = 1; i < spread.size(); ++i)
            QVERIFY(spread[i] - spread[i - 1] >= 17 - 1e-9);
    }
}

void TestLevelLayout::levelsInViewHaveLines()
{
    const LevelLayout layout = layoutLevels(std::vector<double>{150, 152, 100, 200}, frame());
    QCOMPARE(layout.marks.size(), std::size_t(4));
    QVERIFY(layout.tags.empty());
    QCOMPARE(layout.marks[0].y, 110.0);
    QCOMPARE(layout.marks[1].y, 106.0);
    QVERIFY(layout.marks[0].boxY - layout.marks[1].boxY >= kLevelBoxHeight);
    QVERIFY(layout.marks[0].nameY > layout.marks[1].nameY);
    QCOMPARE(layout.marks[2].boxY, 210.0);
    QCOMPARE(layout.marks[3].boxY, 10.0);
}

void TestLevelLayout::levelsOutOfViewHaveTags()
{
    const LevelLayout layout = layoutLevels(std::vector<double>{20, 90, 250, 150, 201}, frame());
    QCOMPARE(layout.marks.size(), std::size_t(1));
    QCOMPARE(layout.tags.size(), std::size_t(4));
    // Above, the nearest at the edge; then below likewise.
    QCOMPARE(layout.tags[0].level, std::size_t(4));
    QCOMPARE(layout.tags[1].level, std::size_t(2));
    QVERIFY(layout.tags[0].isAbove && layout.tags[1].isAbove);
    QVERIFY(layout.tags[1].y - layout.tags[0].y >= kLevelBoxHeight);
    QCOMPARE(layout.tags[2].level, std::size_t(1));
    QCOMPARE(layout.tags[3].level, std::size_t(0));
    QVERIFY(!layout.tags[2].isAbove);
    QVERIFY(layout.tags[2].y - layout.tags[3].y >= kLevelBoxHeight);
    QVERIFY(layout.tags[2].y + kLevelBoxHeight / 2 <= frame().plot.bottom());
}

void TestLevelLayout::scaleTakesNearLevels()
{
    const ValueRange range = fittedRange({100, 110}, std::vector<double>{95, 124});
    QVERIFY(range.low < 95 && range.high > 124);
}

void TestLevelLayout::scaleLeavesFarLevels()
{
    const ValueRange range = fittedRange({100, 110}, std::vector<double>{60, 126});
    QVERIFY(range.low > 99 && range.low < 100);
    QVERIFY(range.high > 110 && range.high < 111);
}

void TestLevelLayout::dataKeepAQuarter()
{
    const ValueRange range = fittedRange({100, 110}, std::vector<double>{85, 125, 86, 124});
    QVERIFY(range.low < 85 && range.high > 125);
    QVERIFY(10 / (range.high - range.low) >= 0.2);
}

void TestLevelLayout::flatDataHaveAHeight()
{
    for (const double value : {0.0, 62'480.0, -5.0, 1e-8}) {
        const ValueRange range = fittedRange({value, value}, {});
        QVERIFY(range.low < value && range.high > value);
    }
}

QTEST_APPLESS_MAIN(TestLevelLayout)

#include "tst_levellayout.moc"
