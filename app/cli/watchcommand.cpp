// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/watchcommand.h"

#include "app/livesession.h"
#include "app/words.h"
#include "core/snapshot/portfoliojson.h"

namespace apollo::cli {

WatchCommand::WatchCommand(const Context &context, SourceSpec source, const Options &options)
    : SourceCommand(context, std::move(source))
    , m_options(options)
{
    connect(&m_lineTimer, &QTimer::timeout, this, &WatchCommand::printLine);
    connect(&m_endTimer, &QTimer::timeout, this, &WatchCommand::timeIsUp);
}

WatchCommand::~WatchCommand() = default;

void WatchCommand::opened(OpenedSource opened)
{
    m_session = std::make_unique<LiveSession>(std::move(opened), context().clock);
    connect(&m_session->portfolio(), &PortfolioSource::stateChanged, this, &WatchCommand::stateChanged);
    m_session->portfolio().start();
    m_lineTimer.start(m_options.interval);
    if (m_options.duration) {
        m_endTimer.setSingleShot(true);
        m_endTimer.start(*m_options.duration);
    }
}

void WatchCommand::stateChanged()
{
    const SourceState &state = m_session->portfolio().state();
    if (state.kind == SourceState::Kind::NeedsAttention && state.reason)
        end(context().console.complain(*state.reason));
    else if (!m_printed && state.kind == SourceState::Kind::Live)
        printLine();
}

void WatchCommand::printLine()
{
    const SourceState &state = m_session->portfolio().state();
    if (!m_printed && state.kind != SourceState::Kind::Live)
        return;
    m_printed = true;
    const Portfolio &portfolio = m_session->portfolio().portfolio();
    context().console.printRaw(
        watchLine(portfolio, portfolio.asOf.value_or(context().clock.utcNow()), nameOf(state.kind)));
}

void WatchCommand::timeIsUp()
{
    if (m_printed) {
        end(ExitCode::Ok);
        return;
    }
    const auto &reason = m_session->portfolio().state().reason;
    end(context().console.complain(reason ? *reason
                                          : Error(ErrorKind::Timeout, 0, QStringLiteral("watch"),
                                                  QStringLiteral("the account was not known before the time was up"))));
}

void WatchCommand::end(ExitCode code)
{
    m_lineTimer.stop();
    m_endTimer.stop();
    if (m_session) {
        disconnect(&m_session->portfolio(), nullptr, this, nullptr);
        m_session->portfolio().stop();
    }
    Q_EMIT finished(code);
}

} // namespace apollo::cli
