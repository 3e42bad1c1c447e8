// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/candlefeed.h"

#include <algorithm>

namespace apollo::ui {

namespace {

Figure priceOf(const Ticker &ticker, PriceKind kind)
{
    switch (kind) {
    case PriceKind::Last: return ticker.lastPrice;
    case PriceKind::Mark: return ticker.markPrice;
    case PriceKind::Index: return ticker.indexPrice;
    }
    return std::nullopt;
}

/// The beginning of the candle that a moment is in; intervals up to a day begin at multiples of their length.
UtcTime startOf(UtcTime time, CandleInterval interval)
{
    const auto length = lengthOf(interval);
    return UtcTime(time.time_since_epoch() - time.time_since_epoch() % length);
}

} // namespace

void CandleFeed::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    m_wasAway = false;
    if (source) {
        connect(source, &PortfolioSource::changed, this, &CandleFeed::followTicker);
        connect(source, &PortfolioSource::stateChanged, this, &CandleFeed::sourceStateChanged);
    }
    restart();
}

void CandleFeed::ask(std::optional<InstrumentKey> instrument, PriceKind kind, CandleInterval interval)
{
    const bool isSame = m_instrument == instrument && m_query.kind == kind && m_query.interval == interval;
    m_instrument = std::move(instrument);
    m_query.kind = kind;
    m_query.interval = interval;
    m_query.count = kCount;
    if (m_instrument)
        m_query.instrument = *m_instrument;
    if (!isSame)
        restart();
}

void CandleFeed::retry()
{
    if (m_state == State::Failed)
        restart();
}

void CandleFeed::restart()
{
    ++m_question; // whatever was asked does not count any more
    m_candles.clear();
    m_error.reset();
    m_readFor.reset();
    if (!m_source || !m_instrument) {
        set(State::Nothing);
        return;
    }
    if (!m_source->hasPriceHistory()) {
        set(State::NoHistory);
        return;
    }
    set(State::Loading);
    read();
}

void CandleFeed::set(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void CandleFeed::read()
{
    const int question = ++m_question;
    m_source->readCandles(m_query, this, [this, question](const Result<std::vector<Candle>> &answer) {
        if (question == m_question)
            take(answer);
    });
}

void CandleFeed::take(const Result<std::vector<Candle>> &answer)
{
    if (!answer) {
        if (m_state == State::Ready)
            return; // what is shown stays; the next candle asks again
        m_error = answer.error();
        set(State::Failed);
        return;
    }
    m_candles = *answer;
    m_error.reset();
    set(State::Ready);
    followTicker();
}

void CandleFeed::followTicker()
{
    if (m_state != State::Ready || m_candles.empty())
        return;
    const Ticker *ticker = m_source->portfolio().ticker(*m_instrument);
    const Figure price = ticker ? priceOf(*ticker, m_query.kind) : Figure();
    if (!price || !ticker->updatedAt)
        return;
    const UtcTime start = startOf(*ticker->updatedAt, m_query.interval);
    Candle &last = m_candles.back();
    if (start < last.start)
        return;
    if (start == last.start) {
        if (last.close == *price)
            return;
        last.close = *price;
        last.high = std::max(last.high, *price);
        last.low = std::min(last.low, *price);
        Q_EMIT lastChanged(last);
        return;
    }
    m_candles.push_back({start, *price, *price, *price, *price, std::nullopt});
    Q_EMIT lastChanged(m_candles.back());
    // The ticker does not tell what happened between two of its messages: the exchange does.
    if (m_readFor != start) {
        m_readFor = start;
        read();
    }
}

void CandleFeed::sourceStateChanged()
{
    const bool isLive = m_source->state().kind == SourceState::Kind::Live;
    const bool isBack = isLive && m_wasAway;
    m_wasAway = !isLive;
    if (!isBack)
        return;
    if (m_state == State::Failed)
        restart();
    else if (m_state == State::Ready)
        read();
}

} // namespace apollo::ui
