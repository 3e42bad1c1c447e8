// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/cell.h"

namespace apollo::ui {

bool SortKey::isBelow(const SortKey &other) const
{
    if (number && other.number)
        return *number < *other.number;
    if (number.has_value() != other.number.has_value())
        return number.has_value();
    return QString::compare(text, other.text, Qt::CaseInsensitive) < 0;
}

} // namespace apollo::ui
