// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/texttable.h"

#include <algorithm>

namespace apollo::cli {

void TextTable::addRow(QStringList cells)
{
    m_rows.push_back(std::move(cells));
}

void TextTable::addRule()
{
    m_rows.emplace_back();
}

QString TextTable::text() const
{
    std::vector<qsizetype> widths;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        qsizetype width = m_columns[column].title.size();
        for (const QStringList &row : m_rows) {
            if (!row.isEmpty())
                width = std::max(width, row.at(static_cast<qsizetype>(column)).size());
        }
        widths.push_back(width);
    }

    const auto line = [&](auto cellAt) {
        QString text;
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const QString cell = cellAt(column);
            if (column > 0)
                text += QStringLiteral("  ");
            text += m_columns[column].alignment == Qt::AlignRight ? cell.rightJustified(widths[column])
                                                                  : cell.leftJustified(widths[column]);
        }
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        return text;
    };
    const QString rule = line([&](std::size_t column) { return QString(widths[column], QChar(0x2500)); });

    QStringList lines{line([&](std::size_t column) { return m_columns[column].title; }), rule};
    for (const QStringList &row : m_rows)
        lines << (row.isEmpty() ? rule
                                : line([&](std::size_t column) { return row.at(static_cast<qsizetype>(column)); }));
    return lines.join(QLatin1Char('\n'));
}

} // namespace apollo::cli
