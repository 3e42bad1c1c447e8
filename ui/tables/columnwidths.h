// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace apollo::ui {

/// Widths of the columns of a table: each grows to the widest value ever seen and never shrinks, so that nothing
/// jitters; what a wide window has to spare is shared out in proportion.
class ColumnWidths {
public:
    explicit ColumnWidths(int columns)
        : m_needed(static_cast<std::size_t>(columns), 0)
    {
    }

    /// @return true when the column had to grow.
    bool grow(int column, int width);
    [[nodiscard]] int needed(int column) const { return m_needed[static_cast<std::size_t>(column)]; }
    /// Widths that fill `available` exactly, or what is needed when that is more; 0 for columns not in `shown`.
    [[nodiscard]] std::vector<int> filling(int available, const std::vector<bool> &shown) const;
    /// Another font: everything is measured again.
    void reset();

private:
    std::vector<int> m_needed;
};

} // namespace apollo::ui
