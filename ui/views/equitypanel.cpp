// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/equitypanel.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/charts/rangebuttons.h"
#include "ui/charts/timechart.h"
#include "ui/charts/timetwin.h"
#include "ui/charts/twinmodel.h"
#include "ui/views/accountfigures.h"

#include <QHBoxLayout>

#include <algorithm>

namespace apollo::ui {

namespace {

using namespace std::chrono_literals;

const QString kUsd = QStringLiteral("USD");
constexpr int kPace = 250; // milliseconds between two pictures

} // namespace

EquityPanel::EquityPanel(const ViewContext &context, QWidget *parent)
    : EquityPanel(context, new TimeChart(context.theme, context.numbers, context.times, kUsd), parent)
{
}

EquityPanel::EquityPanel(const ViewContext &context, TimeChart *chart, QWidget *parent)
    : ChartPanel(context.theme, tr("Equity, this session"), chart,
                 timeTwin(*chart, context.times.zoneName(), {tr("Value (USD)")}), parent)
    , m_context(context)
    , m_chart(chart)
    , m_switch(new SegmentedControl(
          context.theme, tr("Curve of this session"),
          {{tr("Equity"), tr("Show total equity")}, {tr("P&L"), tr("Show unrealized profit and loss")}}))
{
    m_switch->setCurrent(0);
    connect(m_switch, &SegmentedControl::chosen, this,
            [this](int index) { setCurve(index == 0 ? Curve::Equity : Curve::Pnl); });
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_switch);
    row->addWidget(new RangeButtons(context.theme, *chart, {5min, 15min, 1h, RangeButtons::kAll}));
    setHeadWidget(tools);

    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    connect(&m_pace, &QTimer::timeout, this, &EquityPanel::refresh);
    refresh();
}

void EquityPanel::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    m_takenTo.reset();
    m_chart->clear();
    if (source) {
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if (changes.equityRun && !m_pace.isActive())
                m_pace.start();
        });
        connect(source, &PortfolioSource::stateChanged, this, &EquityPanel::refresh);
    }
    refresh();
}

void EquityPanel::setCurve(Curve curve)
{
    m_switch->setCurrent(curve == Curve::Equity ? 0 : 1);
    if (m_curve == curve)
        return;
    m_curve = curve;
    m_takenTo.reset();
    setTitle(curve == Curve::Equity ? tr("Equity, this session") : tr("P&L, this session"));
    refresh();
}

Figure EquityPanel::valueOf(const EquitySample &sample) const
{
    return m_curve == Curve::Equity ? Figure(sample.equity) : sample.unrealizedPnl;
}

void EquityPanel::describeState()
{
    m_chart->setDoubtful(m_source && isDoubtful(m_source->state()));
    if (!m_source)
        m_chart->setEmptyText(tr("No account is open."));
    else if (m_source->state().kind == SourceState::Kind::Snapshot)
        m_chart->setEmptyText(tr("A snapshot holds one moment: there is no curve to draw."));
    else
        m_chart->setEmptyText(tr("The curve begins with the first complete reading of the account."));
}

void EquityPanel::takeSamples()
{
    static const std::deque<EquitySample> kNone;
    const std::deque<EquitySample> &run = m_source ? m_source->portfolio().equityRun : kNone;
    const auto isAfter = [](UtcTime time, const EquitySample &sample) { return time < sample.at; };
    // A run that ends before what was taken is another run.
    const bool goesOn = m_takenTo && !run.empty() && run.back().at >= *m_takenTo;
    const auto fresh = goesOn ? std::upper_bound(run.begin(), run.end(), *m_takenTo, isAfter) : run.begin();
    std::vector<LineSample> samples;
    samples.reserve(std::size_t(run.end() - fresh));
    for (auto sample = fresh; sample != run.end(); ++sample) {
        if (const Figure value = valueOf(*sample))
            samples.push_back({sample->at, *value});
    }
    if (goesOn) {
        if (!samples.empty())
            m_chart->append(samples);
        if (m_chart->rows() > 0 && m_chart->timeOf(0) < run.front().at)
            m_chart->dropBefore(run.front().at);
    } else {
        std::vector<ChartLine> lines(1);
        lines.front().data = LineData(std::move(samples));
        lines.front().isProfit = m_curve == Curve::Pnl;
        m_chart->setLines(std::move(lines));
    }
    m_takenTo = run.empty() ? std::nullopt : std::optional(run.back().at);
}

void EquityPanel::describeChange()
{
    const LineData &line = m_chart->data();
    if (line.size() < 2) {
        setFigure({}, 0);
        return;
    }
    const Decimal &newest = line.value(line.size() - 1);
    const Figure shown = m_curve == Curve::Equity ? Figure(newest) - line.value(0) : Figure(newest);
    const bool doubtful = m_source && isDoubtful(m_source->state());
    setFigure(m_context.numbers.amount(shown, kUsd, NumberFormat::Sign::Always),
              shown && !doubtful ? shown->sign() : 0);
}

void EquityPanel::refresh()
{
    describeState();
    takeSamples();
    //: Caption of a chart: unit, time zone.
    QString caption = tr("USD, %1").arg(m_context.times.zoneName());
    if (const QString gaps = m_chart->gapText(); !gaps.isEmpty())
        caption += QStringLiteral(" · ") + gaps;
    setCaption(caption);
    describeChange();
}

} // namespace apollo::ui
