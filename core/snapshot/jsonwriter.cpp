// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/jsonwriter.h"

#include "core/domain/wirenames.h"
#include "core/snapshot/gapnames.h"

#include <QDateTime>

#include <algorithm>

namespace apollo {

namespace {

constexpr int kLineDepth = 2;

} // namespace

void JsonWriter::next(const char *key)
{
    if (!m_first)
        m_text += ',';
    m_first = false;
    if (m_layout == Layout::Lines && m_depth > 0 && m_depth <= kLineDepth)
        m_text += '\n';
    if (key) {
        quoted(key);
        m_text += ':';
    }
}

void JsonWriter::open(const char *key, char bracket)
{
    next(key);
    m_text += bracket;
    ++m_depth;
    m_first = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (m_layout == Layout::Lines && !m_first && m_depth < kLineDepth)
        m_text += '\n';
    m_text += bracket;
    m_first = false;
}

void JsonWriter::quoted(QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    m_text += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            m_text += "\\u00";
            m_text += hex[byte >> 4];
            m_text += hex[byte & 0xf];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

void JsonWriter::operator()(const char *key, const QString &value)
{
    next(key);
    quoted(value.toUtf8());
}

void JsonWriter::operator()(const char *key, const char *value)
{
    next(key);
    quoted(value);
}

void JsonWriter::operator()(const char *key, const Decimal &value)
{
    next(key);
    quoted(value.toByteArray());
}

void JsonWriter::operator()(const char *key, const Figure &value)
{
    next(key);
    if (value)
        quoted(value->toByteArray());
    else
        m_text += "null";
}

void JsonWriter::operator()(const char *key, bool value)
{
    next(key);
    m_text += value ? "true" : "false";
}

void JsonWriter::operator()(const char *key, int value)
{
    next(key);
    m_text += QByteArray::number(value);
}

void JsonWriter::operator()(const char *key, const std::optional<qint64> &value)
{
    next(key);
    m_text += value ? QByteArray::number(*value) : QByteArrayLiteral("null");
}

void JsonWriter::operator()(const char *key, UtcTime value)
{
    next(key);
    quoted(QDateTime::fromMSecsSinceEpoch(value.time_since_epoch().count(), Qt::UTC)
               .toString(Qt::ISODateWithMs)
               .toLatin1());
}

void JsonWriter::operator()(const char *key, const std::optional<UtcTime> &value)
{
    if (value) {
        (*this)(key, *value);
    } else {
        next(key);
        m_text += "null";
    }
}

void JsonWriter::operator()(const char *key, const std::optional<std::chrono::minutes> &value)
{
    (*this)(key, value ? std::optional<qint64>(value->count()) : std::nullopt);
}

void JsonWriter::operator()(const char *key, const std::optional<std::chrono::hours> &value)
{
    (*this)(key, value ? std::optional(std::chrono::minutes(*value)) : std::nullopt);
}

void JsonWriter::operator()(const char *key, Category value)
{
    (*this)(key, QString::fromLatin1(toWire(value)));
}

void JsonWriter::operator()(const char *key, Side value)
{
    (*this)(key, QString::fromLatin1(toWire(value)));
}

void JsonWriter::operator()(const char *key, MarginMode value)
{
    (*this)(key, QString::fromLatin1(toWire(value)));
}

void JsonWriter::operator()(const char *key, AccountMode value)
{
    (*this)(key, static_cast<int>(value));
}

void JsonWriter::operator()(const char *key, PositionStatus value)
{
    (*this)(key, QString::fromLatin1(toWire(value)));
}

void JsonWriter::operator()(const char *key, Environment value)
{
    (*this)(key, QString::fromLatin1(toWire(value)));
}

void JsonWriter::operator()(const char *key, MarginGap value)
{
    const auto *const found =
        std::find_if(kGapNames.begin(), kGapNames.end(), [value](const auto &entry) { return entry.first == value; });
    (*this)(key, found->second);
}

} // namespace apollo
