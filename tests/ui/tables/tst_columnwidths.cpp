// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/columnwidths.h"

#include <QTest>

#include <numeric>

using namespace apollo::ui;

class TestColumnWidths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsAndNeverShrinks();
    void fillsExactly();
    void keepsWhatIsNeeded();
};

void TestColumnWidths::growsAndNeverShrinks()
{
    ColumnWidths widths(2);
    QVERIFY(widths.grow(0, 80));
    QVERIFY(!widths.grow(0, 60));
    QVERIFY(!widths.grow(0, 80));
    QCOMPARE(widths.needed(0), 80);
    widths.reset();
    QCOMPARE(widths.needed(0), 0);
}

void TestColumnWidths::fillsExactly()
{
    ColumnWidths widths(4);
    for (int column = 0; column < 4; ++column)
        widths.grow(column, 70 + 13 * column);
    const std::vector<int> shown = widths.filling(997, {false, true, true, true});
    QCOMPARE(shown[0], 0);
    QCOMPARE(std::accumulate(shown.begin(), shown.end(), 0), 997);
    for (std::size_t column = 1; column < 4; ++column)
        QVERIFY(shown[column] >= widths.needed(static_cast<int>(column)));
}

void TestColumnWidths::keepsWhatIsNeeded()
{
    ColumnWidths widths(2);
    widths.grow(0, 300);
    widths.grow(1, 400);
    QCOMPARE(widths.filling(500, {true, true}), (std::vector<int>{300, 400}));
}

QTEST_APPLESS_MAIN(TestColumnWidths)
#include "tst_columnwidths.moc"
