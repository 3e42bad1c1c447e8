// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/accountreading.h"

namespace apollo {

/// True for "this account mode does not offer it" (REFERENCE 7.1): nothing is missing then. A transient mode (the
/// upgrade of an account, 3100197) is a failure like any other.
/// @param classic a classic account also answers 404 where it has nothing.
[[nodiscard]] bool isNotServed(const Error &error, bool classic);

/// True when the reading says that the account is a classic one.
[[nodiscard]] bool isClassic(const AccountReading &reading, AccountMode known);

/// The error with its list in `where`, so that two failing lists of one endpoint can be told apart.
/// @param coin settle or base coin, or "".
[[nodiscard]] Error named(const Error &error, Category category, const QString &coin);

/// The status of every section that the reading asked for. @param known the account mode before the reading.
[[nodiscard]] std::map<Section, SectionStatus> sectionsOf(const AccountReading &reading, AccountMode known);
[[nodiscard]] std::map<Section, SectionStatus> sectionsOf(const MarketReading &reading);
[[nodiscard]] std::map<Section, SectionStatus> sectionsOf(const HistoryReading &reading, bool classic);
[[nodiscard]] std::map<Section, SectionStatus> sectionsOf(const RulesReading &reading, bool classic);

/// True when nothing of the account itself and its prices is missing. Fills, closed orders and margin rules are extra:
/// they are asked for at their own pace.
[[nodiscard]] bool accountIsComplete(const Portfolio &portfolio);

/// The failure that made the whole reading worthless: nothing answered, or the exchange refuses this key or this
/// place. nullopt when any part of it counts.
[[nodiscard]] std::optional<Error> refusalOf(const AccountReading &reading);

/// True for failures to reach the exchange at all.
[[nodiscard]] bool isNoContact(ErrorKind kind);
/// True for refusals that no retry mends: key, IP address, region.
[[nodiscard]] bool needsAttention(ErrorKind kind);

} // namespace apollo
