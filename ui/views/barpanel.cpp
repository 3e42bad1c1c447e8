// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/barpanel.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/charts/twinmodel.h"
#include "ui/models/sectionnotice.h"
#include "ui/views/accountfigures.h"

namespace apollo::ui {

namespace {

const QString kUsd = QStringLiteral("USD");
constexpr int kPace = 250; // milliseconds between two pictures

TwinModel *twinOf(const BarChart *chart, const ViewContext &context, const QString &name, const QString &value)
{
    const auto text = [chart, numbers = context.numbers](int row, int column) {
        const Bar &bar = chart->bars()[std::size_t(row)];
        return column == 0 ? bar.name : numbers.amount(bar.value, kUsd, NumberFormat::Sign::Always);
    };
    return new TwinModel({name, value}, text);
}

} // namespace

BarPanel::BarPanel(const ViewContext &context, const QString &title, const QString &name, const QString &value,
                   QWidget *parent)
    : BarPanel(context, title, new BarChart(context.theme, context.numbers, kUsd), name, value, parent)
{
}

BarPanel::BarPanel(const ViewContext &context, const QString &title, BarChart *chart, const QString &name,
                   const QString &value, QWidget *parent)
    : BarPanel(context, title, chart, twinOf(chart, context, name, value), parent)
{
}

BarPanel::BarPanel(const ViewContext &context, const QString &title, BarChart *chart, TwinModel *twin, QWidget *parent)
    : ChartPanel(context.theme, title, chart, twin, parent)
    , m_context(context)
    , m_chart(chart)
    , m_twin(twin)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    connect(&m_pace, &QTimer::timeout, this, &BarPanel::refresh);
}

void BarPanel::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source) {
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if ((changes.positions || changes.positionSet || changes.sections) && !m_pace.isActive())
                m_pace.start();
        });
        connect(source, &PortfolioSource::stateChanged, this, &BarPanel::refresh);
    }
    refresh();
}

void BarPanel::refresh()
{
    m_chart->setEmptyText(m_source ? noticeOf(*m_source, Section::Positions, m_context.times).sentence
                                   : tr("No account is open."));
    std::vector<Bar> bars = m_source ? barsOf(m_source->portfolio()) : std::vector<Bar>{};
    Figure sum = Decimal();
    for (const Bar &bar : bars)
        sum = sum + bar.value;
    const bool any = !bars.empty();
    m_chart->replace(std::move(bars));
    m_twin->setRows(int(m_chart->bars().size()));

    QString caption = captionOf(m_source ? &m_source->portfolio() : nullptr);
    const bool doubtful = m_source && isDoubtful(m_source->state());
    if (doubtful && m_source->state().valuesFrom)
        caption +=
            QStringLiteral(" · ") + tr("values from %1").arg(m_context.times.time(*m_source->state().valuesFrom));
    m_chart->setDoubtful(doubtful);
    setCaption(caption);
    if (any)
        setFigure(m_context.numbers.amount(sum, kUsd, NumberFormat::Sign::Always), sum && !doubtful ? sum->sign() : 0);
    else
        setFigure({}, 0);
}

} // namespace apollo::ui
