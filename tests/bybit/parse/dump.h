// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/historyrequests.h"
#include "core/bybit/marginrequests.h"
#include "core/bybit/parse/streamframe.h"

#include <QJsonArray>
#include <QJsonObject>

namespace apollo::bybit {

// Domain values as readable JSON, for comparison with `*.out.json`. A figure, time or text that is unknown or empty,
// a 0 and a false are left out; in a ticker delta an absent key is "unchanged" and null is "not applicable".

[[nodiscard]] QJsonObject dump(const Error &error);
[[nodiscard]] QJsonObject dump(UtcTime time);
[[nodiscard]] QJsonObject dump(const AccountInfo &info);
[[nodiscard]] QJsonObject dump(const ApiKeyInfo &info);
[[nodiscard]] QJsonObject dump(const Wallet &wallet);
[[nodiscard]] QJsonObject dump(const Position &position);
[[nodiscard]] QJsonObject dump(const Order &order);
[[nodiscard]] QJsonObject dump(const Execution &execution);
[[nodiscard]] QJsonObject dump(const Ticker &ticker);
[[nodiscard]] QJsonObject dump(const Instrument &instrument);
[[nodiscard]] QJsonObject dump(const Candle &candle);
[[nodiscard]] QJsonObject dump(const RiskLimitRow &row);
[[nodiscard]] QJsonObject dump(const FeeRateRow &row);
[[nodiscard]] QJsonObject dump(const CollateralInfo &info);
[[nodiscard]] QJsonObject dump(const CollateralRatioRow &row);
[[nodiscard]] QJsonObject dump(const CoinGreeks &greeks);
[[nodiscard]] QJsonObject dump(const StreamFrame &frame);

/// Rows, and the count of those that were rejected.
template <typename T>
[[nodiscard]] QJsonObject dumpRows(const std::vector<T> &rows, int rejectedRows)
{
    QJsonArray array;
    for (const T &row : rows)
        array.append(dump(row));
    QJsonObject object{{QStringLiteral("rows"), array}};
    if (rejectedRows > 0)
        object.insert(QStringLiteral("rejectedRows"), rejectedRows);
    return object;
}

template <typename T>
[[nodiscard]] QJsonObject dump(const Page<T> &page)
{
    QJsonObject object = dumpRows(page.rows, page.rejectedRows);
    object.insert(QStringLiteral("nextCursor"), QString::fromLatin1(page.nextCursor));
    object.insert(QStringLiteral("time"), static_cast<qint64>(page.time.time_since_epoch().count()));
    return object;
}

} // namespace apollo::bybit
