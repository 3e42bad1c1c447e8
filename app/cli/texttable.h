// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace apollo::cli {

/// A table in plain text: columns as wide as their widest cell, two spaces between them, a rule under the head.
class TextTable {
public:
    struct Column {
        QString title;
        Qt::AlignmentFlag alignment = Qt::AlignLeft;
    };

    explicit TextTable(std::vector<Column> columns)
        : m_columns(std::move(columns))
    {
    }

    /// @pre as many cells as columns
    void addRow(QStringList cells);
    /// A rule across the table: totals follow.
    void addRule();
    /// Without a line feed at the end.
    [[nodiscard]] QString text() const;

private:
    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows; ///< an empty list is a rule
};

} // namespace apollo::cli
