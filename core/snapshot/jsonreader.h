// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/figure.h"
#include "core/domain/enums.h"
#include "core/domain/marginrules.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <string_view>

namespace apollo {

/// Reads the members of one JSON object, strictly: a missing member, another type or a text out of its grammar is
/// an error that names its path ("positions[3].size"). The first error of a document is kept and everything after
/// it is left alone. The counterpart of JsonWriter; both walk the lists of fields.h.
class JsonReader {
public:
    /// @param version the format version that the document claims.
    /// @param error   where the first error goes; shared by all readers of a document.
    JsonReader(QJsonObject object, QString path, int version, QString &error);

    [[nodiscard]] bool ok() const { return m_error.isEmpty(); }
    /// Notes an error about a member.
    void reject(const char *key, const QString &why);

    void operator()(const char *key, QString &value);
    void operator()(const char *key, Decimal &value);
    void operator()(const char *key, Figure &value);
    void operator()(const char *key, bool &value);
    void operator()(const char *key, int &value);
    void operator()(const char *key, std::optional<qint64> &value);
    void operator()(const char *key, UtcTime &value);
    void operator()(const char *key, std::optional<UtcTime> &value);
    void operator()(const char *key, std::optional<std::chrono::minutes> &value);
    void operator()(const char *key, std::optional<std::chrono::hours> &value);
    void operator()(const char *key, Category &value);
    void operator()(const char *key, Side &value);
    void operator()(const char *key, MarginMode &value);
    void operator()(const char *key, AccountMode &value);
    void operator()(const char *key, PositionStatus &value);
    void operator()(const char *key, Environment &value);
    void operator()(const char *key, MarginGap &value);
    /// A member that files older than `version` do not have: the value stays as it is then.
    template <typename T>
    void since(int version, const char *key, T &value)
    {
        if (isSince(version))
            (*this)(key, value);
    }
    [[nodiscard]] bool isSince(int version) const { return m_version >= version; }

    /// The member as an object to read from.
    [[nodiscard]] JsonReader object(const char *key);
    [[nodiscard]] bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    [[nodiscard]] bool isNull(const char *key) const { return m_object.value(QLatin1String(key)).isNull(); }
    /// Calls `read(JsonReader &)` for each element of an array of objects.
    template <typename Read>
    void each(const char *key, Read &&read)
    {
        const QJsonValue rows = member(key, QJsonValue::Array);
        const QJsonArray array = rows.toArray();
        for (qsizetype i = 0; ok() && i < array.size(); ++i) {
            JsonReader row = element(key, i, array.at(i));
            if (ok())
                read(row);
        }
    }

private:
    [[nodiscard]] QJsonValue member(const char *key, QJsonValue::Type type);
    [[nodiscard]] JsonReader element(const char *key, qsizetype index, const QJsonValue &value);
    template <typename Enum>
    void name(const char *key, Enum &value, std::optional<Enum> (*fromWire)(std::string_view));

    QJsonObject m_object;
    QString m_path;
    int m_version;
    QString &m_error;
};

} // namespace apollo
