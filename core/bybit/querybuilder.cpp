// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/querybuilder.h"

#include "core/domain/wirenames.h"

#include <algorithm>

namespace apollo::bybit {

namespace {

constexpr qsizetype kLongestCode = 40;
constexpr qsizetype kLongestCursor = 4096;
constexpr std::chrono::milliseconds kLongestWindow = std::chrono::hours(7 * 24);

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// A symbol or coin as Bybit spells them; such a text needs no encoding in a query.
bool isCode(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= kLongestCode && std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
}

/// True when the cursor can stand in a query as it is. Bybit's cursors arrive percent-encoded.
bool isCursor(const QByteArray &text)
{
    if (text.isEmpty() || text.size() > kLongestCursor)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c <= ' ' || c > '~' || QByteArrayView("&#\"<>\\^`{|}").contains(c))
            return false;
        if (c == '%' && (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2])))
            return false;
    }
    return true;
}

} // namespace

QueryBuilder::QueryBuilder(const Endpoint &endpoint)
    : m_where(QString::fromLatin1(endpoint.path.data(), static_cast<qsizetype>(endpoint.path.size())))
{
}

void QueryBuilder::require(bool condition, const char *complaint)
{
    if (!condition && m_complaint.isEmpty())
        m_complaint = QString::fromLatin1(complaint);
}

void QueryBuilder::addCategory(Category category)
{
    const std::string_view wire = toWire(category);
    m_params.emplace_back("category", QByteArray(wire.data(), static_cast<qsizetype>(wire.size())));
}

void QueryBuilder::addCode(const char *name, const QByteArray &code)
{
    if (code.isEmpty())
        return;
    require(isCode(code), "symbols, coins and account types are upper-case letters, digits, '.' and '-'");
    m_params.emplace_back(name, code);
}

void QueryBuilder::addWindow(const std::optional<UtcTime> &start, const std::optional<UtcTime> &end)
{
    if (start && end) {
        require(*end >= *start, "the window ends before it starts");
        require(*end - *start <= kLongestWindow, "the window is longer than 7 days");
    }
    if (start)
        addTime("startTime", *start);
    if (end)
        addTime("endTime", *end);
}

void QueryBuilder::addTime(const char *name, UtcTime time)
{
    const qint64 milliseconds = time.time_since_epoch().count();
    require(milliseconds >= 0, "a time before 1970");
    m_params.emplace_back(name, QByteArray::number(milliseconds));
}

void QueryBuilder::addLimit(int limit)
{
    m_params.emplace_back("limit", QByteArray::number(limit));
}

void QueryBuilder::addText(const char *name, const char *text)
{
    m_params.emplace_back(name, text);
}

void QueryBuilder::addCursor(const QByteArray &cursor)
{
    if (cursor.isEmpty())
        return;
    require(isCursor(cursor), "the cursor cannot be sent back unchanged");
    m_params.emplace_back("cursor", cursor);
}

Result<QueryParams> QueryBuilder::build()
{
    if (!m_complaint.isEmpty())
        return fail(ErrorKind::Validation, m_where, m_complaint);
    return std::move(m_params);
}

} // namespace apollo::bybit
