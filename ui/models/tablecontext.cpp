// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablecontext.h"

#include <QCoreApplication>

#include <algorithm>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::TableContext)
};

constexpr int kFeeDigits = 4;
constexpr qsizetype kYear = 5; // "2026-"
constexpr qsizetype kShortId = 8;

bool isStale(SourceState::Kind kind)
{
    switch (kind) {
    case SourceState::Kind::CatchingUp:
    case SourceState::Kind::Stale:
    case SourceState::Kind::Offline:
    case SourceState::Kind::NeedsAttention: return true;
    case SourceState::Kind::Loading:
    case SourceState::Kind::Live:
    case SourceState::Kind::Snapshot: break;
    }
    return false;
}

} // namespace

TableContext contextOf(const PortfolioSource &source, const Clock &clock, const TableFormats &formats)
{
    const SourceState &state = source.state();
    const Portfolio &portfolio = source.portfolio();
    TableContext context;
    context.formats = formats;
    context.now = clock.utcNow() - source.connection().clockOffset.value_or(std::chrono::milliseconds(0));
    if (state.kind == SourceState::Kind::Snapshot)
        context.now = state.since.value_or(portfolio.asOf.value_or(context.now));
    context.equity = portfolio.valuation.totalEquity;
    context.marginMode = portfolio.info.marginMode;
    context.isStale = isStale(state.kind);
    const auto tickers = portfolio.sections.find(Section::Tickers);
    context.isLoading = state.kind == SourceState::Kind::Loading
        || (tickers != portfolio.sections.end() && tickers->second.state == SectionStatus::State::Loading);
    return context;
}

Cell textCell(const QString &text, Tone tone)
{
    Cell cell;
    cell.text = text;
    cell.tone = tone;
    return cell;
}

Cell missingCell(const QString &text)
{
    return textCell(text, Tone::Muted);
}

Cell figureCell(const Figure &value, const QString &text, const QString &missing, const QString &unit)
{
    if (!value)
        return missingCell(missing);
    Cell cell = textCell(text);
    cell.unit = unit;
    return cell;
}

Cell momentCell(const std::optional<UtcTime> &time, const TableContext &context)
{
    if (!time)
        return missingCell(NumberFormat::unknown());
    const TimeFormat &times = context.formats.times;
    const QString date = times.date(*time);
    const bool isToday = date == times.date(context.now);
    Cell cell = textCell(isToday ? times.time(*time) : date.mid(kYear) + QLatin1Char(' ') + times.time(*time));
    cell.second = date;
    cell.copy = times.time(*time);
    return cell;
}

Cell sideCell(Side side)
{
    if (side == Side::None)
        return missingCell(NumberFormat::unknown());
    const bool isBuy = side == Side::Buy;
    Cell cell = textCell(isBuy ? Text::tr("Buy") : Text::tr("Sell"));
    cell.glyph = isBuy ? QStringLiteral("triangle-up") : QStringLiteral("triangle-down");
    cell.glyphTone = isBuy ? Tone::Up : Tone::Dn;
    return cell;
}

Cell feeCell(const Figure &fee, const QString &coin, const TableContext &context)
{
    const int scale = std::max(NumberFormat::scaleOfCoin(coin), kFeeDigits);
    return figureCell(fee, context.formats.numbers.fixed(fee, scale), NumberFormat::unknown(), coin);
}

Cell idCell(const QString &id)
{
    if (id.isEmpty())
        return missingCell(NumberFormat::unknown());
    Cell cell = textCell(id.size() > kShortId ? id.left(kShortId) + QChar(0x2026) : id);
    cell.copy = id;
    return cell;
}

Tone toneOf(const Figure &value, int scale)
{
    const Figure shown = rounded(value, scale, Rounding::HalfUp);
    if (!shown || shown->isZero())
        return Tone::None;
    return shown->sign() > 0 ? Tone::Up : Tone::Dn;
}

Cell moneyCell(const Figure &value, const QString &coin, const TableContext &context)
{
    const QString text = context.formats.numbers.amount(value, coin, NumberFormat::Sign::Always);
    Cell cell = figureCell(value, text, NumberFormat::unknown(), coin);
    if (value)
        cell.tone = toneOf(value, NumberFormat::scaleOfCoin(coin));
    return cell;
}

} // namespace apollo::ui
