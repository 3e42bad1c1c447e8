// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/portfoliopage.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/views/equitypanel.h"
#include "ui/views/pnlpanel.h"
#include "ui/views/tabletab.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace apollo::ui {

namespace {

constexpr int kTabHeight = 36;
constexpr int kCompactBelow = 1280; // of the window
constexpr quint32 kLayoutVersion = 1;

} // namespace

PortfolioPage::PortfolioPage(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    buildLayout();
    connect(&context.theme, &Theme::changed, this, &PortfolioPage::retheme);
    retheme();
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
    const Section sections[] = {Section::Positions, Section::Orders, Section::Wallet};
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        m_tables[i] = new TableTab(m_context, sections[i], m_stack);
        m_stack->addWidget(m_tables[i]);
        m_tabs->addTab(QString());
        connect(m_tables[i], &TableTab::rowsChanged, this, &PortfolioPage::refreshTitles);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);

    m_columns = new QToolButton(this);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_columns->setToolTip(tr("Choose the columns of this table"));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns->setAutoRaise(true);
    m_columns->setFocusPolicy(Qt::StrongFocus);
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

    m_equity = new EquityPanel(m_context, this);
    m_pnl = new PnlPanel(m_context, this);
    m_charts = new QSplitter(Qt::Horizontal, this);
    m_charts->addWidget(m_equity);
    m_charts->addWidget(m_pnl);
    m_charts->setStretchFactor(0, 3);
    m_charts->setStretchFactor(1, 2);
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->addWidget(tables);
    m_rows->addWidget(m_charts);
    m_rows->setStretchFactor(0, 5);
    m_rows->setStretchFactor(1, 2);
    for (QSplitter *splitter : {m_charts, m_rows})
        splitter->setChildrenCollapsible(false);
    m_charts->setSizes({780, 520});
    m_rows->setSizes({500, 220});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
}

void PortfolioPage::setSource(PortfolioSource *source)
{
    m_source = source;
    for (TableTab *table : m_tables)
        table->setSource(source);
    m_equity->setSource(source);
    m_pnl->setSource(source);
    refreshTitles();
}

void PortfolioPage::refreshTitles()
{
    const QString names[] = {tr("Positions"), tr("Open orders"), tr("Assets")};
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
    stream << kLayoutVersion << m_rows->saveState() << m_charts->saveState();
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
    QByteArray charts;
    std::array<QStringList, 3> columns;
    stream >> version >> rows >> charts;
    for (QStringList &shown : columns)
        stream >> shown;
    if (stream.status() != QDataStream::Ok || version != kLayoutVersion)
        return false;
    for (std::size_t i = 0; i < m_tables.size(); ++i)
        m_tables[i]->setShownColumns(columns[i]);
    return m_rows->restoreState(rows) && m_charts->restoreState(charts);
}

void PortfolioPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (TableTab *table : m_tables)
        table->setCompact(window()->width() < kCompactBelow);
}

void PortfolioPage::retheme()
{
    m_columns->setIcon(m_context.theme.icon(QStringLiteral("columns-3")));
    update();
}

void PortfolioPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Bg1));
    painter.fillRect(0, 0, width(), kTabHeight, m_context.theme.color(Token::Bg2));
    painter.fillRect(0, kTabHeight - 1, width(), 1, m_context.theme.color(Token::Line));
}

} // namespace apollo::ui
