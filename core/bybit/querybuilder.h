// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/endpoint.h"
#include "core/domain/enums.h"

#include <QString>

#include <optional>

namespace apollo::bybit {

/// Collects the parameters of one request, in the order in which they are sent, and the first reason to refuse it.
class QueryBuilder {
public:
    explicit QueryBuilder(const Endpoint &endpoint);

    /// Refuses the request with `complaint` unless the condition holds.
    void require(bool condition, const char *complaint);

    void addCategory(Category category);
    /// A symbol, coin or account type; an empty one is left out. Refused unless it is spelt as Bybit spells codes.
    void addCode(const char *name, const QByteArray &code);
    /// `startTime` and `endTime` of a history; a missing one is left out. Refused: a time before 1970, an end before
    /// the start, a window of more than 7 days (REFERENCE 6.5).
    void addWindow(const std::optional<UtcTime> &start, const std::optional<UtcTime> &end);
    /// Milliseconds since 1970. Refused before 1970.
    void addTime(const char *name, UtcTime time);
    void addLimit(int limit);
    /// A text of ours that needs no check.
    void addText(const char *name, const char *text);
    /// Goes back byte for byte; an empty one is left out. Refused when it would break the query.
    void addCursor(const QByteArray &cursor);

    /// The parameters, or ErrorKind::Validation with the first complaint. Call it once.
    [[nodiscard]] Result<QueryParams> build();

private:
    QString m_where;
    QString m_complaint;
    QueryParams m_params;
};

} // namespace apollo::bybit
