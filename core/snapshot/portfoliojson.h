// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

#include <QByteArray>
#include <QString>

namespace apollo {

class JsonWriter;
class JsonReader;

/// Which lists of a portfolio are written.
enum class PortfolioDetail {
    Current, ///< account, positions, coins, orders: what `watch` repeats
    Full,    ///< with executions, instruments, tickers and the equity run: what a file needs to be opened again
};

/// Writes the members of a portfolio into the object that `json` has open. Reported figures carry Bybit's names,
/// computed ones sit in objects called "computed", unknown is null. Pure; shared by the snapshot file, `watch` and
/// `show --json`.
void writePortfolio(JsonWriter &json, const Portfolio &portfolio, PortfolioDetail detail);

/// Reads what writePortfolio wrote in full. On an error `json.ok()` turns false and the result means nothing.
[[nodiscard]] Portfolio readPortfolio(JsonReader &json);

/// One line of `watch`: a JSON object of resources/watch.schema.json, without the line break.
/// @param state how far the values can be trusted as "now": "live", "stale", "offline" ... (the schema lists them)
[[nodiscard]] QByteArray watchLine(const Portfolio &portfolio, UtcTime time, const char *state);

} // namespace apollo
