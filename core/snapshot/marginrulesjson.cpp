// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/marginrulesjson.h"

#include "core/snapshot/jsonreader.h"
#include "core/snapshot/jsonwriter.h"
#include "core/snapshot/marginfields.h"

namespace apollo {

namespace {

constexpr auto kRiskTables = "riskTables";
constexpr auto kFeeRates = "feeRates";
constexpr auto kCollateralTables = "collateralTables";
constexpr auto kCollateral = "collateral";

template <typename Visit, typename T>
void instrumentKey(Visit &visit, T &key)
{
    visit("symbol", key.symbol);
    visit("category", key.category);
}

} // namespace

void writeMarginRules(JsonWriter &json, const MarginRules &rules)
{
    json.beginArray(kRiskTables);
    for (const auto &[key, table] : rules.riskTables) {
        json.beginObject();
        instrumentKey(json, key);
        json("asOf", table.asOf);
        json.beginArray("tiers");
        for (const RiskTier &tier : table.tiers) {
            json.beginObject();
            fields::riskTier(json, tier);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.beginArray(kFeeRates);
    for (const auto &[key, rate] : rules.feeRates) {
        json.beginObject();
        instrumentKey(json, key);
        fields::feeRate(json, rate);
        json.endObject();
    }
    json.endArray();
    json.beginArray(kCollateralTables);
    for (const auto &[currency, table] : rules.collateralTables) {
        json.beginObject();
        json("currency", currency);
        json("asOf", table.asOf);
        json.beginArray("tiers");
        for (const CollateralTier &tier : table.tiers) {
            json.beginObject();
            fields::collateralTier(json, tier);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.beginArray(kCollateral);
    for (const auto &[currency, info] : rules.collateral) {
        json.beginObject();
        fields::collateralInfo(json, info);
        json.endObject();
    }
    json.endArray();
}

MarginRules readMarginRules(JsonReader &json)
{
    MarginRules rules;
    json.each(kRiskTables, [&rules](JsonReader &row) {
        InstrumentKey key;
        RiskTable table;
        instrumentKey(row, key);
        row("asOf", table.asOf);
        row.each("tiers", [&table](JsonReader &tier) { fields::riskTier(tier, table.tiers.emplace_back()); });
        rules.riskTables.insert_or_assign(key, std::move(table));
    });
    json.each(kFeeRates, [&rules](JsonReader &row) {
        InstrumentKey key;
        instrumentKey(row, key);
        fields::feeRate(row, rules.feeRates[key]);
    });
    json.each(kCollateralTables, [&rules](JsonReader &row) {
        QString currency;
        CollateralTable table;
        row("currency", currency);
        row("asOf", table.asOf);
        row.each("tiers", [&table](JsonReader &tier) { fields::collateralTier(tier, table.tiers.emplace_back()); });
        rules.collateralTables.insert_or_assign(currency, std::move(table));
    });
    json.each(kCollateral, [&rules](JsonReader &row) {
        CollateralInfo info;
        fields::collateralInfo(row, info);
        rules.collateral.insert_or_assign(info.currency, info);
    });
    return rules;
}

} // namespace apollo
