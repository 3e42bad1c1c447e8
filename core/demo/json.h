// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"

#include <QByteArray>
#include <QByteArrayList>

#include <utility>
#include <vector>

namespace apollo::demo {

/// A JSON object under construction: keys keep the order in which they were added, as in Bybit's own answers,
/// and two states of one object can be compared (a ticker's delta).
class JsonObject {
public:
    /// A string, escaped.
    JsonObject &text(const char *key, const QByteArray &value);
    /// A decimal inside a string, all digits of its scale; `""` when unknown.
    JsonObject &exact(const char *key, const Figure &value);
    /// A decimal inside a string without trailing zeros; `""` when unknown.
    JsonObject &figure(const char *key, const Figure &value);
    JsonObject &integer(const char *key, qint64 value);
    JsonObject &boolean(const char *key, bool value);
    /// A value that is JSON already.
    JsonObject &raw(const char *key, const QByteArray &json);

    /// The fields whose values differ from `older`, or that it does not have.
    [[nodiscard]] JsonObject changedSince(const JsonObject &older) const;
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }
    [[nodiscard]] QByteArray toByteArray() const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields;
};

/// `text` as a JSON string, quotes included.
[[nodiscard]] QByteArray quoted(const QByteArray &text);
/// A JSON array of items that are JSON already.
[[nodiscard]] QByteArray jsonArray(const QByteArrayList &items);
/// The envelope of every REST answer, in Bybit's key order.
[[nodiscard]] QByteArray envelope(int retCode, const QByteArray &retMsg, const QByteArray &result, qint64 time,
                                  const QByteArray &extensionInfo = "{}");

} // namespace apollo::demo
