// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/accountroutes.h"

#include "core/demo/accountjson.h"
#include "core/demo/paging.h"
#include "core/demo/requestfilter.h"

#include <algorithm>

namespace apollo::demo {

namespace {

ApiReply pageReply(const QByteArrayList &rows, const HttpRequest &request, Category category, int maximum)
{
    const std::optional<Page> page = paginate(rows, request, 20, maximum);
    if (!page)
        return refusal(10001, "params error: limit or cursor invalid");
    ApiReply reply;
    reply.result = JsonObject()
                       .raw("list", jsonArray(page->rows))
                       .text("nextPageCursor", page->nextCursor)
                       .text("category", nameOf(category))
                       .toByteArray();
    return reply;
}

} // namespace

ApiReply accountInfo(const HttpRequest &, const World &world)
{
    ApiReply reply;
    reply.result = JsonObject()
                       .text("marginMode", world.options.marginMode)
                       .text("updatedTime", "1697078946000")
                       .integer("unifiedMarginStatus", world.options.unifiedMarginStatus)
                       .text("dcpStatus", "OFF")
                       .integer("timeWindow", 10)
                       .integer("smpGroup", 0)
                       .boolean("isMasterTrader", false)
                       .text("spotHedgingStatus", "OFF")
                       .toByteArray();
    return reply;
}

ApiReply walletBalance(const HttpRequest &request, const World &world)
{
    const QByteArray type = request.parameter("accountType");
    if (world.isClassic() && type == "UNIFIED")
        return {0, {}, {}, 404};
    if (type != "UNIFIED")
        return refusal(10001, "accountType only support UNIFIED.");
    const QByteArray wanted = request.parameter("coin");
    const QByteArrayList names = wanted.isEmpty() ? QByteArrayList() : wanted.split(',');
    const auto known = [](const QByteArray &name) { return !name.isEmpty() && isUpperCaseName(name); };
    if (!std::all_of(names.begin(), names.end(), known))
        return refusal(10001, "params error: coin invalid");
    const Books books = world.account.books(world.market);
    QByteArrayList coins;
    for (std::size_t i = 0; i < books.coins.size(); ++i) {
        const Wallet &wallet = world.account.wallets[i];
        if (names.isEmpty() || names.contains(wallet.coin))
            coins.append(coinJson(wallet, books.coins[i], world.account.mode()));
    }
    ApiReply reply;
    reply.result = "{\"list\":[" + accountJson(books.account, world.account.mode(), coins) + "]}";
    return reply;
}

ApiReply positionList(const HttpRequest &request, const World &world)
{
    const RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    if (filter.category == Category::Spot)
        return refusal(10001, "params error: Illegal category");
    if (filter.category == Category::Linear && filter.symbol.isEmpty() && filter.settleCoin.isEmpty())
        return refusal(10001, "Missing some parameters that must be filled in, symbol or settleCoin");
    const Books books = world.account.books(world.market);
    QByteArrayList rows;
    for (std::size_t i = 0; i < books.positions.size(); ++i) {
        const Holding &holding = world.account.holdings[i];
        if (filter.takes(*holding.instrument) && !holding.isFlat())
            rows.append(positionJson(holding, books.positions[i], world.account.mode(), Wire::Rest));
    }
    // Asked for by symbol, a position that is not held has its row too.
    if (rows.isEmpty() && !filter.symbol.isEmpty()) {
        const Instrument *instrument = world.market.find(filter.category, filter.symbol);
        const auto last = std::find_if(world.account.holdings.begin(), world.account.holdings.end(),
                                       [&](const Holding &one) { return one.instrument == instrument; });
        rows.append(flatPositionJson(*instrument, 0, world.market.quote(*instrument),
                                     last == world.account.holdings.end() ? nullptr : &*last, Wire::Rest));
    }
    return pageReply(rows, request, filter.category, 200);
}

ApiReply orderRealtime(const HttpRequest &request, const World &world)
{
    const RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    const QByteArray orderId = request.parameter("orderId");
    const bool narrowed = !filter.symbol.isEmpty() || !filter.settleCoin.isEmpty() || !filter.baseCoin.isEmpty();
    if (filter.category == Category::Linear && !narrowed && orderId.isEmpty())
        return refusal(10001, "Missing some parameters that must be filled in, symbol, settleCoin or baseCoin");
    QByteArrayList rows;
    for (auto it = world.account.orders.rbegin(); it != world.account.orders.rend(); ++it) {
        const bool wanted = orderId.isEmpty() ? filter.takes(*it->instrument)
                                              : it->instrument->category == filter.category && it->orderId == orderId;
        if (wanted)
            rows.append(orderJson(*it, Wire::Rest));
    }
    return pageReply(rows, request, filter.category, 50);
}

ApiReply queryApi(const HttpRequest &, const World &world)
{
    const QByteArray permissions =
        R"({"ContractTrade":["Order","Position"],"Spot":["SpotTrade"],"Wallet":["AccountTransfer"],)"
        R"("Options":["OptionsTrade"],"Derivatives":["DerivativesTrade"],"CopyTrading":[],"BlockTrade":[],)"
        R"("Exchange":["ExchangeHistory"],"NFT":[],"Affiliate":[],"Earn":[]})";
    ApiReply reply;
    reply.retMsg = "";
    reply.result = JsonObject()
                       .text("id", "2208369")
                       .text("note", "demo")
                       .text("apiKey", world.apiKey)
                       .integer("readOnly", 1)
                       .text("secret", "")
                       .raw("permissions", permissions)
                       .raw("ips", "[\"*\"]")
                       .integer("type", 1)
                       .integer("deadlineDay", 83)
                       .text("expiredAt", "2027-02-11T03:20:45Z")
                       .text("createdAt", "2026-11-13T03:20:45Z")
                       .integer("unified", 0)
                       .integer("uta", world.isClassic() ? 0 : 1)
                       .integer("userID", 1448939)
                       .integer("inviterID", 0)
                       .text("vipLevel", "No VIP")
                       .text("mktMakerLevel", "0")
                       .integer("affiliateID", 0)
                       .text("rsaPublicKey", world.options.rsaPublicKeyPem)
                       .boolean("isMaster", true)
                       .text("parentUid", "0")
                       .text("kycLevel", "LEVEL_1")
                       .text("kycRegion", "")
                       .toByteArray();
    return reply;
}

} // namespace apollo::demo
