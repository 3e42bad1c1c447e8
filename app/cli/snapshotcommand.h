// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/fetchcommand.h"

namespace apollo::cli {

/// `snapshot SOURCE --out FILE`: everything once, into a file. A part that failed is exit code 3 and no file, unless
/// --allow-partial: then the file says what is missing.
class SnapshotCommand : public FetchCommand {
    Q_OBJECT

public:
    SnapshotCommand(const Context &context, SourceSpec source, QString path, bool allowPartial);

protected:
    void fetched(const Portfolio &portfolio) override;

private:
    QString m_path;
    bool m_allowPartial;
};

} // namespace apollo::cli
