// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/mainwindow.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/reconciliationdialog.h"
#include "ui/prompts/prompts.h"
#include "ui/views/accountstrip.h"
#include "ui/views/banner.h"
#include "ui/views/detailpane.h"
#include "ui/views/emptystate.h"
#include "ui/views/filedrop.h"
#include "ui/views/pagerail.h"
#include "ui/views/portfoliopage.h"
#include "ui/views/recentmenu.h"
#include "ui/views/statussegments.h"
#include "ui/views/statusstrip.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace apollo::ui {

namespace {

constexpr QSize kMinimum(1024, 700);
constexpr QSize kDefault(1440, 900);
constexpr int kNarrowBelow = 1280;
constexpr int kFrame = 3;
constexpr quint32 kLayoutVersion = 1;

} // namespace

MainWindow::MainWindow(Theme &theme, const Clock &clock, NumberFormat numbers, TimeFormat times, Prompts &prompts,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_context{theme, clock, numbers, times}
    , m_prompts(prompts)
    , m_actions(new WindowActions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kMinimum);
    resize(kDefault);
    buildLayout();
    connectActions();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));

    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, [this] {
        m_strip->tick();
        m_status->tick();
        refreshNotices();
    });
    m_second.start();
    display(nullptr);
}

MainWindow::MainWindow(PortfolioSource &source, Theme &theme, const Clock &clock, NumberFormat numbers,
                       TimeFormat times, Prompts &prompts, QWidget *parent)
    : MainWindow(theme, clock, numbers, times, prompts, parent)
{
    setSource(source);
}

void MainWindow::buildLayout()
{
    m_recent = new RecentMenu(this);
    m_actions->fill(*menuBar(), *m_recent);
    menuBar()->setAccessibleName(tr("Menu bar"));

    auto *body = new QWidget(this);
    m_banner = new Banner(m_context.theme, body);
    m_strip = new AccountStrip(m_context, body);
    m_rail = new PageRail(m_context.theme, body);
    m_rail->addPage(QStringLiteral("briefcase"), tr("Portfolio"));
    m_stack = new QStackedWidget(body);
    m_page = new PortfolioPage(m_context, m_stack);
    m_empty = new EmptyState(m_context.theme, m_stack);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_empty);
    m_status = new StatusStrip(m_context, body);

    m_empty->setWords(
        tr("No account yet"),
        tr("Connect a Bybit account, or look around with sample data. Apollo only reads: it sends nothing "
           "anywhere but to Bybit."),
        tr("A read-only API key is enough. Add it in a terminal, then start Apollo with --profile NAME:\n"
           "apollo-cli account add NAME --environment mainnet --credentials-stdin"));
    connect(m_empty->addButton(tr("Open sample account")), &QPushButton::clicked, this, &MainWindow::sampleRequested);
    connect(m_empty->addButton(tr("Open snapshot…")), &QPushButton::clicked, this, &MainWindow::askForSnapshot);

    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 1, 0, 0); // the hairline under the menu bar
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_strip);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(body);
    connect(m_banner, &Banner::triggered, this, &MainWindow::act);
    connect(m_status, &StatusStrip::reconciliationRequested, this, &MainWindow::showReconciliation);

    auto *drop = new FileDrop(m_context.theme, this);
    connect(drop, &FileDrop::dropped, this, &MainWindow::openRequested);
    connect(drop, &FileDrop::refused, this, [this](const QString &sentence) {
        m_prompts.message(this, Prompts::Tone::Information, tr("Open snapshot"), sentence);
    });
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions->openSnapshot, [this] { askForSnapshot(); });
    on(m_actions->saveSnapshot, [this] { askWhereToSave(); });
    on(m_actions->closeSnapshot, [this] { act(Notice::Action::CloseSnapshot); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->positions, [this] { m_page->showTab(PortfolioPage::Tab::Positions); });
    on(m_actions->orders, [this] { m_page->showTab(PortfolioPage::Tab::Orders); });
    on(m_actions->history, [this] { m_page->showTab(PortfolioPage::Tab::History); });
    on(m_actions->executions, [this] { m_page->showTab(PortfolioPage::Tab::Executions); });
    on(m_actions->assets, [this] { m_page->showTab(PortfolioPage::Tab::Assets); });
    on(m_actions->detail, [this] { m_page->detail()->showTab(DetailPane::Tab::Chart); });
    on(m_actions->reconciliation, [this] { showReconciliation(); });
    on(m_actions->columns, [this] { m_page->chooseColumns(); });
    on(m_actions->fullScreen, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    on(m_actions->refresh, [this] { act(Notice::Action::Refresh); });
    on(m_actions->retryNow, [this] { act(Notice::Action::RetryNow); });
    on(m_actions->about, [this] { showAbout(); });
    connect(m_actions, &WindowActions::themeChosen, this, &MainWindow::applyTheme);
    connect(m_recent, &RecentMenu::chosen, this, &MainWindow::openRecent);
    connect(m_recent, &RecentMenu::clearRequested, this, [this] { Q_EMIT recentFilesChanged({}); });
}

void MainWindow::setSource(PortfolioSource &source)
{
    display(&source);
}

void MainWindow::clearSource()
{
    display(nullptr);
}

void MainWindow::display(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    delete m_reconciliation; // it looks at the source that goes
    m_source = source;
    if (source) {
        connect(source, &PortfolioSource::stateChanged, this, &MainWindow::stateChanged);
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if (changes.sections || changes.account)
                refreshNotices();
        });
    }
    m_strip->setSource(source);
    m_page->setSource(source);
    m_status->setSource(source);
    m_rail->setVisible(source != nullptr);
    m_stack->setCurrentWidget(source ? static_cast<QWidget *>(m_page) : m_empty);
    stateChanged();
}

bool MainWindow::isSnapshot() const
{
    return m_source && m_source->state().kind == SourceState::Kind::Snapshot;
}

QString MainWindow::titleText() const
{
    if (!m_source)
        return tr("Apollo");
    const Portfolio &portfolio = m_source->portfolio();
    const SourceState &state = m_source->state();
    // Without the age, which would change the title each second.
    const QString mode = state.kind == SourceState::Kind::Stale ? tr("Stale") : stateWord(state, m_context);
    //: Window title: mode, account, environment.
    return tr("%1 · %2 · %3 — Apollo").arg(mode, portfolio.accountName, environmentWord(portfolio.environment));
}

void MainWindow::stateChanged()
{
    const bool snapshot = isSnapshot();
    const int frame = snapshot ? kFrame : 0;
    setContentsMargins(frame, frame, frame, frame);
    setWindowTitle(titleText());
    const bool live = m_source && !snapshot;
    m_actions->saveSnapshot->setEnabled(m_source && m_source->state().kind != SourceState::Kind::Loading);
    m_actions->closeSnapshot->setEnabled(snapshot);
    m_actions->refresh->setEnabled(live);
    m_actions->retryNow->setEnabled(live);
    for (QAction *action : {m_actions->positions, m_actions->orders, m_actions->history, m_actions->executions,
                            m_actions->assets, m_actions->detail, m_actions->reconciliation, m_actions->columns})
        action->setEnabled(m_source != nullptr);
    refreshNotices();
    update();
}

void MainWindow::refreshNotices()
{
    m_banner->setNotices(m_source ? noticesFor(m_source->portfolio(), m_source->state(), m_context)
                                  : std::vector<Notice>{});
}

void MainWindow::act(Notice::Action action)
{
    switch (action) {
    case Notice::Action::None: break;
    case Notice::Action::RetryNow:
        if (m_source)
            m_source->retryNow();
        break;
    case Notice::Action::Refresh:
        if (m_source)
            m_source->refresh();
        break;
    case Notice::Action::CloseSnapshot:
        if (isSnapshot())
            Q_EMIT closeSnapshotRequested();
        break;
    }
}

void MainWindow::applyTheme(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::FollowDesktop: m_context.theme.followDesktop(); break;
    case ThemeChoice::Dark: m_context.theme.setScheme(Scheme::Dark); break;
    case ThemeChoice::Light: m_context.theme.setScheme(Scheme::Light); break;
    case ThemeChoice::HighContrast: m_context.theme.setScheme(Scheme::HighContrast); break;
    }
    Q_EMIT themeChosen(choice);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_actions->setThemeChoice(choice);
}

void MainWindow::askForSnapshot()
{
    m_prompts.openFile(this, tr("Open snapshot"), tr("Snapshots (*.json);;All files (*)"), this,
                       [this](const QString &path) { Q_EMIT openRequested(path); });
}

void MainWindow::setRecentFiles(const QStringList &files)
{
    m_recent->setFiles(files);
}

void MainWindow::openRecent(const QString &path)
{
    if (QFileInfo::exists(path)) {
        Q_EMIT openRequested(path);
        return;
    }
    QStringList left = m_recent->files();
    left.removeAll(path);
    Q_EMIT recentFilesChanged(left);
    m_prompts.message(this, Prompts::Tone::Information, tr("Open snapshot"),
                      tr("%1 is not there any more. It was taken off the list.").arg(path));
}

void MainWindow::showReconciliation()
{
    if (!m_source)
        return;
    if (!m_reconciliation) {
        m_reconciliation = new ReconciliationDialog(*m_source, m_context.theme, m_context.clock,
                                                    {m_context.numbers, m_context.times}, this);
        m_reconciliation->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_reconciliation->open();
}

void MainWindow::askWhereToSave()
{
    if (!m_source)
        return;
    const UtcTime time = m_source->portfolio().asOf.value_or(m_context.clock.utcNow());
    const QString stamp = TimeFormat(TimeFormat::Zone::Utc).dateTime(time).left(19).remove(QLatin1Char(':'));
    QString name = QStringLiteral("apollo-%1.json").arg(stamp);
    m_prompts.saveFile(this, tr("Save snapshot"), tr("Snapshots (*.json)"),
                       name.replace(QLatin1Char(' '), QLatin1Char('T')), this,
                       [this](const QString &path) { Q_EMIT saveRequested(path); });
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(m_context.theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QByteArray MainWindow::layoutState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kLayoutVersion << saveGeometry() << m_page->layoutState();
    return state;
}

bool MainWindow::restoreLayoutState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    QByteArray geometry;
    QByteArray page;
    stream >> version >> geometry >> page;
    if (stream.status() != QDataStream::Ok || version != kLayoutVersion)
        return false;
    return restoreGeometry(geometry) && m_page->restoreLayoutState(page);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setNarrow(width() < kNarrowBelow);
}

void MainWindow::paintEvent(QPaintEvent *)
{
    const Theme &theme = m_context.theme;
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(Token::Bg0));
    const QRect menu = menuBar()->geometry();
    painter.fillRect(menu.left(), menu.bottom() + 1, menu.width(), 1, theme.color(Token::Line));
    if (isSnapshot()) {
        painter.setPen(Qt::NoPen);
        QRegion frame(rect());
        frame -= rect().adjusted(kFrame, kFrame, -kFrame, -kFrame);
        for (const QRect &edge : frame)
            painter.fillRect(edge, theme.color(Token::Snap));
    }
}

} // namespace apollo::ui
