// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/settings/settings.h"

#include <QString>

namespace apollo {

/// Where the settings live: one JSON file, mode 0600, in a directory of mode 0700, replaced atomically.
/// A file that cannot be read or understood is an error and is never overwritten with defaults.
class SettingsFile {
public:
    explicit SettingsFile(QString path)
        : m_path(std::move(path))
    {
    }

    /// `settings.json` in APOLLO_CONFIG_DIR or, without it, in the user's configuration directory for Apollo.
    [[nodiscard]] static QString defaultPath();

    /// Defaults when there is no file yet. @return Storage when unreadable, Parse when it is no settings file of
    /// this or an older version.
    [[nodiscard]] Result<Settings> load() const;
    /// @return Storage; also when the file on disk is one that `load` refuses.
    [[nodiscard]] Result<void> save(const Settings &settings) const;

private:
    QString m_path;
};

} // namespace apollo
