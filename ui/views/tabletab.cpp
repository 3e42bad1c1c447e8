// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/tabletab.h"

#include "ui/models/assetsmodel.h"
#include "ui/models/assettotalsmodel.h"
#include "ui/models/executionsmodel.h"
#include "ui/models/ordersmodel.h"
#include "ui/models/positionsmodel.h"
#include "ui/models/sectionnotice.h"
#include "ui/models/totalsmodel.h"
#include "ui/tables/datatable.h"

#include <QVBoxLayout>

namespace apollo::ui {

namespace {

/// What a table is sorted by at first: the largest, or the newest, on top.
QString firstSortColumn(Section section)
{
    switch (section) {
    case Section::Orders:
    case Section::OrderHistory:
    case Section::Executions: return QStringLiteral("time");
    case Section::Wallet: return QStringLiteral("usdValue");
    default: return QStringLiteral("value");
    }
}

DataTable::Names namesOf(Section section, const QString &prefix)
{
    switch (section) {
    case Section::Orders: return {prefix + QStringLiteral("ordersTable"), TableTab::tr("Open orders")};
    case Section::OrderHistory: return {prefix + QStringLiteral("historyTable"), TableTab::tr("Order history")};
    case Section::Executions: return {prefix + QStringLiteral("executionsTable"), TableTab::tr("Executions")};
    case Section::Wallet: return {prefix + QStringLiteral("assetsTable"), TableTab::tr("Assets")};
    default: return {prefix + QStringLiteral("positionsTable"), TableTab::tr("Positions")};
    }
}

} // namespace

TableTab::TableTab(const ViewContext &context, Section section, const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_section(section)
    , m_prefix(prefix)
    , m_sortColumn(firstSortColumn(section))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

TableTab::~TableTab() = default;

void TableTab::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    keepOrder();
    m_table.reset();
    m_totals.reset();
    m_model.reset();
    m_source = source;
    if (source) {
        buildTable();
        connect(source, &PortfolioSource::stateChanged, this, &TableTab::refresh);
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if (changes.sections)
                refresh();
        });
    }
    refresh();
    Q_EMIT selectionChanged();
}

std::unique_ptr<RowModel> TableTab::makeModel() const
{
    const TableFormats formats{m_context.numbers, m_context.times};
    switch (m_section) {
    case Section::Orders: return std::make_unique<OrdersModel>(*m_source, m_context.clock, formats, OrderList::Open);
    case Section::OrderHistory:
        return std::make_unique<OrdersModel>(*m_source, m_context.clock, formats, OrderList::History);
    case Section::Executions: return std::make_unique<ExecutionsModel>(*m_source, m_context.clock, formats);
    case Section::Wallet: return std::make_unique<AssetsModel>(*m_source, m_context.clock, formats);
    default: return std::make_unique<PositionsModel>(*m_source, m_context.clock, formats);
    }
}

void TableTab::buildTotals()
{
    const TableFormats formats{m_context.numbers, m_context.times};
    if (m_section == Section::Positions) {
        auto totals = std::make_unique<TotalsModel>(*m_source, m_context.clock, formats);
        m_table->setTotals(*totals, totals->detailsBegin(), totals->detailsEnd());
        m_totals = std::move(totals);
    } else if (m_section == Section::Wallet) {
        m_totals = std::make_unique<AssetTotalsModel>(*m_source, m_context.clock, formats);
        m_table->setTotals(*m_totals);
    }
}

void TableTab::setInstrument(std::optional<InstrumentKey> instrument)
{
    if (m_instrument == instrument)
        return;
    m_instrument = std::move(instrument);
    applyInstrument();
    refresh();
}

void TableTab::applyInstrument()
{
    if (auto *orders = qobject_cast<OrdersModel *>(m_model.get()))
        orders->showOnly(m_instrument);
    else if (auto *executions = qobject_cast<ExecutionsModel *>(m_model.get()))
        executions->showOnly(m_instrument);
}

void TableTab::buildTable()
{
    m_model = makeModel();
    applyInstrument();
    const bool isAboutOne = !m_prefix.isEmpty();
    m_table =
        std::make_unique<DataTable>(*m_model, m_context.theme, m_context.clock, namesOf(m_section, m_prefix), this);
    buildTotals();
    m_table->setNamesShown(!isAboutOne);
    if (!m_columns.isEmpty())
        m_table->setShownColumns(m_columns);
    m_table->setCompact(m_isCompact);
    if (const int column = m_model->columnOf(m_sortColumn); column >= 0)
        m_table->sortBy(column, m_sortOrder);
    layout()->addWidget(m_table.get());
    setFocusProxy(m_table.get());

    connect(m_table.get(), &DataTable::shownColumnsChanged, this, [this] { m_columns = m_table->shownColumns(); });
    connect(m_table.get(), &DataTable::rowActivated, this, &TableTab::rowActivated);
    connect(m_table.get(), &DataTable::selectionChanged, this, &TableTab::selectionChanged);
    connect(m_table.get(), &DataTable::noticeActionRequested, this, [this] { m_source->refresh(); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model.get(), signal, this, &TableTab::rowsChanged);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &TableTab::rowsChanged);
}

void TableTab::keepOrder()
{
    if (!m_table || m_table->sortColumn() < 0)
        return;
    m_sortColumn = m_model->columns()[std::size_t(m_table->sortColumn())].id;
    m_sortOrder = m_table->sortOrder();
}

std::optional<int> TableTab::rows() const
{
    if (!m_model)
        return std::nullopt;
    if (const int count = m_model->rowCount(); count > 0)
        return count;
    const auto &sections = m_source->portfolio().sections;
    const auto found = sections.find(m_section);
    const bool isKnown = found != sections.end() && found->second.state == SectionStatus::State::Complete;
    return isKnown ? std::optional(0) : std::nullopt;
}

void TableTab::refresh()
{
    if (m_table) {
        const SectionNotice notice =
            noticeOf(*m_source, m_section, m_context.times, m_instrument ? m_instrument->symbol : QString());
        m_table->setNotice(notice.sentence, notice.canRetry ? tr("Retry") : QString());
    }
    Q_EMIT rowsChanged();
}

void TableTab::setCompact(bool isCompact)
{
    if (m_isCompact == isCompact)
        return;
    m_isCompact = isCompact;
    if (m_table)
        m_table->setCompact(isCompact);
}

void TableTab::fillColumnMenu(QMenu &menu)
{
    if (m_table)
        m_table->fillColumnMenu(menu);
}

void TableTab::setShownColumns(const QStringList &columns)
{
    m_columns = columns;
    if (m_table && !columns.isEmpty())
        m_table->setShownColumns(columns);
}

} // namespace apollo::ui
