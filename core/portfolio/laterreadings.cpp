// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/laterreadings.h"

#include "core/portfolio/readingsections.h"

#include <algorithm>

namespace apollo {

LaterReadings::LaterReadings(bybit::RestClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void LaterReadings::readDue(const Portfolio &portfolio)
{
    readHistory(portfolio);
    readRules(portfolio);
}

void LaterReadings::readHistory(const Portfolio &portfolio)
{
    if (m_historyReader)
        return;
    HistoryNeeds needs = m_history.due(historyScopesOf(portfolio), m_streamLive, m_client.serverClock().now());
    if (needs.isEmpty())
        return;
    m_historyReader = new HistoryReader(m_client, std::move(needs), this);
    connect(m_historyReader, &HistoryReader::finished, this, [this](const HistoryReading &reading) {
        m_historyReader->deleteLater();
        m_historyReader = nullptr;
        m_history.taken(reading, m_streamLive);
        Q_EMIT historyRead(reading);
    });
    m_historyReader->start();
}

void LaterReadings::readRules(const Portfolio &portfolio)
{
    if (m_rulesReader)
        return;
    const std::optional<RulesNeeds> needs = m_rules.due(portfolio, m_client.serverClock().now());
    if (!needs)
        return;
    m_rulesReader = new RulesReader(m_client, *needs, this);
    connect(m_rulesReader, &RulesReader::finished, this, [this, asked = *needs](const RulesReading &reading) {
        m_rulesReader->deleteLater();
        m_rulesReader = nullptr;
        const bool complete = std::ranges::all_of(
            reading.errors, [](const Error &error) { return isNotServed(error, false); }); // asking again is in vain
        m_rules.taken(asked, complete, reading.time);
        Q_EMIT rulesRead(reading);
    });
    m_rulesReader->start();
}

void LaterReadings::setStreamLive(bool live)
{
    if (std::exchange(m_streamLive, live) == live)
        return;
    delete m_historyReader;
    m_history.streamLost();
}

void LaterReadings::streamSpoke()
{
    m_history.streamSpoke(m_client.serverClock().now());
}

void LaterReadings::stop()
{
    setStreamLive(false);
    delete m_historyReader;
    delete m_rulesReader;
}

} // namespace apollo
