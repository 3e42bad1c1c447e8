// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/marginroutes.h"

#include "core/demo/collateral.h"
#include "core/demo/feerates.h"
#include "core/demo/json.h"
#include "core/demo/margintiers.h"
#include "core/demo/paging.h"
#include "core/demo/requestfilter.h"

namespace apollo::demo {

namespace {

constexpr int kSymbolsPerPage = 15;

/// The tiers of one symbol, as rows with commas between them.
QByteArray tierRows(const Instrument &instrument)
{
    QByteArrayList rows;
    for (const MarginTier &tier : marginTiers(instrument)) {
        const bool lowest = tier.id == 1;
        rows.append(JsonObject()
                        .integer("id", tier.id)
                        .text("symbol", instrument.symbol)
                        .exact("riskLimitValue", tier.limit)
                        .exact("maintenanceMargin", tier.maintenanceRate)
                        .exact("initialMargin", tier.initialRate)
                        .integer("isLowestRisk", lowest ? 1 : 0)
                        .exact("maxLeverage", tier.maxLeverage)
                        .exact("mmDeduction", lowest ? std::nullopt : Figure(tier.deduction))
                        .toByteArray());
    }
    return rows.join(',');
}

/// The coins that `name` of the request asks for: one, or all.
std::optional<QByteArrayList> coinsOf(const HttpRequest &request)
{
    const QByteArray coin = request.parameter("currency");
    if (coin.isEmpty())
        return collateralCoins();
    return collateralCoins().contains(coin) ? std::optional(QByteArrayList{coin}) : std::nullopt;
}

QByteArray listResult(const QByteArrayList &rows)
{
    return JsonObject().raw("list", jsonArray(rows)).toByteArray();
}

} // namespace

ApiReply riskLimit(const HttpRequest &request, const World &world)
{
    const RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    if (filter.category != Category::Linear && filter.category != Category::Inverse)
        return refusal(10001, "params error: Category is invalid");
    QByteArrayList symbols;
    for (const Instrument &instrument : world.market.instruments()) {
        if (filter.takes(instrument))
            symbols.append(tierRows(instrument));
    }
    const std::optional<Page> page = paginate(symbols, request, kSymbolsPerPage, kSymbolsPerPage);
    if (!page)
        return refusal(10001, "params error: cursor invalid");
    ApiReply reply;
    reply.result = JsonObject()
                       .text("category", nameOf(filter.category))
                       .raw("list", jsonArray(page->rows))
                       .text("nextPageCursor", page->nextCursor)
                       .toByteArray();
    return reply;
}

ApiReply tieredCollateral(const HttpRequest &request, const World &)
{
    const std::optional<QByteArrayList> coins = coinsOf(request);
    if (!coins)
        return refusal(10001, "params error: currency invalid");
    QByteArrayList rows;
    for (const QByteArray &coin : *coins) {
        QByteArrayList tiers;
        for (const CollateralTier &tier : collateralTiers(coin)) {
            tiers.append(JsonObject()
                             .exact("minQty", tier.from)
                             .exact("maxQty", tier.to)
                             .exact("collateralRatio", tier.ratio)
                             .toByteArray());
        }
        rows.append(JsonObject().text("currency", coin).raw("collateralRatioList", jsonArray(tiers)).toByteArray());
    }
    ApiReply reply;
    reply.result = listResult(rows);
    reply.extensionInfo = "\"{}\"";
    return reply;
}

ApiReply feeRate(const HttpRequest &request, const World &world)
{
    const RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    QByteArrayList rows;
    QByteArrayList bases;
    for (const Instrument &instrument : world.market.instruments()) {
        if (!filter.takes(instrument))
            continue;
        const FeeRates rates = feeRatesOf(instrument);
        JsonObject row;
        // Options have one rate for all contracts of a coin.
        if (filter.category == Category::Option) {
            if (bases.contains(instrument.baseCoin))
                continue;
            bases.append(instrument.baseCoin);
            row.text("symbol", "").text("baseCoin", instrument.baseCoin);
        } else {
            row.text("symbol", instrument.symbol);
        }
        rows.append(row.exact("takerFeeRate", rates.taker).exact("makerFeeRate", rates.maker).toByteArray());
    }
    JsonObject result;
    if (filter.category == Category::Spot || filter.category == Category::Option)
        result.text("category", nameOf(filter.category));
    ApiReply reply;
    reply.result = result.raw("list", jsonArray(rows)).toByteArray();
    return reply;
}

ApiReply collateralInfo(const HttpRequest &request, const World &)
{
    const std::optional<QByteArrayList> coins = coinsOf(request);
    if (!coins)
        return refusal(10001, "params error: currency invalid");
    QByteArrayList rows;
    for (const QByteArray &coin : *coins) {
        rows.append(JsonObject()
                        .text("availableToBorrow", "3")
                        .text("freeBorrowingAmount", "")
                        .text("freeBorrowAmount", "0")
                        .text("maxBorrowingAmount", "3")
                        .text("hourlyBorrowRate", "0.00000147")
                        .text("borrowUsageRate", "0")
                        .boolean("collateralSwitch", true)
                        .text("borrowAmount", "0")
                        .boolean("borrowable", true)
                        .text("currency", coin)
                        .text("otherBorrowAmount", "0")
                        .boolean("marginCollateral", true)
                        .text("freeBorrowingLimit", "0")
                        .exact("collateralRatio", collateralTiers(coin).front().ratio)
                        .toByteArray());
    }
    ApiReply reply;
    reply.result = listResult(rows);
    return reply;
}

ApiReply coinGreeks(const HttpRequest &request, const World &world)
{
    const QByteArray baseCoin = request.parameter("baseCoin");
    if (!isUpperCaseName(baseCoin))
        return refusal(10001, "params error: baseCoin invalid");
    ApiReply reply;
    reply.result = listResult(greeksRows(world.account, world.market, baseCoin));
    return reply;
}

} // namespace apollo::demo
