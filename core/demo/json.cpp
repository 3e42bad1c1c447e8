// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/json.h"

#include <algorithm>

namespace apollo::demo {

QByteArray quoted(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00" + QByteArray(1, c).toHex();
        } else {
            out += c;
        }
    }
    out += '"';
    return out;
}

QByteArray jsonArray(const QByteArrayList &items)
{
    return '[' + items.join(',') + ']';
}

QByteArray envelope(int retCode, const QByteArray &retMsg, const QByteArray &result, qint64 time,
                    const QByteArray &extensionInfo)
{
    return JsonObject()
        .integer("retCode", retCode)
        .text("retMsg", retMsg)
        .raw("result", result)
        .raw("retExtInfo", extensionInfo)
        .integer("time", time)
        .toByteArray();
}

JsonObject &JsonObject::raw(const char *key, const QByteArray &json)
{
    m_fields.emplace_back(key, json);
    return *this;
}

JsonObject &JsonObject::text(const char *key, const QByteArray &value)
{
    return raw(key, quoted(value));
}

JsonObject &JsonObject::exact(const char *key, const Figure &value)
{
    return raw(key, value ? '"' + value->toByteArray() + '"' : QByteArray("\"\""));
}

JsonObject &JsonObject::figure(const char *key, const Figure &value)
{
    return exact(key, value ? Figure(value->normalized()) : value);
}

JsonObject &JsonObject::integer(const char *key, qint64 value)
{
    return raw(key, QByteArray::number(value));
}

JsonObject &JsonObject::boolean(const char *key, bool value)
{
    return raw(key, value ? "true" : "false");
}

JsonObject JsonObject::changedSince(const JsonObject &older) const
{
    JsonObject changed;
    for (const auto &field : m_fields) {
        if (std::find(older.m_fields.begin(), older.m_fields.end(), field) == older.m_fields.end())
            changed.m_fields.push_back(field);
    }
    return changed;
}

QByteArray JsonObject::toByteArray() const
{
    QByteArray out = "{";
    for (const auto &[key, value] : m_fields) {
        if (out.size() > 1)
            out += ',';
        out += '"' + key + "\":" + value;
    }
    return out + '}';
}

} // namespace apollo::demo
