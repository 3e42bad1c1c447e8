// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

class QPainter;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;

// How ApolloStyle paints single controls. Free functions of the option and the scheme.
namespace apollo::ui::stylecontrols {

/// Push button ground and border: bg2 and line2, accbg for the default button, bg3 when hovered or pressed.
void drawButtonBevel(QPainter &painter, const QStyleOptionButton &option, Scheme scheme);
/// Header section: bg2 over a hairline.
void drawHeaderSection(QPainter &painter, const QStyleOptionHeader &option, Scheme scheme);
/// Sort mark: a small triangle in the accent.
void drawSortMark(QPainter &painter, const QRect &rect, bool ascending, Scheme scheme);
/// Tab: text on the plane, a 2 px accent line under the chosen one.
void drawTabShape(QPainter &painter, const QStyleOptionTab &option, Scheme scheme);
/// Scroll bar: a thin handle without arrows.
void drawScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle, Scheme scheme);
/// Keyboard focus: 2 px accent around the control.
void drawFocusRing(QPainter &painter, const QRect &rect, Scheme scheme);
/// Check box or radio button: `mark` is the check state.
void drawCheckMark(QPainter &painter, const QRect &rect, Qt::CheckState mark, bool isRound, bool isEnabled,
                   Scheme scheme);
/// Single-line edit or combo box frame.
void drawFieldFrame(QPainter &painter, const QRect &rect, bool isEnabled, Scheme scheme);

} // namespace apollo::ui::stylecontrols
