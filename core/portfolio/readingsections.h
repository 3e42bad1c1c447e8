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

/// The status of every section that the reading asked for. @param known the account mode before the reading.
[[nodiscard]] std::map<Section, SectionStatus> sectionsOf(const AccountReading &reading, AccountMode known);
[[nodiscard]] std::map<Section, SectionStatus> sectionsOf(const MarketReading &reading);

/// The failure that made the whole reading worthless: nothing answered, or the exchange refuses this key or this
/// place. nullopt when any part of it counts.
[[nodiscard]] std::optional<Error> refusalOf(const AccountReading &reading);

/// True for failures to reach the exchange at all.
[[nodiscard]] bool isNoContact(ErrorKind kind);
/// True for refusals that no retry mends: key, IP address, region.
[[nodiscard]] bool needsAttention(ErrorKind kind);

} // namespace apollo
