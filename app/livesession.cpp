// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/livesession.h"

namespace apollo {

namespace {

LivePortfolio::Options optionsFor(const OpenedSource &source)
{
    LivePortfolio::Options options;
    options.accountName = source.accountName;
    options.environment = source.environment;
    options.hosts = source.hosts;
    options.callsPerSecond = source.callsPerSecond;
    options.recorder = source.recorder.get();
    return options;
}

} // namespace

LiveSession::LiveSession(OpenedSource source, const Clock &clock)
    : m_opened(std::move(source))
    , m_portfolio(optionsFor(m_opened), m_network, clock, m_opened.credentials)
{
}

} // namespace apollo
