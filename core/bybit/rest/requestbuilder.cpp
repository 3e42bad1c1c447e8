// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/requestbuilder.h"

#include "core/bybit/signer.h"

#include <algorithm>

namespace apollo::bybit {

namespace {

constexpr int kTransferTimeout = 8'000; // milliseconds without a byte

/// Qt checks no header value: a line break in the key would add headers of its own.
bool isHeaderSafe(const QByteArray &key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

} // namespace

Result<QUrl> urlOf(const QUrl &baseUrl, const Endpoint &endpoint, const QByteArray &query)
{
    const QByteArray path(endpoint.path.data(), static_cast<qsizetype>(endpoint.path.size()));
    QByteArray text = baseUrl.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + path;
    if (!query.isEmpty())
        text += '?' + query;

    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    const bool intact = url.isValid() && url.query(QUrl::FullyEncoded).toLatin1() == query
        && url.path(QUrl::FullyEncoded).toLatin1() == path && !url.hasFragment();
    if (!intact)
        return fail(ErrorKind::Validation, QString::fromLatin1(path),
                    QStringLiteral("a parameter holds a character that a URL cannot carry"));
    return url;
}

QNetworkRequest plainRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AutoDeleteReplyOnFinishAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Apollo/" APOLLO_VERSION));
    request.setTransferTimeout(kTransferTimeout);
    return request;
}

Result<QNetworkRequest> signedRequest(const QUrl &url, const QByteArray &query, const Credentials &credentials,
                                      UtcTime timestamp, int recvWindow)
{
    if (!isHeaderSafe(credentials.apiKey))
        return fail(ErrorKind::Authentication, url.path(),
                    QStringLiteral("the API key is empty or holds a character that no key has"));
    const Result<QByteArray> signature = signRest(credentials, timestamp, recvWindow, query);
    if (!signature)
        return fail(signature.error());

    QNetworkRequest request = plainRequest(url);
    request.setRawHeader("X-BAPI-API-KEY", credentials.apiKey);
    request.setRawHeader("X-BAPI-TIMESTAMP",
                         QByteArray::number(static_cast<qint64>(timestamp.time_since_epoch().count())));
    request.setRawHeader("X-BAPI-SIGN", *signature);
    request.setRawHeader("X-BAPI-RECV-WINDOW", QByteArray::number(effectiveRecvWindow(recvWindow)));
    return request;
}

} // namespace apollo::bybit
