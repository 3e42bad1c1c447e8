// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace apollo {

/// Before anything else: files of this process are private (umask 077), and its memory is neither dumped on a crash nor
/// readable by other processes of the same user.
void hardenProcess();

} // namespace apollo
