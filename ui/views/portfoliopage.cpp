// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/portfoliopage.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/charts/headbutton.h"
#include "ui/models/positionsmodel.h"
#include "ui/tables/datatable.h"
#include "ui/views/detailpane.h"
#include "ui/views/sessiondock.h"
#include "ui/views/tabletab.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr int kTabHeight = 36;
constexpr int kCompactBelow = 1280; // of the window
constexpr quint32 kLayoutVersion = 2;

} // namespace

PortfolioPage::PortfolioPage(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    buildLayout();
    connect(&context.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refreshTitles();
}

void PortfolioPage::buildLayout()
{
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("tables"));
    m_tabs->setAccessibleName(tr("Tables"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    m_stack = new QStackedWidget(this);
    const Section sections[kTabs] = {Section::Positions, Section::Orders, Section::OrderHistory, Section::Executions,
                                     Section::Wallet};
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_tables[i] = new TableTab(m_context, sections[i], QString(), m_stack);
        m_stack->addWidget(m_tables[i]);
        m_tabs->addTab(QString());
        connect(m_tables[i], &TableTab::rowsChanged, this, &PortfolioPage::refreshTitles);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(tab(Tab::Positions), &TableTab::selectionChanged, this, &PortfolioPage::followSelection);
    connect(tab(Tab::Positions), &TableTab::rowActivated, this, &PortfolioPage::showDetail);

    m_columns = new HeadButton(m_context.theme, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_columns->setToolTip(tr("Choose the columns of this table"));
    m_columns->setIconName(QStringLiteral("columns-3"));
    m_columns->setCheckable(false);
    connect(m_columns, &QToolButton::clicked, this, &PortfolioPage::chooseColumns);

    auto *head = new QWidget(this);
    head->setFixedHeight(kTabHeight);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(0, 0, 8, 0);
    headRow->setSpacing(8);
    headRow->addWidget(m_tabs);
    headRow->addStretch(1);
    headRow->addWidget(m_columns);

    auto *tables = new QWidget(this);
    auto *tablesColumn = new QVBoxLayout(tables);
    tablesColumn->setContentsMargins(0, 0, 0, 0);
    tablesColumn->setSpacing(0);
    tablesColumn->addWidget(head);
    tablesColumn->addWidget(m_stack, 1);

    m_detail = new DetailPane(m_context, this);
    m_session = new SessionDock(m_context, this);
    m_lower = new QSplitter(Qt::Horizontal, this);
    m_lower->addWidget(m_detail);
    m_lower->addWidget(m_session);
    m_lower->setStretchFactor(0, 3);
    m_lower->setStretchFactor(1, 1);
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->addWidget(tables);
    m_rows->addWidget(m_lower);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    for (QSplitter *splitter : {m_lower, m_rows})
        splitter->setChildrenCollapsible(false);
    m_lower->setSizes({950, 360});
    m_rows->setSizes({470, 310});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
}

void PortfolioPage::setSource(PortfolioSource *source)
{
    m_source = source;
    for (TableTab *table : m_tables)
        table->setSource(source);
    m_detail->setSource(source);
    m_session->setSource(source);
    refreshTitles();
}

void PortfolioPage::followSelection()
{
    const TableTab *positions = tab(Tab::Positions);
    const auto *model = qobject_cast<PositionsModel *>(positions->model());
    if (!model || !positions->table())
        return;
    if (const std::optional<int> row = positions->table()->selectedRow()) {
        m_detail->setPosition(model->row(*row).key());
        return;
    }
    // A row that went with its position leaves the pane to say so.
    if (m_detail->isHeld())
        m_detail->setPosition(std::nullopt);
}

void PortfolioPage::showDetail()
{
    followSelection();
    m_detail->showTab(DetailPane::Tab::Chart);
}

void PortfolioPage::selectPosition(const PositionKey &key)
{
    const auto *model = qobject_cast<PositionsModel *>(tab(Tab::Positions)->model());
    for (int row = 0; model && row < model->rowCount(); ++row) {
        if (model->row(row).key() == key)
            tab(Tab::Positions)->table()->selectRow(row);
    }
}

void PortfolioPage::refreshTitles()
{
    const QString names[kTabs] = {tr("Positions"), tr("Open orders"), tr("Order history"), tr("Executions"),
                                  tr("Assets")};
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        const std::optional<int> rows = m_tables[i]->rows();
        //: A tab: name of the table, number of its rows.
        const QString text = rows ? tr("%1 (%2)").arg(names[i]).arg(*rows) : names[i];
        if (m_tabs->tabText(int(i)) != text)
            m_tabs->setTabText(int(i), text);
    }
    m_tabs->updateGeometry(); // QTabBar itself tells the layout only while it is visible
}

void PortfolioPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    m_tables[std::size_t(tab)]->setFocus(Qt::ShortcutFocusReason);
}

void PortfolioPage::chooseColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_tables[std::size_t(m_tabs->currentIndex())]->fillColumnMenu(*menu);
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

QByteArray PortfolioPage::layoutState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kLayoutVersion << m_rows->saveState() << m_lower->saveState() << m_detail->layoutState()
           << qint32(m_session->tab());
    for (const TableTab *table : m_tables)
        stream << table->shownColumns();
    return state;
}

bool PortfolioPage::restoreLayoutState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    QByteArray rows;
    QByteArray lower;
    QByteArray detail;
    qint32 session = 0;
    std::array<QStringList, kTabs> columns;
    stream >> version >> rows >> lower >> detail >> session;
    for (QStringList &shown : columns)
        stream >> shown;
    if (stream.status() != QDataStream::Ok || version != kLayoutVersion)
        return false;
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        m_tables[i]->setShownColumns(columns[i]);
    m_session->showTab(SessionDock::Tab(std::clamp<qint32>(session, 0, m_session->tabBar()->count() - 1)));
    return m_detail->restoreLayoutState(detail) && m_rows->restoreState(rows) && m_lower->restoreState(lower);
}

void PortfolioPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (TableTab *table : m_tables)
        table->setCompact(window()->width() < kCompactBelow);
    m_detail->setCompact(window()->width() < kCompactBelow);
}

void PortfolioPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Bg1));
    painter.fillRect(0, 0, width(), kTabHeight, m_context.theme.color(Token::Bg2));
    painter.fillRect(0, kTabHeight - 1, width(), 1, m_context.theme.color(Token::Line));
}

} // namespace apollo::ui
