// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "app/sourcespec.h"

#include <QSize>
#include <QStringList>

#include <optional>
#include <variant>

namespace apollo {

/// What the command line of `apollo` asks for.
struct WindowOptions {
    SourceSpec source;
    QString screenshot;            ///< write a picture there once the account is on screen, and end
    bool exitAfterStartup = false; ///< end as soon as the account is on screen
    std::optional<QSize> size;
    QString select; ///< symbol of the position to select; "" for none
    QString theme;  ///< "" for the one of the settings
};

/// Text to print before leaving, with the code to leave with: help, version or a usage error.
struct PrintAndLeave {
    QString text;
    ExitCode code = ExitCode::Ok;
};

[[nodiscard]] std::variant<WindowOptions, PrintAndLeave> parseWindowCommandLine(const QStringList &arguments);

} // namespace apollo
