// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/hosts.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <string_view>

namespace apollo::bybit {

namespace {

// Pages *guide* and *websocket/connect*; see REFERENCE 1 for who is registered where.
constexpr std::array<std::string_view, 13> kRestHosts{
    "api.bybit.com",         "api.bytick.com",        "api.bybit.nl",       "api.bybit.tr", "api.bybit.kz",
    "api.bybitgeorgia.ge",   "api.bybit.ae",          "api.bybit.eu",       "api.bybit.id", "api.manepa.jp",
    "api-testnet.manepa.jp", "api-testnet.bybit.com", "api-demo.bybit.com",
};
constexpr std::array<std::string_view, 9> kStreamHosts{
    "stream.bybit.com", "stream.bybit.tr",  "stream.bybit.kz",          "stream.bybitgeorgia.ge", "stream.bybit.eu",
    "stream.bybit.id",  "stream.manepa.jp", "stream-testnet.bybit.com", "stream-demo.bybit.com",
};
constexpr int kTlsPort = 443;

enum class Purpose { Rest, PublicStream, PrivateStream };

bool isIn(const auto &table, const QString &host)
{
    return std::any_of(table.begin(), table.end(), [&host](std::string_view entry) {
        return host == QLatin1String(entry.data(), static_cast<qsizetype>(entry.size()));
    });
}

bool isLoopback(const QString &host)
{
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    const QHostAddress address(host);
    return address.protocol() == QAbstractSocket::IPv4Protocol
        && address.isInSubnet(QHostAddress(QStringLiteral("127.0.0.0")), 8);
}

bool isBybit(const QString &host, bool stream)
{
    return stream ? isIn(kStreamHosts, host) : isIn(kRestHosts, host);
}

/// The path that a URL of Bybit's own must have. /v5/trade is not among them: Apollo never opens it.
QString pathAtBybit(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Rest: break;
    case Purpose::PublicStream: return QStringLiteral("/v5/public");
    case Purpose::PrivateStream: return QStringLiteral("/v5/private");
    }
    return {};
}

QString flagOf(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Rest: return QStringLiteral("REST URL");
    case Purpose::PublicStream: return QStringLiteral("public stream URL");
    case Purpose::PrivateStream: break;
    }
    return QStringLiteral("private stream URL");
}

/// What is wrong with the URL as a text, before its host is looked at; empty when nothing is.
QString textFault(const QString &text, const QUrl &url)
{
    if (text.isEmpty())
        return QStringLiteral("is empty");
    // An empty user ("https://@host") and a backslash leave no trace in the parsed URL.
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() <= 0x20 || c.unicode() >= 0x7f; }))
        return QStringLiteral("holds a character that is not plain ASCII");
    if (!url.isValid() || url.host().isEmpty())
        return QStringLiteral("is not a URL such as https://api.bybit.com");
    if (text.contains(u'@'))
        return QStringLiteral("holds a user name or password");
    if (url.hasQuery())
        return QStringLiteral("holds a query (?)");
    if (url.hasFragment())
        return QStringLiteral("holds a fragment (#)");
    return {};
}

QString schemeFault(const QUrl &url, bool stream)
{
    const QString secure = stream ? QStringLiteral("wss") : QStringLiteral("https");
    const QString plain = stream ? QStringLiteral("ws") : QStringLiteral("http");
    if (url.scheme() == secure || (url.scheme() == plain && isLoopback(url.host())))
        return {};
    if (url.scheme() == plain)
        return QStringLiteral("is not encrypted: %1 is for this computer only, use %2").arg(plain, secure);
    return QStringLiteral("must begin with %1://").arg(secure);
}

QString placeFault(const QUrl &url, Purpose purpose)
{
    const bool stream = purpose != Purpose::Rest;
    const bool loopback = isLoopback(url.host());
    if (!loopback && !isBybit(url.host(), stream)) {
        return QStringLiteral("names the host \"%1\", which is none of Bybit's %2 hosts")
            .arg(url.host(QUrl::FullyEncoded), stream ? QStringLiteral("stream") : QStringLiteral("REST"));
    }
    if (!loopback && url.port() != -1)
        return QStringLiteral("holds a port, which only an address of this computer may have");
    if (purpose == Purpose::Rest && !url.path().isEmpty())
        return QStringLiteral("holds a path: give the address alone");
    if (stream && !loopback && url.path() != pathAtBybit(purpose))
        return QStringLiteral("must end with %1").arg(pathAtBybit(purpose));
    return {};
}

Result<QUrl> checked(const QString &text, Purpose purpose)
{
    QUrl url(text, QUrl::StrictMode);
    if (url.path().endsWith(u'/'))
        url.setPath(url.path().chopped(1));
    QString fault = textFault(text, url);
    if (fault.isEmpty())
        fault = schemeFault(url, purpose != Purpose::Rest);
    if (fault.isEmpty())
        fault = placeFault(url, purpose);
    if (!fault.isEmpty())
        return fail(ErrorKind::Usage, flagOf(purpose), QStringLiteral("The %1 %2.").arg(flagOf(purpose), fault));
    return url;
}

HostSet hostSet(const QString &rest, const QString &publicStream, const QString &privateStream)
{
    return {QUrl(QStringLiteral("https://") + rest), QUrl(QStringLiteral("wss://%1/v5/public").arg(publicStream)),
            QUrl(QStringLiteral("wss://%1/v5/private").arg(privateStream))};
}

} // namespace

HostSet hostsOf(Environment environment)
{
    const QString mainnetStream = QStringLiteral("stream.bybit.com");
    const QString testnetStream = QStringLiteral("stream-testnet.bybit.com");
    switch (environment) {
    case Environment::Mainnet: return hostSet(QStringLiteral("api.bybit.com"), mainnetStream, mainnetStream);
    case Environment::Testnet: return hostSet(QStringLiteral("api-testnet.bybit.com"), testnetStream, testnetStream);
    case Environment::DemoTrading:
        return hostSet(QStringLiteral("api-demo.bybit.com"), mainnetStream, QStringLiteral("stream-demo.bybit.com"));
    case Environment::DemoExchange: break;
    }
    Q_ASSERT_X(false, "hostsOf", "the demo exchange tells its addresses itself");
    return {};
}

Result<HostSet> hostsFromUrls(const QString &rest, const QString &publicStream, const QString &privateStream)
{
    const Result<QUrl> restUrl = checked(rest, Purpose::Rest);
    if (!restUrl)
        return fail(restUrl.error());
    const Result<QUrl> publicUrl = checked(publicStream, Purpose::PublicStream);
    if (!publicUrl)
        return fail(publicUrl.error());
    const Result<QUrl> privateUrl = checked(privateStream, Purpose::PrivateStream);
    if (!privateUrl)
        return fail(privateUrl.error());
    return HostSet{*restUrl, *publicUrl, *privateUrl};
}

bool isAllowed(const QUrl &url)
{
    if (!url.isValid() || !url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return false;
    const QString scheme = url.scheme();
    const bool http = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    const bool stream = scheme == QLatin1String("ws") || scheme == QLatin1String("wss");
    if (!http && !stream)
        return false;
    if (isLoopback(url.host()))
        return true;
    const bool encrypted = scheme == QLatin1String("https") || scheme == QLatin1String("wss");
    return encrypted && url.port(kTlsPort) == kTlsPort && isBybit(url.host(), stream);
}

} // namespace apollo::bybit
