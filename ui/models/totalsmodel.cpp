// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/totalsmodel.h"
#include "ui/models/totalscolumns.h"

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::TotalsModel)
};

using Row = TotalsRow;
using Context = TableContext;
using Spec = ColumnSpec<TotalsRow>;
using Sign = NumberFormat::Sign;

bool isSum(const Row &row)
{
    return row.coin.isEmpty();
}

Cell emphasized(Cell cell, const Row &row)
{
    if (isSum(row))
        cell.weight = QFont::Medium;
    else if (cell.tone == Tone::None)
        cell.tone = Tone::Muted;
    return cell;
}

Cell name(const Row &row, const Context &context)
{
    if (isSum(row)) {
        Cell cell = emphasized(textCell(Text::tr("Sum in USD")), row);
        if (context.isStale) {
            cell.glyph = QStringLiteral("clock");
            cell.glyphTone = Tone::Warn;
        }
        return cell;
    }
    //: %1 is a coin, %n the number of positions that settle in it
    return emphasized(textCell(Text::tr("%1 \u00b7 %n pos.", nullptr, row.totals.count).arg(row.coin)), row);
}

Cell netLabel(const Row &row, const Context &)
{
    return emphasized(textCell(Text::tr("net")), row);
}

Cell netValue(const Row &row, const Context &context)
{
    const Figure &value = row.totals.netValue;
    return emphasized(figureCell(value, context.formats.numbers.amount(value, row.unit(), Sign::Always),
                                 context.missing(), row.unit()),
                      row);
}

Cell details(const Row &row, const Context &context)
{
    if (!isSum(row))
        return {};
    const auto written = [&](const Figure &value) { return context.formats.numbers.amount(value, row.unit()); };
    const PositionTotals &totals = row.totals;
    const QString maintenance = totals.positionMM ? written(totals.positionMM) : context.missingMargin();
    return textCell(
        Text::tr("gross %1   long %2   short %3   MM %4")
            .arg(written(totals.grossValue), written(totals.longValue), written(totals.shortValue), maintenance),
        Tone::Labelled);
}

Cell initialMargin(const Row &row, const Context &context)
{
    const Figure &value = row.totals.positionIM;
    return emphasized(
        figureCell(value, context.formats.numbers.amount(value, row.unit()), context.missingMargin(), row.unit()), row);
}

template <auto figure>
Cell money(const Row &row, const Context &context)
{
    const Figure &value = row.totals.*figure;
    if (!value)
        return missingCell(context.missing());
    return emphasized(moneyCell(value, row.unit(), context), row);
}

Cell grandTotal(const Row &row, const Context &context)
{
    Cell cell = money<&PositionTotals::totalPnl>(row, context);
    if (isSum(row))
        cell.weight = QFont::Bold;
    return cell;
}

constexpr TotalsCell<Row> kCells[]{
    {"symbol", Spec::Left | Spec::Live, name},
    {"size", Spec::Plain, netLabel},
    {"value", Spec::Live, netValue},
    {"margin", Spec::Left | Spec::Live, details},
    {"margins", Spec::Live, initialMargin},
    {"unrealizedPnl", Spec::Live, money<&PositionTotals::unrealizedPnl>},
    {"realizedPnl", Spec::Plain, money<&PositionTotals::realizedPnl>},
    {"totalPnl", Spec::Live, grandTotal},
    {"nextFunding", Spec::Live, money<&PositionTotals::nextFunding>},
};

std::span<const Spec> sharedColumns()
{
    static const std::vector<Spec> specs = totalsColumns<Row, PositionRow>(positionColumns(), kCells);
    return specs;
}

} // namespace

QString TotalsRow::name() const
{
    return coin.isEmpty() ? Text::tr("all positions, in USD") : Text::tr("positions in %1").arg(coin);
}

TotalsModel::TotalsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent)
    : KeyedModel(sharedColumns(), kPositionColumns, contextOf(source, clock, formats), parent)
    , m_source(source)
    , m_clock(clock)
    , m_formats(std::move(formats))
{
    connect(&source, &PortfolioSource::changed, this, &TotalsModel::update);
    connect(&source, &PortfolioSource::stateChanged, this, [this] { setContext(currentContext()); });
    reload();
}

TableContext TotalsModel::currentContext() const
{
    return contextOf(m_source, m_clock, m_formats);
}

void TotalsModel::update(const PortfolioChanges &changes)
{
    setContext(currentContext());
    // Coins carry the index prices that convert to USD.
    if (changes.positions || changes.positionSet || changes.coins || changes.sections)
        reload();
}

void TotalsModel::reload()
{
    const Portfolio &portfolio = m_source.portfolio();
    std::vector<TotalsRow> rows;
    if (!portfolio.positions.empty()) {
        for (const auto &[coin, totals] : totalsBySettleCoin(portfolio))
            rows.push_back({coin, totals});
        rows.push_back({QString(), totalsInUsd(portfolio)});
    }
    setRows(std::move(rows));
}

} // namespace apollo::ui
