// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/positioncolumns.h"

// Margin of a position: what Bybit reports, what Apollo computes, and how far they lay apart when last compared.
namespace apollo::ui::positioncells {

[[nodiscard]] Cell requirement(const PositionRow &row, const TableContext &context);
[[nodiscard]] Cell computedIm(const PositionRow &row, const TableContext &context);
[[nodiscard]] Cell computedMm(const PositionRow &row, const TableContext &context);
[[nodiscard]] Cell imDifference(const PositionRow &row, const TableContext &context);
[[nodiscard]] Cell mmDifference(const PositionRow &row, const TableContext &context);

// Tool tips of cells.
[[nodiscard]] QString requirementDetail(const PositionRow &row, const TableContext &context);
/// Why it was not computed; "" when it was.
[[nodiscard]] QString gapDetail(const PositionRow &row, const TableContext &context);
[[nodiscard]] QString differenceDetail(const PositionRow &row, const TableContext &context);

} // namespace apollo::ui::positioncells
