// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/candledata.h"
#include "ui/charts/linedata.h"
#include "ui/charts/plottable.h"

#include <QTest>

#include <random>

using namespace apollo;
using namespace apollo::ui;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime kStart{std::chrono::milliseconds(1'795'132'800'000)};

PlotCandle candle(int minute, int close)
{
    return {kStart + minute * 1min, Decimal(close), Decimal(close + 1), Decimal(close - 1), Decimal(close)};
}

/// What the blocks of a curve say, against a look at every point.
void compareWithEveryPoint(const Curve &curve, std::size_t first, std::size_t last, double gap)
{
    std::size_t low = first;
    std::size_t high = first;
    std::vector<std::size_t> breaks;
    for (std::size_t i = first; i < last; ++i) {
        low = curve[i].y() < curve[low].y() ? i : low;
        high = curve[i].y() > curve[high].y() ? i : high;
        if (i > 0 && curve[i].x() - curve[i - 1].x() > gap)
            breaks.push_back(i);
    }
    QCOMPARE(curve.extremes(first, last).low, low);
    QCOMPARE(curve.extremes(first, last).high, high);
    QCOMPARE(curve.breaks(first, last, gap), breaks);
}

} // namespace

class TestLineData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orderIsTime();
    void lastOfEqualTimesCounts();
    void anyOrderGivesTheSame();
    void oldOnesAreForgotten();
    void nearestPoint();
    void blocksTellTheTruth();
    void candlesAreOrdered();
    void candleGrows();
    void candleHoles();
    void nearestCandle();
};

void TestLineData::orderIsTime()
{
    LineData data;
    data.append(kStart + 2s, Decimal(2));
    data.append(kStart, Decimal(0));
    data.append(kStart + 1s, Decimal(1));
    QCOMPARE(data.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(data.time(i), kStart + int(i) * 1s);
        QCOMPARE(data.value(i), Decimal(int(i)));
        QCOMPARE(data.curve()[i], QPointF(plotPosition(data.time(i)), double(i)));
    }
}

void TestLineData::lastOfEqualTimesCounts()
{
    const LineData data({{kStart, Decimal(1)}, {kStart, Decimal(2)}, {kStart + 1s, Decimal(3)}, {kStart, Decimal(4)}});
    QCOMPARE(data.size(), std::size_t(2));
    QCOMPARE(data.value(0), Decimal(4));
    QCOMPARE(data.curve()[0].y(), 4.0);
}

void TestLineData::anyOrderGivesTheSame()
{
    std::vector<LineSample> samples;
    for (int i = 0; i < 3'000; ++i)
        samples.push_back({kStart + i * 1s, Decimal(i * 7 % 100)});
    const LineData ordered(samples);
    std::shuffle(samples.begin(), samples.end(), std::mt19937(3));
    const LineData atOnce(samples);
    LineData oneByOne;
    for (const LineSample &sample : samples)
        oneByOne.append(sample.at, sample.value);
    for (const LineData *data : {&atOnce, &std::as_const(oneByOne)}) {
        QCOMPARE(data->size(), ordered.size());
        for (std::size_t i = 0; i < ordered.size(); ++i) {
            QCOMPARE(data->value(i), ordered.value(i));
            QCOMPARE(data->curve()[i], ordered.curve()[i]);
        }
        compareWithEveryPoint(data->curve(), 10, 2'900, 500);
    }
}

void TestLineData::oldOnesAreForgotten()
{
    LineData data;
    for (int i = 0; i < 200; ++i)
        data.append(kStart + i * 1s, Decimal(200 - i));
    data.dropBefore(kStart + 70500ms);
    QCOMPARE(data.size(), std::size_t(129));
    QCOMPARE(data.time(0), kStart + 71s);
    QCOMPARE(data.value(0), Decimal(129));
    compareWithEveryPoint(data.curve(), 0, data.size(), 10);
    data.dropBefore(kStart + 1h);
    QVERIFY(data.isEmpty());
    data.append(kStart, Decimal(1));
    QCOMPARE(data.size(), std::size_t(1));
}

void TestLineData::nearestPoint()
{
    Curve curve;
    QCOMPARE(curve.nearest(3), std::size_t(0));
    for (const double x : {0.0, 10.0, 20.0})
        curve.append({x, x});
    QCOMPARE(curve.nearest(-5), std::size_t(0));
    QCOMPARE(curve.nearest(4), std::size_t(0));
    QCOMPARE(curve.nearest(14), std::size_t(1));
    QCOMPARE(curve.nearest(16), std::size_t(2));
    QCOMPARE(curve.nearest(99), std::size_t(2));
}

void TestLineData::blocksTellTheTruth()
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> value(-10, 10);
    Curve curve;
    double x = 0;
    for (int i = 0; i < 1'000; ++i)
        curve.append({x += (i % 97 == 0 ? 50 : 1), value(random)});
    curve.replace(500, 99);
    curve.replace(500, 0);
    curve.replaceLast(-99);
    curve.insert(300, {(curve[299].x() + curve[300].x()) / 2, 42});
    curve.dropFirst(33);
    for (const auto &[first, last] :
         {std::pair<std::size_t, std::size_t>{0, 968}, {1, 2}, {60, 70}, {63, 64}, {64, 128}, {5, 901}, {200, 400}})
        compareWithEveryPoint(curve, first, last, 10);
}

void TestLineData::candlesAreOrdered()
{
    const CandleData data({candle(2, 12), candle(0, 10), candle(1, 11), candle(1, 99)}, 1min);
    QCOMPARE(data.size(), std::size_t(3));
    QCOMPARE(data[0].close, Decimal(10));
    QCOMPARE(data[1].close, Decimal(99)); // the last one said
    QCOMPARE(data.places()[1].close, 99.0);
    QCOMPARE(data.places()[2].start, plotPosition(kStart + 2min));
}

void TestLineData::candleGrows()
{
    CandleData data({candle(0, 10)}, 1min);
    data.update(candle(0, 15));
    QCOMPARE(data.size(), std::size_t(1));
    QCOMPARE(data[0].close, Decimal(15));
    data.update(candle(1, 16));
    QCOMPARE(data.size(), std::size_t(2));
}

void TestLineData::candleHoles()
{
    const CandleData data({candle(0, 1), candle(1, 1), candle(4, 1), candle(5, 1), candle(7, 1)}, 1min);
    const auto holes = data.holes();
    QCOMPARE(holes.size(), std::size_t(2));
    QCOMPARE(holes[0], std::pair(kStart + 2min, kStart + 4min));
    QCOMPARE(holes[1], std::pair(kStart + 6min, kStart + 7min));
}

void TestLineData::nearestCandle()
{
    const CandleData data({candle(0, 1), candle(1, 1), candle(4, 1)}, 1min);
    const auto at = [](std::chrono::milliseconds time) { return plotPosition(kStart + time); };
    QCOMPARE(data.nearest(at(0s)), std::size_t(0));
    QCOMPARE(data.nearest(at(59s)), std::size_t(0));
    QCOMPARE(data.nearest(at(61s)), std::size_t(1));
    QCOMPARE(data.nearest(at(4min)), std::size_t(2));
    QCOMPARE(data.firstEndingAfter(at(60s)), std::size_t(1));
    QCOMPARE(data.firstEndingAfter(at(3min)), std::size_t(2));
    QCOMPARE(data.firstEndingAfter(at(5min)), std::size_t(3));
}

QTEST_APPLESS_MAIN(TestLineData)

#include "tst_linedata.moc"
