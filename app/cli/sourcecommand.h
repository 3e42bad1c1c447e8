// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "app/opensource.h"

namespace apollo::cli {

/// A command that looks at a source: reads the settings, opens the source, and goes on with its addresses and its key.
/// What cannot be opened is told, and ends the command.
class SourceCommand : public Command {
    Q_OBJECT

public:
    SourceCommand(const Context &context, SourceSpec source);

    void start() override;

protected:
    [[nodiscard]] const SourceSpec &source() const { return m_source; }
    virtual void opened(OpenedSource opened) = 0;

private:
    SourceSpec m_source;
};

} // namespace apollo::cli
