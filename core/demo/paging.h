// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httprequest.h"

#include <QByteArrayList>

#include <optional>

namespace apollo::demo {

/// One page of a list and the token of the next.
struct Page {
    QByteArrayList rows;
    QByteArray nextCursor; ///< percent-encoded, as Bybit's; empty after a page that is not full
};

/// Cuts the page that `limit` and `cursor` of the request ask for. nullopt for a limit outside 1 to `maximum`
/// or a cursor that did not come back byte for byte.
[[nodiscard]] std::optional<Page> paginate(const QByteArrayList &rows, const HttpRequest &request, int standardLimit,
                                           int maximum);

/// Upper-case letters, digits and '-' only: symbols and coins are refused otherwise.
[[nodiscard]] bool isUpperCaseName(const QByteArray &name);

} // namespace apollo::demo
