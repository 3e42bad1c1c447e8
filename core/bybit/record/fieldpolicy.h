// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace apollo::bybit {

/// Who sees the traffic: everybody, or the owner of the key.
enum class TrafficScope { Public, Private };

/// What becomes of the value of a field before it is written.
enum class FieldPolicy {
    Keep,      ///< amounts, prices, times, symbols, states
    Children,  ///< kept, and so are all values below it, whatever their keys
    Message,   ///< words for people, in which names may hide
    Pseudonym, ///< an id: replaced by a stand-in of the same shape
    Blank,     ///< a secret or a personal text: only its length stays, and of everything below it too
};

/// The policy for a field of Bybit's JSON. In private traffic what is not known to be harmless is replaced: Bybit adds
/// fields without notice.
[[nodiscard]] FieldPolicy policyOf(std::string_view field, TrafficScope scope);

/// True for a query parameter that may be written as it is.
[[nodiscard]] bool isHarmlessParameter(std::string_view name);

} // namespace apollo::bybit
