// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/windowfixture.h"
#include "ui/prompts/widgetprompts.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QTabBar>

#include <algorithm>
#include <set>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;
using Kind = apollo::SourceState::Kind;

namespace {

QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

} // namespace

/// Rules that hold for every widget of the window, whatever it shows.
class TestWindowRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsArePlainText_data() { states(); }
    void labelsArePlainText();
    void whatTakesTheKeyboardHasAName_data() { states(); }
    void whatTakesTheKeyboardHasAName();
    void labelsAreReadOut();
    void tabReachesEverything();
    void messagesArePlainText();

private:
    static void states();
};

void TestWindowRules::states()
{
    QTest::addColumn<int>("kind");
    for (const Kind kind :
         {Kind::Loading, Kind::Live, Kind::Stale, Kind::Offline, Kind::NeedsAttention, Kind::Snapshot})
        QTest::addRow("%d", int(kind)) << int(kind);
    QTest::newRow("no account") << -1;
}

void TestWindowRules::labelsArePlainText()
{
    QFETCH(int, kind);
    WindowFixture fixture(samplePartialPortfolio(), sampleState(Kind(std::max(kind, 0))));
    if (kind < 0)
        fixture.window->clearSource();
    QVERIFY(fixture.show());
    const auto labels = fixture.window->findChildren<QLabel *>();
    QVERIFY(labels.size() > 10);
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(describe(label)));
}

void TestWindowRules::whatTakesTheKeyboardHasAName()
{
    QFETCH(int, kind);
    WindowFixture fixture(samplePartialPortfolio(), sampleState(Kind(std::max(kind, 0))));
    if (kind < 0)
        fixture.window->clearSource();
    QVERIFY(fixture.show());
    int seen = 0;
    for (QWidget *widget : fixture.window->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        if (widget->focusProxy() || widget->inherits("QHeaderView") || widget->inherits("QScrollBar"))
            continue;
        if (widget->objectName().startsWith(QLatin1String("qt_"))) // Qt's own inner parts
            continue;
        ++seen;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), qPrintable(describe(widget)));
    }
    QVERIFY(seen >= 4); // even without an account: two buttons, two segments
}

void TestWindowRules::labelsAreReadOut()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    QStringList read;
    for (const QLabel *label : fixture.window->findChildren<QLabel *>()) {
        // A label with an accessible name loses its text on Qt 6.4.
        QVERIFY2(label->accessibleName().isEmpty(), qPrintable(describe(label)));
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QLabel *>(label));
        QVERIFY(interface);
        read << interface->text(QAccessible::Name);
    }
    QVERIFY(read.contains(QStringLiteral("Total equity 26,674.89 USD")));
    QVERIFY(read.contains(QStringLiteral("MM rate 7.43 %")));
    QVERIFY(read.contains(QStringLiteral("Main, Unified · Cross")));
}

void TestWindowRules::tabReachesEverything()
{
    const WindowFixture fixture(samplePortfolio(), sampleState(Kind::Offline));
    QVERIFY(fixture.show());
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    std::set<const QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : fixture.window.get(), Qt::Key_Tab);
        if (const QWidget *next = QApplication::focusWidget())
            reached.insert(next);
    }
    const auto isReached = [&](const QWidget *widget) {
        // Of buttons that exclude each other Tab stops at one; arrow keys go on from there.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->group() && button->group()->exclusive()) {
            const auto group = button->group()->buttons();
            return std::any_of(group.begin(), group.end(),
                               [&](const QWidget *each) { return reached.count(each) == 1; });
        }
        return reached.count(widget) == 1;
    };
    for (const auto *each : fixture.window->findChildren<QAbstractButton *>()) {
        if (each->isVisible() && each->focusPolicy() != Qt::NoFocus)
            QVERIFY2(isReached(each), qPrintable(describe(each) + each->text()));
    }
    QVERIFY(isReached(fixture.window->findChild<QTabBar *>(QStringLiteral("tables"))));
}

void TestWindowRules::messagesArePlainText()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    WidgetPrompts prompts;
    prompts.message(fixture.window.get(), Prompts::Tone::Error, QStringLiteral("Failed"),
                    QStringLiteral("<img src='http://127.0.0.1/x'>"));
    auto *box = fixture.window->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QCOMPARE(box->text(), QStringLiteral("<img src='http://127.0.0.1/x'>"));
    box->accept();
    QTRY_VERIFY(!fixture.window->findChild<QMessageBox *>());
}

QTEST_MAIN(TestWindowRules)

#include "tst_windowrules.moc"
