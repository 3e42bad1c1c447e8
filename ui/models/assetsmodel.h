// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/assetcolumns.h"

namespace apollo::ui {

/// The coins of a source, in its order. Fetches nothing.
class AssetsModel : public KeyedModel<AssetRow> {
    Q_OBJECT

public:
    /// @param source, clock outlive this.
    AssetsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent = nullptr);

private:
    void update(const PortfolioChanges &changes);
    void reload();
    [[nodiscard]] TableContext currentContext() const;

    const PortfolioSource &m_source;
    const Clock &m_clock;
    TableFormats m_formats;
};

} // namespace apollo::ui
