// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/record/trafficrecorder.h"

#include <memory>

namespace apollo {

/// Starts a recording of one session when the environment variable APOLLO_RECORD_DIR names a folder: into `session-1`
/// in it, or the next number that is free. The end of a recording is told on standard error and in the log.
/// @return nullptr when nothing is to be recorded; Storage when the folder cannot be used.
[[nodiscard]] Result<std::unique_ptr<bybit::TrafficRecorder>> openRecording();

} // namespace apollo
