// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/paging.h"

#include <algorithm>

namespace apollo::demo {

namespace {

const QByteArray kPrefix = "page_args%3D";
const QByteArray kSuffix = "%26symbol%3D6%26";

} // namespace

std::optional<Page> paginate(const QByteArrayList &rows, const HttpRequest &request, int standardLimit, int maximum)
{
    int limit = standardLimit;
    if (const QByteArray text = request.parameter("limit"); !text.isEmpty()) {
        bool ok = false;
        limit = text.toInt(&ok);
        if (!ok || limit < 1 || limit > maximum)
            return std::nullopt;
    }
    int start = 0;
    if (const QByteArray cursor = request.rawParameter("cursor"); !cursor.isEmpty()) {
        bool ok = false;
        start = cursor.mid(kPrefix.size(), cursor.size() - kPrefix.size() - kSuffix.size()).toInt(&ok);
        if (!ok || start < 0 || !cursor.startsWith(kPrefix) || !cursor.endsWith(kSuffix))
            return std::nullopt;
    }
    Page page;
    page.rows = rows.mid(std::min<qsizetype>(start, rows.size()), limit);
    // A full last page still carries a token, and an empty page follows: clients must bear that.
    if (page.rows.size() == limit)
        page.nextCursor = kPrefix + QByteArray::number(start + limit) + kSuffix;
    return page;
}

bool isUpperCaseName(const QByteArray &name)
{
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; });
}

} // namespace apollo::demo
