// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/guardednetwork.h"

#include "core/bybit/endpoint.h"
#include "core/bybit/hosts.h"
#include "core/bybit/rest/refusedreply.h"

#include <QNetworkProxyFactory>

#include <algorithm>

namespace apollo::bybit {

namespace {

/// Plain http is allowed on loopback only, so it must not travel to a proxy on its way there.
class ProxyChoice final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (query.protocolTag() == QLatin1String("http"))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

bool isEndpoint(const QString &path)
{
    const auto table = endpoints::all();
    return std::any_of(table.begin(), table.end(), [&path](const Endpoint *endpoint) {
        return path == QLatin1String(endpoint->path.data(), static_cast<qsizetype>(endpoint->path.size()));
    });
}

/// Why a request may not leave; empty when it may.
QString objection(QNetworkAccessManager::Operation operation, const QUrl &url, bool hasBody)
{
    if (operation != QNetworkAccessManager::GetOperation || hasBody)
        return QStringLiteral("only GET without a body is allowed");
    if (!url.scheme().startsWith(QLatin1String("http")) || !isAllowed(url))
        return QStringLiteral("this host is not allowed");
    if (!isEndpoint(url.path(QUrl::FullyEncoded)))
        return QStringLiteral("this path is not allowed");
    return {};
}

} // namespace

GuardedNetwork::GuardedNetwork(QObject *parent)
    : QNetworkAccessManager(parent)
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    setProxyFactory(new ProxyChoice); // owned by the manager
}

QNetworkReply *GuardedNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                             QIODevice *outgoingData)
{
    const QString reason = objection(operation, request.url(), outgoingData != nullptr);
    if (!reason.isEmpty())
        return new RefusedReply(operation, request, reason, this);

    QNetworkRequest guarded(request);
    guarded.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    guarded.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    guarded.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    guarded.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    guarded.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    guarded.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return QNetworkAccessManager::createRequest(operation, guarded, outgoingData);
}

} // namespace apollo::bybit
