// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QColor>

#include <array>

namespace apollo::ui {

/// Every color of the look, in one place: a token and what it is in each scheme.
struct TokenRow {
    Token token;
    const char *name; ///< as in resources/README.md
    QRgb dark;
    QRgb light;
    QRgb highContrast;
};

inline constexpr int kTokenCount = 28;

/// All tokens, in the order of `Token`.
[[nodiscard]] const std::array<TokenRow, kTokenCount> &tokenTable();

[[nodiscard]] QColor tokenColor(Scheme scheme, Token token);

/// Contrast of two colors as WCAG 2 defines it: 1 to 21. Text needs 4.5, borders of controls 3.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace apollo::ui
