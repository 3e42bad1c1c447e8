// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/pnlpanel.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/charts/twinmodel.h"
#include "ui/models/sectionnotice.h"
#include "ui/views/accountfigures.h"

#include <algorithm>

namespace apollo::ui {

namespace {

const QString kUsd = QStringLiteral("USD");
constexpr int kPace = 250; // milliseconds between two pictures

TwinModel *twinOf(const BarChart *chart, const ViewContext &context)
{
    const auto text = [chart, numbers = context.numbers](int row, int column) {
        const Bar &bar = chart->bars()[std::size_t(row)];
        return column == 0 ? bar.name : numbers.amount(bar.value, kUsd, NumberFormat::Sign::Always);
    };
    return new TwinModel({PnlPanel::tr("Position"), PnlPanel::tr("Unrealized P&L (USD)")}, text);
}

QString nameOf(const Position &position)
{
    if (position.key.positionIdx == 0)
        return position.key.symbol;
    // Hedge mode: both legs of a symbol stand side by side.
    return position.direction() > 0 ? PnlPanel::tr("%1 long").arg(position.key.symbol)
                                    : PnlPanel::tr("%1 short").arg(position.key.symbol);
}

} // namespace

std::vector<Bar> pnlBars(const Portfolio &portfolio)
{
    std::vector<const PositionEntry *> entries;
    entries.reserve(portfolio.positions.size());
    for (const PositionEntry &entry : portfolio.positions)
        entries.push_back(&entry);
    // An optional orders "none" before any value, so the reverse puts it last.
    std::stable_sort(entries.begin(), entries.end(), [](const PositionEntry *a, const PositionEntry *b) {
        return absolute(a->computed.unrealizedPnlUsd) > absolute(b->computed.unrealizedPnlUsd);
    });
    std::vector<Bar> bars;
    bars.reserve(entries.size());
    for (const PositionEntry *entry : entries)
        bars.push_back({nameOf(entry->reported), entry->computed.unrealizedPnlUsd});
    return bars;
}

PnlPanel::PnlPanel(const ViewContext &context, QWidget *parent)
    : PnlPanel(context, new BarChart(context.theme, context.numbers, kUsd), nullptr, parent)
{
}

PnlPanel::PnlPanel(const ViewContext &context, BarChart *chart, TwinModel *twin, QWidget *parent)
    : ChartPanel(context.theme, tr("P&L by position"), chart, twin ? twin : (twin = twinOf(chart, context)), parent)
    , m_context(context)
    , m_chart(chart)
    , m_twin(twin)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(kPace);
    connect(&m_pace, &QTimer::timeout, this, &PnlPanel::refresh);
    refresh();
}

void PnlPanel::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source) {
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if ((changes.positions || changes.positionSet || changes.sections) && !m_pace.isActive())
                m_pace.start();
        });
        connect(source, &PortfolioSource::stateChanged, this, &PnlPanel::refresh);
    }
    refresh();
}

QString PnlPanel::emptyText() const
{
    if (!m_source)
        return tr("No account is open.");
    return noticeOf(*m_source, Section::Positions, m_context.times).sentence;
}

void PnlPanel::refresh()
{
    m_chart->setEmptyText(emptyText());
    std::vector<Bar> bars = m_source ? pnlBars(m_source->portfolio()) : std::vector<Bar>{};
    Figure sum = Decimal();
    for (const Bar &bar : bars)
        sum = sum + bar.value;
    const bool any = !bars.empty();
    m_chart->replace(std::move(bars));
    m_twin->setRows(int(m_chart->bars().size()));

    QString caption = tr("unrealized, USD");
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
