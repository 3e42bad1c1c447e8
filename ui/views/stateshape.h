// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"
#include "ui/views/statussegments.h"

class QPainter;
class QRectF;

namespace apollo::ui {

/// Paints the shape of a state into a square: filled circle, half circle, clock, ring or square, so that the state
/// can be told without color.
void paintStateShape(QPainter &painter, const QRectF &rect, StateShape shape, Token tone, const Theme &theme);

} // namespace apollo::ui
