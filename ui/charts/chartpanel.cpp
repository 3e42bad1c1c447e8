// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpanel.h"

#include "ui/charts/plotview.h"
#include "ui/charts/twinmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace apollo::ui {

namespace {

constexpr int kHeadHeight = 28;
constexpr int kRowHeight = 24;

QLabel *headLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(0);
    return label;
}

} // namespace

ChartPanel::ChartPanel(Theme &theme, const QString &title, PlotView *chart, TwinModel *twin, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(headLabel(this))
    , m_caption(headLabel(this))
    , m_figure(headLabel(this))
    , m_tableButton(new QToolButton(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(chart)
    , m_table(new QTableView(this))
{
    m_title->setText(title);
    m_chart->setAccessibleName(tr("%1, chart").arg(title));

    //: Shows the values of a chart as a table.
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tableButton->setIconSize(QSize(14, 14));
    m_tableButton->setCheckable(true);
    m_tableButton->setAutoRaise(true);
    m_tableButton->setFocusPolicy(Qt::StrongFocus);
    m_tableButton->setToolTip(tr("Show these values as a table"));
    m_tableButton->setAccessibleName(tr("%1 as a table").arg(title));
    connect(m_tableButton, &QToolButton::toggled, this, &ChartPanel::setShowsTable);

    twin->setParent(m_table);
    m_table->setModel(twin);
    m_table->setAccessibleName(tr("%1, table").arg(title));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 6, 0);
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_caption);
    head->addStretch(1);
    head->addWidget(m_figure);
    head->addWidget(m_tableButton);
    auto *headBox = new QWidget(this);
    headBox->setFixedHeight(kHeadHeight);
    headBox->setLayout(head);

    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headBox);
    layout->addWidget(m_stack, 1);

    connect(&theme, &Theme::changed, this, &ChartPanel::retheme);
    retheme();
}

void ChartPanel::retheme()
{
    const auto paint = [this](QLabel *label, TextRole role, int weight, Token token) {
        label->setFont(m_theme.font(role, weight));
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, m_theme.color(token));
        label->setPalette(palette);
    };
    paint(m_title, TextRole::Body, QFont::Medium, Token::T1);
    paint(m_caption, TextRole::Small, QFont::Normal, Token::T2);
    paint(m_figure, TextRole::Dense, QFont::Medium, m_sign > 0 ? Token::Up : (m_sign < 0 ? Token::Dn : Token::T1));
    m_tableButton->setFont(m_theme.font(TextRole::Dense));
    m_tableButton->setIcon(m_theme.icon(QStringLiteral("table")));
    m_table->setFont(m_theme.font(TextRole::Dense));
    m_table->horizontalHeader()->setFont(m_theme.font(TextRole::Small));
    update();
}

void ChartPanel::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

void ChartPanel::setFigure(const QString &text, int sign)
{
    m_figure->setText(text);
    if (m_sign == sign)
        return;
    m_sign = sign;
    retheme();
}

QString ChartPanel::caption() const
{
    return m_caption->text();
}

QString ChartPanel::figure() const
{
    return m_figure->text();
}

bool ChartPanel::showsTable() const
{
    return m_stack->currentWidget() == m_table;
}

void ChartPanel::setShowsTable(bool table)
{
    m_tableButton->setChecked(table);
    m_stack->setCurrentIndex(table ? 1 : 0);
}

void ChartPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), kHeadHeight, m_theme.color(Token::Bg2));
    painter.fillRect(0, kHeadHeight - 1, width(), 1, m_theme.color(Token::Line));
}

} // namespace apollo::ui
