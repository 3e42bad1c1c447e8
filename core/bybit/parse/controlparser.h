// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/parse/fields.h"
#include "core/bybit/parse/streamframe.h"

namespace apollo::bybit::json {

/// The fields of a reply of any stream, before it is known what it answers (REFERENCE 9.2).
struct ControlDraft {
    QByteArray op;
    QByteArray requestId;
    QString message;
    std::optional<bool> success;
    std::optional<qint64> retCode; ///< the order-entry stream's way to say it
    bool isCommandResponse = false;
    QByteArrayList failedTopics;
    QByteArrayList topics;
};

/// Reads `data` of a reply: `{failTopics[], successTopics[]}` or something without a meaning to us.
[[nodiscard]] Outcome readControlData(ControlDraft &draft, Value &value);

/// Says what the reply answers. nullopt when the frame has nothing of a reply.
[[nodiscard]] std::optional<ControlReply> classify(ControlDraft draft);

} // namespace apollo::bybit::json
