// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace apollo::ui {

/// Cells of a table twin: text with the padding of its header, hairline below.
class TwinDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit TwinDelegate(Theme &theme, QObject *parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme &m_theme;
};

} // namespace apollo::ui
