// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/windowfixture.h"
#include "ui/dialogs/reconciliationdialog.h"
#include "ui/tables/datatable.h"
#include "ui/views/segmentbutton.h"
#include "ui/views/statusstrip.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;

namespace {

ReconciliationDialog *dialogOf(const WindowFixture &fixture)
{
    return fixture.window->findChild<ReconciliationDialog *>();
}

} // namespace

/// Every figure that was compared, in a window of its own.
class TestReconciliationDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensFromTheStatusBarAndTheMenu();
    void showsAccountAndPositions();
    void isCopiedAsText();
    void followsTheSource();
    void saysWhyMarginIsNotComputed();
    void goesWithItsSource();
    void withoutComparison();
};

void TestReconciliationDialog::opensFromTheStatusBarAndTheMenu()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    for (SegmentButton *segment : fixture.window->statusStrip()->segments()) {
        if (segment->segment().id == QLatin1String("reconciled"))
            QTest::mouseClick(segment, Qt::LeftButton);
    }
    QVERIFY(dialogOf(fixture) && dialogOf(fixture)->isVisible());
    fixture.window->actions()->reconciliation->trigger(); // it is one
    QCOMPARE(fixture.window->findChildren<ReconciliationDialog *>().size(), 1);
    dialogOf(fixture)->reject();
    QTRY_VERIFY(!dialogOf(fixture));
    fixture.window->actions()->reconciliation->trigger();
    QVERIFY(dialogOf(fixture)->isVisible());
}

void TestReconciliationDialog::showsAccountAndPositions()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window->actions()->reconciliation->trigger();
    const DataTable *table = dialogOf(fixture)->table();
    const Reconciliation &reconciliation = *fixture.source.data.reconciliation;
    QCOMPARE(table->view()->model()->rowCount(), int(reconciliation.items.size() + reconciliation.positions.size()));
    QVERIFY(table->view()->isVisible());
    QVERIFY(QAccessible::queryAccessibleInterface(table->view())->text(QAccessible::Name)
            == QLatin1String("Reconciliation"));
    const auto *verdict = dialogOf(fixture)->findChild<QLabel *>(QStringLiteral("verdict"));
    QVERIFY(verdict->text().startsWith(QLatin1String("Compared at 2026-11-20 12:04:10 UTC: ")));
}

void TestReconciliationDialog::isCopiedAsText()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window->actions()->reconciliation->trigger();
    QTest::mouseClick(dialogOf(fixture)->findChild<QPushButton *>(QStringLiteral("copy")), Qt::LeftButton);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QVERIFY(lines[0].startsWith(QLatin1String("Compared at ")));
    QCOMPARE(lines[1], QStringLiteral("Of\tFigure\tReported\tComputed\tDifference"));
    QCOMPARE(lines[2], QStringLiteral("Account\tTotal equity USD\t26,674.89\t26,674.89\t0.00"));
    QVERIFY(lines.contains(QStringLiteral("BTCUSDT long\tInitial margin USDT\t4,217.40\t4,218.24\t+0.84")));
}

void TestReconciliationDialog::followsTheSource()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window->actions()->reconciliation->trigger();
    Portfolio portfolio = samplePortfolio();
    portfolio.reconciliation->at += std::chrono::seconds(30);
    portfolio.reconciliation->items.resize(4);
    portfolio.reconciliation->positions.clear();
    fixture.source.setPortfolio(portfolio);
    QCOMPARE(dialogOf(fixture)->table()->view()->model()->rowCount(), 4);
    QVERIFY(dialogOf(fixture)->text().startsWith(
        QLatin1String("Compared at 2026-11-20 12:04:40 UTC: all figures match.\n")));
}

void TestReconciliationDialog::saysWhyMarginIsNotComputed()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.valuation.marginGap = MarginGap::PortfolioMargin;
    const WindowFixture fixture(portfolio);
    QVERIFY(fixture.show());
    fixture.window->actions()->reconciliation->trigger();
    const auto *remark = dialogOf(fixture)->findChild<QLabel *>(QStringLiteral("remark"));
    QVERIFY(remark->isVisible());
    QVERIFY(remark->text().contains(QLatin1String("portfolio margin")));
    QVERIFY(dialogOf(fixture)->text().contains(remark->text()));
}

void TestReconciliationDialog::goesWithItsSource()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window->actions()->reconciliation->trigger();
    fixture.window->clearSource();
    QVERIFY(!dialogOf(fixture));
    QVERIFY(!fixture.window->actions()->reconciliation->isEnabled());
}

void TestReconciliationDialog::withoutComparison()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.reconciliation.reset();
    const WindowFixture fixture(portfolio);
    QVERIFY(fixture.show());
    fixture.window->actions()->reconciliation->trigger();
    QVERIFY(dialogOf(fixture)->text().startsWith(
        QLatin1String("Apollo's figures have not been compared with Bybit's yet.")));
}

QTEST_MAIN(TestReconciliationDialog)

#include "tst_reconciliationdialog.moc"
