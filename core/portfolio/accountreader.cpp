// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/accountreader.h"

#include "core/bybit/rest/pager.h"
#include "core/portfolio/readingsections.h"

namespace apollo {

namespace {

/// An answer without a time is as old as its question.
template <typename Row>
Result<bybit::Page<Row>> settled(Result<bybit::Page<Row>> page, const PositionScope &scope, UtcTime askedAt)
{
    if (!page)
        return fail(named(page.error(), scope.category, scope.settleCoin));
    if (page->time == UtcTime())
        page.value().time = askedAt;
    return page;
}

} // namespace

AccountReader::AccountReader(bybit::RestClient &client, Scope scope, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_scope(scope)
{
}

void AccountReader::start()
{
    m_startedAt = m_client.serverClock().now();
    m_pending = 1; // held until everything is asked
    if (m_scope.info) {
        ++m_pending;
        m_client.send(bybit::AccountInfoRequest{}, this, bybit::Handler<AccountInfo>([this](Result<AccountInfo> info) {
                          m_reading.info = std::move(info);
                          partDone();
                      }),
                      bybit::Priority::High);
    }
    if (m_scope.wallet) {
        ++m_pending;
        m_client.send(bybit::WalletBalanceRequest{}, this,
                      bybit::Handler<bybit::Wallet>([this](Result<bybit::Wallet> wallet) {
                          m_reading.wallet = std::move(wallet);
                          partDone();
                      }),
                      bybit::Priority::High);
    }
    if (m_scope.positions) {
        readPositions(Category::Linear, "USDT");
        readPositions(Category::Linear, "USDC");
        readPositions(Category::Inverse, {});
        readPositions(Category::Option, {});
    }
    if (m_scope.orders) {
        readOrders(Category::Spot, {});
        readOrders(Category::Linear, "USDT");
        readOrders(Category::Linear, "USDC");
        readOrders(Category::Inverse, {});
        readOrders(Category::Option, {});
    }
    if (m_scope.keyInfo) {
        ++m_pending;
        m_client.send(bybit::QueryApiRequest{}, this, bybit::Handler<ApiKeyInfo>([this](Result<ApiKeyInfo> info) {
                          m_reading.keyInfo = std::move(info);
                          partDone();
                      }));
    }
    QMetaObject::invokeMethod(
        this, [this] { partDone(); }, Qt::QueuedConnection);
}

void AccountReader::readPositions(Category category, const QByteArray &settleCoin)
{
    ++m_pending;
    const PositionScope scope{category, QString::fromLatin1(settleCoin)};
    bybit::PositionListRequest request;
    request.category = category;
    request.settleCoin = settleCoin;
    using Rows = bybit::Page<Position>;
    bybit::fetchAllPages(m_client, request, this, bybit::Handler<Rows>([this, scope](Result<Rows> rows) {
                             m_reading.positions.push_back({scope, settled(std::move(rows), scope, m_startedAt)});
                             partDone();
                         }),
                         bybit::Priority::High);
}

void AccountReader::readOrders(Category category, const QByteArray &settleCoin)
{
    ++m_pending;
    const PositionScope scope{category, QString::fromLatin1(settleCoin)};
    bybit::OpenOrdersRequest request;
    request.category = category;
    request.settleCoin = settleCoin;
    using Rows = bybit::Page<Order>;
    bybit::fetchAllPages(m_client, request, this, bybit::Handler<Rows>([this, scope](Result<Rows> rows) {
                             m_reading.orders.push_back({scope, settled(std::move(rows), scope, m_startedAt)});
                             partDone();
                         }));
}

void AccountReader::partDone()
{
    if (--m_pending > 0)
        return;
    m_reading.time = m_client.serverClock().now();
    Q_EMIT finished(m_reading);
}

} // namespace apollo
