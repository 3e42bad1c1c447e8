// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/timewindow.h"

#include <QTest>

using namespace apollo::ui;

class TestTimeWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void beginsWhole();
    void zoomKeepsTheAnchor();
    void zoomOutIsWholeAgain();
    void neverNarrowerThanAllowed();
    void panStopsAtTheEnds();
    void followsAtTheRightEnd();
    void staysPutInThePast();
    void stretchGrowsUntilItIsFull();
    void forgottenTimeIsLeft();
    void anyUseStaysWithin();

private:
    TimeWindow m_window;
};

void TestTimeWindow::init()
{
    m_window = {};
    m_window.setNarrowest(10);
    m_window.setExtent(1'000, 2'000);
}

void TestTimeWindow::beginsWhole()
{
    QCOMPARE(m_window.from(), 1'000.0);
    QCOMPARE(m_window.to(), 2'000.0);
    QVERIFY(m_window.isWhole() && m_window.follows());
    m_window.setExtent(500, 3'000);
    QCOMPARE(m_window.from(), 500.0);
    QCOMPARE(m_window.to(), 3'000.0);
}

void TestTimeWindow::zoomKeepsTheAnchor()
{
    m_window.zoom(0.5, 1'250);
    QCOMPARE(m_window.span(), 500.0);
    QCOMPARE(m_window.from(), 1'125.0); // 1,250 stays at a quarter
    m_window.zoom(0.1, m_window.from());
    QCOMPARE(m_window.from(), 1'125.0);
    m_window.zoom(10, m_window.from());
    QCOMPARE(m_window.from(), 1'125.0);
    QCOMPARE(m_window.to(), 1'625.0);
}

void TestTimeWindow::zoomOutIsWholeAgain()
{
    m_window.zoom(0.5, 1'250);
    m_window.zoom(100, 1'250);
    QVERIFY(m_window.isWhole() && m_window.follows());
}

void TestTimeWindow::neverNarrowerThanAllowed()
{
    m_window.zoom(1e-9, 1'500);
    QCOMPARE(m_window.span(), 10.0);
    m_window.setExtent(1'000, 1'004);
    QCOMPARE(m_window.span(), 4.0);
    QCOMPARE(m_window.narrowest(), 4.0);
}

void TestTimeWindow::panStopsAtTheEnds()
{
    m_window.zoom(0.2, 1'500);
    m_window.pan(-5'000);
    QCOMPARE(m_window.from(), 1'000.0);
    QCOMPARE(m_window.span(), 200.0);
    QVERIFY(!m_window.follows());
    m_window.pan(50);
    QCOMPARE(m_window.from(), 1'050.0);
    m_window.pan(5'000);
    QCOMPARE(m_window.to(), 2'000.0);
    QVERIFY(m_window.follows());
}

void TestTimeWindow::followsAtTheRightEnd()
{
    m_window.zoom(0.2, m_window.to());
    QVERIFY(m_window.follows());
    m_window.setExtent(1'000, 2'300);
    QCOMPARE(m_window.to(), 2'300.0);
    QCOMPARE(m_window.span(), 200.0);
}

void TestTimeWindow::staysPutInThePast()
{
    m_window.show(1'200, 1'400);
    m_window.setExtent(1'000, 9'000);
    QCOMPARE(m_window.from(), 1'200.0);
    QCOMPARE(m_window.to(), 1'400.0);
    QVERIFY(!m_window.follows());
}

void TestTimeWindow::stretchGrowsUntilItIsFull()
{
    m_window.showLast(1'500);
    QCOMPARE(m_window.from(), 1'000.0);
    QVERIFY(m_window.isWhole());
    QCOMPARE(m_window.wantedSpan(), 1'500.0);
    m_window.setExtent(1'000, 4'000);
    QCOMPARE(m_window.from(), 2'500.0);
    QVERIFY(!m_window.isWhole());
}

void TestTimeWindow::forgottenTimeIsLeft()
{
    m_window.show(1'200, 1'400);
    m_window.setExtent(1'300, 3'000);
    QCOMPARE(m_window.from(), 1'300.0);
    QCOMPARE(m_window.span(), 200.0);
}

void TestTimeWindow::anyUseStaysWithin()
{
    // Times as they are: milliseconds since the epoch.
    m_window.setExtent(1.795e12, 1.795e12 + 86'400'000);
    m_window.setNarrowest(10'000);
    double factor = 0.37;
    for (int i = 0; i < 500; ++i) {
        m_window.zoom(factor, m_window.from() + m_window.span() * (i % 11) / 10);
        m_window.pan((i % 7 - 3) * 1e6);
        factor = factor < 1 ? 1.9 + (i % 3) : 0.21 + (i % 5) * 0.1;
        QVERIFY(m_window.from() >= m_window.begin() - 1 && m_window.to() <= m_window.end() + 1);
        QVERIFY(m_window.span() >= 10'000 - 1 && m_window.from() < m_window.to());
    }
}

QTEST_APPLESS_MAIN(TestTimeWindow)

#include "tst_timewindow.moc"
