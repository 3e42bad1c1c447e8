// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/statussegments.h"

#include "ui/format/errortext.h"

#include <QCoreApplication>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct StatusText {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::StatusText)
};

using std::chrono::milliseconds;
constexpr milliseconds kPublicWarn{3'000};
constexpr milliseconds kPublicBad{10'000};
constexpr milliseconds kClockWarn{500};
/// Bybit refuses a timestamp 1000 ms ahead of its own.
constexpr milliseconds kClockBad{900};
/// Below this part of the limit the rate segment warns.
constexpr int kRateWarnDivisor = 5;

void warn(StatusSegment &segment, Token tone = Token::Warn)
{
    segment.tone = tone;
    segment.strong = true;
}

milliseconds sinceOrZero(UtcTime now, std::optional<UtcTime> then)
{
    return then ? std::max(now - *then, milliseconds(0)) : milliseconds(0);
}

StatusSegment stateSegment(const SourceState &state, const ViewContext &context)
{
    using Kind = SourceState::Kind;
    StatusSegment segment{
        .id = QStringLiteral("state"), .value = stateWord(state, context), .tone = Token::T1, .strong = true};
    segment.explanation << segment.value;
    switch (state.kind) {
    case Kind::Loading:
        segment.shape = StateShape::HalfDisc;
        segment.shapeTone = Token::Ok;
        segment.explanation << StatusText::tr("Apollo is connecting and reads the account for the first time.");
        break;
    case Kind::Live:
        segment.shape = StateShape::Disc;
        segment.shapeTone = Token::Ok;
        segment.explanation << StatusText::tr("All streams are fresh: what you see is now.");
        break;
    case Kind::CatchingUp:
        segment.shape = StateShape::HalfDisc;
        segment.shapeTone = Token::Ok;
        segment.explanation << StatusText::tr("The connection is back; the account is being read again.");
        break;
    case Kind::Stale:
        segment.shape = StateShape::Clock;
        segment.shapeTone = Token::Warn;
        warn(segment);
        segment.explanation << StatusText::tr("Prices are older than they should be. Dimmed values depend on them.");
        break;
    case Kind::Offline:
        segment.shape = StateShape::Ring;
        segment.shapeTone = Token::Warn;
        warn(segment);
        segment.explanation << StatusText::tr("There is no contact with Bybit. The last values stay on the screen.");
        break;
    case Kind::NeedsAttention:
        segment.shape = StateShape::Ring;
        segment.shapeTone = Token::Dang;
        warn(segment, Token::Dang);
        if (state.reason)
            segment.explanation << errorSentence(*state.reason);
        break;
    case Kind::Snapshot:
        segment.shape = StateShape::Square;
        segment.shapeTone = Token::Snap;
        segment.explanation << StatusText::tr("A saved file. Nothing on the screen is live.");
        break;
    }
    return segment;
}

StatusSegment environmentSegment(Environment environment)
{
    StatusSegment segment{
        .id = QStringLiteral("environment"), .value = environmentWord(environment), .tone = Token::T1, .strong = true};
    segment.explanation << StatusText::tr("Environment: %1").arg(segment.value);
    switch (environment) {
    case Environment::Mainnet: segment.explanation << StatusText::tr("Real money at Bybit."); break;
    case Environment::Testnet:
        segment.tone = Token::Warn;
        segment.explanation << StatusText::tr("Bybit's test network: no real money.");
        break;
    case Environment::DemoTrading:
        segment.tone = Token::Warn;
        segment.explanation << StatusText::tr("Bybit's demo trading: real prices, no real money.");
        break;
    case Environment::DemoExchange:
        segment.tone = Token::Warn;
        segment.explanation << StatusText::tr(
            "Apollo's own exchange on this computer: invented prices, no real money.");
        break;
    }
    return segment;
}

StatusSegment accessSegment()
{
    return {.id = QStringLiteral("access"),
            .value = StatusText::tr("READ-ONLY"),
            .explanation = {StatusText::tr("READ-ONLY"),
                            StatusText::tr("Apollo only reads: it cannot place orders, transfer or withdraw.")},
            .mark = StatusSegment::Mark::Lock};
}

StatusSegment privateSegment(const SourceState &state, const ConnectionFigures &connection)
{
    StatusSegment segment{.id = QStringLiteral("private"), .label = StatusText::tr("private")};
    segment.explanation = {
        StatusText::tr("Private stream: round trip of its last ping"),
        StatusText::tr("It carries positions, orders and balances; silence between events is normal.")};
    if (connection.privateRoundTrip) {
        segment.value = TimeFormat::milliseconds(*connection.privateRoundTrip);
    } else if (state.kind == SourceState::Kind::Offline || state.kind == SourceState::Kind::NeedsAttention) {
        segment.value = StatusText::tr("no reply");
        warn(segment);
    } else {
        segment.value = NumberFormat::unknown();
    }
    return segment;
}

StatusSegment publicSegment(const SourceState &state, const ConnectionFigures &connection)
{
    StatusSegment segment{.id = QStringLiteral("public"), .label = StatusText::tr("public")};
    segment.explanation = {
        StatusText::tr("Public stream: round trip of its last ping, and the age of the newest price"),
        StatusText::tr("Amber above 3 s, violet above 10 s.")};
    if (!connection.publicAge && !connection.publicRoundTrip) {
        const bool down = state.kind == SourceState::Kind::Offline || state.kind == SourceState::Kind::NeedsAttention;
        segment.value = down ? StatusText::tr("no data") : NumberFormat::unknown();
        if (down)
            warn(segment);
        return segment;
    }
    const QString age =
        connection.publicAge ? StatusText::tr("age %1").arg(TimeFormat::age(*connection.publicAge)) : QString();
    const QString trip = connection.publicRoundTrip ? TimeFormat::milliseconds(*connection.publicRoundTrip) : QString();
    segment.value = trip.isEmpty() || age.isEmpty() ? trip + age : StatusText::tr("%1, %2").arg(trip, age);
    if (connection.publicAge && *connection.publicAge > kPublicBad)
        warn(segment, Token::Dang);
    else if (connection.publicAge && *connection.publicAge > kPublicWarn)
        warn(segment);
    return segment;
}

StatusSegment clockSegment(const ConnectionFigures &connection)
{
    StatusSegment segment{
        .id = QStringLiteral("clock"), .label = StatusText::tr("clock"), .value = NumberFormat::unknown()};
    segment.explanation = {StatusText::tr("This computer's clock minus Bybit's"),
                           StatusText::tr("Apollo corrects it by itself. Amber from 500 ms on.")};
    if (connection.clockOffset) {
        const milliseconds offset = *connection.clockOffset;
        segment.value = TimeFormat::milliseconds(offset);
        if (offset >= kClockBad)
            warn(segment, Token::Dang);
        else if (offset >= kClockWarn || offset <= -kClockWarn)
            warn(segment);
    }
    return segment;
}

StatusSegment rateSegment(const ConnectionFigures &connection)
{
    StatusSegment segment{
        .id = QStringLiteral("rate"), .label = StatusText::tr("rate"), .value = NumberFormat::unknown()};
    segment.explanation = {StatusText::tr("Requests left in the tightest of Bybit's limits, and that limit")};
    if (connection.rateLimit) {
        const auto [remaining, limit] = *connection.rateLimit;
        segment.value = QStringLiteral("%1/%2").arg(remaining).arg(limit);
        if (remaining * kRateWarnDivisor < limit)
            warn(segment);
    }
    return segment;
}

StatusSegment reconciledSegment(const Portfolio &portfolio, const ConnectionFigures &connection,
                                const ViewContext &context)
{
    StatusSegment segment{
        .id = QStringLiteral("reconciled"), .label = StatusText::tr("reconciled"), .value = NumberFormat::unknown()};
    segment.explanation = {StatusText::tr("When Apollo's totals were last compared with Bybit's")};
    if (!connection.reconciledAt)
        return segment;
    segment.value = context.times.time(*connection.reconciledAt);
    segment.hasMore = true;
    segment.mark = connection.reconciliationMatches ? StatusSegment::Mark::Check : StatusSegment::Mark::Alert;
    if (!connection.reconciliationMatches)
        warn(segment);
    segment.explanation << (connection.reconciliationMatches ? StatusText::tr("All totals match.")
                                                             : StatusText::tr("Totals differ:"));
    if (portfolio.reconciliation && !connection.reconciliationMatches) {
        for (const ReconciliationItem &item : portfolio.reconciliation->items)
            segment.explanation << StatusText::tr("%1: computed %2, reported %3, difference %4")
                                       .arg(item.figure, context.numbers.exact(item.computed),
                                            context.numbers.exact(item.reported),
                                            context.numbers.exact(item.difference, NumberFormat::Sign::Always));
    }
    segment.explanation << StatusText::tr("A click shows every figure.");
    return segment;
}

} // namespace

QString environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::Mainnet: return StatusText::tr("MAINNET");
    case Environment::Testnet: return StatusText::tr("TESTNET");
    case Environment::DemoTrading: return StatusText::tr("DEMO TRADING");
    case Environment::DemoExchange: return StatusText::tr("DEMO");
    }
    return {};
}

QString stateWord(const SourceState &state, const ViewContext &context)
{
    switch (state.kind) {
    case SourceState::Kind::Loading: return StatusText::tr("Connecting");
    case SourceState::Kind::Live: return StatusText::tr("Live");
    case SourceState::Kind::CatchingUp: return StatusText::tr("Catching up");
    case SourceState::Kind::Stale: {
        const auto age = sinceOrZero(context.clock.utcNow(), state.valuesFrom ? state.valuesFrom : state.since);
        return StatusText::tr("Stale %1").arg(TimeFormat::age(age));
    }
    case SourceState::Kind::Offline: return StatusText::tr("Offline");
    case SourceState::Kind::NeedsAttention: return StatusText::tr("Needs attention");
    case SourceState::Kind::Snapshot:
        return state.since ? StatusText::tr("Snapshot %1").arg(context.times.date(*state.since))
                           : StatusText::tr("Snapshot");
    }
    return {};
}

std::vector<StatusSegment> statusSegments(const Portfolio &portfolio, const SourceState &state,
                                          const ConnectionFigures &connection, const ViewContext &context)
{
    std::vector<StatusSegment> segments{stateSegment(state, context), environmentSegment(portfolio.environment),
                                        accessSegment()};
    if (state.kind == SourceState::Kind::Snapshot) {
        const bool complete = portfolio.isComplete();
        StatusSegment file{.id = QStringLiteral("file"),
                           .label = StatusText::tr("file"),
                           .value = complete ? StatusText::tr("complete") : StatusText::tr("incomplete"),
                           .explanation = {StatusText::tr("Whether the file holds everything that Apollo asked for")},
                           .mark = complete ? StatusSegment::Mark::Check : StatusSegment::Mark::Alert};
        if (!complete)
            warn(file);
        segments.push_back(file);
        segments.push_back({.id = QStringLiteral("network"),
                            .value = StatusText::tr("network not used"),
                            .explanation = {StatusText::tr("A snapshot opens no connection.")}});
        return segments;
    }
    segments.push_back(privateSegment(state, connection));
    segments.push_back(publicSegment(state, connection));
    segments.push_back(clockSegment(connection));
    segments.push_back(rateSegment(connection));
    segments.push_back(reconciledSegment(portfolio, connection, context));
    return segments;
}

std::vector<StatusSegment> statusWithoutAccount()
{
    return {{.id = QStringLiteral("noAccount"),
             .value = StatusText::tr("No account"),
             .explanation = {StatusText::tr("No account is open.")},
             .tone = Token::T1,
             .strong = true,
             .shape = StateShape::Ring}};
}

} // namespace apollo::ui
