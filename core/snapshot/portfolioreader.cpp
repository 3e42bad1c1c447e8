// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/portfoliojson.h"

#include "core/snapshot/fields.h"
#include "core/snapshot/jsonreader.h"
#include "core/snapshot/marginfields.h"
#include "core/snapshot/marginrulesjson.h"
#include "core/snapshot/sectionnames.h"

namespace apollo {

namespace {

std::optional<Error> readError(JsonReader &json)
{
    QString where;
    QString kindName;
    int code = 0;
    QString detail;
    std::optional<qint64> retryAfter;
    json("where", where);
    json("kind", kindName);
    json("code", code);
    json("detail", detail);
    json("retryAfterMs", retryAfter);
    const std::optional<ErrorKind> kind = errorKindFromString(kindName);
    if (!kind) {
        json.reject("kind", QStringLiteral("has an unknown value"));
        return std::nullopt;
    }
    return Error(*kind, code, where, detail,
                 retryAfter ? std::optional(std::chrono::milliseconds(*retryAfter)) : std::nullopt);
}

SectionStatus readSection(JsonReader &json)
{
    SectionStatus status;
    QString state;
    json("state", state);
    bool known = false;
    for (const auto &[value, name] : kSectionStates) {
        if (state == QLatin1String(name)) {
            status.state = value;
            known = true;
        }
    }
    if (!known)
        json.reject("state", QStringLiteral("has an unknown value"));
    json.each("missing", [&](JsonReader &row) {
        if (std::optional<Error> error = readError(row))
            status.missing.push_back(*std::move(error));
    });
    json("rejectedRows", status.rejectedRows);
    json("asOf", status.asOf);
    return status;
}

void readAccount(JsonReader &json, Portfolio &portfolio)
{
    JsonReader account = json.object("account");
    fields::accountInfo(account, portfolio.info);
    JsonReader reported = account.object("reported");
    fields::accountSummary(reported, portfolio.summary);
    JsonReader computed = account.object("computed");
    fields::accountValuation(computed, portfolio.valuation);
    if (account.isNull("reconciliation"))
        return;
    JsonReader at = account.object("reconciliation");
    Reconciliation reconciliation;
    at("time", reconciliation.at);
    at.each("items", [&](JsonReader &row) { fields::reconciliationItem(row, reconciliation.items.emplace_back()); });
    if (at.isSince(2)) {
        at.each("positions", [&](JsonReader &row) {
            PositionReconciliationItem &part = reconciliation.positions.emplace_back();
            fields::positionKey(row, part.position);
            fields::reconciliationItem(row, part.item);
        });
    }
    portfolio.reconciliation = std::move(reconciliation);
}

void readDetail(JsonReader &json, Portfolio &portfolio)
{
    json.each("executions", [&](JsonReader &row) { fields::execution(row, portfolio.executions.emplace_back()); });
    json.each("instruments", [&](JsonReader &row) {
        Instrument instrument;
        fields::instrument(row, instrument);
        portfolio.instruments.insert_or_assign(instrument.key, instrument);
    });
    json.each("tickers", [&](JsonReader &row) {
        Category category = Category::Linear;
        Ticker ticker;
        row("category", category);
        fields::ticker(row, ticker);
        portfolio.tickers.insert_or_assign(InstrumentKey{category, ticker.symbol}, ticker);
    });
    json.each("equityRun", [&](JsonReader &row) { fields::equitySample(row, portfolio.equityRun.emplace_back()); });
    if (!json.isSince(2))
        return;
    json.each("orderHistory", [&](JsonReader &row) { fields::order(row, portfolio.orderHistory.emplace_back()); });
    json.each("greeks", [&](JsonReader &row) {
        CoinGreeks greeks;
        fields::greeks(row, greeks);
        portfolio.greeks.insert_or_assign(greeks.baseCoin, greeks);
    });
    JsonReader rules = json.object("marginRules");
    portfolio.rules = readMarginRules(rules);
}

} // namespace

Portfolio readPortfolio(JsonReader &json)
{
    Portfolio portfolio;
    json("environment", portfolio.environment);
    json("accountName", portfolio.accountName);
    json("uid", portfolio.uid);
    json("asOf", portfolio.asOf);
    JsonReader completeness = json.object("completeness");
    for (const auto &[section, name] : kSectionNames) {
        if (!completeness.has(name))
            continue;
        JsonReader part = completeness.object(name);
        portfolio.sections[section] = readSection(part);
    }
    readAccount(json, portfolio);
    json.each("positions", [&](JsonReader &row) {
        PositionEntry &entry = portfolio.positions.emplace_back();
        fields::position(row, entry.reported);
        JsonReader computed = row.object("computed");
        fields::positionValuation(computed, entry.computed);
    });
    json.each("coins", [&](JsonReader &row) {
        CoinEntry &entry = portfolio.coins.emplace_back();
        fields::coin(row, entry.reported);
        JsonReader computed = row.object("computed");
        fields::coinValuation(computed, entry.computed);
    });
    json.each("orders", [&](JsonReader &row) { fields::order(row, portfolio.orders.emplace_back()); });
    readDetail(json, portfolio);
    return portfolio;
}

} // namespace apollo
