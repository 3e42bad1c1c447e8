// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/candlereader.h"

#include "core/bybit/historyrequests.h"

namespace apollo {

void CandleReader::read(const CandleQuery &query, QObject *context, CandleHandler handler)
{
    using Candles = Result<std::vector<Candle>>;
    if (!m_running) {
        const Candles stopped = fail(ErrorKind::Cancelled, query.instrument.symbol, QStringLiteral("not connected"));
        QMetaObject::invokeMethod(
            context, [handler = std::move(handler), stopped] { handler(stopped); }, Qt::QueuedConnection);
        return;
    }
    using Page = bybit::Page<Candle>;
    bybit::CandlesRequest request;
    request.query = query;
    std::erase_if(m_calls, [](const QPointer<bybit::RestCall> &call) { return call.isNull(); });
    m_calls.emplace_back(
        m_client.send(request, context, bybit::Handler<Page>([handler = std::move(handler)](Result<Page> page) {
                          handler(page ? Candles(std::move(page.value().rows)) : Candles(fail(page.error())));
                      })));
}

void CandleReader::stop()
{
    m_running = false;
    for (const QPointer<bybit::RestCall> &call : std::exchange(m_calls, {})) {
        if (call)
            call->cancel();
    }
}

} // namespace apollo
