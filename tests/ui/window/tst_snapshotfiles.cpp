// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/windowfixture.h"
#include "ui/views/filedrop.h"
#include "ui/views/portfoliopage.h"
#include "ui/views/recentmenu.h"
#include "ui/views/sessiondock.h"

#include <QDragEnterEvent>
#include <QGraphicsView>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace apollo;
using namespace apollo::ui;
using namespace apollo::test;

namespace {

/// A drag of these addresses over a widget, and its drop. @return whether the drop was taken.
bool drop(QWidget *target, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
    return event.isAccepted();
}

} // namespace

/// Snapshots that come by drag and drop, and those of late.
class TestSnapshotFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneFileIsOpened();
    void theRestIsRefusedInWords();
    void frameWhileDragging();
    void textIsLeftAlone();
    void dropsOnChartsCountToo();
    void recentFilesAreOffered();
    void aFileThatIsGoneIsTakenOff();
    void listCanBeCleared();
    void namesAreShownAsTheyAre();

private:
    [[nodiscard]] QString fileNamed(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSnapshotFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestSnapshotFiles::fileNamed(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
}

void TestSnapshotFiles::oneFileIsOpened()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    QSignalSpy opened(fixture.window.get(), &MainWindow::openRequested);
    const QString path = fileNamed(QStringLiteral("a snapshot & more.json"));
    QVERIFY(drop(fixture.window.get(), {QUrl::fromLocalFile(path)}));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), path);
    // One that is not there is for the opener to say.
    QVERIFY(drop(fixture.window.get(), {QUrl::fromLocalFile(QStringLiteral("/nowhere/x.json"))}));
    QCOMPARE(opened.size(), 2);
}

void TestSnapshotFiles::theRestIsRefusedInWords()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    QSignalSpy opened(fixture.window.get(), &MainWindow::openRequested);
    const QUrl file = QUrl::fromLocalFile(fileNamed(QStringLiteral("x.json")));
    drop(fixture.window.get(), {file, file});
    QVERIFY(fixture.prompts.messages.last().contains(QLatin1String("one snapshot at a time")));
    drop(fixture.window.get(), {QUrl::fromLocalFile(m_folder->path())});
    QVERIFY(fixture.prompts.messages.last().contains(QLatin1String("a folder")));
    drop(fixture.window.get(), {QUrl(QStringLiteral("https://example.com/x.json"))});
    QVERIFY(fixture.prompts.messages.last().contains(QLatin1String("not a file on this computer")));
    drop(fixture.window.get(), {QUrl::fromLocalFile(QStringLiteral("/dev/null"))});
    QVERIFY(fixture.prompts.messages.last().contains(QLatin1String("not a regular file")));
    QCOMPARE(fixture.prompts.messages.size(), 4);
    QCOMPARE(opened.size(), 0);
}

void TestSnapshotFiles::frameWhileDragging()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    const auto *frame = fixture.window->findChild<QWidget *>(QStringLiteral("dropFrame"));
    QVERIFY(frame && frame->isHidden());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fileNamed(QStringLiteral("x.json")))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &enter);
    QVERIFY(frame->isVisible());
    QCOMPARE(frame->size(), fixture.window->size());
    QCOMPARE(fixture.window->grab().toImage().pixelColor(1, 1), fixture.theme.color(Token::Acc));
    QDragLeaveEvent leave;
    QApplication::sendEvent(fixture.window.get(), &leave);
    QVERIFY(frame->isHidden());
}

void TestSnapshotFiles::textIsLeftAlone()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    QMimeData data;
    data.setText(QStringLiteral("/etc/passwd"));
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(fixture.window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestSnapshotFiles::dropsOnChartsCountToo()
{
    const WindowFixture fixture;
    QVERIFY(fixture.show());
    QSignalSpy opened(fixture.window.get(), &MainWindow::openRequested);
    const QUrl file = QUrl::fromLocalFile(fileNamed(QStringLiteral("x.json")));
    const auto *view = fixture.window->page()->session()->findChild<QGraphicsView *>();
    QVERIFY(view);
    QVERIFY(drop(view->viewport(), {file}));
    QCOMPARE(opened.size(), 1);
}

void TestSnapshotFiles::recentFilesAreOffered()
{
    const WindowFixture fixture;
    QSignalSpy opened(fixture.window.get(), &MainWindow::openRequested);
    const QStringList files{fileNamed(QStringLiteral("new.json")), fileNamed(QStringLiteral("old.json"))};
    fixture.window->setRecentFiles(files);
    const auto actions = fixture.window->recentMenu()->actions();
    QVERIFY(actions[0]->text().startsWith(QLatin1String("&1 new.json (")));
    QVERIFY(actions[1]->text().startsWith(QLatin1String("&2 old.json (")));
    actions[1]->trigger();
    QCOMPARE(opened.first().first().toString(), files[1]);
}

void TestSnapshotFiles::aFileThatIsGoneIsTakenOff()
{
    const WindowFixture fixture;
    QSignalSpy opened(fixture.window.get(), &MainWindow::openRequested);
    QSignalSpy changed(fixture.window.get(), &MainWindow::recentFilesChanged);
    const QString there = fileNamed(QStringLiteral("there.json"));
    const QString gone = m_folder->filePath(QStringLiteral("gone.json"));
    fixture.window->setRecentFiles({gone, there});
    fixture.window->recentMenu()->actions().front()->trigger();
    QCOMPARE(opened.size(), 0);
    QCOMPARE(changed.first().first().toStringList(), QStringList{there});
    QVERIFY(fixture.prompts.messages.last().contains(gone + QStringLiteral(" is not there any more.")));
}

void TestSnapshotFiles::listCanBeCleared()
{
    const WindowFixture fixture;
    QSignalSpy changed(fixture.window.get(), &MainWindow::recentFilesChanged);
    QVERIFY(!fixture.window->recentMenu()->actions().back()->isEnabled());
    fixture.window->setRecentFiles({QStringLiteral("/x.json")});
    QAction *clear = fixture.window->recentMenu()->actions().back();
    QCOMPARE(clear->text(), QStringLiteral("&Clear list"));
    clear->trigger();
    QCOMPARE(changed.first().first().toStringList(), QStringList());
    fixture.window->setRecentFiles({});
    QVERIFY(!fixture.window->recentMenu()->actions().front()->isEnabled()); // "No snapshots yet"
}

void TestSnapshotFiles::namesAreShownAsTheyAre()
{
    RecentMenu menu;
    menu.setFiles({QStringLiteral("/tmp/<b>A&B.json")});
    QVERIFY(menu.actions().front()->text().contains(QLatin1String("<b>A&&B.json")));
    QVERIFY(!menu.actions().front()->toolTip().contains(QLatin1String("<b>")));
}

QTEST_MAIN(TestSnapshotFiles)

#include "tst_snapshotfiles.moc"
