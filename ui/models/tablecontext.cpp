// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablecontext.h"

namespace apollo::ui {

namespace {

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
