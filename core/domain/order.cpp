// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/order.h"

namespace apollo {

bool Order::isOpen() const
{
    return orderStatus == QLatin1String("New") || orderStatus == QLatin1String("PartiallyFilled")
        || orderStatus == QLatin1String("Untriggered");
}

} // namespace apollo
