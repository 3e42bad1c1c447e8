// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QList>

namespace apollo::ui {

/// Rows as text for the clipboard: cells separated by tabs, rows by line breaks, whole values (CopyRole).
[[nodiscard]] QString tableText(const QAbstractItemModel &model, const QList<int> &rows, const QList<int> &columns,
                                bool withHeader);

} // namespace apollo::ui
