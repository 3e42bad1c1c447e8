// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/marketroutes.h"

#include "core/demo/json.h"
#include "core/demo/paging.h"
#include "core/demo/tickerjson.h"

namespace apollo::demo {

namespace {

/// The instruments a market request asks for; empty with an error when it asks wrongly.
struct Selection {
    std::optional<ApiReply> error;
    Category category = Category::Linear;
    std::vector<const Instrument *> instruments;
};

Selection select(const HttpRequest &request, const World &world)
{
    Selection selection;
    const std::optional<Category> category = categoryOf(request.parameter("category"));
    const QByteArray symbol = request.parameter("symbol");
    const QByteArray baseCoin = request.parameter("baseCoin");
    if (!category) {
        selection.error = refusal(10001, "params error: Category is invalid");
        return selection;
    }
    if (!isUpperCaseName(symbol) || !isUpperCaseName(baseCoin)) {
        selection.error = refusal(10001, "params error: symbol invalid");
        return selection;
    }
    selection.category = *category;
    for (const Instrument &instrument : world.market.instruments()) {
        const bool wanted = (symbol.isEmpty() || instrument.symbol == symbol)
            && (baseCoin.isEmpty() || instrument.baseCoin == baseCoin);
        if (instrument.category == *category && wanted)
            selection.instruments.push_back(&instrument);
    }
    if (!symbol.isEmpty() && selection.instruments.empty())
        selection.error = refusal(10001, "params error: symbol invalid " + symbol);
    return selection;
}

} // namespace

ApiReply marketTime(const HttpRequest &, const World &world)
{
    const qint64 now = world.now();
    ApiReply reply;
    reply.result = JsonObject()
                       .text("timeSecond", QByteArray::number(now / 1000))
                       .text("timeNano", QByteArray::number(now) + "123456")
                       .toByteArray();
    return reply;
}

ApiReply marketTickers(const HttpRequest &request, const World &world)
{
    const Selection selection = select(request, world);
    if (selection.error)
        return *selection.error;
    const bool narrowed = !request.parameter("symbol").isEmpty() || !request.parameter("baseCoin").isEmpty();
    if (selection.category == Category::Option && !narrowed)
        return refusal(10001, "params error: symbol or baseCoin is required");
    QByteArrayList rows;
    for (const Instrument *instrument : selection.instruments)
        rows.append(restTicker(*instrument, world.market, world.now()).toByteArray());
    ApiReply reply;
    reply.result = JsonObject().text("category", nameOf(selection.category)).raw("list", jsonArray(rows)).toByteArray();
    return reply;
}

ApiReply instrumentsInfo(const HttpRequest &request, const World &world)
{
    const Selection selection = select(request, world);
    if (selection.error)
        return *selection.error;
    QByteArrayList rows;
    for (const Instrument *instrument : selection.instruments)
        rows.append(instrumentInfo(*instrument));
    JsonObject result;
    result.text("category", nameOf(selection.category));
    if (selection.category == Category::Spot) {
        result.raw("list", jsonArray(rows));
    } else {
        const std::optional<Page> page = paginate(rows, request, 500, 1000);
        if (!page)
            return refusal(10001, "params error: limit or cursor invalid");
        result.raw("list", jsonArray(page->rows)).text("nextPageCursor", page->nextCursor);
    }
    ApiReply reply;
    reply.result = result.toByteArray();
    return reply;
}

ApiReply systemStatus(const HttpRequest &, const World &world)
{
    const qint64 now = world.now();
    QByteArrayList rows;
    for (auto it = world.notices.rbegin(); it != world.notices.rend(); ++it) {
        const QByteArray state = now < it->begin ? "scheduled" : now < it->end ? "ongoing" : "completed";
        rows.append(JsonObject()
                        .text("id", it->id)
                        .text("title", it->title)
                        .text("state", state)
                        .text("begin", QByteArray::number(it->begin))
                        .text("end", QByteArray::number(it->end))
                        .text("href", "")
                        .raw("serviceTypes", "[1,2,3,4,5]")
                        .raw("product", "[1,2,3]")
                        .raw("uidSuffix", "[]")
                        .integer("maintainType", 1)
                        .integer("env", 2)
                        .toByteArray());
    }
    ApiReply reply;
    reply.retMsg = "";
    reply.result = JsonObject().raw("list", jsonArray(rows)).toByteArray();
    return reply;
}

} // namespace apollo::demo
