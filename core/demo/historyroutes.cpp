// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/historyroutes.h"

#include "core/demo/historyjson.h"
#include "core/demo/paging.h"
#include "core/demo/requestfilter.h"
#include "core/demo/window.h"

#include <algorithm>

namespace apollo::demo {

namespace {

constexpr qint64 kDayMs = 86'400'000;

struct PageRule {
    int standardLimit;
    int mostLimit;
};

QByteArray cursorAt(std::size_t place)
{
    const QByteArray one = QByteArray::number(static_cast<qint64>(place)) + "%3A1";
    return one + "%2C" + one;
}

/// The place in a list of `size` rows before which a page begins; nullopt for a cursor that never was given out.
std::optional<std::size_t> placeOf(const QByteArray &cursor, std::size_t size)
{
    if (cursor.isEmpty())
        return size;
    bool ok = false;
    const qulonglong place = cursor.left(cursor.indexOf('%')).toULongLong(&ok);
    return ok && place <= size && cursor == cursorAt(place) ? std::optional<std::size_t>(place) : std::nullopt;
}

/// Cuts a page out of a list that only grows, newest first. A cursor is a place in the list, so that what happens
/// between two pages moves nothing.
template <typename Row, typename Wanted, typename Json>
ApiReply listReply(const std::vector<Row> &list, const HttpRequest &request, const PageRule &rule,
                   const QByteArray &category, Wanted wanted, Json json)
{
    const std::optional<qint64> limit = numberIn(request, "limit", rule.standardLimit);
    const std::optional<std::size_t> before = placeOf(request.rawParameter("cursor"), list.size());
    if (!limit || *limit < 1 || *limit > rule.mostLimit)
        return refusal(10001, "params error: limit invalid");
    if (!before)
        return refusal(10001, "params error: cursor invalid");
    QByteArrayList rows;
    std::size_t place = *before;
    while (place > 0 && rows.size() < *limit) {
        if (wanted(list[--place]))
            rows.append(json(list[place]));
    }
    // A full last page still carries a token, and an empty page follows: clients must bear that.
    JsonObject result;
    result.text("nextPageCursor", rows.size() == *limit ? cursorAt(place) : QByteArray());
    if (!category.isEmpty())
        result.text("category", category);
    ApiReply reply;
    reply.result = result.raw("list", jsonArray(rows)).toByteArray();
    return reply;
}

} // namespace

ApiReply executionList(const HttpRequest &request, const World &world)
{
    RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    const QByteArray orderId = request.parameter("orderId");
    const QByteArray orderLinkId = request.parameter("orderLinkId");
    const QByteArray type = request.parameter("execType");
    const Window window = readWindow(request, {7, 7}, world.now());
    const bool byOrder = !orderId.isEmpty() || !orderLinkId.isEmpty();
    if (window.error && !byOrder)
        return *window.error;
    if (filter.category == Category::Option && filter.symbol.isEmpty() && filter.baseCoin.isEmpty())
        filter.baseCoin = "BTC";
    const auto wanted = [&](const Execution &row) {
        if (row.instrument->category != filter.category)
            return false;
        if (!orderId.isEmpty())
            return row.orderId == orderId;
        if (!orderLinkId.isEmpty())
            return row.orderLinkId == orderLinkId;
        return filter.takes(*row.instrument) && window.contains(row.time) && (type.isEmpty() || row.type == type);
    };
    return listReply(world.account.history.executions, request, {50, 100}, nameOf(filter.category), wanted,
                     [](const Execution &row) { return executionJson(row, Wire::Rest); });
}

ApiReply orderHistory(const HttpRequest &request, const World &world)
{
    const RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    const QByteArray orderId = request.parameter("orderId");
    const QByteArray orderLinkId = request.parameter("orderLinkId");
    const QByteArray status = request.parameter("orderStatus");
    const qint64 now = world.now();
    const Window window = readWindow(request, {7, 7}, now);
    const bool byOrder = !orderId.isEmpty() || !orderLinkId.isEmpty();
    if (window.error && !byOrder)
        return *window.error;
    const auto wanted = [&](const DemoOrder &row) {
        // Cancelled, rejected and deactivated orders are told for a day only.
        if (row.instrument->category != filter.category || (row.executed->isZero() && row.updatedTime < now - kDayMs))
            return false;
        if (!orderId.isEmpty())
            return row.orderId == orderId;
        if (!orderLinkId.isEmpty())
            return row.orderLinkId == orderLinkId;
        return filter.takes(*row.instrument) && window.contains(row.updatedTime)
            && (status.isEmpty() || row.status == status);
    };
    return listReply(world.account.history.orders, request, {20, 50}, nameOf(filter.category), wanted,
                     [](const DemoOrder &row) { return orderJson(row, Wire::Rest); });
}

ApiReply closedPnl(const HttpRequest &request, const World &world)
{
    const RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    if (filter.category != Category::Linear && filter.category != Category::Inverse)
        return refusal(10001, "params error: Illegal category");
    const Window window = readWindow(request, {7, 7}, world.now());
    if (window.error)
        return *window.error;
    return listReply(
        world.account.history.closed, request, {50, 100}, nameOf(filter.category),
        [&](const ClosedPnl &row) { return filter.takes(*row.instrument) && window.contains(row.createdTime); },
        [](const ClosedPnl &row) { return closedPnlJson(row); });
}

ApiReply transactionLog(const HttpRequest &request, const World &world)
{
    const QByteArray accountType = request.parameter("accountType");
    const QByteArray categoryName = request.parameter("category");
    const QByteArray currency = request.parameter("currency");
    const QByteArray baseCoin = request.parameter("baseCoin");
    const QByteArray type = request.parameter("type");
    const std::optional<Category> category = categoryOf(categoryName);
    if (world.isClassic())
        return refusal(10028, "The API can only be accessed by unified account users.");
    if (!accountType.isEmpty() && accountType != "UNIFIED")
        return refusal(10001, "accountType only support UNIFIED.");
    if (!categoryName.isEmpty() && !category)
        return refusal(10001, "params error: Illegal category");
    if (!isUpperCaseName(currency) || !isUpperCaseName(baseCoin))
        return refusal(10001, "params error: coin must be upper case");
    const Window window = readWindow(request, {1, 7, 181009, 181010}, world.now());
    if (window.error)
        return *window.error;
    const auto wanted = [&](const LedgerRow &row) {
        return window.contains(row.time) && (!category || (row.instrument && row.instrument->category == *category))
            && (currency.isEmpty() || row.coin == currency) && (type.isEmpty() || row.type == type)
            && (baseCoin.isEmpty() || (row.instrument && row.instrument->baseCoin == baseCoin));
    };
    return listReply(world.account.history.ledger, request, {20, 50}, {}, wanted,
                     [](const LedgerRow &row) { return ledgerJson(row); });
}

ApiReply settlementRecord(const HttpRequest &request, const World &world)
{
    const RequestFilter filter = readFilter(request, world);
    if (filter.error)
        return *filter.error;
    if (filter.category != Category::Linear)
        return refusal(10001, "params error: Illegal category");
    const Window window = readWindow(request, {30, 30}, world.now());
    if (window.error)
        return *window.error;
    return listReply(
        world.account.history.settlements, request, {20, 50}, nameOf(filter.category),
        [&](const Settlement &row) { return filter.takes(*row.instrument) && window.contains(row.time); },
        [](const Settlement &row) { return settlementJson(row); });
}

} // namespace apollo::demo
