// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>

#include <optional>

namespace apollo::bybit {

/// The outer part of every REST answer (REFERENCE 3.1).
struct Envelope {
    int retCode = 0;
    QString retMsg;
    std::optional<UtcTime> time; ///< server time; some answers lack it
};

/// Reads retCode, retMsg and time without touching `result`. A body that is no JSON object with a retCode
/// (HTML, truncated, empty) is ErrorKind::Http: the transport did not deliver an answer.
[[nodiscard]] Result<Envelope> parseEnvelope(const QByteArray &body);

/// The class of a retCode (REFERENCE section 4). @pre code != 0. Unknown codes are Validation: not retried,
/// shown with code and text.
[[nodiscard]] ErrorKind kindOfRetCode(int code);

/// The Error of an answer whose retCode is not 0.
[[nodiscard]] Error errorOf(const Envelope &envelope, const QString &where);

} // namespace apollo::bybit
