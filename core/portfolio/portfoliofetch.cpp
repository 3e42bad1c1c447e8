// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfoliofetch.h"

#include "core/portfolio/accountreader.h"
#include "core/portfolio/historyreader.h"
#include "core/portfolio/marketreader.h"
#include "core/portfolio/portfolioreducer.h"
#include "core/portfolio/readingsections.h"
#include "core/portfolio/rulesreader.h"

namespace apollo {

struct PortfolioFetch::Private {
    bybit::RestClient &client;
    PortfolioReducer reducer;
    UtcTime pricesAt{}; ///< of reported and computed figures alike
    int pending = 0;
};

PortfolioFetch::PortfolioFetch(bybit::RestClient &client, const Clock &, QObject *parent)
    : QObject(parent)
    , d(new Private{client, {}, {}, 0})
{
}

PortfolioFetch::~PortfolioFetch() = default;

void PortfolioFetch::start()
{
    auto *account = new AccountReader(d->client, {}, this);
    connect(account, &AccountReader::finished, this, [this](const AccountReading &reading) {
        d->reducer.apply(reading);
        const bool isRefused = refusalOf(reading).has_value();
        auto *market = new MarketReader(d->client, needsOf(d->reducer.portfolio()), this);
        connect(market, &MarketReader::finished, this, [this, isRefused](const MarketReading &prices) {
            d->reducer.apply(prices);
            d->pricesAt = prices.time;
            if (isRefused)
                finish(); // more questions would be refused as well
            else
                readRest();
        });
        market->start();
    });
    account->start();
}

void PortfolioFetch::readRest()
{
    const Portfolio &portfolio = d->reducer.portfolio();
    d->pending = 2;
    auto *rules = new RulesReader(d->client, rulesFor(portfolio), this);
    connect(rules, &RulesReader::finished, this, [this](const RulesReading &reading) {
        d->reducer.apply(reading);
        partDone();
    });
    const HistoryNeeds needs = HistoryProgress().due(historyScopesOf(portfolio), false, d->pricesAt);
    auto *history = new HistoryReader(d->client, needs, this);
    connect(history, &HistoryReader::finished, this, [this](const HistoryReading &reading) {
        d->reducer.apply(reading);
        partDone();
    });
    rules->start();
    history->start();
}

void PortfolioFetch::partDone()
{
    if (--d->pending == 0)
        finish();
}

void PortfolioFetch::finish()
{
    d->reducer.revalue();
    d->reducer.reconcile(d->pricesAt);
    Q_EMIT finished(d->reducer.portfolio());
}

} // namespace apollo
