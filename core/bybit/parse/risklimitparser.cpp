// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/marginrequests.h"
#include "core/bybit/parse/reply.h"

namespace apollo::bybit {

namespace json {

namespace {

struct Row {
    QString symbol;
    int id = 0;
    Figure limit;
    Figure maintenance;
    Figure initial;
    Figure maxLeverage;
    Figure deduction = Decimal();
};

constexpr FieldTable kFields{
    Field<Row>{"id", &take<&Row::id>},
    Field<Row>{"initialMargin", &take<&Row::initial>},
    Field<Row>{"maintenanceMargin", &take<&Row::maintenance>},
    Field<Row>{"maxLeverage", &take<&Row::maxLeverage>},
    Field<Row>{"mmDeduction",
               [](Row &row, Value &value) {
                   const Scalar scalar = scalarOf(value);
                   if (!scalar.text.empty()) // "" and null are how the lowest tier says 0
                       row.deduction = toFigure(scalar);
                   return Outcome::Ok;
               }},
    Field<Row>{"riskLimitValue", &take<&Row::limit>},
    Field<Row>{"symbol", &take<&Row::symbol>},
};

bool isAbout(const Decimal &value, qint64 whole)
{
    // Leverages such as 33.33 are rounded: one part in a hundred tells fractions from percent well enough.
    return value >= Decimal::scaled(whole * 99, 2) && value <= Decimal::scaled(whole * 101, 2);
}

/// What rates must be multiplied by to be fractions: the initial margin of a tier is 1 / maxLeverage, whatever unit
/// Bybit writes it in (REFERENCE 6.1). Unknown when it is neither as fraction nor as percent.
Figure unitOfRates(const Row &row)
{
    const Figure product = row.initial * row.maxLeverage;
    if (product && isAbout(*product, 1))
        return Decimal::scaled(1, 0);
    if (product && isAbout(*product, 100))
        return Decimal::scaled(1, 2);
    return std::nullopt;
}

bool isPositive(const Figure &figure)
{
    return figure && figure->sign() > 0;
}

Outcome readTier(Value &value, std::optional<Category> category, RiskLimitRow &tier)
{
    Row row;
    if (const Outcome outcome = readObject(row, value, kFields); outcome != Outcome::Ok)
        return outcome;
    const Figure unit = unitOfRates(row);
    const Figure initial = row.initial * unit;
    const Figure maintenance = row.maintenance * unit;
    if (!category || row.symbol.isEmpty() || !isPositive(row.limit) || !isPositive(row.maxLeverage)
        || !isPositive(initial) || !isPositive(maintenance) || !row.deduction || row.deduction->sign() < 0)
        return Outcome::Rejected;
    if (*maintenance > *initial) // two units in one row
        return Outcome::Rejected;
    tier.instrument = {*category, row.symbol};
    tier.tier = {row.id,           *row.limit,    maintenance->normalized(), initial->normalized(),
                 *row.maxLeverage, *row.deduction};
    return Outcome::Ok;
}

} // namespace

} // namespace json

Result<Page<RiskLimitRow>> RiskLimitRequest::parse(const QByteArray &body) const
{
    return json::readPage<RiskLimitRow>(body, endpoint(), category, &json::readTier);
}

} // namespace apollo::bybit
