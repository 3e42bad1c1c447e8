// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfoliofetch.h"

#include "core/portfolio/accountreader.h"
#include "core/portfolio/marketreader.h"
#include "core/portfolio/portfolioreducer.h"

namespace apollo {

struct PortfolioFetch::Private {
    bybit::RestClient &client;
    PortfolioReducer reducer;
};

PortfolioFetch::PortfolioFetch(bybit::RestClient &client, const Clock &, QObject *parent)
    : QObject(parent)
    , d(new Private{client, {}})
{
}

PortfolioFetch::~PortfolioFetch() = default;

void PortfolioFetch::start()
{
    auto *account = new AccountReader(d->client, {}, this);
    connect(account, &AccountReader::finished, this, [this](const AccountReading &reading) {
        d->reducer.apply(reading);
        auto *market = new MarketReader(d->client, needsOf(d->reducer.portfolio()), this);
        connect(market, &MarketReader::finished, this, [this](const MarketReading &prices) {
            d->reducer.apply(prices);
            d->reducer.revalue();
            d->reducer.reconcile(prices.time);
            Q_EMIT finished(d->reducer.portfolio());
        });
        market->start();
    });
    account->start();
}

} // namespace apollo
