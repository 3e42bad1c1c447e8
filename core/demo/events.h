// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/demo/httprequest.h"
#include "core/demo/world.h"

#include <optional>

namespace apollo::demo {

/// Lets an ordered event happen (POST /demo/event, the table is in README.md): `kind` is move, liquidation-warning or
/// maintenance. @return what the private stream has to say about it; nullopt for an unknown kind or a wrong parameter
[[nodiscard]] std::optional<Pushes> happen(World &world, const HttpRequest &request);

} // namespace apollo::demo
