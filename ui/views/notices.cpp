// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/notices.h"

#include "ui/format/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <optional>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct NoticeText {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::NoticeText)
};

using std::chrono::milliseconds;

QString valuesFrom(const SourceState &state, const ViewContext &context)
{
    return state.valuesFrom ? NoticeText::tr("values are from %1").arg(context.times.time(*state.valuesFrom))
                            : QString();
}

/// "4 attempts failed (no connection); next try in 18 s"
QString attempts(const SourceState &state, const ViewContext &context)
{
    QString text;
    if (state.attempts == 1)
        text = NoticeText::tr("1 attempt failed");
    else if (state.attempts > 1)
        text = NoticeText::tr("%n attempts failed", nullptr, state.attempts);
    if (state.reason) {
        const QString word = errorWord(*state.reason);
        //: What failed, and why in a few words.
        text = text.isEmpty() ? word : NoticeText::tr("%1 (%2)").arg(text, word);
    }
    if (state.retryAt) {
        const auto left = std::max(*state.retryAt - context.clock.utcNow(), milliseconds(0));
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
        const QString next =
            seconds > 0 ? NoticeText::tr("next try in %1 s").arg(seconds) : NoticeText::tr("trying now");
        text = text.isEmpty() ? next : NoticeText::tr("%1; %2").arg(text, next);
    }
    return text;
}

QStringList withoutBlanks(const QStringList &parts)
{
    QStringList kept = parts;
    kept.removeAll(QString());
    return kept;
}

QString sectionName(Section section)
{
    switch (section) {
    case Section::AccountInfo: return NoticeText::tr("account settings");
    case Section::Wallet: return NoticeText::tr("balances");
    case Section::Positions: return NoticeText::tr("positions");
    case Section::Orders: return NoticeText::tr("orders");
    case Section::Instruments: return NoticeText::tr("instrument data");
    case Section::Tickers: return NoticeText::tr("market prices");
    case Section::Executions: return NoticeText::tr("fills");
    case Section::OrderHistory: return NoticeText::tr("order history");
    case Section::MarginRules: return NoticeText::tr("margin rules");
    case Section::Greeks: return NoticeText::tr("option greeks");
    }
    return {};
}

/// "orders unavailable (10005)"
QString lackOf(Section section, const SectionStatus &status)
{
    const bool none = status.state == SectionStatus::State::Failed;
    const QString words = none ? NoticeText::tr("%1 unavailable").arg(sectionName(section))
                               : NoticeText::tr("%1 incomplete").arg(sectionName(section));
    if (status.missing.empty())
        return words;
    const Error &error = status.missing.front();
    const QString reason = error.code() != 0 ? QString::number(error.code()) : errorWord(error);
    return NoticeText::tr("%1 (%2)").arg(words, reason);
}

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

std::optional<Notice> partialNotice(const Portfolio &portfolio, bool live)
{
    QStringList loaded;
    QStringList lacking;
    QStringList reasons;
    int rejected = 0;
    for (const auto &[section, status] : portfolio.sections) {
        rejected += status.rejectedRows;
        const bool isMain = section == Section::Positions || section == Section::Orders || section == Section::Wallet;
        if (status.state == SectionStatus::State::Complete && isMain)
            loaded << sectionName(section);
        if (status.state != SectionStatus::State::Partial && status.state != SectionStatus::State::Failed)
            continue;
        lacking << lackOf(section, status);
        if (!status.missing.empty())
            reasons << errorSentence(status.missing.front());
    }
    reasons.removeDuplicates();
    Notice notice{.icon = QStringLiteral("triangle-alert")};
    if (!lacking.isEmpty()) {
        const QString missing = QLocale::c().createSeparatedList(lacking);
        notice.headline = capitalized(
            loaded.isEmpty() ? missing
                             : NoticeText::tr("%1 loaded; %2").arg(loaded.join(QStringLiteral(", ")), missing));
        notice.details = reasons;
    }
    if (rejected > 0) {
        const QString rows = rejected == 1
            ? NoticeText::tr("1 row could not be read and is left out")
            : NoticeText::tr("%n rows could not be read and are left out", nullptr, rejected);
        if (notice.headline.isEmpty())
            notice.headline = rows;
        else
            notice.details << rows;
    }
    if (notice.headline.isEmpty())
        return std::nullopt;
    if (live)
        notice.action = Notice::Action::Refresh;
    return notice;
}

/// "17 d ago"; "" for a file from the future, whose age nobody knows.
QString snapshotAge(milliseconds age)
{
    constexpr std::chrono::minutes kMinute{1};
    if (age < -kMinute)
        return {};
    if (age < kMinute)
        return NoticeText::tr("just now");
    return NoticeText::tr("%1 ago").arg(TimeFormat::age(age));
}

std::optional<Notice> stateNotice(const SourceState &state, const ViewContext &context)
{
    using Kind = SourceState::Kind;
    switch (state.kind) {
    case Kind::NeedsAttention:
        return Notice{.headline =
                          state.reason ? errorSentence(*state.reason) : NoticeText::tr("Bybit refused the connection."),
                      .details = withoutBlanks({valuesFrom(state, context)}),
                      .icon = QStringLiteral("shield-alert"),
                      .ground = Token::DangBg,
                      .iconTone = Token::Dang,
                      .action = Notice::Action::RetryNow};
    case Kind::Offline:
        return Notice{.headline = state.since
                          ? NoticeText::tr("Not connected since %1").arg(context.times.time(*state.since))
                          : NoticeText::tr("Not connected"),
                      .details = withoutBlanks({valuesFrom(state, context), attempts(state, context)}),
                      .icon = QStringLiteral("unplug"),
                      .action = Notice::Action::RetryNow};
    case Kind::Stale:
        return Notice{.headline = state.since
                          ? NoticeText::tr("Prices have been stale since %1").arg(context.times.time(*state.since))
                          : NoticeText::tr("Prices are stale"),
                      .details = withoutBlanks({valuesFrom(state, context), attempts(state, context)}),
                      .icon = QStringLiteral("clock"),
                      .action = Notice::Action::Refresh};
    case Kind::Loading:
        // A first connection that does not come about is no quiet matter.
        if (state.attempts == 0)
            return std::nullopt;
        return Notice{.headline = NoticeText::tr("No connection to Bybit yet"),
                      .details = withoutBlanks({attempts(state, context)}),
                      .icon = QStringLiteral("unplug"),
                      .action = Notice::Action::RetryNow};
    case Kind::Snapshot: {
        Notice notice{.headline = NoticeText::tr("Snapshot"),
                      .details = {NoticeText::tr("prices and balances are from that moment, nothing is live")},
                      .icon = QStringLiteral("camera"),
                      .ground = Token::SnapBg,
                      .iconTone = Token::T1,
                      .action = Notice::Action::CloseSnapshot};
        if (state.since) {
            notice.headline = NoticeText::tr("Snapshot of %1").arg(context.times.dateTime(*state.since));
            if (const QString age = snapshotAge(context.clock.utcNow() - *state.since); !age.isEmpty())
                notice.details.prepend(age);
        }
        return notice;
    }
    case Kind::Live:
    case Kind::CatchingUp: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

QString Notice::text() const
{
    return (QStringList{headline} + details).join(QStringLiteral(" · "));
}

std::vector<Notice> noticesFor(const Portfolio &portfolio, const SourceState &state, const ViewContext &context)
{
    std::vector<Notice> notices;
    if (auto notice = stateNotice(state, context))
        notices.push_back(std::move(*notice));
    const bool live = state.kind != SourceState::Kind::Snapshot;
    if (auto notice = partialNotice(portfolio, live))
        notices.push_back(std::move(*notice));
    return notices;
}

} // namespace apollo::ui
