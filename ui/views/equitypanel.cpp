// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/equitypanel.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/charts/linechart.h"
#include "ui/charts/twinmodel.h"
#include "ui/views/accountfigures.h"

#include <algorithm>

namespace apollo::ui {

namespace {

const QString kUsd = QStringLiteral("USD");
constexpr int kPace = 250; // milliseconds between two pictures

TwinModel *twinOf(const LineChart *chart, const ViewContext &context)
{
    const auto text = [chart, numbers = context.numbers, times = context.times](int row, int column) {
        const LineData &data = chart->data();
        const std::size_t index = data.size() - 1 - std::size_t(row); // newest first
        return column == 0 ? times.time(data.time(index)) : numbers.amount(data.value(index), kUsd);
    };
    return new TwinModel({EquityPanel::tr("Time (%1)").arg(context.times.zoneName()), EquityPanel::tr("Equity (USD)")},
                         text);
}

} // namespace

EquityPanel::EquityPanel(const ViewContext &context, QWidget *parent)
    : EquityPanel(context, new LineChart(context.theme, context.numbers, context.times, kUsd), nullptr, parent)
{
}

EquityPanel::EquityPanel(const ViewContext &context, LineChart *chart, TwinModel *twin, QWidget *parent)
    : ChartPanel(context.theme, tr("Equity, this session"), chart, twin ? twin : (twin = twinOf(chart, context)),
                 parent)
    , m_context(context)
    , m_chart(chart)
    , m_twin(twin)
{
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
    m_data.clear();
    if (source) {
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if (changes.equityRun && !m_pace.isActive())
                m_pace.start();
        });
        connect(source, &PortfolioSource::stateChanged, this, &EquityPanel::refresh);
    }
    refresh();
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

void EquityPanel::refresh()
{
    describeState();
    if (m_source) {
        const auto &run = m_source->portfolio().equityRun;
        if (run.empty())
            m_data.clear();
        else
            m_data.dropBefore(run.front().at);
        const auto fresh = m_data.isEmpty()
            ? run.begin()
            : std::upper_bound(run.begin(), run.end(), m_data.time(m_data.size() - 1),
                               [](UtcTime time, const EquitySample &sample) { return time < sample.at; });
        for (auto sample = fresh; sample != run.end(); ++sample)
            m_data.append(sample->at, sample->equity);
    }
    m_chart->replace(m_data);
    m_twin->setRows(int(m_data.size()));

    //: Caption of a chart: unit, time zone.
    QString caption = tr("USD, %1").arg(m_context.times.zoneName());
    if (const auto gaps = m_chart->gaps(); !gaps.empty())
        caption += QStringLiteral(" · ") + (gaps.size() == 1 ? tr("1 gap") : tr("%n gaps", nullptr, int(gaps.size())));
    setCaption(caption);
    if (m_data.size() < 2) {
        setFigure({}, 0);
        return;
    }
    const Figure change = Figure(m_data.value(m_data.size() - 1)) - Figure(m_data.value(0));
    const bool doubtful = m_source && isDoubtful(m_source->state());
    setFigure(m_context.numbers.amount(change, kUsd, NumberFormat::Sign::Always),
              change && !doubtful ? change->sign() : 0);
}

} // namespace apollo::ui
