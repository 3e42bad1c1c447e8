// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/figure.h"
#include "tests/demo/demoharness.h"

namespace apollo::test {

// Reading the exchange's answers.

[[nodiscard]] QString text(const QJsonObject &object, const char *key);
/// A decimal in a text; unknown for anything else.
[[nodiscard]] Figure figure(const QJsonObject &object, const char *key);
/// As figure, but an empty text counts as 0.
[[nodiscard]] Figure figureOrZero(const QJsonObject &object, const char *key);
[[nodiscard]] QList<QJsonObject> rows(const QJsonObject &object, const char *key);
[[nodiscard]] Figure decimal(const char *text);

/// All pages of a list; the cursor goes back as it came. Empty when a page is refused.
[[nodiscard]] QList<QJsonObject> allPages(const DemoHarness &harness, const QByteArray &path, const QByteArray &query,
                                          int &pages);
/// Everything of the last 92 days, window after window, newest first. Lifts the exchange's rate limits for it.
[[nodiscard]] QList<QJsonObject> allWindows(const DemoHarness &harness, const QByteArray &path, const QByteArray &query,
                                            qint64 days = 7);

inline constexpr qint64 kDayMs = 86'400'000;

} // namespace apollo::test
