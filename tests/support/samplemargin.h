// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/portfolio.h"

namespace apollo::test {

/// Gives the sample portfolio its margin rules, computed margin with its differences, closed orders and greeks.
void addSampleMargin(Portfolio &portfolio);

} // namespace apollo::test
