// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/sourcecommand.h"
#include "core/domain/portfolio.h"

#include <memory>

namespace apollo::cli {

/// What `snapshot` and `show` share: opens a source, reads the whole account once, hands it on.
class FetchCommand : public SourceCommand {
    Q_OBJECT

public:
    FetchCommand(const Context &context, SourceSpec source);
    ~FetchCommand() override;

protected:
    void opened(OpenedSource opened) override;
    /// The account, complete or not. @pre at least one section is not Failed
    virtual void fetched(const Portfolio &portfolio) = 0;
    /// One line to standard error for each part that could not be read. @return Ok when nothing is missing.
    ExitCode reportMissing(const Portfolio &portfolio);

private:
    void received(Portfolio portfolio);

    struct Session;
    std::unique_ptr<Session> m_session;
};

} // namespace apollo::cli
