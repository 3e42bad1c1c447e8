// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/marketreader.h"

#include "core/analytics/usdindex.h"
#include "core/bybit/rest/pager.h"

namespace apollo {

namespace {

/// From so many symbols of one category on, the whole list costs less than asking for each.
constexpr std::size_t kManySymbols = 20;

QString baseCoinOf(const QString &optionSymbol)
{
    return optionSymbol.section(QLatin1Char('-'), 0, 0);
}

} // namespace

MarketReader::MarketReader(bybit::RestClient &client, MarketNeeds needs, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_needs(std::move(needs))
    , m_wantedTickers(tickersFor(m_needs))
{
}

void MarketReader::start()
{
    m_pending = 1; // held until everything is asked
    std::map<Category, std::set<QString>> symbols;
    for (const InstrumentKey &key : m_needs.instruments)
        symbols[key.category].insert(key.symbol);
    for (const auto &[category, names] : symbols)
        readCategory(category, names);

    if (m_needs.coins.size() > kManySymbols) {
        readTickers(Category::Spot, {}, {});
    } else {
        for (const QString &coin : m_needs.coins)
            readIndex(indexPairsOf(coin));
    }
    QMetaObject::invokeMethod(
        this, [this] { partDone(); }, Qt::QueuedConnection);
}

void MarketReader::readCategory(Category category, const std::set<QString> &symbols)
{
    const bool isOption = category == Category::Option;
    if (symbols.size() <= kManySymbols) {
        for (const QString &symbol : symbols) {
            readInstruments(category, symbol, isOption ? baseCoinOf(symbol) : QString());
            readTickers(category, symbol, {});
        }
        return;
    }
    std::set<QString> baseCoins; // options are listed per base coin only
    for (const QString &symbol : symbols)
        baseCoins.insert(isOption ? baseCoinOf(symbol) : QString());
    for (const QString &baseCoin : baseCoins) {
        readInstruments(category, {}, baseCoin);
        readTickers(category, {}, baseCoin);
    }
}

void MarketReader::readInstruments(Category category, const QString &symbol, const QString &baseCoin)
{
    ++m_pending;
    bybit::InstrumentsInfoRequest request;
    request.category = category;
    request.symbol = symbol.toLatin1();
    request.baseCoin = baseCoin.toLatin1();
    using Rows = bybit::Page<Instrument>;
    bybit::fetchAllPages(m_client, request, this, bybit::Handler<Rows>([this](Result<Rows> page) {
                             if (page) {
                                 for (const Instrument &instrument : page->rows) {
                                     if (m_needs.instruments.contains(instrument.key))
                                         m_reading.instruments.push_back(instrument);
                                 }
                             } else {
                                 m_reading.instrumentErrors.push_back(page.error());
                             }
                             partDone();
                         }));
}

void MarketReader::readTickers(Category category, const QString &symbol, const QString &baseCoin)
{
    ++m_pending;
    bybit::TickersRequest request;
    request.category = category;
    request.symbol = symbol.toLatin1();
    request.baseCoin = baseCoin.toLatin1();
    using Rows = bybit::Page<Ticker>;
    m_client.send(request, this, bybit::Handler<Rows>([this, category](Result<Rows> page) {
                      if (page)
                          take(category, *page);
                      else
                          m_reading.tickerErrors.push_back(page.error());
                      partDone();
                  }));
}

void MarketReader::readIndex(const std::vector<QString> &pairs)
{
    if (pairs.empty())
        return;
    ++m_pending;
    bybit::TickersRequest request;
    request.category = Category::Spot;
    request.symbol = pairs.front().toLatin1();
    using Rows = bybit::Page<Ticker>;
    const std::vector<QString> others(pairs.begin() + 1, pairs.end());
    m_client.send(request, this, bybit::Handler<Rows>([this, others](Result<Rows> page) {
                      if (page && !page->rows.empty())
                          take(Category::Spot, *page);
                      else if (page || page.error().kind() == ErrorKind::Validation)
                          readIndex(others); // no such pair
                      else
                          m_reading.tickerErrors.push_back(page.error());
                      partDone();
                  }));
}

void MarketReader::take(Category category, const bybit::Page<Ticker> &page)
{
    for (Ticker ticker : page.rows) {
        if (!m_wantedTickers.contains({category, ticker.symbol}))
            continue;
        if (!ticker.updatedAt && page.time != UtcTime())
            ticker.updatedAt = page.time;
        m_reading.tickers.push_back({category, std::move(ticker)});
    }
}

void MarketReader::partDone()
{
    if (--m_pending > 0)
        return;
    m_reading.time = m_client.serverClock().now();
    Q_EMIT finished(m_reading);
}

} // namespace apollo
