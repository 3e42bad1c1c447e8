// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/jsonreader.h"

#include "core/domain/wirenames.h"
#include "core/snapshot/gapnames.h"

#include <QDateTime>

#include <limits>

namespace apollo {

JsonReader::JsonReader(QJsonObject object, QString path, int version, QString &error)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_version(version)
    , m_error(error)
{
}

void JsonReader::reject(const char *key, const QString &why)
{
    if (ok())
        m_error = m_path + QLatin1String(key) + QLatin1Char(' ') + why;
}

QJsonValue JsonReader::member(const char *key, QJsonValue::Type type)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (value.type() == type)
        return value;
    reject(key, value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("has the wrong type"));
    return QJsonValue(QJsonValue::Undefined);
}

JsonReader JsonReader::object(const char *key)
{
    return {member(key, QJsonValue::Object).toObject(), m_path + QLatin1String(key) + QLatin1Char('.'), m_version,
            m_error};
}

JsonReader JsonReader::element(const char *key, qsizetype index, const QJsonValue &value)
{
    const QString path = QStringLiteral("%1%2[%3]").arg(m_path, QLatin1String(key)).arg(index);
    if (ok() && !value.isObject())
        m_error = path + QStringLiteral(" is no object");
    return {value.toObject(), path + QLatin1Char('.'), m_version, m_error};
}

void JsonReader::operator()(const char *key, QString &value)
{
    value = member(key, QJsonValue::String).toString();
}

void JsonReader::operator()(const char *key, Decimal &value)
{
    const QString text = member(key, QJsonValue::String).toString();
    if (!ok())
        return;
    Result<Decimal> number = Decimal::parse(QStringView(text));
    if (number)
        value = *std::move(number);
    else
        reject(key, QStringLiteral("is no decimal number"));
}

void JsonReader::operator()(const char *key, Figure &value)
{
    value.reset();
    if (isNull(key))
        return;
    Decimal known;
    (*this)(key, known);
    value = known;
}

void JsonReader::operator()(const char *key, bool &value)
{
    value = member(key, QJsonValue::Bool).toBool();
}

void JsonReader::operator()(const char *key, int &value)
{
    std::optional<qint64> number;
    (*this)(key, number);
    if (!number || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
        reject(key, QStringLiteral("is no whole number in range"));
    else
        value = static_cast<int>(*number);
}

void JsonReader::operator()(const char *key, std::optional<qint64> &value)
{
    value.reset();
    if (isNull(key))
        return;
    const QJsonValue number = member(key, QJsonValue::Double);
    if (!ok())
        return;
    // toInteger answers the default for what is no whole number.
    if (number.toInteger(0) != number.toInteger(1))
        reject(key, QStringLiteral("is no whole number in range"));
    else
        value = number.toInteger();
}

void JsonReader::operator()(const char *key, UtcTime &value)
{
    const QString text = member(key, QJsonValue::String).toString();
    if (!ok())
        return;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC)
        reject(key, QStringLiteral("is no UTC time"));
    else
        value = UtcTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

void JsonReader::operator()(const char *key, std::optional<UtcTime> &value)
{
    value.reset();
    if (isNull(key))
        return;
    UtcTime known{};
    (*this)(key, known);
    value = known;
}

void JsonReader::operator()(const char *key, std::optional<std::chrono::minutes> &value)
{
    std::optional<qint64> count;
    (*this)(key, count);
    value = count ? std::optional(std::chrono::minutes(*count)) : std::nullopt;
}

void JsonReader::operator()(const char *key, std::optional<std::chrono::hours> &value)
{
    std::optional<std::chrono::minutes> known;
    (*this)(key, known);
    value = known ? std::optional(std::chrono::floor<std::chrono::hours>(*known)) : std::nullopt;
}

template <typename Enum>
void JsonReader::name(const char *key, Enum &value, std::optional<Enum> (*fromWire)(std::string_view))
{
    const QByteArray text = member(key, QJsonValue::String).toString().toUtf8();
    if (!ok())
        return;
    if (const auto known = fromWire({text.constData(), static_cast<std::size_t>(text.size())}))
        value = *known;
    else
        reject(key, QStringLiteral("has an unknown value"));
}

void JsonReader::operator()(const char *key, Category &value)
{
    name(key, value, &categoryFromWire);
}

void JsonReader::operator()(const char *key, Side &value)
{
    name(key, value, &sideFromWire);
}

void JsonReader::operator()(const char *key, MarginMode &value)
{
    name(key, value, &marginModeFromWire);
}

void JsonReader::operator()(const char *key, PositionStatus &value)
{
    name(key, value, &positionStatusFromWire);
}

void JsonReader::operator()(const char *key, Environment &value)
{
    name(key, value, &environmentFromWire);
}

void JsonReader::operator()(const char *key, MarginGap &value)
{
    const QString text = member(key, QJsonValue::String).toString();
    for (const auto &[gap, name] : kGapNames) {
        if (text == QLatin1String(name)) {
            value = gap;
            return;
        }
    }
    reject(key, QStringLiteral("has an unknown value"));
}

void JsonReader::operator()(const char *key, AccountMode &value)
{
    int number = 0;
    (*this)(key, number);
    for (const AccountMode mode : {AccountMode::Unknown, AccountMode::Classic, AccountMode::Uta1, AccountMode::Uta1Pro,
                                   AccountMode::Uta2, AccountMode::Uta2Pro}) {
        if (static_cast<int>(mode) == number) {
            value = mode;
            return;
        }
    }
    reject(key, QStringLiteral("has an unknown value"));
}

} // namespace apollo
