// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"

#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <optional>
#include <string_view>

namespace apollo::bybit {

/// Collects members and leaves out what is unknown.
class Members {
public:
    Members &add(const char *name, const Figure &figure) { return figure ? insert(name, figure->toString()) : *this; }
    Members &add(const char *name, const QString &text) { return text.isEmpty() ? *this : insert(name, text); }
    Members &add(const char *name, std::string_view text)
    {
        return add(name, QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    Members &add(const char *name, int number) { return number == 0 ? *this : insert(name, number); }
    Members &add(const char *name, bool truth) { return truth ? insert(name, true) : *this; }
    Members &add(const char *name, const std::optional<qint64> &number)
    {
        return number ? insert(name, QString::number(*number)) : *this;
    }
    Members &add(const char *name, const std::optional<UtcTime> &time)
    {
        return time ? insert(name, static_cast<qint64>(time->time_since_epoch().count())) : *this;
    }
    Members &add(const char *name, const QByteArrayList &texts)
    {
        return texts.isEmpty() ? *this : insert(name, QString::fromUtf8(texts.join(' ')));
    }
    template <typename Change>
    Members &addChange(const char *name, const std::optional<Change> &change)
    {
        if (!change)
            return *this;
        return *change ? add(name, *change) : insert(name, QJsonValue(QJsonValue::Null));
    }
    template <typename Rep, typename Period>
    Members &add(const char *name, const std::optional<std::chrono::duration<Rep, Period>> &span)
    {
        return span ? insert(name, static_cast<qint64>(span->count())) : *this;
    }
    Members &insert(const char *name, const QJsonValue &value)
    {
        object.insert(QLatin1String(name), value);
        return *this;
    }

    QJsonObject object;
};

} // namespace apollo::bybit
