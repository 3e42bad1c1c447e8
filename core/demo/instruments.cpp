// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/instruments.h"

#include "core/demo/json.h"

namespace apollo::demo {

namespace {

constexpr int kQuietContracts = 620;

Instrument perpetual(const char *symbol, const char *base, const char *settle, int priceScale, int tickUnits,
                     Decimal qtyStep, int maxLeverage, qint64 tierLimit, int fundingHours, qint64 fundingMillionths)
{
    Instrument instrument;
    instrument.category = qstrcmp(settle, base) == 0 ? Category::Inverse : Category::Linear;
    instrument.symbol = symbol;
    instrument.baseCoin = base;
    instrument.settleCoin = settle;
    instrument.quoteCoin = instrument.category == Category::Inverse ? "USD" : settle;
    instrument.priceScale = priceScale;
    instrument.tickUnits = tickUnits;
    instrument.qtyStep = qtyStep;
    instrument.maxLeverage = maxLeverage;
    instrument.tierLimit = Decimal(tierLimit);
    instrument.fundingHours = fundingHours;
    instrument.fundingMillionths = fundingMillionths;
    return instrument;
}

Instrument spot(const char *symbol, const char *base, int priceScale, Decimal basePrecision)
{
    Instrument instrument;
    instrument.category = Category::Spot;
    instrument.symbol = symbol;
    instrument.baseCoin = base;
    instrument.quoteCoin = "USDT";
    instrument.priceScale = priceScale;
    instrument.qtyStep = basePrecision;
    return instrument;
}

Instrument option(const char *symbol, const char *settle, int strike, bool call)
{
    Instrument instrument;
    instrument.category = Category::Option;
    instrument.symbol = symbol;
    instrument.baseCoin = "BTC";
    instrument.quoteCoin = settle;
    instrument.settleCoin = settle;
    instrument.priceScale = 0;
    instrument.tickUnits = 5;
    instrument.qtyStep = Decimal::scaled(1, 2);
    instrument.strike = strike;
    instrument.call = call;
    return instrument;
}

QByteArray leverageFilter(const Instrument &instrument)
{
    return JsonObject()
        .text("minLeverage", "1")
        .text("maxLeverage", QByteArray::number(instrument.maxLeverage) + ".00")
        .text("leverageStep", "0.01")
        .toByteArray();
}

QByteArray priceFilter(const Instrument &instrument)
{
    JsonObject filter;
    if (instrument.category != Category::Spot)
        filter.exact("minPrice", instrument.price(1)).exact("maxPrice", instrument.price(19'999'998));
    return filter.exact("tickSize", instrument.price(1)).toByteArray();
}

QByteArray lotSizeFilter(const Instrument &instrument)
{
    JsonObject filter;
    if (instrument.category == Category::Spot) {
        return filter.exact("basePrecision", instrument.qtyStep)
            .text("quotePrecision", "0.0000001")
            .text("minOrderQty", "0.000011")
            .text("maxOrderQty", "83")
            .text("minOrderAmt", "5")
            .text("maxOrderAmt", "8000000")
            .text("maxLimitOrderQty", "83")
            .text("maxMarketOrderQty", "41.5")
            .text("postOnlyMaxLimitOrderSize", "60000")
            .toByteArray();
    }
    filter.text("maxOrderQty", "1190000").exact("minOrderQty", instrument.qtyStep).exact("qtyStep", instrument.qtyStep);
    if (instrument.isPerpetual()) {
        filter.text("postOnlyMaxOrderQty", "1190000")
            .text("maxMktOrderQty", "500000")
            .text("minNotionalValue", instrument.category == Category::Inverse ? "" : "5");
    }
    return filter.toByteArray();
}

QByteArray contractInfo(const Instrument &instrument)
{
    return JsonObject()
        .text("symbol", instrument.symbol)
        .text("contractType", instrument.category == Category::Inverse ? "InversePerpetual" : "LinearPerpetual")
        .text("status", "Trading")
        .text("baseCoin", instrument.baseCoin)
        .text("quoteCoin", instrument.quoteCoin)
        .text("launchTime", "1585526400000")
        .text("deliveryTime", "0")
        .text("deliveryFeeRate", "")
        .text("priceScale", QByteArray::number(instrument.priceScale))
        .raw("leverageFilter", leverageFilter(instrument))
        .raw("priceFilter", priceFilter(instrument))
        .raw("lotSizeFilter", lotSizeFilter(instrument))
        .boolean("unifiedMarginTrade", true)
        .integer("fundingInterval", instrument.fundingHours * 60)
        .text("settleCoin", instrument.settleCoin)
        .text("copyTrading", "none")
        .text("upperFundingRate", "0.005")
        .text("lowerFundingRate", "-0.005")
        .boolean("isPreListing", false)
        .raw("preListingInfo", "null")
        .raw("riskParameters", R"({"priceLimitRatioX":"0.01","priceLimitRatioY":"0.02"})")
        .text("symbolType", "")
        .text("displayName", "")
        .toByteArray();
}

} // namespace

QByteArray nameOf(Category category)
{
    switch (category) {
    case Category::Linear: return "linear";
    case Category::Inverse: return "inverse";
    case Category::Spot: return "spot";
    case Category::Option: return "option";
    }
    return {};
}

std::optional<Category> categoryOf(const QByteArray &name)
{
    for (const Category category : kCategories) {
        if (nameOf(category) == name)
            return category;
    }
    return std::nullopt;
}

std::vector<Instrument> makeInstruments()
{
    std::vector<Instrument> list{
        perpetual("BTCUSDT", "BTC", "USDT", 2, 10, Decimal::scaled(1, 3), 100, 2'000'000, 8, 100),
        perpetual("ETHUSDT", "ETH", "USDT", 2, 1, Decimal::scaled(1, 2), 100, 1'000'000, 8, 100),
        perpetual("SOLUSDT", "SOL", "USDT", 2, 1, Decimal::scaled(1, 1), 80, 500'000, 8, 82),
        perpetual("XRPUSDT", "XRP", "USDT", 4, 1, Decimal(1), 80, 500'000, 8, 100),
        perpetual("DOGEUSDT", "DOGE", "USDT", 5, 1, Decimal(1), 80, 250'000, 8, -50),
        perpetual("HYPEUSDT", "HYPE", "USDT", 3, 1, Decimal::scaled(1, 2), 40, 5'000, 4, 125),
        perpetual("1000PEPEUSDT", "1000PEPE", "USDT", 7, 1, Decimal(100), 50, 200'000, 8, 50),
        perpetual("BTCPERP", "BTC", "USDC", 1, 1, Decimal::scaled(1, 3), 100, 2'000'000, 8, 113),
        perpetual("ETHPERP", "ETH", "USDC", 2, 1, Decimal::scaled(1, 2), 100, 1'000'000, 8, 90),
        perpetual("ETHUSD", "ETH", "ETH", 2, 1, Decimal(1), 50, 1'500, 8, 100),
        perpetual("BTCUSD", "BTC", "BTC", 2, 10, Decimal(1), 100, 150, 8, 100),
        spot("BTCUSDT", "BTC", 1, Decimal::scaled(1, 6)),
        spot("ETHUSDT", "ETH", 2, Decimal::scaled(1, 5)),
        spot("USDCUSDT", "USDC", 4, Decimal::scaled(1, 2)),
        spot("SOLUSDT", "SOL", 2, Decimal::scaled(1, 4)),
        spot("MNTUSDT", "MNT", 4, Decimal::scaled(1, 2)),
        option("BTC-25DEC26-70000-C-USDT", "USDT", 70'000, true),
        option("BTC-25DEC26-60000-P", "USDC", 60'000, false),
    };
    for (Instrument &instrument : list)
        instrument.hedgeMode = instrument.symbol == "1000PEPEUSDT";
    for (int i = 1; i <= kQuietContracts; ++i) {
        const QByteArray base = "COIN" + QByteArray::number(i).rightJustified(3, '0');
        Instrument quiet = perpetual("", "", "USDT", 4, 1, Decimal(1), 25, 50'000, 8, 50);
        quiet.category = Category::Linear;
        quiet.symbol = base + "USDT";
        quiet.baseCoin = base;
        quiet.fixedTicks = 1'000 + 37 * i;
        list.push_back(quiet);
    }
    return list;
}

QByteArray instrumentInfo(const Instrument &instrument)
{
    if (instrument.isPerpetual())
        return contractInfo(instrument);
    JsonObject row;
    row.text("symbol", instrument.symbol)
        .text("status", "Trading")
        .text("baseCoin", instrument.baseCoin)
        .text("quoteCoin", instrument.quoteCoin);
    if (instrument.category == Category::Spot) {
        return row.text("innovation", "0")
            .text("marginTrading", "utaOnly")
            .text("stTag", "0")
            .raw("lotSizeFilter", lotSizeFilter(instrument))
            .raw("priceFilter", priceFilter(instrument))
            .raw("riskParameters", R"({"priceLimitRatioX":"0.005","priceLimitRatioY":"0.01"})")
            .text("symbolType", "")
            .toByteArray();
    }
    return row.text("settleCoin", instrument.settleCoin)
        .text("optionsType", instrument.call ? "Call" : "Put")
        .text("launchTime", "1743669649256")
        .text("deliveryTime", QByteArray::number(kOptionDelivery))
        .text("deliveryFeeRate", "0.00015")
        .raw("priceFilter", priceFilter(instrument))
        .raw("lotSizeFilter", lotSizeFilter(instrument))
        .text("displayName", instrument.symbol)
        .toByteArray();
}

} // namespace apollo::demo
