// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/columnwidths.h"

#include <algorithm>

namespace apollo::ui {

bool ColumnWidths::grow(int column, int width)
{
    int &present = m_needed[static_cast<std::size_t>(column)];
    if (width <= present)
        return false;
    present = width;
    return true;
}

void ColumnWidths::reset()
{
    std::fill(m_needed.begin(), m_needed.end(), 0);
}

std::vector<int> ColumnWidths::filling(int available, const std::vector<bool> &shown) const
{
    std::vector<int> widths(m_needed.size(), 0);
    int sum = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < m_needed.size(); ++i) {
        if (!shown[i])
            continue;
        widths[i] = m_needed[i];
        sum += m_needed[i];
        last = i;
    }
    const int spare = available - sum;
    if (sum == 0 || spare <= 0)
        return widths;
    int given = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const int share = spare * widths[i] / sum;
        widths[i] += share;
        given += share;
    }
    widths[last] += spare - given;
    return widths;
}

} // namespace apollo::ui
