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
    default: return Text::tr("Assets are being loaded\u2026");
    }
}

QString none(Section section, const QString &checked)
{
    switch (section) {
    case Section::Positions: return Text::tr("No open positions in this account (checked %1).").arg(checked);
    case Section::Orders: return Text::tr("No open orders in this account (checked %1).").arg(checked);
    default: return Text::tr("No assets in this account (checked %1).").arg(checked);
    }
}

QString failed(Section section, const QString &reason)
{
    switch (section) {
    case Section::Positions: return Text::tr("Positions could not be loaded. %1").arg(reason);
    case Section::Orders: return Text::tr("Open orders could not be loaded. %1").arg(reason);
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
    default: return Text::tr("No assets in the part that could be loaded; the rest is not known. %1").arg(reason);
    }
}

QString notApplicable(Section section)
{
    switch (section) {
    case Section::Positions: return Text::tr("Bybit does not serve the positions of this kind of account to Apollo.");
    case Section::Orders: return Text::tr("Bybit does not serve the open orders of this kind of account to Apollo.");
    default: return Text::tr("Bybit does not serve the assets of this kind of account to Apollo.");
    }
}

} // namespace

SectionNotice noticeOf(const PortfolioSource &source, Section section, const TimeFormat &times)
{
    const Portfolio &portfolio = source.portfolio();
    const SourceState &state = source.state();
    const auto found = portfolio.sections.find(section);
    const SectionStatus status = found != portfolio.sections.end() ? found->second : SectionStatus();
    const bool canRetry = state.kind != SourceState::Kind::Snapshot;
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
    return {none(section, status.asOf ? times.time(*status.asOf) : QStringLiteral("\u2014")), false};
}

} // namespace apollo::ui
