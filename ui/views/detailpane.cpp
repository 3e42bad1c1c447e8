// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/detailpane.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/tables/tablenotice.h"
#include "ui/views/positionchart.h"
#include "ui/views/tabletab.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr int kHeadHeight = 36;
constexpr quint32 kLayoutVersion = 1;
constexpr QSize kMinimum(360, 140);

} // namespace

DetailPane::DetailPane(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("detail"));
    setMinimumSize(kMinimum);
    buildLayout();
    connect(&context.theme, &Theme::changed, this, &DetailPane::retheme);
    retheme();
    refresh();
}

void DetailPane::buildLayout()
{
    const auto label = [this](const QString &objectName) {
        auto *made = new QLabel(this);
        made->setObjectName(objectName);
        made->setTextFormat(Qt::PlainText);
        return made;
    };
    m_title = label(QStringLiteral("detailTitle"));
    m_subtitle = label(QStringLiteral("detailSubtitle"));
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setAccessibleName(tr("Details of the position"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    for (int i = 0; i < 3; ++i)
        m_tabs->addTab(QString());

    m_stack = new QStackedWidget(this);
    m_chart = new PositionChart(m_context, m_stack);
    m_orders = new TableTab(m_context, Section::Orders, QStringLiteral("detail."), m_stack);
    m_fills = new TableTab(m_context, Section::Executions, QStringLiteral("detail."), m_stack);
    m_notice = new TableNotice(m_context.theme, QStringLiteral("detailNotice"), m_stack);
    for (QWidget *page : {static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_orders),
                          static_cast<QWidget *>(m_fills), static_cast<QWidget *>(m_notice)})
        m_stack->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailPane::showPage);
    for (const TableTab *table : {m_orders, m_fills})
        connect(table, &TableTab::rowsChanged, this, &DetailPane::refreshTitles);

    auto *head = new QWidget(this);
    head->setFixedHeight(kHeadHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_subtitle);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_chart->controls());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_stack, 1);
}

void DetailPane::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    m_key.reset();
    m_chart->setPosition(std::nullopt);
    m_chart->setSource(source);
    m_orders->setSource(source);
    m_fills->setSource(source);
    if (source) {
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if (changes.positionSet || changes.sections)
                refresh();
        });
    }
    refresh();
}

void DetailPane::setPosition(std::optional<PositionKey> key)
{
    if (m_key == key)
        return;
    m_key = std::move(key);
    refresh();
}

bool DetailPane::isHeld() const
{
    if (!m_source || !m_key)
        return false;
    const auto &positions = m_source->portfolio().positions;
    return std::any_of(positions.begin(), positions.end(),
                       [this](const PositionEntry &entry) { return entry.reported.key == *m_key; });
}

void DetailPane::refresh()
{
    const bool held = isHeld();
    const std::optional<PositionKey> shown = held ? m_key : std::nullopt;
    m_title->setText(m_key ? m_key->symbol : tr("Position"));
    m_chart->setPosition(shown);
    const auto instrument = shown ? std::optional(InstrumentKey{shown->category, shown->symbol}) : std::nullopt;
    m_orders->setInstrument(instrument);
    m_fills->setInstrument(instrument);
    if (!held) {
        const bool isEmpty = !m_source || m_source->portfolio().positions.empty();
        m_notice->setNotice(m_key         ? tr("This position in %1 is closed. Select another one.").arg(m_key->symbol)
                                : isEmpty ? tr("There is no position to look into.")
                                          : tr("Select a position to see its price, orders and fills."),
                            QString());
    }
    refreshTitles();
    showPage();
}

void DetailPane::refreshTitles()
{
    const auto counted = [this](const QString &name, const TableTab *table) {
        const std::optional<int> rows = isHeld() ? table->rows() : std::nullopt;
        //: A tab: name of the table, number of its rows.
        return rows ? tr("%1 (%2)").arg(name).arg(*rows) : name;
    };
    const QString texts[] = {tr("Chart"), counted(tr("Orders"), m_orders), counted(tr("Fills"), m_fills)};
    for (int i = 0; i < 3; ++i) {
        if (m_tabs->tabText(i) != texts[i])
            m_tabs->setTabText(i, texts[i]);
    }
    m_tabs->updateGeometry(); // QTabBar itself tells the layout only while it is visible
}

void DetailPane::showPage()
{
    const bool held = isHeld();
    m_tabs->setVisible(held);
    m_subtitle->setVisible(held && !m_isCompact);
    m_chart->controls()->setVisible(held && m_tabs->currentIndex() == int(Tab::Chart));
    if (held)
        m_stack->setCurrentIndex(m_tabs->currentIndex());
    else
        m_stack->setCurrentWidget(m_notice);
}

void DetailPane::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
    if (isHeld())
        m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

QString DetailPane::notice() const
{
    return m_stack->currentWidget() == m_notice ? m_notice->sentence() : QString();
}

void DetailPane::setCompact(bool isCompact)
{
    m_orders->setCompact(isCompact);
    m_fills->setCompact(isCompact);
    m_chart->setCompact(isCompact);
    m_isCompact = isCompact;
    showPage();
}

QByteArray DetailPane::layoutState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << kLayoutVersion << qint32(m_tabs->currentIndex()) << qint32(m_chart->interval())
           << qint32(m_chart->priceKind()) << m_orders->shownColumns() << m_fills->shownColumns();
    return state;
}

bool DetailPane::restoreLayoutState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 version = 0;
    qint32 tab = 0;
    qint32 interval = 0;
    qint32 kind = 0;
    QStringList orders;
    QStringList fills;
    stream >> version >> tab >> interval >> kind >> orders >> fills;
    if (stream.status() != QDataStream::Ok || version != kLayoutVersion)
        return false;
    m_tabs->setCurrentIndex(std::clamp<qint32>(tab, 0, m_tabs->count() - 1));
    m_chart->setInterval(CandleInterval(interval)); // one that is not offered changes nothing
    m_chart->setPriceKind(kind == qint32(PriceKind::Mark) ? PriceKind::Mark : PriceKind::Last);
    m_orders->setShownColumns(orders);
    m_fills->setShownColumns(fills);
    return true;
}

void DetailPane::retheme()
{
    const Theme &theme = m_context.theme;
    m_title->setFont(theme.font(TextRole::Body, QFont::Medium));
    m_subtitle->setFont(theme.font(TextRole::Small));
    //: After a symbol: "BTCUSDT Detail".
    m_subtitle->setText(tr("Detail"));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::WindowText, theme.color(Token::T2));
    m_subtitle->setPalette(palette);
    update();
}

void DetailPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Bg1));
    painter.fillRect(0, 0, width(), kHeadHeight, m_context.theme.color(Token::Bg2));
    painter.fillRect(0, kHeadHeight - 1, width(), 1, m_context.theme.color(Token::Line));
    painter.fillRect(0, 0, width(), 1, m_context.theme.color(Token::Line));
}

} // namespace apollo::ui
