// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/fetchcommand.h"

namespace apollo::cli {

/// `show SOURCE|FILE [--json]`: the account as tables, or as the JSON of a snapshot. A missing part is told and ends in
/// exit code 3; what is there is shown.
class ShowCommand : public FetchCommand {
    Q_OBJECT

public:
    ShowCommand(const Context &context, SourceSpec source, bool json);
    void start() override;

protected:
    void fetched(const Portfolio &portfolio) override;

private:
    bool m_json;
};

} // namespace apollo::cli
