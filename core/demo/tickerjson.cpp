// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/tickerjson.h"

namespace apollo::demo {

namespace {

QByteArray nextFunding(const Instrument &instrument, qint64 now)
{
    const qint64 interval = instrument.fundingHours * 3'600'000LL;
    return QByteArray::number((now / interval + 1) * interval);
}

Figure dayChange(const Quote &quote, int scale)
{
    return quotient(quote.last - quote.previous24h, quote.previous24h, scale);
}

/// Volume in quote coin; in base coin on inverse contracts, whose volume is in USD.
Figure turnover(const Instrument &instrument, const Quote &quote)
{
    return instrument.category == Category::Inverse ? quotient(quote.volume24h, quote.last, 8)
                                                    : quote.volume24h * quote.last;
}

Figure openInterestValue(const Instrument &instrument, const Quote &quote)
{
    return instrument.category == Category::Inverse ? quotient(quote.openInterest, quote.mark, 2)
                                                    : rounded(quote.openInterest * quote.mark, 2);
}

JsonObject contractFields(const Instrument &instrument, const Quote &quote, qint64 now)
{
    JsonObject row;
    row.text("symbol", instrument.symbol)
        .exact("lastPrice", quote.last)
        .exact("indexPrice", quote.index)
        .exact("markPrice", quote.mark)
        .exact("prevPrice24h", quote.previous24h)
        .exact("price24hPcnt", dayChange(quote, 6))
        .exact("highPrice24h", quote.high24h)
        .exact("lowPrice24h", quote.low24h)
        .exact("prevPrice1h", quote.previous1h)
        .exact("openInterest", quote.openInterest)
        .exact("openInterestValue", openInterestValue(instrument, quote))
        .exact("turnover24h", turnover(instrument, quote))
        .exact("volume24h", quote.volume24h)
        .figure("fundingRate", quote.fundingRate)
        .text("nextFundingTime", nextFunding(instrument, now))
        .exact("bid1Price", quote.bid)
        .exact("bid1Size", quote.bidSize)
        .exact("ask1Price", quote.ask)
        .exact("ask1Size", quote.askSize)
        .text("preOpenPrice", "")
        .text("preQty", "")
        .text("curPreListingPhase", "")
        .text("fundingIntervalHour", QByteArray::number(instrument.fundingHours))
        .text("fundingCap", "0.005");
    return row;
}

JsonObject optionFields(const Instrument &instrument, const Quote &quote, bool rest)
{
    JsonObject row;
    row.text("symbol", instrument.symbol)
        .exact(rest ? "bid1Price" : "bidPrice", quote.bid)
        .exact(rest ? "bid1Size" : "bidSize", quote.bidSize)
        .exact(rest ? "bid1Iv" : "bidIv", quote.markIv - Decimal::scaled(31, 4))
        .exact(rest ? "ask1Price" : "askPrice", quote.ask)
        .exact(rest ? "ask1Size" : "askSize", quote.askSize)
        .exact(rest ? "ask1Iv" : "askIv", quote.markIv + Decimal::scaled(29, 4))
        .exact("lastPrice", quote.last)
        .exact("highPrice24h", quote.high24h)
        .exact("lowPrice24h", quote.low24h)
        .exact("markPrice", quote.mark)
        .exact("indexPrice", quote.index)
        .exact(rest ? "markIv" : "markPriceIv", quote.markIv)
        .exact("underlyingPrice", quote.index)
        .exact("openInterest", quote.openInterest)
        .exact("turnover24h", turnover(instrument, quote))
        .exact("volume24h", quote.volume24h)
        .exact("totalVolume", quote.volume24h)
        .exact("totalTurnover", turnover(instrument, quote))
        .figure("delta", quote.delta)
        .figure("gamma", quote.gamma)
        .figure("vega", quote.vega)
        .figure("theta", quote.theta)
        .text("predictedDeliveryPrice", "0")
        .exact("change24h", dayChange(quote, 8));
    return row;
}

JsonObject spotFields(const Instrument &instrument, const Quote &quote, const Market &market)
{
    JsonObject row;
    row.text("symbol", instrument.symbol)
        .exact("lastPrice", quote.last)
        .exact("highPrice24h", quote.high24h)
        .exact("lowPrice24h", quote.low24h)
        .exact("prevPrice24h", quote.previous24h)
        .exact("volume24h", quote.volume24h)
        .exact("turnover24h", turnover(instrument, quote))
        .exact("price24hPcnt", dayChange(quote, 4))
        .exact("usdIndexPrice", market.usdIndex(instrument.baseCoin));
    return row;
}

} // namespace

JsonObject restTicker(const Instrument &instrument, const Market &market, qint64 now)
{
    const Quote quote = market.quote(instrument);
    switch (instrument.category) {
    case Category::Option: return optionFields(instrument, quote, true);
    case Category::Spot:
        return spotFields(instrument, quote, market)
            .exact("bid1Price", quote.bid)
            .exact("bid1Size", quote.bidSize)
            .exact("ask1Price", quote.ask)
            .exact("ask1Size", quote.askSize);
    case Category::Linear:
    case Category::Inverse: break;
    }
    return contractFields(instrument, quote, now)
        .text("predictedDeliveryPrice", "")
        .text("basisRate", "")
        .text("basis", "")
        .text("basisRateYear", "")
        .text("deliveryFeeRate", "")
        .text("deliveryTime", "0");
}

JsonObject streamTicker(const Instrument &instrument, const Market &market, qint64 now)
{
    const Quote quote = market.quote(instrument);
    switch (instrument.category) {
    case Category::Option: return optionFields(instrument, quote, false);
    case Category::Spot: return spotFields(instrument, quote, market);
    case Category::Linear:
    case Category::Inverse: break;
    }
    return contractFields(instrument, quote, now).text("tickDirection", quote.rising ? "PlusTick" : "MinusTick");
}

JsonObject topOfBook(const Instrument &instrument, const Market &market)
{
    const Quote quote = market.quote(instrument);
    const auto level = [](const Decimal &price, const Decimal &size) {
        return jsonArray({jsonArray({quoted(price.toByteArray()), quoted(size.toByteArray())})});
    };
    JsonObject data;
    data.text("s", instrument.symbol)
        .raw("b", level(quote.bid, quote.bidSize))
        .raw("a", level(quote.ask, quote.askSize));
    return data;
}

} // namespace apollo::demo
