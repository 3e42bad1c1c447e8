// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/stream/socketerror.h"

#include <QRegularExpression>

namespace apollo::bybit {

Error socketError(QAbstractSocket::SocketError error, const QString &text, const QString &where)
{
    static const QRegularExpression status(QStringLiteral("http status code:? *(\\d{3})"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (const auto match = status.match(text); match.hasMatch())
        return {ErrorKind::Http, match.captured(1).toInt(), where, text};
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError: return {ErrorKind::Tls, 0, where, text};
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::ProxyConnectionTimeoutError: return {ErrorKind::Timeout, 0, where, text};
    default: return {ErrorKind::Network, 0, where, text};
    }
}

Error closeError(QWebSocketProtocol::CloseCode code, const QString &reason, const QString &where)
{
    const QString detail = reason.isEmpty() ? QStringLiteral("the connection was closed, code %1").arg(int(code))
                                            : QStringLiteral("closed, code %1: %2").arg(int(code)).arg(reason);
    switch (code) {
    case QWebSocketProtocol::CloseCodeProtocolError:
    case QWebSocketProtocol::CloseCodeDatatypeNotSupported:
    case QWebSocketProtocol::CloseCodeWrongDatatype:
    case QWebSocketProtocol::CloseCodeTooMuchData: return {ErrorKind::Http, 0, where, detail};
    default: return {ErrorKind::Network, 0, where, detail};
    }
}

} // namespace apollo::bybit
