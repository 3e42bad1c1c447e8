// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/fields.h"

#include "core/domain/wirenames.h"

#include <QDateTime>

#include <charconv>
#include <limits>

namespace apollo::bybit::json {

namespace {

/// 9999-12-31T23:59:59.999Z.
constexpr qint64 kLastMillisecond = 253'402'300'799'999;

qsizetype sizeOf(std::string_view text)
{
    return static_cast<qsizetype>(text.size());
}

std::string_view trimmed(std::string_view token)
{
    const std::size_t last = token.find_last_not_of(" \t\r\n");
    return last == std::string_view::npos ? std::string_view() : token.substr(0, last + 1);
}

std::optional<UtcTime> timeOf(qint64 milliseconds)
{
    if (milliseconds <= 0 || milliseconds > kLastMillisecond)
        return std::nullopt;
    return UtcTime(std::chrono::milliseconds(milliseconds));
}

} // namespace

Scalar scalarOf(Value &value)
{
    simdjson::ondemand::json_type type{};
    if (value.type().get(type) != simdjson::SUCCESS)
        return {};
    switch (type) {
    case simdjson::ondemand::json_type::string: {
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS)
            return {};
        return {Scalar::Kind::Text, text};
    }
    case simdjson::ondemand::json_type::number: return {Scalar::Kind::Number, trimmed(value.raw_json_token())};
    case simdjson::ondemand::json_type::boolean: {
        bool truth = false;
        if (value.get_bool().get(truth) != simdjson::SUCCESS)
            return {};
        return {Scalar::Kind::Boolean, truth ? "true" : "false"};
    }
    case simdjson::ondemand::json_type::null:
    case simdjson::ondemand::json_type::object:
    case simdjson::ondemand::json_type::array: break;
    }
    return {};
}

Figure toFigure(const Scalar &scalar)
{
    // Making an Error costs more than the whole row, and "" is common: ask first.
    if (scalar.text.empty() || scalar.kind == Scalar::Kind::Boolean)
        return std::nullopt;
    Result<Decimal> decimal = Decimal::parse(scalar.text);
    if (!decimal)
        return std::nullopt;
    return *std::move(decimal);
}

QString toText(const Scalar &scalar)
{
    return QString::fromUtf8(scalar.text.data(), sizeOf(scalar.text));
}

QByteArray toBytes(const Scalar &scalar)
{
    return {scalar.text.data(), sizeOf(scalar.text)};
}

std::optional<qint64> toInteger(const Scalar &scalar)
{
    constexpr std::size_t kAlwaysFits = 18; // digits of 64 bits; what is longer takes the slow way
    const char *at = scalar.text.data();
    const char *const end = at + scalar.text.size();
    qint64 integer = 0;
    if (scalar.text.size() > kAlwaysFits) {
        const auto [stop, error] = std::from_chars(at, end, integer);
        return error == std::errc() && stop == end ? std::optional(integer) : std::nullopt;
    }
    const bool negative = at != end && *at == '-';
    at += negative ? 1 : 0;
    if (at == end)
        return std::nullopt;
    for (; at != end; ++at) {
        if (*at < '0' || *at > '9')
            return std::nullopt;
        integer = integer * 10 + (*at - '0');
    }
    return negative ? -integer : integer;
}

bool toBool(const Scalar &scalar)
{
    return scalar.text == "true" || scalar.text == "1" || scalar.text == "ON";
}

std::optional<UtcTime> toTime(const Scalar &scalar)
{
    if (scalar.text.empty())
        return std::nullopt;
    if (const auto milliseconds = toInteger(scalar))
        return timeOf(*milliseconds);
    if (scalar.kind != Scalar::Kind::Text)
        return std::nullopt;
    QDateTime moment = QDateTime::fromString(toText(scalar), Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    // Bybit means UTC, also where it leaves out the 'Z'.
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC);
    return timeOf(moment.toMSecsSinceEpoch());
}

void assign(Figure &target, const Scalar &scalar)
{
    target = toFigure(scalar);
}
void assign(std::optional<Figure> &target, const Scalar &scalar)
{
    target.emplace(toFigure(scalar));
}
void assign(QString &target, const Scalar &scalar)
{
    target = toText(scalar);
}

void assign(int &target, const Scalar &scalar)
{
    const auto integer = toInteger(scalar);
    if (integer && *integer >= std::numeric_limits<int>::min() && *integer <= std::numeric_limits<int>::max())
        target = static_cast<int>(*integer);
}

void assign(bool &target, const Scalar &scalar)
{
    target = toBool(scalar);
}

void assign(std::optional<qint64> &target, const Scalar &scalar)
{
    target = toInteger(scalar);
    if (target && *target < 0)
        target.reset();
}

void assign(std::optional<UtcTime> &target, const Scalar &scalar)
{
    target = toTime(scalar);
}
void assign(std::optional<std::optional<UtcTime>> &target, const Scalar &scalar)
{
    target.emplace(toTime(scalar));
}

Outcome assignState(Side &target, const Scalar &scalar)
{
    const auto side = sideFromWire(scalar.text);
    target = side.value_or(Side::None);
    return side ? Outcome::Ok : Outcome::Rejected;
}

Outcome assignState(PositionStatus &target, const Scalar &scalar)
{
    const auto status = positionStatusFromWire(scalar.text);
    target = status.value_or(PositionStatus::None);
    return status ? Outcome::Ok : Outcome::Rejected;
}

Outcome assignState(std::optional<Category> &target, const Scalar &scalar)
{
    if (scalar.text.empty())
        return Outcome::Ok;
    target = categoryFromWire(scalar.text);
    return target ? Outcome::Ok : Outcome::Rejected;
}

Outcome assignState(std::optional<bool> &target, const Scalar &scalar)
{
    if (scalar.text.empty())
        return Outcome::Ok;
    if (!toBool(scalar) && scalar.text != "false" && scalar.text != "0" && scalar.text != "OFF")
        return Outcome::Rejected;
    target = toBool(scalar);
    return Outcome::Ok;
}

Outcome assignPositionIdx(int &target, const Scalar &scalar)
{
    if (scalar.text.empty())
        return Outcome::Ok;
    const auto index = toInteger(scalar);
    if (!index || *index < 0 || *index > 2)
        return Outcome::Rejected;
    target = static_cast<int>(*index);
    return Outcome::Ok;
}

Outcome readTexts(Value &value, QStringList &texts)
{
    std::vector<QString> rows;
    int unreadable = 0;
    const Outcome outcome = readRows(value, rows, unreadable, [](Value &element, QString &text) {
        const Scalar scalar = scalarOf(element);
        text = toText(scalar);
        return scalar.kind == Scalar::Kind::None ? Outcome::Rejected : Outcome::Ok;
    });
    texts = QStringList(rows.begin(), rows.end());
    return outcome;
}

} // namespace apollo::bybit::json
