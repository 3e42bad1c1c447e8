// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QString>

namespace apollo::ui {

/// One sentence or two for people: what happened and what to do, with the code in brackets where there is
/// one. Translated by kind and code; server text never enters it.
[[nodiscard]] QString errorSentence(const Error &error);

/// A short form for a status bar or a table cell ("wrong secret", "no connection").
[[nodiscard]] QString errorWord(const Error &error);

} // namespace apollo::ui
