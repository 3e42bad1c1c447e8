// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/assettotalsmodel.h"

#include "core/analytics/precision.h"
#include "ui/models/totalscolumns.h"

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

constexpr TotalsCell<Row> kCells[]{
    {"coin", Spec::Left | Spec::Live, name},
    {"usdValue", Spec::Live, amount<&AccountValuation::totalEquity>},
    {"share", Spec::Live, share},
    {"unrealizedPnl", Spec::Live, unrealizedPnl},
    {"haircut", Spec::Live, haircut, haircutDetail},
    {"marginValue", Spec::Live, amount<&AccountValuation::totalEquityAfterHaircut>, haircutDetail},
};

std::span<const Spec> sharedColumns()
{
    static const std::vector<Spec> specs = totalsColumns<Row, AssetRow>(assetColumns(), kCells);
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
