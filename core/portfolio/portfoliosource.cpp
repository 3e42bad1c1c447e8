// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfoliosource.h"

namespace apollo {

void PortfolioSource::readCandles(const CandleQuery &query, QObject *context, CandleHandler handler)
{
    const Result<std::vector<Candle>> answer =
        fail(ErrorKind::Usage, query.instrument.symbol, QStringLiteral("this source holds no price history"));
    QMetaObject::invokeMethod(
        context, [handler = std::move(handler), answer] { handler(answer); }, Qt::QueuedConnection);
}

} // namespace apollo
