// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpanel.h"

#include "ui/charts/headbutton.h"
#include "ui/charts/plotview.h"
#include "ui/charts/twindelegate.h"
#include "ui/charts/twinmodel.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr int kHeadHeight = 28;
constexpr int kRowHeight = 24;
constexpr int kLeastCaption = 40; // pixels: less of it says nothing

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
    , m_tableButton(new HeadButton(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_chart(chart)
    , m_table(new QTableView(this))
{
    //: Shows the values of a chart as a table.
    m_tableButton->setText(tr("Table"));
    m_tableButton->setIconName(QStringLiteral("table"));
    m_tableButton->setToolTip(tr("Show these values as a table"));
    m_tableButton->setObjectName(QStringLiteral("table"));
    connect(m_tableButton, &HeadButton::toggled, this, &ChartPanel::setShowsTable);

    twin->setParent(m_table);
    m_table->setModel(twin);
    m_table->setItemDelegate(new TwinDelegate(theme, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);

    m_head = new QHBoxLayout;
    m_head->setContentsMargins(12, 0, 6, 0);
    m_head->setSpacing(8);
    m_head->addWidget(m_title);
    m_head->addWidget(m_caption);
    m_head->addStretch(1);
    m_head->addWidget(m_figure);
    m_head->addWidget(m_tableButton);
    auto *headBox = new QWidget(this);
    headBox->setFixedHeight(kHeadHeight);
    headBox->setMinimumWidth(1); // a narrow head drops words instead of holding the panel wide
    headBox->setLayout(m_head);

    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headBox);
    layout->addWidget(m_stack, 1);

    setTitle(title);
    connect(&theme, &Theme::changed, this, &ChartPanel::retheme);
    retheme();
}

void ChartPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_chart->setAccessibleName(tr("%1, chart").arg(title));
    m_table->setAccessibleName(tr("%1, table").arg(title));
    m_tableButton->setAccessibleName(tr("%1 as a table").arg(title));
    fitHead();
}

void ChartPanel::setHeadWidget(QWidget *widget)
{
    delete m_headWidget;
    m_headWidget = widget;
    m_head->insertWidget(m_head->indexOf(m_figure), widget);
    fitHead();
}

/// Where the head is narrow the remarks are elided first, then the word beside the icon goes, then the name.
void ChartPanel::fitHead()
{
    const auto widthOf = [this](const QWidget *widget) {
        const int hint = widget ? widget->sizeHint().width() : 0;
        return hint > 0 ? hint + m_head->spacing() : 0;
    };
    m_title->setVisible(true);
    m_tableButton->setWordShown(true);
    const auto room = [&] {
        return width() - m_head->contentsMargins().left() - m_head->contentsMargins().right() - m_head->spacing()
            - widthOf(m_title) - widthOf(m_headWidget) - widthOf(m_figure) - widthOf(m_tableButton);
    };
    const QFontMetrics metrics(m_caption->font());
    m_caption->setText(metrics.elidedText(m_captionText, Qt::ElideRight, std::max(0, room())));
    m_caption->setVisible(room() >= std::min(metrics.horizontalAdvance(m_captionText), kLeastCaption));
    m_caption->setToolTip(m_captionText.toHtmlEscaped());
    m_title->setToolTip(m_captionText.toHtmlEscaped());
    if (room() < 0)
        m_tableButton->setWordShown(false);
    if (room() < 0)
        m_title->setVisible(false);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
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
    m_table->setFont(m_theme.font(TextRole::Dense));
    m_table->horizontalHeader()->setFont(m_theme.font(TextRole::Small));
    fitHead();
    update();
}

void ChartPanel::setCaption(const QString &caption)
{
    if (m_captionText == caption)
        return;
    m_captionText = caption;
    fitHead();
}

void ChartPanel::setFigure(const QString &text, int sign)
{
    if (m_figure->text().size() != text.size()) {
        m_figure->setText(text);
        fitHead();
    }
    m_figure->setText(text);
    if (m_sign == sign)
        return;
    m_sign = sign;
    retheme();
}

QString ChartPanel::caption() const
{
    return m_captionText;
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
