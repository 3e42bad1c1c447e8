// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/enums.h"
#include "core/domain/marginrules.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace apollo {

/// Writes JSON text front to back: no tree in between, and decimals leave as the exact text they are.
/// Unknown figures and times are null. Keys are ASCII literals of the program.
class JsonWriter {
public:
    enum class Layout {
        OneLine, ///< not a single line break: one object per line of a stream
        Lines,   ///< members of the outermost object and their elements start on a line of their own
    };

    explicit JsonWriter(Layout layout)
        : m_layout(layout)
    {
    }

    /// Opens an object or array: as a member with a key, as an element (or the root) without.
    void beginObject(const char *key = nullptr) { open(key, '{'); }
    void beginArray(const char *key) { open(key, '['); }
    void endObject() { close('}'); }
    void endArray() { close(']'); }

    void operator()(const char *key, const QString &value);
    void operator()(const char *key, const char *value);
    void operator()(const char *key, const Decimal &value);
    void operator()(const char *key, const Figure &value);
    void operator()(const char *key, bool value);
    void operator()(const char *key, int value);
    void operator()(const char *key, const std::optional<qint64> &value);
    /// ISO 8601 in UTC with milliseconds.
    void operator()(const char *key, UtcTime value);
    void operator()(const char *key, const std::optional<UtcTime> &value);
    /// Whole minutes, as Bybit counts funding intervals.
    void operator()(const char *key, const std::optional<std::chrono::minutes> &value);
    void operator()(const char *key, const std::optional<std::chrono::hours> &value);
    // Bybit's texts for the closed enums.
    void operator()(const char *key, Category value);
    void operator()(const char *key, Side value);
    void operator()(const char *key, MarginMode value);
    void operator()(const char *key, AccountMode value);
    void operator()(const char *key, PositionStatus value);
    void operator()(const char *key, Environment value);
    void operator()(const char *key, MarginGap value);
    /// A member that came with a version of the format; the present one has it.
    template <typename T>
    void since(int, const char *key, const T &value)
    {
        (*this)(key, value);
    }

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    void open(const char *key, char bracket);
    void close(char bracket);
    void next(const char *key);
    void quoted(QByteArrayView utf8);

    Layout m_layout;
    QByteArray m_text;
    int m_depth = 0;
    bool m_first = true;
};

} // namespace apollo
