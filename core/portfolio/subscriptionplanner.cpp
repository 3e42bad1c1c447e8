// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/subscriptionplanner.h"

#include "core/analytics/usdindex.h"

namespace apollo {

bybit::StreamKind streamOf(Category category)
{
    switch (category) {
    case Category::Spot: return bybit::StreamKind::PublicSpot;
    case Category::Linear: return bybit::StreamKind::PublicLinear;
    case Category::Inverse: return bybit::StreamKind::PublicInverse;
    case Category::Option: return bybit::StreamKind::PublicOption;
    }
    return bybit::StreamKind::PublicLinear;
}

QByteArray tickerTopic(const QString &symbol)
{
    return "tickers." + symbol.toLatin1();
}

TopicPlan planTopics(const MarketNeeds &needs, const TopicPlan &refused)
{
    const auto isRefused = [&refused](bybit::StreamKind kind, const QByteArray &topic) {
        const auto found = refused.find(kind);
        return found != refused.end() && found->second.contains(topic);
    };
    TopicPlan plan;
    for (const InstrumentKey &key : needs.instruments) {
        const QByteArray topic = tickerTopic(key.symbol);
        if (!isRefused(streamOf(key.category), topic))
            plan[streamOf(key.category)].insert(topic);
    }
    for (const QString &coin : needs.coins) {
        for (const QString &pair : indexPairsOf(coin)) {
            const QByteArray topic = tickerTopic(pair);
            if (isRefused(bybit::StreamKind::PublicSpot, topic))
                continue;
            plan[bybit::StreamKind::PublicSpot].insert(topic);
            break;
        }
    }
    return plan;
}

} // namespace apollo
