// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/portfoliojson.h"

#include "core/snapshot/fields.h"
#include "core/snapshot/jsonwriter.h"
#include "core/snapshot/marginfields.h"
#include "core/snapshot/marginrulesjson.h"
#include "core/snapshot/sectionnames.h"

#include <algorithm>

namespace apollo {

namespace {

const char *nameOf(SectionStatus::State state)
{
    const auto *const found = std::find_if(kSectionStates.begin(), kSectionStates.end(),
                                           [state](const auto &entry) { return entry.first == state; });
    return found->second;
}

void writeError(JsonWriter &json, const Error &error)
{
    json.beginObject();
    json("where", error.where());
    json("kind", toString(error.kind()));
    json("code", error.code());
    json("detail", error.detail());
    json("retryAfterMs", error.retryAfter() ? std::optional<qint64>(error.retryAfter()->count()) : std::nullopt);
    json.endObject();
}

void writeCompleteness(JsonWriter &json, const Portfolio &portfolio)
{
    json.beginObject("completeness");
    for (const auto &[section, name] : kSectionNames) {
        const auto found = portfolio.sections.find(section);
        if (found == portfolio.sections.end())
            continue;
        const SectionStatus &status = found->second;
        json.beginObject(name);
        json("state", nameOf(status.state));
        json.beginArray("missing");
        for (const Error &error : status.missing)
            writeError(json, error);
        json.endArray();
        json("rejectedRows", status.rejectedRows);
        json("asOf", status.asOf);
        json.endObject();
    }
    json.endObject();
}

void writeAccount(JsonWriter &json, const Portfolio &portfolio)
{
    json.beginObject("account");
    fields::accountInfo(json, portfolio.info);
    json.beginObject("reported");
    fields::accountSummary(json, portfolio.summary);
    json.endObject();
    json.beginObject("computed");
    fields::accountValuation(json, portfolio.valuation);
    json.endObject();
    if (portfolio.reconciliation) {
        json.beginObject("reconciliation");
        json("time", portfolio.reconciliation->at);
        json.beginArray("items");
        for (const ReconciliationItem &item : portfolio.reconciliation->items) {
            json.beginObject();
            fields::reconciliationItem(json, item);
            json.endObject();
        }
        json.endArray();
        json.beginArray("positions");
        for (const PositionReconciliationItem &row : portfolio.reconciliation->positions) {
            json.beginObject();
            fields::positionKey(json, row.position);
            fields::reconciliationItem(json, row.item);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    } else {
        json("reconciliation", Figure());
    }
    json.endObject();
}

/// A list of objects; `members` writes one of them.
template <typename Rows, typename Members>
void writeList(JsonWriter &json, const char *key, const Rows &rows, Members members)
{
    json.beginArray(key);
    for (const auto &row : rows) {
        json.beginObject();
        members(row);
        json.endObject();
    }
    json.endArray();
}

void writeDetail(JsonWriter &json, const Portfolio &portfolio)
{
    writeList(json, "executions", portfolio.executions, [&](const auto &row) { fields::execution(json, row); });
    writeList(json, "instruments", portfolio.instruments,
              [&](const auto &entry) { fields::instrument(json, entry.second); });
    writeList(json, "tickers", portfolio.tickers, [&](const auto &entry) {
        json("category", entry.first.category);
        fields::ticker(json, entry.second);
    });
    writeList(json, "equityRun", portfolio.equityRun, [&](const auto &row) { fields::equitySample(json, row); });
    writeList(json, "orderHistory", portfolio.orderHistory, [&](const Order &row) { fields::order(json, row); });
    writeList(json, "greeks", portfolio.greeks, [&](const auto &entry) { fields::greeks(json, entry.second); });
    json.beginObject("marginRules");
    writeMarginRules(json, portfolio.rules);
    json.endObject();
}

} // namespace

void writePortfolio(JsonWriter &json, const Portfolio &portfolio, PortfolioDetail detail)
{
    json("environment", portfolio.environment);
    json("accountName", portfolio.accountName);
    json("uid", portfolio.uid);
    json("asOf", portfolio.asOf);
    writeCompleteness(json, portfolio);
    writeAccount(json, portfolio);
    writeList(json, "positions", portfolio.positions, [&](const PositionEntry &entry) {
        fields::position(json, entry.reported);
        json.beginObject("computed");
        fields::positionValuation(json, entry.computed);
        json.endObject();
    });
    writeList(json, "coins", portfolio.coins, [&](const CoinEntry &entry) {
        fields::coin(json, entry.reported);
        json.beginObject("computed");
        fields::coinValuation(json, entry.computed);
        json.endObject();
    });
    writeList(json, "orders", portfolio.orders, [&](const Order &row) { fields::order(json, row); });
    if (detail == PortfolioDetail::Full)
        writeDetail(json, portfolio);
}

QByteArray watchLine(const Portfolio &portfolio, UtcTime time, const char *state)
{
    JsonWriter json(JsonWriter::Layout::OneLine);
    json.beginObject();
    json("time", time);
    json("state", state);
    writePortfolio(json, portfolio, PortfolioDetail::Current);
    json.endObject();
    return json.text();
}

} // namespace apollo
