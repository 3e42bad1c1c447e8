// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/positionchart.h"

#include "ui/charts/headbutton.h"
#include "ui/charts/segmentedcontrol.h"
#include "ui/charts/timechart.h"
#include "ui/charts/timetwin.h"
#include "ui/charts/twinmodel.h"
#include "ui/format/errortext.h"
#include "ui/tables/tablenotice.h"
#include "ui/views/accountfigures.h"
#include "ui/views/chartannotations.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace apollo::ui {

namespace {

constexpr int kPace = 250;
constexpr int kShownCandles = 96; // at first: a day of 15 minutes
constexpr int kRowHeight = 24;
constexpr int kFallbackScale = 2;

struct IntervalName {
    CandleInterval interval;
    const char *text;
    const char *spoken;
};

// "m" is a minute and "D" a day, as on Bybit's own charts.
constexpr std::array kIntervals{
    IntervalName{CandleInterval::M1, "1m", QT_TRANSLATE_NOOP("apollo::ui::PositionChart", "Candles of 1 minute")},
    IntervalName{CandleInterval::M5, "5m", QT_TRANSLATE_NOOP("apollo::ui::PositionChart", "Candles of 5 minutes")},
    IntervalName{CandleInterval::M15, "15m", QT_TRANSLATE_NOOP("apollo::ui::PositionChart", "Candles of 15 minutes")},
    IntervalName{CandleInterval::H1, "1h", QT_TRANSLATE_NOOP("apollo::ui::PositionChart", "Candles of 1 hour")},
    IntervalName{CandleInterval::H4, "4h", QT_TRANSLATE_NOOP("apollo::ui::PositionChart", "Candles of 4 hours")},
    IntervalName{CandleInterval::D1, "1D", QT_TRANSLATE_NOOP("apollo::ui::PositionChart", "Candles of 1 day")},
};
constexpr std::array kKinds{PriceKind::Last, PriceKind::Mark};

int indexOf(CandleInterval interval)
{
    const auto found = std::find_if(kIntervals.begin(), kIntervals.end(),
                                    [interval](const IntervalName &name) { return name.interval == interval; });
    return found == kIntervals.end() ? -1 : int(found - kIntervals.begin());
}

QString kindText(PriceKind kind)
{
    return kind == PriceKind::Mark ? PositionChart::tr("Mark") : PositionChart::tr("Last");
}

PlotCandle plotted(const Candle &candle)
{
    return {candle.start, candle.open, candle.high, candle.low, candle.close};
}

} // namespace

PositionChart::PositionChart(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_controls(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new TimeChart(context.theme, context.numbers, context.times, QString(), m_stack))
    , m_table(new QTableView(m_stack))
    , m_notice(new TableNotice(context.theme, QStringLiteral("positionChartNotice"), m_stack))
{
    TwinModel *twin = candleTwin(*m_chart, context.times.zoneName());
    twin->setParent(m_table);
    m_table->setModel(twin);
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
    for (QWidget *page :
         {static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_notice)})
        m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    buildControls();

    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    connect(&m_pace, &QTimer::timeout, this, &PositionChart::annotate);
    connect(&m_feed, &CandleFeed::changed, this, &PositionChart::feedChanged);
    connect(&m_feed, &CandleFeed::lastChanged, this, &PositionChart::candleChanged);
    connect(m_notice, &TableNotice::actionRequested, &m_feed, &CandleFeed::retry);
    connect(&context.theme, &Theme::changed, this, &PositionChart::retheme);
    retheme();
    feedChanged();
}

void PositionChart::buildControls()
{
    m_caption = new QLabel(m_controls);
    m_caption->setObjectName(QStringLiteral("chartCaption"));
    m_caption->setTextFormat(Qt::PlainText);
    std::vector<SegmentedControl::Segment> kinds;
    for (const PriceKind kind : kKinds)
        kinds.push_back(
            {kindText(kind),
             kind == PriceKind::Mark ? tr("Candles of the mark price") : tr("Candles of the last traded price")});
    std::vector<SegmentedControl::Segment> intervals;
    for (const IntervalName &name : kIntervals)
        intervals.push_back({QLatin1String(name.text), tr(name.spoken)});
    m_kinds = new SegmentedControl(m_context.theme, tr("Price of the candles"), kinds, m_controls);
    m_kinds->setObjectName(QStringLiteral("chartPrice"));
    m_intervals = new SegmentedControl(m_context.theme, tr("Length of a candle"), intervals, m_controls);
    m_intervals->setObjectName(QStringLiteral("chartInterval"));
    m_tableButton = new HeadButton(m_context.theme, m_controls);
    m_tableButton->setObjectName(QStringLiteral("chartTable"));
    //: Shows the values of a chart as a table.
    m_tableButton->setText(tr("Table"));
    m_tableButton->setIconName(QStringLiteral("table"));
    m_tableButton->setCheckable(true);
    m_tableButton->setToolTip(tr("Show these values as a table"));
    m_tableButton->setAccessibleName(tr("Candles as a table"));
    connect(m_kinds, &SegmentedControl::chosen, this, [this](int index) { setPriceKind(kKinds[std::size_t(index)]); });
    connect(m_intervals, &SegmentedControl::chosen, this,
            [this](int index) { setInterval(kIntervals[std::size_t(index)].interval); });
    connect(m_tableButton, &QToolButton::toggled, this, &PositionChart::feedChanged);
    auto *row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (QWidget *each : {static_cast<QWidget *>(m_caption), static_cast<QWidget *>(m_kinds),
                          static_cast<QWidget *>(m_intervals), static_cast<QWidget *>(m_tableButton)})
        row->addWidget(each);
}

void PositionChart::retheme()
{
    const Theme &theme = m_context.theme;
    m_caption->setFont(theme.font(TextRole::Small));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::WindowText, theme.color(Token::T2));
    m_caption->setPalette(palette);
    m_table->setFont(theme.font(TextRole::Dense));
    m_table->horizontalHeader()->setFont(theme.font(TextRole::Small));
}

void PositionChart::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    m_feed.setSource(source);
    if (source) {
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if ((changes.positions || changes.positionSet || changes.executions) && !m_pace.isActive())
                m_pace.start();
        });
        connect(source, &PortfolioSource::stateChanged, this, &PositionChart::annotate);
    }
    ask();
}

void PositionChart::setPosition(std::optional<PositionKey> key)
{
    if (m_key == key)
        return;
    m_key = std::move(key);
    ask();
}

void PositionChart::setInterval(CandleInterval interval)
{
    if (indexOf(interval) < 0)
        return;
    m_interval = interval;
    ask();
}

void PositionChart::setPriceKind(PriceKind kind)
{
    m_kind = kind;
    ask();
}

PriceKind PositionChart::shownKind() const
{
    return m_key && m_key->category == Category::Option ? PriceKind::Mark : m_kind;
}

const PositionEntry *PositionChart::entry() const
{
    if (!m_source || !m_key)
        return nullptr;
    const auto &positions = m_source->portfolio().positions;
    const auto found = std::find_if(positions.begin(), positions.end(),
                                    [this](const PositionEntry &each) { return each.reported.key == *m_key; });
    return found == positions.end() ? nullptr : &*found;
}

const Instrument *PositionChart::instrument() const
{
    return m_source && m_key ? m_source->portfolio().instrument({m_key->category, m_key->symbol}) : nullptr;
}

void PositionChart::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    m_tableButton->setWordShown(!isCompact);
    describe();
}

void PositionChart::showChoices()
{
    const bool isOption = m_key && m_key->category == Category::Option;
    m_kinds->setCurrent(shownKind() == PriceKind::Mark ? 1 : 0);
    m_kinds->setEnabled(!isOption); // options have the mark price only
    m_intervals->setCurrent(indexOf(m_interval));
}

void PositionChart::ask()
{
    showChoices();
    m_feed.ask(m_key ? std::optional(InstrumentKey{m_key->category, m_key->symbol}) : std::nullopt, shownKind(),
               m_interval);
    annotate();
}

void PositionChart::feedChanged()
{
    const bool isReady = m_feed.state() == CandleFeed::State::Ready && !m_feed.candles().empty();
    m_tableButton->setEnabled(isReady);
    // A file has nothing to choose from.
    for (QWidget *control :
         {static_cast<QWidget *>(m_kinds), static_cast<QWidget *>(m_intervals), static_cast<QWidget *>(m_tableButton)})
        control->setVisible(m_feed.state() != CandleFeed::State::NoHistory);
    switch (m_feed.state()) {
    case CandleFeed::State::Nothing: sayInstead(tr("Select a position to see its price.")); break;
    case CandleFeed::State::NoHistory: sayInstead(tr("A snapshot holds no price history.")); break;
    case CandleFeed::State::Loading: sayInstead(tr("Prices are being loaded…")); break;
    case CandleFeed::State::Failed:
        sayInstead(
            tr("Prices could not be loaded. %1").arg(m_feed.error() ? errorSentence(*m_feed.error()) : QString()),
            tr("Retry"));
        break;
    case CandleFeed::State::Ready:
        if (!isReady)
            sayInstead(tr("Bybit has no prices of this contract in this interval."));
        break;
    }
    if (!isReady) {
        m_chart->clear();
        m_drawn.reset();
        describe();
        return;
    }
    std::vector<PlotCandle> candles;
    candles.reserve(m_feed.candles().size());
    std::transform(m_feed.candles().begin(), m_feed.candles().end(), std::back_inserter(candles), plotted);
    const InstrumentKey &key = m_feed.query().instrument;
    const int interval = indexOf(m_feed.query().interval);
    m_chart->setAccessibleName(
        tr("%1, %2 price, %3, chart")
            .arg(key.symbol, kindText(m_feed.query().kind), tr(kIntervals[std::size_t(std::max(interval, 0))].spoken)));
    m_table->setAccessibleName(tr("%1, candles, table").arg(key.symbol));
    m_chart->setScale(scaleOfStep(instrument() ? instrument()->tickSize : Figure(), kFallbackScale));
    m_chart->setCandles(std::move(candles), lengthOf(m_feed.query().interval));
    if (std::exchange(m_drawn, m_feed.query()) != m_feed.query())
        m_chart->changeWindow([length = double(lengthOf(m_feed.query().interval).count())](TimeWindow &window) {
            window.showLast(kShownCandles * length);
        });
    annotate();
    m_stack->setCurrentWidget(m_tableButton->isChecked() ? static_cast<QWidget *>(m_table) : m_chart);
    setFocusProxy(m_stack->currentWidget());
    describe();
}

void PositionChart::candleChanged(const Candle &candle)
{
    m_chart->updateLast(plotted(candle));
    describe();
}

void PositionChart::annotate()
{
    m_chart->setDoubtful(m_source && isDoubtful(m_source->state()));
    const PositionEntry *held = entry();
    if (!held || m_feed.state() != CandleFeed::State::Ready)
        return;
    m_chart->setLevels(positionLevels(*held, instrument(), m_context.numbers));
    m_chart->setMarkers(fillMarkers(m_source->portfolio().executions, m_feed.query().instrument));
}

void PositionChart::describe()
{
    QStringList parts;
    if (!m_isCompact)
        parts << m_context.times.zoneName();
    if (const QString gaps = m_chart->gapText(); !gaps.isEmpty())
        parts << gaps;
    m_caption->setText(m_chart->rows() > 0 ? parts.join(QStringLiteral(" · ")) : QString());
}

void PositionChart::sayInstead(const QString &sentence, const QString &action)
{
    m_notice->setNotice(sentence, action);
    m_stack->setCurrentWidget(m_notice);
    setFocusProxy(nullptr);
}

QString PositionChart::notice() const
{
    return m_stack->currentWidget() == m_notice ? m_notice->sentence() : QString();
}

bool PositionChart::showsTable() const
{
    return m_tableButton->isChecked();
}

void PositionChart::setShowsTable(bool isTable)
{
    m_tableButton->setChecked(isTable);
}

} // namespace apollo::ui
