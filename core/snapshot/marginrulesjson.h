// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/marginrules.h"

namespace apollo {

class JsonReader;
class JsonWriter;

/// Writes the rules as the members of the object that `json` has open: a list per kind, ordered by key.
void writeMarginRules(JsonWriter &json, const MarginRules &rules);

/// Reads what writeMarginRules wrote. On an error `json.ok()` turns false and the result means nothing.
[[nodiscard]] MarginRules readMarginRules(JsonReader &json);

} // namespace apollo
