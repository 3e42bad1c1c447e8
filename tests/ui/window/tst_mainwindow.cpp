// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/windowfixture.h"
#include "ui/charts/barchart.h"
#include "ui/charts/timechart.h"
#include "ui/tables/datatable.h"
#include "ui/views/accountstrip.h"
#include "ui/views/banner.h"
#include "ui/views/equitypanel.h"
#include "ui/views/figurebox.h"
#include "ui/views/pnlpanel.h"
#include "ui/views/portfoliopage.h"
#include "ui/views/rategauge.h"
#include "ui/views/segmentbutton.h"
#include "ui/views/sessiondock.h"
#include "ui/views/statusstrip.h"
#include "ui/views/tabletab.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using Kind = apollo::SourceState::Kind;

namespace {

QColor cornerOf(const WindowFixture &fixture)
{
    return fixture.window->grab().toImage().pixelColor(1, 1);
}

QPushButton *button(const QWidget *window, const QString &text)
{
    for (auto *each : window->findChildren<QPushButton *>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

} // namespace

/// The whole window over the sample portfolio, offscreen.
class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheAccount();
    void showsEachState_data();
    void showsEachState();
    void staleClearsNothing();
    void snapshotHasAFrame();
    void bannerButtonsAct();
    void moreNoticesAreCounted();
    void withoutAccountItSaysHowToBegin();
    void emptyTableSaysWhy();
    void sourceCanBeSwapped();
    void nothingIsCutWhenSmall();
    void figuresDropFromTheRight();
    void everyColumnFitsAtDefaultSize();
    void themeSwitchRepaints();
    void keysChooseTables();
    void menusAskPrompts();
    void chartsFollowTheSource();
    void chartHasATableTwin();
    void layoutIsKept();
    void segmentExplainsItself();
    void aboutOpens();
};

void TestMainWindow::showsTheAccount()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    const AccountStrip *strip = fixture.window->accountStrip();
    QCOMPARE(strip->figures()[0]->text(), QStringLiteral("Total equity 26,674.89 USD"));
    QCOMPARE(strip->figures()[4]->figure().value, QStringLiteral("+1,998.96"));
    QCOMPARE(strip->initialMargin()->text(), QStringLiteral("IM rate 51.88 %"));
    QCOMPARE(strip->maintenanceMargin()->text(), QStringLiteral("MM rate 7.43 %"));
    QCOMPARE(strip->findChild<QLabel *>(QStringLiteral("account"))->text(), QStringLiteral("Main, Unified · Cross"));
    const QTabBar *tabs = fixture.window->page()->tabBar();
    const Portfolio &portfolio = fixture.source.portfolio();
    QCOMPARE(tabs->tabText(0), QStringLiteral("Positions (%1)").arg(portfolio.positions.size()));
    QCOMPARE(tabs->tabText(1), QStringLiteral("Open orders (%1)").arg(portfolio.orders.size()));
    QCOMPARE(tabs->tabText(2), QStringLiteral("Order history (%1)").arg(portfolio.orderHistory.size()));
    QCOMPARE(tabs->tabText(3), QStringLiteral("Executions (%1)").arg(portfolio.executions.size()));
    QCOMPARE(tabs->tabText(4), QStringLiteral("Assets (%1)").arg(portfolio.coins.size()));
    QCOMPARE(fixture.window->windowTitle(), QStringLiteral("Live · Main · MAINNET — Apollo"));
}

void TestMainWindow::showsEachState_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("hasBanner");
    QTest::newRow("loading") << int(Kind::Loading) << QStringLiteral("Connecting") << false;
    QTest::newRow("live") << int(Kind::Live) << QStringLiteral("Live") << false;
    QTest::newRow("catching up") << int(Kind::CatchingUp) << QStringLiteral("Catching up") << false;
    QTest::newRow("stale") << int(Kind::Stale) << QStringLiteral("Stale 2.0 s") << true;
    QTest::newRow("offline") << int(Kind::Offline) << QStringLiteral("Offline") << true;
    QTest::newRow("attention") << int(Kind::NeedsAttention) << QStringLiteral("Needs attention") << true;
    QTest::newRow("snapshot") << int(Kind::Snapshot) << QStringLiteral("Snapshot 2026-11-03") << true;
}

void TestMainWindow::showsEachState()
{
    QFETCH(int, kind);
    QFETCH(QString, word);
    QFETCH(bool, hasBanner);
    WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.source.setState(sampleState(Kind(kind)));
    QCOMPARE(fixture.window->statusStrip()->segments().front()->segment().value, word);
    QCOMPARE(fixture.window->banner()->isVisible(), hasBanner);
    QVERIFY(fixture.window->windowTitle().startsWith(word.section(QLatin1Char(' '), 0, 0)));
}

void TestMainWindow::staleClearsNothing()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const int rows = fixture.window->page()->tab(PortfolioPage::Tab::Positions)->rows().value_or(0);
    fixture.source.setState(sampleState(Kind::Offline));
    QCOMPARE(fixture.window->page()->tab(PortfolioPage::Tab::Positions)->rows(), std::optional(rows));
    QVERIFY(fixture.window->page()->tab(PortfolioPage::Tab::Positions)->table()->view()->isVisible());
    QCOMPARE(fixture.window->accountStrip()->figures()[0]->figure().value, QStringLiteral("26,674.89"));
    QCOMPARE(fixture.window->accountStrip()->figures()[0]->figure().tone, Token::T2);
}

void TestMainWindow::snapshotHasAFrame()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QCOMPARE(cornerOf(fixture), fixture.theme.color(Token::Bg0));
    fixture.source.setState(sampleState(Kind::Snapshot));
    QCOMPARE(cornerOf(fixture), fixture.theme.color(Token::Snap));
    QCOMPARE(fixture.window->contentsMargins(), QMargins(3, 3, 3, 3));
    const QImage image = fixture.window->grab().toImage();
    QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), fixture.theme.color(Token::Snap));
    fixture.source.setState(sampleState(Kind::Live));
    QCOMPARE(fixture.window->contentsMargins(), QMargins());
}

void TestMainWindow::bannerButtonsAct()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    auto *action = fixture.window->banner()->findChild<QPushButton *>(QStringLiteral("bannerAction"));
    fixture.source.setState(sampleState(Kind::Offline));
    QCOMPARE(action->text(), QStringLiteral("Retry now"));
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(fixture.source.retries, 1);
    fixture.source.setState(sampleState(Kind::Stale));
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(fixture.source.refreshes, 1);
    fixture.source.setState(sampleState(Kind::Snapshot));
    QSignalSpy closed(fixture.window.get(), &MainWindow::closeSnapshotRequested);
    QTest::mouseClick(action, Qt::LeftButton);
    QTest::keyClick(fixture.window.get(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 2);
    fixture.source.setState(sampleState(Kind::Live));
    QVERIFY(!fixture.window->banner()->isVisible());
}

void TestMainWindow::moreNoticesAreCounted()
{
    const WindowFixture fixture(samplePartialPortfolio(), sampleState(Kind::Offline));
    QVERIFY(fixture.show());
    const auto *more = fixture.window->banner()->findChild<QToolButton *>(QStringLiteral("bannerMore"));
    QVERIFY(more->isVisible());
    QCOMPARE(more->text(), QStringLiteral("1 more"));
}

void TestMainWindow::withoutAccountItSaysHowToBegin()
{
    WindowFixture fixture;
    fixture.window->clearSource();
    QVERIFY(fixture.show());
    QCOMPARE(fixture.window->accountStrip()->figures()[0]->figure().value, QStringLiteral("—"));
    QCOMPARE(fixture.window->statusStrip()->segments().front()->segment().value, QStringLiteral("No account"));
    for (const auto *label : fixture.window->findChildren<QLabel *>()) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    QSignalSpy sample(fixture.window.get(), &MainWindow::sampleRequested);
    QPushButton *primary = button(fixture.window.get(), QStringLiteral("Open sample account"));
    QVERIFY(primary && primary->isVisible() && primary->isDefault());
    QTest::mouseClick(primary, Qt::LeftButton);
    QCOMPARE(sample.size(), 1);
    QSignalSpy opened(fixture.window.get(), &MainWindow::openRequested);
    fixture.prompts.answer = QStringLiteral("/tmp/file.json");
    QTest::mouseClick(button(fixture.window.get(), QStringLiteral("Open snapshot…")), Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    QVERIFY(!fixture.window->actions()->saveSnapshot->isEnabled());
}

void TestMainWindow::emptyTableSaysWhy()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    Portfolio portfolio = samplePortfolio();
    portfolio.positions.clear();
    fixture.source.setPortfolio(portfolio);
    const TableTab *tab = fixture.window->page()->tab(PortfolioPage::Tab::Positions);
    QCOMPARE(fixture.window->page()->tabBar()->tabText(0), QStringLiteral("Positions (0)"));
    portfolio.sections[Section::Positions] = {
        SectionStatus::State::Failed,
        {Error(ErrorKind::Timeout, 0, QStringLiteral("/v5/position/list"), QString())},
        0,
        std::nullopt};
    fixture.source.setPortfolio(portfolio);
    QCOMPARE(fixture.window->page()->tabBar()->tabText(0), QStringLiteral("Positions"));
    QTest::mouseClick(button(tab, QStringLiteral("Retry")), Qt::LeftButton);
    QCOMPARE(fixture.source.refreshes, 1);
}

void TestMainWindow::sourceCanBeSwapped()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    Portfolio other = samplePortfolio();
    other.accountName = QStringLiteral("Other & <b>sons</b>");
    other.positions.resize(2);
    FixedSource file(other, sampleState(Kind::Snapshot));
    fixture.window->setSource(file);
    QCOMPARE(fixture.window->page()->tabBar()->tabText(0), QStringLiteral("Positions (2)"));
    QVERIFY(fixture.window->windowTitle().contains(other.accountName));
    // The former source is not listened to any more.
    fixture.source.setState(sampleState(Kind::Offline));
    QVERIFY(fixture.window->windowTitle().startsWith(QStringLiteral("Snapshot")));
    fixture.window->setSource(fixture.source);
    QVERIFY(fixture.window->windowTitle().startsWith(QStringLiteral("Offline")));
}

void TestMainWindow::nothingIsCutWhenSmall()
{
    WindowFixture fixture;
    fixture.window->page()->showTab(PortfolioPage::Tab::Orders);
    QVERIFY(fixture.show({1024, 700}));
    QCOMPARE(fixture.window->size(), QSize(1024, 700));
    const QTabBar *tabs = fixture.window->page()->tabBar();
    QVERIFY(tabs->width() >= tabs->sizeHint().width());
    for (const Kind kind : {Kind::Live, Kind::Stale, Kind::Offline, Kind::NeedsAttention, Kind::Snapshot}) {
        fixture.source.setState(sampleState(kind));
        QCoreApplication::processEvents();
        QCOMPARE(fixture.window->size(), QSize(1024, 700));
        for (const FigureBox *box : fixture.window->accountStrip()->figures())
            QVERIFY(box->isHidden() || box->width() >= box->sizeHint().width());
        for (const SegmentButton *segment : fixture.window->statusStrip()->segments())
            QVERIFY(segment->isHidden() || segment->width() >= segment->sizeHint().width());
        for (const auto *each : fixture.window->findChildren<QPushButton *>())
            QVERIFY2(!each->isVisible() || each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
        const auto *words = fixture.window->banner()->findChild<QLabel *>(QStringLiteral("bannerText"));
        QVERIFY(!words->isVisible() || words->height() >= words->heightForWidth(words->width()));
    }
    const auto *strip = fixture.window->accountStrip();
    QVERIFY(strip->figures()[0]->isVisible());
    QVERIFY(strip->initialMargin()->width() >= strip->initialMargin()->minimumSizeHint().width());
}

void TestMainWindow::everyColumnFitsAtDefaultSize()
{
    const WindowFixture fixture; // holds an option, whose name is long
    QVERIFY(fixture.show());
    const QTableView *view = fixture.window->page()->tab(PortfolioPage::Tab::Positions)->table()->view();
    QTRY_VERIFY(view->columnWidth(1) > 0);
    QCoreApplication::processEvents();
    QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

void TestMainWindow::figuresDropFromTheRight()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    for (const FigureBox *box : fixture.window->accountStrip()->figures())
        QVERIFY(box->isVisible());
    fixture.window->accountStrip()->resize(700, 60);
    bool dropped = false;
    for (const FigureBox *box : fixture.window->accountStrip()->figures()) {
        QVERIFY(!dropped || box->isHidden());
        dropped = box->isHidden();
    }
    QVERIFY(dropped);
    QVERIFY(fixture.window->accountStrip()->figures().front()->isVisible());
}

void TestMainWindow::themeSwitchRepaints()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QSignalSpy chosen(fixture.window.get(), &MainWindow::themeChosen);
    const QImage dark = fixture.window->grab().toImage();
    for (auto *action : fixture.window->findChildren<QAction *>()) {
        if (action->text() == QStringLiteral("&Light"))
            action->trigger();
    }
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(fixture.theme.scheme(), Scheme::Light);
    const QImage light = fixture.window->grab().toImage();
    QVERIFY(light != dark);
    // No dark ground is left anywhere.
    const QColor ground = dark.pixelColor(720, 70);
    int left = 0;
    for (int y = 0; y < light.height(); y += 3) {
        for (int x = 0; x < light.width(); x += 3)
            left += light.pixelColor(x, y) == ground ? 1 : 0;
    }
    QCOMPARE(left, 0);
}

void TestMainWindow::keysChooseTables()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const QTabBar *tabs = fixture.window->page()->tabBar();
    QTest::keyClick(fixture.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 1);
    QTest::keyClick(fixture.window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 4);
    QTest::keyClick(fixture.window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 0);
    const QWidget *focus = fixture.window->focusWidget();
    QVERIFY(focus && fixture.window->page()->tab(PortfolioPage::Tab::Positions)->isAncestorOf(focus));
}

void TestMainWindow::menusAskPrompts()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QSignalSpy saved(fixture.window.get(), &MainWindow::saveRequested);
    fixture.window->actions()->saveSnapshot->trigger();
    QCOMPARE(saved.size(), 0); // the trader gave up
    QCOMPARE(fixture.prompts.suggested, QStringLiteral("apollo-2026-11-20T120410.json"));
    fixture.prompts.answer = QStringLiteral("/tmp/there.json");
    fixture.window->actions()->saveSnapshot->trigger();
    QCOMPARE(saved.first().at(0).toString(), QStringLiteral("/tmp/there.json"));
    QTest::keyClick(fixture.window.get(), Qt::Key_F5);
    QCOMPARE(fixture.source.refreshes, 1);
}

void TestMainWindow::chartsFollowTheSource()
{
    WindowFixture fixture;
    QVERIFY(fixture.show());
    const EquityPanel *equity = fixture.window->page()->session()->equity();
    Portfolio portfolio = samplePortfolio();
    const std::size_t samples = portfolio.equityRun.size();
    QCOMPARE(equity->chart()->data().size(), samples);
    QCOMPARE(fixture.window->page()->session()->pnl()->chart()->bars().size(), portfolio.positions.size());
    portfolio.equityRun.push_back({sampleTime() + std::chrono::seconds(1), figure("26700.00").value(), std::nullopt});
    fixture.source.setPortfolio(portfolio);
    QTRY_COMPARE(equity->chart()->data().size(), samples + 1);
    portfolio.equityRun.pop_front();
    fixture.source.setPortfolio(portfolio);
    QTRY_COMPARE(equity->chart()->data().size(), samples);
    const auto bars = pnlBars(portfolio);
    for (std::size_t i = 1; i < bars.size(); ++i)
        QVERIFY(absolute(bars[i - 1].value) >= absolute(bars[i].value));
}

void TestMainWindow::chartHasATableTwin()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    EquityPanel *equity = fixture.window->page()->session()->equity();
    QVERIFY(!equity->showsTable());
    QTest::mouseClick(equity->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(equity->showsTable());
    const auto *table = equity->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), int(fixture.source.portfolio().equityRun.size()));
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("12:04:10"));
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("26,674.89"));
}

void TestMainWindow::layoutIsKept()
{
    QByteArray state;
    {
        const WindowFixture fixture;
        QVERIFY(fixture.show({1300, 800}));
        state = fixture.window->layoutState();
    }
    WindowFixture other;
    QVERIFY(other.window->restoreLayoutState(state));
    QCOMPARE(other.window->layoutState().size(), state.size());
    QVERIFY(!other.window->restoreLayoutState(QByteArrayLiteral("nonsense")));
    QVERIFY(!other.window->restoreLayoutState({}));
}

void TestMainWindow::segmentExplainsItself()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    SegmentButton *state = fixture.window->statusStrip()->segments().front();
    QVERIFY(state->accessibleDescription().contains(QStringLiteral("fresh")));
    QTest::mouseClick(state, Qt::LeftButton);
    const auto popup = [] {
        for (const QWidget *each : QApplication::topLevelWidgets()) {
            if (each->isVisible() && each->inherits("QWhatsThat"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(popup());
}

void TestMainWindow::aboutOpens()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    fixture.window->actions()->about->trigger();
    auto *about = fixture.window->findChild<QDialog *>(QStringLiteral("about"));
    QVERIFY(about && about->isVisible());
    about->reject();
    QTRY_VERIFY(!fixture.window->findChild<QDialog *>(QStringLiteral("about")));
}

QTEST_MAIN(TestMainWindow)

#include "tst_mainwindow.moc"
