// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/portfolio/portfoliosource.h"

#include <QString>

namespace apollo {

/// One clear sentence or two about a failure: the sentence of its kind, and for what the user gave us also what is
/// wrong with it.
[[nodiscard]] QString sentenceOf(const Error &error);

/// The state of a source as `watch` and the log write it: "live", "needs-attention".
[[nodiscard]] const char *nameOf(SourceState::Kind kind);

} // namespace apollo
