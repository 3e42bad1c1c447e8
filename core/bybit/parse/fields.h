// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/bybit/parse/fieldtable.h"
#include "core/domain/enums.h"

#include <QByteArrayList>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

// The one tolerant way to read Bybit's fields (REFERENCE 10.1). A value may arrive as text, number, boolean or null,
// be empty or be missing; whatever it says is read, and what it does not say stays unknown.

namespace apollo::bybit::json {

using Value = simdjson::ondemand::value;
using Object = simdjson::ondemand::object;
using Array = simdjson::ondemand::array;

/// A JSON scalar as text. Numbers keep their digits and never become binary floating point. The view ends with the
/// document.
struct Scalar {
    enum class Kind {
        None, ///< null, missing, an object, an array or an unreadable text
        Text,
        Number,
        Boolean, ///< "true" or "false"
    };
    Kind kind = Kind::None;
    std::string_view text;
};

[[nodiscard]] Scalar scalarOf(Value &value);

/// Unknown for "", null, what is no number and what does not fit 38 digits.
[[nodiscard]] Figure toFigure(const Scalar &scalar);
/// "" for null. A number gives its digits.
[[nodiscard]] QString toText(const Scalar &scalar);
[[nodiscard]] QByteArray toBytes(const Scalar &scalar);
[[nodiscard]] std::optional<qint64> toInteger(const Scalar &scalar);
/// true, "true", 1, "1" and "ON" are true; everything else is false.
[[nodiscard]] bool toBool(const Scalar &scalar);
/// Milliseconds since 1970 as number or text, or ISO 8601. nullopt for "", 0 ("none" at Bybit) and after year 9999.
[[nodiscard]] std::optional<UtcTime> toTime(const Scalar &scalar);

void assign(Figure &target, const Scalar &scalar);
void assign(std::optional<Figure> &target, const Scalar &scalar);
void assign(QString &target, const Scalar &scalar);
void assign(int &target, const Scalar &scalar);
void assign(bool &target, const Scalar &scalar);
/// A sequence number; -1 ("never traded") is nullopt.
void assign(std::optional<qint64> &target, const Scalar &scalar);
void assign(std::optional<UtcTime> &target, const Scalar &scalar);
void assign(std::optional<std::optional<UtcTime>> &target, const Scalar &scalar);

// States must not be guessed: an unknown text rejects the row.
[[nodiscard]] Outcome assignState(Side &target, const Scalar &scalar);
[[nodiscard]] Outcome assignState(PositionStatus &target, const Scalar &scalar);
[[nodiscard]] Outcome assignState(std::optional<Category> &target, const Scalar &scalar);
/// Texts and numbers that say yes or no; "" and null leave it as it is.
[[nodiscard]] Outcome assignState(std::optional<bool> &target, const Scalar &scalar);
/// 0, 1 or 2.
[[nodiscard]] Outcome assignPositionIdx(int &target, const Scalar &scalar);

/// The texts of an array; null is an empty one.
[[nodiscard]] Outcome readTexts(Value &value, QStringList &texts);

// The usual readers, for tables: `{"size", &takeEssential<&Position::size>}`.

template <auto Member, typename Row>
Outcome take(Row &row, Value &value)
{
    assign(row.*Member, scalarOf(value));
    return Outcome::Ok;
}

/// For figures where "0" means "none".
template <auto Member, typename Row>
Outcome takeNonZero(Row &row, Value &value)
{
    row.*Member = nonZero(toFigure(scalarOf(value)));
    return Outcome::Ok;
}

/// For figures without which a row is worthless: one that is there but unreadable rejects the row.
template <auto Member, typename Row>
Outcome takeEssential(Row &row, Value &value)
{
    const Scalar scalar = scalarOf(value);
    row.*Member = toFigure(scalar);
    return row.*Member || scalar.text.empty() ? Outcome::Ok : Outcome::Rejected;
}

template <auto Member, typename Row>
Outcome takeState(Row &row, Value &value)
{
    return assignState(row.*Member, scalarOf(value));
}

/// Reads the fields that the table names, in the order in which they come; others are skipped.
template <typename Row, std::size_t Size>
[[nodiscard]] Outcome readObject(Row &row, Object &object, const FieldTable<Row, Size> &table)
{
    for (auto item : object) {
        std::string_view key;
        if (item.unescaped_key().get(key) != simdjson::SUCCESS)
            return Outcome::Broken;
        const Field<Row> *field = table.find(key);
        if (!field)
            continue;
        Value value;
        if (std::move(item).value().get(value) != simdjson::SUCCESS)
            return Outcome::Broken;
        if (const Outcome outcome = field->read(row, value); outcome != Outcome::Ok)
            return outcome;
    }
    return Outcome::Ok;
}

template <typename Row, std::size_t Size>
[[nodiscard]] Outcome readObject(Row &row, Value &value, const FieldTable<Row, Size> &table)
{
    Object object;
    switch (value.get_object().get(object)) {
    case simdjson::SUCCESS: return readObject(row, object, table);
    case simdjson::INCORRECT_TYPE: return Outcome::Rejected;
    default: return Outcome::Broken;
    }
}

/// Reads an array of rows with `reader(value, row)`. Rejected rows are left out and counted; null is an empty list,
/// and anything else that is no array is Rejected.
template <typename Row, typename Reader>
[[nodiscard]] Outcome readRows(Value &value, std::vector<Row> &rows, int &rejectedRows, const Reader &reader)
{
    Array array;
    if (const auto error = value.get_array().get(array); error != simdjson::SUCCESS) {
        if (error != simdjson::INCORRECT_TYPE)
            return Outcome::Broken;
        bool isNull = false;
        return value.is_null().get(isNull) == simdjson::SUCCESS && isNull ? Outcome::Ok : Outcome::Rejected;
    }
    for (auto item : array) {
        Value element;
        if (std::move(item).get(element) != simdjson::SUCCESS)
            return Outcome::Broken;
        // Read in place: a position is 1.5 kB, and moving it costs as much as reading a quarter of it.
        const Outcome outcome = reader(element, rows.emplace_back());
        if (outcome == Outcome::Ok)
            continue;
        rows.pop_back();
        if (outcome == Outcome::Broken)
            return Outcome::Broken;
        ++rejectedRows;
    }
    return Outcome::Ok;
}

} // namespace apollo::bybit::json
