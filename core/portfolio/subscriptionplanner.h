// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/parse/streamframe.h"
#include "core/portfolio/marketneeds.h"

#include <QByteArray>

#include <map>
#include <set>

namespace apollo {

/// Topics per public stream. A stream that needs none is absent.
using TopicPlan = std::map<bybit::StreamKind, std::set<QByteArray>>;

/// The public stream that carries a category's tickers.
[[nodiscard]] bybit::StreamKind streamOf(Category category);
/// "tickers.BTCUSDT".
[[nodiscard]] QByteArray tickerTopic(const QString &symbol);

/// Which tickers to subscribe: of every instrument held or ordered, and one spot pair per coin for its USD index,
/// nothing else. A coin whose first pair the exchange refused gets its second; a topic refused otherwise is left out.
/// Pure.
[[nodiscard]] TopicPlan planTopics(const MarketNeeds &needs, const TopicPlan &refused);

} // namespace apollo
