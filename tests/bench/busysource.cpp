// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/busysource.h"

#include "tests/bench/measure.h"
#include "tests/bench/positionspage.h"

namespace apollo::bench {

namespace {

constexpr std::chrono::milliseconds kFeedEvery{1};
constexpr std::chrono::milliseconds kFlushEvery{100}; ///< as LivePortfolio does
constexpr int kRounds = 16;                           ///< until the marks repeat
const UtcTime kMoment{std::chrono::milliseconds(1'767'225'600'123)};

Decimal markOf(int position, int round)
{
    return Decimal::scaled(32'105 + position * 13 + (position * 7 + round * 11) % 101, 3);
}

Instrument instrumentOf(const QString &symbol)
{
    Instrument instrument;
    instrument.key = {Category::Linear, symbol};
    instrument.contractType = QStringLiteral("LinearPerpetual");
    instrument.status = QStringLiteral("Trading");
    instrument.baseCoin = symbol.chopped(4);
    instrument.quoteCoin = instrument.settleCoin = QStringLiteral("USDT");
    instrument.tickSize = Decimal::scaled(1, 3);
    instrument.qtyStep = Decimal::scaled(1, 2);
    return instrument;
}

bybit::Wallet walletOfUsdt()
{
    CoinBalance coin;
    coin.coin = QStringLiteral("USDT");
    coin.equity = coin.usdValue = coin.walletBalance = Decimal(1'000'000);
    coin.unrealizedPnl = Decimal(0);
    bybit::Wallet wallet;
    wallet.coins = {coin};
    return wallet;
}

} // namespace

BusySource::BusySource(int positions, int updatesPerSecond)
    : m_perSecond(updatesPerSecond)
    , m_reducer(QStringLiteral("bench"), Environment::DemoExchange)
{
    m_state.kind = SourceState::Kind::Live;
    bybit::PositionListRequest request;
    request.settleCoin = "USDT";
    auto page = request.parse(positionsPage(positions));
    if (!page)
        qFatal("the positions were not read");

    MarketReading markets;
    markets.time = kMoment;
    for (const Position &row : page->rows)
        markets.instruments.push_back(instrumentOf(row.key.symbol));
    for (int round = 0; round < kRounds; ++round) {
        for (int i = 0; i < positions; ++i) {
            bybit::TickerUpdate update;
            update.snapshot = round == 0;
            update.time = kMoment + std::chrono::milliseconds(1);
            update.ticker.symbol = page->rows[static_cast<std::size_t>(i)].key.symbol;
            update.ticker.markPrice = update.ticker.indexPrice = Figure(markOf(i, round));
            m_frames.emplace_back(update);
        }
    }
    AccountReading account;
    account.time = kMoment;
    account.wallet = walletOfUsdt();
    account.positions.push_back({{Category::Linear, QStringLiteral("USDT")}, std::move(page)});
    m_reducer.apply(markets);
    m_reducer.apply(account);
    for (int i = 0; i < positions; ++i)
        m_reducer.apply(m_frames[static_cast<std::size_t>(i)]);
    m_reducer.revalue();
    (void)m_reducer.takeChanges();

    m_feed.setTimerType(Qt::PreciseTimer);
    connect(&m_feed, &QTimer::timeout, this, &BusySource::feed);
    connect(&m_flush, &QTimer::timeout, this, &BusySource::flush);
}

void BusySource::start()
{
    m_startedAt = wallTime();
    m_feed.start(kFeedEvery);
    m_flush.start(kFlushEvery);
}

void BusySource::feed()
{
    const qint64 due = (wallTime() - m_startedAt).count() / 1000 * m_perSecond / 1'000'000;
    for (; m_updates < due; ++m_updates)
        m_reducer.apply(m_frames[static_cast<std::size_t>(m_updates) % m_frames.size()]);
}

void BusySource::flush()
{
    m_reducer.revalue();
    if (m_reducer.hasChanges())
        Q_EMIT changed(m_reducer.takeChanges());
}

} // namespace apollo::bench
