// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QAbstractSocket>
#include <QWebSocketProtocol>

namespace apollo::bybit {

/// What a QWebSocket's failure means: Tls, Http with the status of a refused upgrade (Qt tells it only in
/// its text), Timeout, or Network.
[[nodiscard]] Error socketError(QAbstractSocket::SocketError error, const QString &text, const QString &where);

/// The connection was closed by the other side, or by Qt for a frame that breaks the protocol or the size
/// limit (Http).
[[nodiscard]] Error closeError(QWebSocketProtocol::CloseCode code, const QString &reason, const QString &where);

} // namespace apollo::bybit
