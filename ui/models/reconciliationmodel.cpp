// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/reconciliationmodel.h"

#include "core/analytics/reconcile.h"
#include "core/analytics/settlecoin.h"
#include "ui/format/margintext.h"

#include <algorithm>
#include <array>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::ReconciliationModel)
};

using Row = ReconciliationRow;
using Context = TableContext;
using Spec = ColumnSpec<ReconciliationRow>;
using Sign = NumberFormat::Sign;

constexpr char kColumnContext[] = "apollo::ui::ReconciliationModel";

struct FigureName {
    const char *field; ///< Bybit's
    const char *text;
    bool isMargin = false; ///< rests on the rules of margin, so that their gap explains it
    bool isRate = false;
};

constexpr std::array kNames{
    FigureName{"totalEquity", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Total equity")},
    FigureName{"totalWalletBalance", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Wallet balance")},
    FigureName{"totalPerpUPL", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Perp & futures uPnL")},
    FigureName{"totalMarginBalance", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Margin balance")},
    FigureName{"totalAvailableBalance", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Available balance"),
               true},
    FigureName{"totalInitialMargin", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Initial margin"), true},
    FigureName{"totalMaintenanceMargin", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Maintenance margin"),
               true},
    FigureName{"accountIMRate", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "IM rate"), true, true},
    FigureName{"accountMMRate", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "MM rate"), true, true},
    FigureName{"positionIM", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Initial margin"), true},
    FigureName{"positionMM", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Maintenance margin"), true},
};

Row rowOf(const ReconciliationItem &item, const QString &subject, const QString &unit, MarginGap gap)
{
    Row row;
    row.subject = subject;
    row.item = item;
    row.unit = unit;
    row.figureName = item.figure; // one that this version does not know
    for (const FigureName &name : kNames) {
        if (item.figure == QLatin1String(name.field)) {
            row.figureName = Text::tr(name.text);
            row.isRate = name.isRate;
            if (name.isMargin && !item.computed)
                row.gap = marginGapSentence(gap);
        }
    }
    if (row.isRate)
        row.unit.clear();
    return row;
}

/// Whether this one figure would spoil the whole: asked by comparing it beside an equity that matches.
bool isApart(const Reconciliation &reconciliation, const ReconciliationItem &item, const PositionKey *position)
{
    if (!item.difference)
        return false;
    Reconciliation alone{reconciliation.at, {}, {}};
    for (const ReconciliationItem &each : reconciliation.items) {
        if (each.figure == QLatin1String("totalEquity") && each.reported)
            alone.items.push_back({each.figure, each.reported, each.reported, Decimal()});
    }
    if (alone.items.empty())
        return false; // nothing to measure by
    if (position)
        alone.positions.push_back({*position, item});
    else
        alone.items.push_back(item);
    return !matches(alone);
}

QString subjectOf(const PositionKey &key, const Position *position)
{
    const int direction = position ? position->direction() : 0;
    if (direction == 0)
        return key.symbol;
    return key.symbol + QLatin1Char(' ') + (direction > 0 ? Text::tr("long") : Text::tr("short"));
}

QString written(const Row &row, const Figure &value, const Context &context, Sign sign)
{
    // Rates are cut after four digits, as Bybit prints them.
    return row.isRate ? context.formats.numbers.percent(rounded(value, 4, Rounding::Down), 2, sign)
                      : context.formats.numbers.amount(value, row.unit, sign);
}

Cell subject(const Row &row, const Context &)
{
    Cell cell = textCell(row.subject);
    cell.weight = QFont::Medium;
    return cell;
}

Cell figure(const Row &row, const Context &)
{
    Cell cell = textCell(row.figureName);
    cell.second = row.unit;
    return cell;
}

Cell reported(const Row &row, const Context &context)
{
    const Figure &value = row.item.reported;
    return figureCell(value, written(row, value, context, Sign::NegativeOnly), NumberFormat::unknown(), row.unit);
}

Cell computed(const Row &row, const Context &context)
{
    const Figure &value = row.item.computed;
    return figureCell(value, written(row, value, context, Sign::NegativeOnly), NumberFormat::unknown(), row.unit);
}

Cell difference(const Row &row, const Context &context)
{
    const Figure &value = row.item.difference;
    Cell cell = figureCell(value, written(row, value, context, Sign::Always), NumberFormat::unknown(), row.unit);
    if (row.isApart) {
        cell.tone = Tone::Warn;
        cell.glyph = QStringLiteral("triangle-alert");
        cell.glyphTone = Tone::Warn;
    }
    return cell;
}

QString exactDetail(const Row &row, const Context &context)
{
    return row.gap.isEmpty() ? Text::tr("Exactly %1").arg(context.formats.numbers.exact(row.item.difference)) : row.gap;
}

template <auto field>
SortKey by(const Row &row, const Context &)
{
    return {row.item.*field, {}};
}

SortKey byOrder(const Row &row, const Context &)
{
    return {Figure(Decimal(row.order)), {}};
}

SortKey byName(const Row &row, const Context &)
{
    return {std::nullopt, row.figureName};
}

constexpr std::array kColumns{
    Spec{"subject", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Of"),
         QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "The account or the position."), Spec::Left, subject,
         byOrder},
    Spec{"figure", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Figure"),
         QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "What was compared, and its unit."), Spec::Left, figure,
         byName},
    Spec{"reported", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Reported"),
         QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "What Bybit said."), Spec::Plain, reported,
         by<&ReconciliationItem::reported>},
    Spec{"computed", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Computed"),
         QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "What Apollo computed for the same moment."), Spec::Plain,
         computed, by<&ReconciliationItem::computed>, exactDetail},
    Spec{"difference", QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Difference"),
         QT_TRANSLATE_NOOP("apollo::ui::ReconciliationModel", "Computed \u2212 reported."), Spec::Plain, difference,
         by<&ReconciliationItem::difference>, exactDetail},
};

} // namespace

std::vector<ReconciliationRow> reconciliationRows(const Portfolio &portfolio)
{
    std::vector<Row> rows;
    if (!portfolio.reconciliation)
        return rows;
    const Reconciliation &reconciliation = *portfolio.reconciliation;
    for (const ReconciliationItem &item : reconciliation.items) {
        rows.push_back(rowOf(item, Text::tr("Account"), QStringLiteral("USD"), portfolio.valuation.marginGap));
        rows.back().isApart = isApart(reconciliation, item, nullptr);
    }
    for (const auto &[key, item] : reconciliation.positions) {
        const auto entry =
            std::find_if(portfolio.positions.begin(), portfolio.positions.end(),
                         [&wanted = key](const PositionEntry &each) { return each.reported.key == wanted; });
        const bool isHeld = entry != portfolio.positions.end();
        const InstrumentKey instrument{key.category, key.symbol};
        rows.push_back(rowOf(item, subjectOf(key, isHeld ? &entry->reported : nullptr),
                             settleCoinOf(instrument, portfolio.instrument(instrument)),
                             isHeld ? entry->computed.marginGap : MarginGap::None));
        rows.back().isApart = isApart(reconciliation, item, &key);
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].order = static_cast<int>(i);
    return rows;
}

QString reconciliationVerdict(const Portfolio &portfolio, const TimeFormat &times)
{
    if (!portfolio.reconciliation)
        return Text::tr("Apollo's figures have not been compared with Bybit's yet.");
    const QString at = times.dateTime(portfolio.reconciliation->at);
    if (matches(*portfolio.reconciliation))
        return Text::tr("Compared at %1: all figures match.").arg(at);
    const std::vector<Row> rows = reconciliationRows(portfolio);
    const auto apart = std::count_if(rows.begin(), rows.end(), [](const Row &row) { return row.isApart; });
    if (apart == 0)
        return Text::tr("Compared at %1: not every total is known on both sides.").arg(at);
    if (apart == 1)
        return Text::tr("Compared at %1: one figure differs by more than the time between two answers explains.")
            .arg(at);
    return Text::tr("Compared at %1: %2 figures differ by more than the time between two answers explains.")
        .arg(at, QString::number(apart));
}

ReconciliationModel::ReconciliationModel(const PortfolioSource &source, const Clock &clock, TableFormats formats,
                                         QObject *parent)
    : KeyedModel(std::span<const Spec>(kColumns), kColumnContext, contextOf(source, clock, formats), parent)
    , m_source(source)
{
    connect(&source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
        if (changes.account || changes.positionSet)
            reload();
    });
    reload();
}

void ReconciliationModel::reload()
{
    setRows(reconciliationRows(m_source.portfolio()));
}

} // namespace apollo::ui
