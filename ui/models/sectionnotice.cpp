// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/sectionnotice.h"

#include "ui/format/errortext.h"

#include <QCoreApplication>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::SectionNotice)
};

QString loading(Section section)
{
    switch (section) {
    case Section::Positions: return Text::tr("Positions are being loaded\u2026");
    case Section::Orders: return Text::tr("Open orders are being loaded\u2026");
    case Section::OrderHistory: return Text::tr("The order history is being loaded\u2026");
    case Section::Executions: return Text::tr("Executions are being loaded\u2026");
    default: return Text::tr("Assets are being loaded\u2026");
    }
}

QString none(Section section, const QString &checked)
{
    switch (section) {
    case Section::Positions: return Text::tr("No open positions in this account (checked %1).").arg(checked);
    case Section::Orders: return Text::tr("No open orders in this account (checked %1).").arg(checked);
    case Section::OrderHistory: return Text::tr("No orders ended in the last 7 days (checked %1).").arg(checked);
    case Section::Executions: return Text::tr("No executions in the last 7 days (checked %1).").arg(checked);
    default: return Text::tr("No assets in this account (checked %1).").arg(checked);
    }
}

QString noneOf(Section section, const QString &symbol, const QString &checked)
{
    // Multi-argument arg: a symbol that holds "%1" must not be filled in.
    switch (section) {
    case Section::Orders: return Text::tr("No open orders in %1 (checked %2).").arg(symbol, checked);
    case Section::OrderHistory:
        return Text::tr("No orders in %1 ended in the last 7 days (checked %2).").arg(symbol, checked);
    default: return Text::tr("No executions in %1 in the last 7 days (checked %2).").arg(symbol, checked);
    }
}

QString failed(Section section, const QString &reason)
{
    switch (section) {
    case Section::Positions: return Text::tr("Positions could not be loaded. %1").arg(reason);
    case Section::Orders: return Text::tr("Open orders could not be loaded. %1").arg(reason);
    case Section::OrderHistory: return Text::tr("The order history could not be loaded. %1").arg(reason);
    case Section::Executions: return Text::tr("Executions could not be loaded. %1").arg(reason);
    default: return Text::tr("Assets could not be loaded. %1").arg(reason);
    }
}

QString partial(Section section, const QString &reason)
{
    switch (section) {
    case Section::Positions:
        return Text::tr("No positions in the part that could be loaded; the rest is not known. %1").arg(reason);
    case Section::Orders:
        return Text::tr("No open orders in the part that could be loaded; the rest is not known. %1").arg(reason);
    case Section::OrderHistory:
        return Text::tr("No ended orders in the part that could be loaded; the rest is not known. %1").arg(reason);
    case Section::Executions:
        return Text::tr("No executions in the part that could be loaded; the rest is not known. %1").arg(reason);
    default: return Text::tr("No assets in the part that could be loaded; the rest is not known. %1").arg(reason);
    }
}

QString notApplicable(Section section)
{
    switch (section) {
    case Section::Positions: return Text::tr("Bybit does not serve the positions of this kind of account to Apollo.");
    case Section::Orders: return Text::tr("Bybit does not serve the open orders of this kind of account to Apollo.");
    case Section::OrderHistory:
        return Text::tr("Bybit does not serve the order history of this kind of account to Apollo.");
    case Section::Executions: return Text::tr("Bybit does not serve the executions of this kind of account to Apollo.");
    default: return Text::tr("Bybit does not serve the assets of this kind of account to Apollo.");
    }
}

/// A file says what it holds: what it does not name was not asked for when it was made.
QString notInFile(Section section)
{
    switch (section) {
    case Section::Positions: return Text::tr("This snapshot holds no positions.");
    case Section::Orders: return Text::tr("This snapshot holds no open orders.");
    case Section::OrderHistory: return Text::tr("This snapshot holds no order history.");
    case Section::Executions: return Text::tr("This snapshot holds no executions.");
    default: return Text::tr("This snapshot holds no assets.");
    }
}

} // namespace

SectionNotice noticeOf(const PortfolioSource &source, Section section, const TimeFormat &times, const QString &symbol)
{
    const Portfolio &portfolio = source.portfolio();
    const SourceState &state = source.state();
    const auto found = portfolio.sections.find(section);
    const SectionStatus status = found != portfolio.sections.end() ? found->second : SectionStatus();
    const bool canRetry = state.kind != SourceState::Kind::Snapshot;
    if (!canRetry && status.state == SectionStatus::State::Loading)
        return {notInFile(section), false};
    QString reason;
    if (!status.missing.empty())
        reason = errorSentence(status.missing.front());
    else if (state.reason)
        reason = errorSentence(*state.reason);

    switch (status.state) {
    case SectionStatus::State::Loading:
        // A source that gave up is not loading any more.
        if (state.kind == SourceState::Kind::NeedsAttention || state.kind == SourceState::Kind::Offline)
            return {failed(section, reason).trimmed(), canRetry};
        return {loading(section), false};
    case SectionStatus::State::Failed: return {failed(section, reason).trimmed(), canRetry};
    case SectionStatus::State::Partial: return {partial(section, reason).trimmed(), canRetry};
    case SectionStatus::State::NotApplicable: return {notApplicable(section), false};
    case SectionStatus::State::Complete: break;
    }
    const QString checked = status.asOf ? times.time(*status.asOf) : QStringLiteral("\u2014");
    return {symbol.isEmpty() ? none(section, checked) : noneOf(section, symbol, checked), false};
}

} // namespace apollo::ui
