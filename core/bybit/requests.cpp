// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/requests.h"

#include "core/domain/wirenames.h"

#include <algorithm>

namespace apollo::bybit {

namespace {

constexpr qsizetype kLongestCode = 40;
constexpr qsizetype kLongestCursor = 4096;

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

/// Collects the parameters of one request and the first reason to refuse it.
class QueryBuilder {
public:
    explicit QueryBuilder(const Endpoint &endpoint)
        : m_where(QString::fromLatin1(endpoint.path.data(), static_cast<qsizetype>(endpoint.path.size())))
    {
    }

    void require(bool condition, const char *complaint)
    {
        if (!condition && m_complaint.isEmpty())
            m_complaint = QString::fromLatin1(complaint);
    }
    void addCategory(Category category)
    {
        const std::string_view wire = toWire(category);
        m_params.emplace_back("category", QByteArray(wire.data(), static_cast<qsizetype>(wire.size())));
    }
    /// A symbol, coin or account type; an empty one is left out.
    void addCode(const char *name, const QByteArray &code)
    {
        if (code.isEmpty())
            return;
        require(isCode(code), "symbols, coins and account types are upper-case letters, digits, '.' and '-'");
        m_params.emplace_back(name, code);
    }
    void addLimit(const char *limit) { m_params.emplace_back("limit", limit); }
    void addCursor(const QByteArray &cursor)
    {
        if (cursor.isEmpty())
            return;
        require(isCursor(cursor), "the cursor cannot be sent back unchanged");
        m_params.emplace_back("cursor", cursor);
    }
    [[nodiscard]] Result<QueryParams> build()
    {
        if (!m_complaint.isEmpty())
            return fail(ErrorKind::Validation, m_where, m_complaint);
        return std::move(m_params);
    }

private:
    QString m_where;
    QString m_complaint;
    QueryParams m_params;
};

} // namespace

Result<QueryParams> MarketTimeRequest::params() const
{
    return QueryParams();
}
Result<QueryParams> AccountInfoRequest::params() const
{
    return QueryParams();
}
Result<QueryParams> QueryApiRequest::params() const
{
    return QueryParams();
}

Result<QueryParams> TickersRequest::params() const
{
    QueryBuilder query(endpoint());
    const bool isOption = category == Category::Option;
    query.require(!isOption || !symbol.isEmpty() || !baseCoin.isEmpty(), "option tickers need a symbol or a base coin");
    query.require(isOption || baseCoin.isEmpty(), "only option tickers take a base coin");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("baseCoin", baseCoin);
    return query.build();
}

Result<QueryParams> InstrumentsInfoRequest::params() const
{
    QueryBuilder query(endpoint());
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("baseCoin", baseCoin);
    if (category == Category::Spot) {
        query.require(cursor.isEmpty(), "spot instruments come in one page");
        query.require(baseCoin.isEmpty(), "spot instruments are not selected by base coin");
    } else {
        query.addLimit("1000");
        query.addCursor(cursor);
    }
    return query.build();
}

Result<QueryParams> WalletBalanceRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(!accountType.isEmpty(), "the account type is missing");
    query.addCode("accountType", accountType);
    return query.build();
}

Result<QueryParams> PositionListRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(category != Category::Spot, "spot has no positions");
    query.require(category != Category::Linear || !settleCoin.isEmpty() || !symbol.isEmpty(),
                  "linear positions need a settle coin or a symbol");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("settleCoin", settleCoin);
    query.addLimit("200");
    query.addCursor(cursor);
    return query.build();
}

Result<QueryParams> OpenOrdersRequest::params() const
{
    QueryBuilder query(endpoint());
    query.require(category != Category::Linear || !settleCoin.isEmpty() || !symbol.isEmpty(),
                  "linear orders need a settle coin or a symbol");
    query.require(category != Category::Spot || settleCoin.isEmpty(), "spot orders take no settle coin");
    query.addCategory(category);
    query.addCode("symbol", symbol);
    query.addCode("settleCoin", settleCoin);
    query.addLimit("50");
    query.addCursor(cursor);
    return query.build();
}

} // namespace apollo::bybit
