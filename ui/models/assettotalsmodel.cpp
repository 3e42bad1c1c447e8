// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/assettotalsmodel.h"

#include "core/analytics/precision.h"

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::AssetTotalsModel)
};

using Row = AssetTotalsRow;
using Context = TableContext;
using Spec = ColumnSpec<AssetTotalsRow>;

const QString kUsd = QStringLiteral("USD");

Cell strong(Cell cell)
{
    cell.weight = QFont::Medium;
    return cell;
}

Cell blank(const Row &, const Context &)
{
    return {};
}

Cell name(const Row &, const Context &context)
{
    Cell cell = strong(textCell(Text::tr("Sum in USD")));
    if (context.isStale) {
        cell.glyph = QStringLiteral("clock");
        cell.glyphTone = Tone::Warn;
    }
    return cell;
}

template <auto field>
Cell amount(const Row &row, const Context &context)
{
    const Figure &value = row.totals.*field;
    return strong(figureCell(value, context.formats.numbers.amount(value, kUsd), context.missing(), kUsd));
}

Cell share(const Row &row, const Context &context)
{
    const Figure whole = quotient(row.totals.totalEquity, row.totals.totalEquity, kRatioScale);
    return strong(figureCell(whole, context.formats.numbers.percent(whole), context.missing()));
}

Cell unrealizedPnl(const Row &row, const Context &context)
{
    const Figure &value = row.totals.totalPerpUPL;
    return value ? strong(moneyCell(value, kUsd, context)) : missingCell(context.missing());
}

Cell haircut(const Row &row, const Context &context)
{
    const Figure part = quotient(row.totals.totalHaircut, row.totals.totalEquity, kRatioScale);
    return strong(figureCell(part, context.formats.numbers.percent(part), context.missing()));
}

QString haircutDetail(const Row &row, const Context &context)
{
    const Figure &value = row.totals.totalHaircut;
    return value ? Text::tr("Haircut: %1 USD").arg(context.formats.numbers.amount(value, kUsd))
                 : Text::tr("Not computed: the collateral ratio of one of the coins is not known.");
}

SortKey unsorted(const Row &, const Context &)
{
    return {};
}

struct TotalsCell {
    const char *id;
    unsigned flags;
    Cell (*cell)(const Row &, const Context &);
    QString (*detail)(const Row &, const Context &) = nullptr;
};

constexpr TotalsCell kCells[]{
    {"coin", Spec::Left | Spec::Live, name},
    {"usdValue", Spec::Live, amount<&AccountValuation::totalEquity>},
    {"share", Spec::Live, share},
    {"unrealizedPnl", Spec::Live, unrealizedPnl},
    {"haircut", Spec::Live, haircut, haircutDetail},
    {"marginValue", Spec::Live, amount<&AccountValuation::totalEquityAfterHaircut>, haircutDetail},
};

/// The columns of the assets table with the cells of the sum, so that both share a header.
std::vector<Spec> totalsColumns()
{
    std::vector<Spec> specs;
    for (const ColumnSpec<AssetRow> &asset : assetColumns()) {
        Spec spec{asset.id, asset.title, asset.toolTip, asset.flags & (Spec::Left | Spec::Hidden), blank, unsorted};
        for (const TotalsCell &cell : kCells) {
            if (QLatin1String(cell.id) == QLatin1String(asset.id)) {
                spec.cell = cell.cell;
                spec.detail = cell.detail;
                spec.flags |= cell.flags;
            }
        }
        specs.push_back(spec);
    }
    return specs;
}

std::span<const Spec> sharedColumns()
{
    static const std::vector<Spec> specs = totalsColumns();
    return specs;
}

} // namespace

QString AssetTotalsRow::name() const
{
    return Text::tr("all coins, in USD");
}

AssetTotalsModel::AssetTotalsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats,
                                   QObject *parent)
    : KeyedModel(sharedColumns(), kAssetColumns, contextOf(source, clock, formats), parent)
    , m_source(source)
    , m_clock(clock)
    , m_formats(std::move(formats))
{
    connect(&source, &PortfolioSource::changed, this, &AssetTotalsModel::update);
    connect(&source, &PortfolioSource::stateChanged, this, [this] { setContext(currentContext()); });
    reload();
}

TableContext AssetTotalsModel::currentContext() const
{
    return contextOf(m_source, m_clock, m_formats);
}

void AssetTotalsModel::update(const PortfolioChanges &changes)
{
    setContext(currentContext());
    if (changes.account || changes.coins || changes.sections)
        reload();
}

void AssetTotalsModel::reload()
{
    const Portfolio &portfolio = m_source.portfolio();
    std::vector<AssetTotalsRow> rows;
    if (!portfolio.coins.empty())
        rows.push_back({portfolio.valuation});
    setRows(std::move(rows));
}

} // namespace apollo::ui
