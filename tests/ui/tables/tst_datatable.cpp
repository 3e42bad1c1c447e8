// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/datatable.h"

#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"
#include "ui/models/positionsmodel.h"
#include "ui/models/totalsmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using apollo::test::figure;

class TestDataTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init();
    void cleanup();
    void symbolIsPinnedAndTotalsShareWidths();
    void nothingIsClipped();
    void sortsByValueAndUnknownComesLast();
    void sortPausesUnderTheHand();
    void selectionAndScrollSurviveUpdatesOfALongTable();
    void flashesAtMostOnceASecond();
    void reducedMotionDoesNotFlash();
    void columnsHideShowAndReset();
    void copies();
    void longNamesAreElided();
    void numbersAreNeverElided();
    void selectionByRow();
    void namesCanBeLeftOut();
    void emptyTableSaysWhy();
    void everyPartHasAName();

private:
    void build(Portfolio portfolio);
    void move(const PositionKey &key, const char *mark, const char *valueUsd);
    [[nodiscard]] QStringList symbols() const;

    Theme m_theme;
    test::ManualClock m_clock;
    std::unique_ptr<test::FixedSource> m_source;
    std::unique_ptr<PositionsModel> m_model;
    std::unique_ptr<TotalsModel> m_totals;
    std::unique_ptr<DataTable> m_table;
};

void TestDataTable::init()
{
    build(test::samplePortfolio());
}

void TestDataTable::cleanup()
{
    m_table.reset();
    m_totals.reset();
    m_model.reset();
    m_source.reset();
}

void TestDataTable::build(Portfolio portfolio)
{
    cleanup();
    m_clock.setUtc(test::sampleTime());
    m_source = std::make_unique<test::FixedSource>(std::move(portfolio));
    m_model = std::make_unique<PositionsModel>(*m_source, m_clock, TableFormats());
    m_totals = std::make_unique<TotalsModel>(*m_source, m_clock, TableFormats());
    m_table = std::make_unique<DataTable>(
        *m_model, m_theme, m_clock, DataTable::Names{QStringLiteral("positionsTable"), QStringLiteral("Positions")});
    m_table->setTotals(*m_totals, m_totals->detailsBegin(), m_totals->detailsEnd());
    m_table->sortBy(m_model->columnOf(u"value"), Qt::DescendingOrder);
    m_table->resize(1000, 500);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    QTRY_VERIFY(m_table->pinnedView()->columnWidth(0) > 50);
}

void TestDataTable::move(const PositionKey &key, const char *mark, const char *valueUsd)
{
    for (PositionEntry &entry : m_source->data.positions) {
        if (entry.reported.key == key) {
            entry.computed.markPrice = figure(mark);
            entry.computed.valueUsd = figure(valueUsd);
        }
    }
    m_source->tellPositions({key});
}

QStringList TestDataTable::symbols() const
{
    QStringList symbols;
    const QAbstractItemModel *model = m_table->view()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        symbols << model->index(row, 0).data().toString();
    return symbols;
}

void TestDataTable::symbolIsPinnedAndTotalsShareWidths()
{
    QTableView *view = m_table->view();
    QVERIFY(view->isColumnHidden(0));
    QVERIFY(!m_table->pinnedView()->isColumnHidden(0));
    QVERIFY(m_table->pinnedView()->isColumnHidden(1));
    QTRY_VERIFY(view->horizontalScrollBar()->maximum() > 120);
    auto *totals = m_table->findChild<QTableView *>(QStringLiteral("positionsTable.totals"));
    QVERIFY(totals);
    view->horizontalScrollBar()->setValue(120);
    QCOMPARE(totals->horizontalScrollBar()->value(), 120);
    for (int column = 1; column < m_model->columnCount(); ++column) {
        QCOMPARE(totals->isColumnHidden(column), view->isColumnHidden(column));
        QCOMPARE(totals->columnWidth(column), view->columnWidth(column));
    }
    QCOMPARE(totals->height(), 3 * m_theme.scaled(24) + m_theme.scaled(30));
    m_table->view()->verticalScrollBar()->setValue(40);
    QCOMPARE(m_table->pinnedView()->verticalScrollBar()->value(), m_table->view()->verticalScrollBar()->value());
}

void TestDataTable::nothingIsClipped()
{
    QTableView *view = m_table->view();
    const int column = m_model->columnOf(u"mark");
    const int before = view->columnWidth(column);
    PositionEntry &entry = m_source->data.positions[2];
    entry.computed.markPrice = figure("123456789.1");
    m_source->tellPositions({entry.reported.key});
    QTRY_VERIFY(view->columnWidth(column) > before);
    const int grown = view->columnWidth(column);
    entry.computed.markPrice = figure("1.1");
    m_source->tellPositions({entry.reported.key});
    QCoreApplication::processEvents();
    QCOMPARE(view->columnWidth(column), grown);
}

void TestDataTable::sortsByValueAndUnknownComesLast()
{
    QCOMPARE(symbols().first(), QStringLiteral("BTCUSDT"));
    const int column = m_model->columnOf(u"liqPrice");
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_table->sortBy(column, order);
        const QStringList sorted = symbols();
        QVERIFY((QStringList{sorted[0], sorted[1]}).contains(QStringLiteral("BTCUSDT")));
        QVERIFY((QStringList{sorted[0], sorted[1]}).contains(QStringLiteral("ETHUSDT")));
    }
    QCOMPARE(m_table->view()->horizontalHeader()->sortIndicatorSection(), column);
}

void TestDataTable::sortPausesUnderTheHand()
{
    const PositionKey doge{Category::Linear, QStringLiteral("DOGEUSDT"), 0};
    QSignalSpy paused(m_table.get(), &DataTable::sortPausedChanged);
    m_table->view()->selectRow(1);
    m_clock.advance(std::chrono::seconds(2));
    move(doge, "9.0", "9000000");
    QCOMPARE(symbols().first(), QStringLiteral("BTCUSDT"));
    QVERIFY(m_table->isSortPaused());
    QVERIFY(m_table->findChild<QLabel *>(QStringLiteral("positionsTable.sortPaused"))->isVisible());
    QCOMPARE(paused.size(), 1);

    m_table->view()->clearSelection();
    QCOMPARE(symbols().first(), QStringLiteral("DOGEUSDT"));
    QVERIFY(!m_table->isSortPaused());

    // Within a second of the last sort the order stays; after it, it follows.
    move(doge, "0.1", "1");
    QCOMPARE(symbols().first(), QStringLiteral("DOGEUSDT"));
    m_clock.advance(std::chrono::seconds(1));
    move(doge, "0.2", "2");
    QCOMPARE(symbols().last(), QStringLiteral("DOGEUSDT"));
}

void TestDataTable::selectionAndScrollSurviveUpdatesOfALongTable()
{
    constexpr int kRows = 5000;
    Portfolio portfolio = test::samplePortfolio();
    const PositionEntry pattern = portfolio.positions[2];
    portfolio.positions.clear();
    for (int i = 0; i < kRows; ++i) {
        PositionEntry entry = pattern;
        entry.reported.key = {Category::Linear, QStringLiteral("C%1USDT").arg(i, 5, 10, QLatin1Char('0')), 0};
        entry.computed.valueUsd = Decimal(i);
        portfolio.positions.push_back(entry);
    }
    build(std::move(portfolio));
    QTableView *view = m_table->view();
    view->selectRow(1200);
    const int scroll = view->verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    const QString selected = symbols()[1200];
    const QList<int> rows = m_table->selectedRows();

    std::vector<PositionKey> keys;
    for (PositionEntry &entry : m_source->data.positions) {
        entry.computed.valueUsd = Decimal(kRows) - *entry.computed.valueUsd;
        entry.computed.markPrice = figure("61234.5");
        keys.push_back(entry.reported.key);
    }
    m_clock.advance(std::chrono::seconds(2));
    m_source->tellPositions(keys);
    m_source->data.positions.erase(m_source->data.positions.begin() + 17);
    m_source->tellPositionSet();
    QCOMPARE(view->verticalScrollBar()->value(), scroll);
    QCOMPARE(m_table->selectedRows().size(), 1);
    QCOMPARE(m_model->row(m_table->selectedRows().first()).key().symbol, selected);

    m_table->sortBy(0, Qt::AscendingOrder);
    QCOMPARE(m_model->row(m_table->selectedRows().first()).key().symbol, selected);
    QCOMPARE(view->verticalScrollBar()->value(), scroll);
}

void TestDataTable::flashesAtMostOnceASecond()
{
    const PositionKey doge{Category::Linear, QStringLiteral("DOGEUSDT"), 0};
    const int column = m_model->columnOf(u"mark");
    int row = 0;
    while (m_model->row(row).key() != doge)
        ++row;
    const FlashTracker::Key cell{m_model->rowId(row), column};
    (void)m_model->index(row, column).data();

    move(doge, "0.17000", "10174");
    QCOMPARE(m_table->flashes().strength(cell, m_clock.monotonicNow()), FlashTracker::kSteps);
    QCOMPARE(m_table->flashes().direction(cell), Tone::Up);
    m_clock.advance(std::chrono::milliseconds(300));
    QCOMPARE(m_table->flashes().strength(cell, m_clock.monotonicNow()), 0);
    move(doge, "0.16000", "10174");
    QCOMPARE(m_table->flashes().strength(cell, m_clock.monotonicNow()), 0);
    m_clock.advance(std::chrono::milliseconds(700));
    move(doge, "0.15000", "10174");
    QCOMPARE(m_table->flashes().strength(cell, m_clock.monotonicNow()), FlashTracker::kSteps);
    QCOMPARE(m_table->flashes().direction(cell), Tone::Dn);
}

void TestDataTable::reducedMotionDoesNotFlash()
{
    m_table->setReducedMotion(true);
    for (int row = 0; row < m_model->rowCount(); ++row)
        (void)m_model->index(row, m_model->columnOf(u"mark")).data();
    move({Category::Linear, QStringLiteral("DOGEUSDT"), 0}, "0.17000", "10174");
    QVERIFY(m_table->flashes().active(m_clock.monotonicNow()).empty());
}

void TestDataTable::columnsHideShowAndReset()
{
    const QStringList before = m_table->shownColumns();
    QCOMPARE(before.size(), 16);
    m_table->setColumnShown(m_model->columnOf(u"side"), false);
    m_table->setColumnShown(m_model->columnOf(u"seq"), true);
    m_table->setColumnShown(0, false); // the first always stays
    QVERIFY(m_table->shownColumns().contains(QStringLiteral("symbol")));
    QVERIFY(m_table->shownColumns().contains(QStringLiteral("seq")));
    QVERIFY(m_table->view()->isColumnHidden(m_model->columnOf(u"side")));
    QMenu menu;
    m_table->fillColumnMenu(menu);
    QCOMPARE(menu.actions().size(), m_model->columnCount() - 1 + 2);
    menu.actions().last()->trigger();
    QCOMPARE(m_table->shownColumns(), before);
    m_table->setShownColumns({QStringLiteral("mark")});
    QCOMPARE(m_table->shownColumns(), (QStringList{QStringLiteral("symbol"), QStringLiteral("mark")}));
}

void TestDataTable::copies()
{
    m_table->setShownColumns({QStringLiteral("symbol"), QStringLiteral("size"), QStringLiteral("mark")});
    m_table->view()->selectRow(0);
    QTest::keyClick(m_table->view(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("BTCUSDT Perp \u00b7 USDT\t+2.700 BTC\t62,480.0"));
    const QStringList lines = m_table->wholeText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), m_model->rowCount() + 1);
    QCOMPARE(lines.first(), QStringLiteral("Symbol\tSize\tMark"));
    QTest::keyClick(m_table->view(), Qt::Key_Escape);
    QVERIFY(m_table->selectedRows().isEmpty());
}

void TestDataTable::longNamesAreElided()
{
    const int before = m_table->pinnedView()->columnWidth(0);
    PositionEntry &entry = m_source->data.positions.back();
    entry.reported.key.symbol = QStringLiteral("BTC-25DEC26-1000000-C-USDT-AND-MORE");
    m_source->tellPositionSet();
    m_table->view()->scrollToBottom();
    QCoreApplication::processEvents();
    QCOMPARE(m_table->pinnedView()->columnWidth(0), before); // the sample holds a long name already
    QVERIFY(before <= m_theme.scaled(kNameWidth + kEdgePadding + kCellPadding) + 1);
    const QModelIndex cell = m_model->index(m_model->rowCount() - 1, 0);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(entry.reported.key.symbol));
    QCOMPARE(cell.data(CopyRole).toString().section(QLatin1Char(' '), 0, 0), entry.reported.key.symbol);
}

void TestDataTable::numbersAreNeverElided()
{
    const NumberDelegate *delegate = m_table->findChild<NumberDelegate *>();
    QVERIFY(delegate);
    const int column = m_model->columnOf(u"value");
    const QModelIndex cell = m_model->index(0, column);
    const QFontMetrics metrics(m_theme.font(TextRole::Body));
    m_source->data.positions[0].computed.value = figure("123456789012345678901234.55");
    m_source->tellPositions({m_source->data.positions[0].reported.key});
    QVERIFY(delegate->neededWidth(cell) > metrics.horizontalAdvance(cell.data().toString()));
    QVERIFY(metrics.horizontalAdvance(cell.data().toString()) > kNameWidth);
}

void TestDataTable::selectionByRow()
{
    QSignalSpy changed(m_table.get(), &DataTable::selectionChanged);
    QCOMPARE(m_table->selectedRow(), std::nullopt);
    m_table->selectRow(3);
    QCOMPARE(m_table->selectedRow(), std::optional(3));
    QCOMPARE(m_table->selectedRows(), QList<int>{3});
    QVERIFY(!changed.isEmpty());
    m_table->selectRow(1);
    QCOMPARE(m_table->selectedRows(), QList<int>{1});
    m_table->view()->clearSelection();
    QCOMPARE(m_table->selectedRow(), std::nullopt); // the keyboard is still there, but nothing is selected
}

void TestDataTable::namesCanBeLeftOut()
{
    m_table->setNamesShown(false);
    QVERIFY(!m_table->pinnedView()->isVisible());
    QTRY_COMPARE(m_table->view()->width(),
                 m_table->width()
                     - m_table->findChild<QScrollBar *>(QStringLiteral("positionsTable.rowsBar"))->width());
    QVERIFY(m_table->wholeText().startsWith(QLatin1String("Symbol\t")));
    m_table->setNamesShown(true);
    QVERIFY(m_table->pinnedView()->isVisible());
}

void TestDataTable::emptyTableSaysWhy()
{
    m_table->setNotice(QStringLiteral("Positions could not be loaded. <b>x</b>"), QStringLiteral("Retry"));
    auto *sentence = m_table->findChild<QLabel *>(QStringLiteral("positionsTable.notice.sentence"));
    QVERIFY(!sentence->isVisible());
    m_source->data.positions.clear();
    m_source->tellPositionSet();
    QVERIFY(sentence->isVisible());
    QCOMPARE(sentence->textFormat(), Qt::PlainText);
    QSignalSpy spy(m_table.get(), &DataTable::noticeActionRequested);
    QTest::mouseClick(m_table->findChild<QPushButton *>(QStringLiteral("positionsTable.notice.action")),
                      Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QVERIFY(!m_table->findChild<QTableView *>(QStringLiteral("positionsTable.totals"))->isVisible());
}

void TestDataTable::everyPartHasAName()
{
    for (const QTableView *view : m_table->findChildren<QTableView *>()) {
        QVERIFY(view->objectName().startsWith(QLatin1String("positionsTable.")));
        QVERIFY2(!view->accessibleName().isEmpty(), qPrintable(view->objectName()));
    }
    QCOMPARE(m_table->accessibleName(), QStringLiteral("Positions"));
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"
