// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace apollo::demo {

/// What an endpoint has to say: the varying parts of the envelope.
struct ApiReply {
    int retCode = 0;
    QByteArray retMsg = "OK";
    QByteArray result = "{}";
    int httpStatus = 200;            ///< other than 200: the body is empty
    QByteArray extensionInfo = "{}"; ///< retExtInfo
};

/// A refusal with an empty result.
[[nodiscard]] inline ApiReply refusal(int retCode, const QByteArray &retMsg)
{
    return {retCode, retMsg, "{}", 200, "{}"};
}

} // namespace apollo::demo
